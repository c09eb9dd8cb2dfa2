import {
  clientPath,
  engagementPath,
  journalFileName,
  privateClientPath,
  templatesFolder,
} from '../../core/files/layout';
import type { JournalCache, KeptFile } from '../../core/journal/journalCache';
import type { EngagementKey, JournalIndex } from '../../core/journal/journalIndex';

/** What of a journal was read in an earlier session, and what of this one is to be kept for the next. */
export class KeptJournal {
  #heads = '';

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
    if (text === this.#heads) return;
    this.#heads = text;
    this.cache.writeHeads(heads);
    this.cache.prune(this.#listKeys());
  }

  /** Keeps one engagement if something else is known of it by now. */
  keepEngagement(key: EngagementKey): void {
    if (!this.cache || this.index.isKept(key)) return;
    const shelf = this.index.export(key);
    if (shelf) this.cache.writeEngagement(key, shelf);
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
