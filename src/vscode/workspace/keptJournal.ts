import {
  clientPath,
  engagementPath,
  journalFileName,
  privateClientPath,
  templatesFolder,
} from '../../core/files/layout';
import type { JournalCache, KeptFile, Made } from '../../core/journal/journalCache';
import type { EngagementKey, JournalIndex } from '../../core/journal/journalIndex';

/** What of a journal was read in an earlier session, and what of this one is to be kept for the next. */
export class KeptJournal {
  #heads = '';
  /** Whether what nobody needs was removed: an earlier session may have ended in the middle of writing. */
  #isPruned = false;
  /** Of what the files said when it was made that is kept, by what it is and of which engagement. */
  readonly #made = new Map<string, string>();

  constructor(
    private readonly index: JournalIndex,
    private readonly cache: JournalCache | undefined,
  ) {}

  /** Takes over what the first levels of the tree show, and says of which files; what was written since is read later. */
  takeHeads(): readonly string[] {
    const heads = this.cache?.readHeads() ?? [];
    for (const { path, known, stamp } of heads) this.index.put(path, known, stamp);
    this.#heads = JSON.stringify(heads);
    return heads.map(({ path }) => path);
  }

  /** Takes over what is known of an engagement, and says of which files; what was written since is read later. */
  takeEngagement(key: EngagementKey): readonly string[] {
    const kept = this.cache?.readEngagement(key);
    if (!kept) return [];
    this.index.import(key, kept);
    return kept.notes.map(([path]) => path);
  }

  /** Keeps the first levels of the tree, and those of these engagements of which something else is known by now. */
  keep(loaded: readonly EngagementKey[]): void {
    if (!this.cache) return;
    for (const key of loaded) this.keepEngagement(key);
    const heads = this.#listHeads();
    const text = JSON.stringify(heads);
    const isNew = text !== this.#heads;
    this.#heads = text;
    if (isNew) this.cache.writeHeads(heads);
    if (isNew || !this.#isPruned) this.cache.prune(this.#listKeys());
    this.#isPruned = true;
  }

  /** Keeps one engagement if something else is known of it by now. */
  keepEngagement(key: EngagementKey): void {
    if (!this.cache || this.index.isKept(key)) return;
    const shelf = this.index.export(key);
    if (shelf) this.cache.writeEngagement(key, shelf);
  }

  /** What was made of an engagement in an earlier session, of the same as there is now. */
  takeMade<W extends keyof Made>(what: W, key: EngagementKey): Made[W] | undefined {
    const mark = this.#markOf(what, key);
    const made = mark === undefined ? undefined : this.cache?.readMade(what, key, mark);
    if (made && mark !== undefined) this.#made.set(`${what} ${nameOf(key)}`, mark);
    return made;
  }

  /** Keeps what was made of an engagement for the next session, unless it is kept already, or the files are being changed. */
  keepMade<W extends keyof Made>(what: W, key: EngagementKey, make: () => Made[W]): void {
    const mark = this.#markOf(what, key);
    if (mark === undefined || this.#made.get(`${what} ${nameOf(key)}`) === mark) return;
    this.cache?.writeMade(what, key, make(), mark);
    this.#made.set(`${what} ${nameOf(key)}`, mark);
  }

  /** Tells what something is made of from anything else; undefined where it is not kept, or not as it is just now. */
  #markOf(what: keyof Made, { client, engagement }: EngagementKey): string | undefined {
    const { index } = this;
    if (!this.cache || engagement === '' || !index.isKept({ client, engagement })) return undefined;
    const around =
      what === 'digest'
        ? []
        : [
            { client: '', engagement: '' },
            { client, engagement: '' },
          ];
    return [...around, { client, engagement }].map((key) => index.markOf(key)).join();
  }

  #listKeys(): readonly EngagementKey[] {
    const { index } = this;
    return index
      .listClientFolders()
      .flatMap((client) => index.listEngagementFolders(client).map((engagement) => ({ client, engagement })));
  }

  #listHeads(): readonly KeptFile[] {
    const { index } = this;
    const ofClients = index.listClientFolders().flatMap((client) => [clientPath(client), privateClientPath(client)]);
    const ofEngagements = this.#listKeys().map(({ client, engagement }) => engagementPath(client, engagement));
    const paths = [journalFileName, ...index.listBelow(templatesFolder), ...ofClients, ...ofEngagements];
    return paths.flatMap((path) => {
      const known = index.find(path);
      const stamp = index.stampOf(path);
      return known ? [{ path, known, ...(stamp !== undefined && { stamp }) }] : [];
    });
  }
}

function nameOf({ client, engagement }: EngagementKey): string {
  return `${client}/${engagement}`;
}
