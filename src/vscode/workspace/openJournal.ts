import type * as vscode from 'vscode';
import {
  clientFolderPath,
  clientPath,
  clientsFolder,
  engagementFolderPath,
  engagementPath,
  journalFileName,
  ownerOf,
  placeOf,
  privateClientPath,
  privateEngagementFolderPath,
  privateFolder,
  templatesFolder,
} from '../../core/files/layout';
import { readFile, type Reading } from '../../core/files/read';
import { JournalIndex, type EngagementKey } from '../../core/journal/journalIndex';
import { findHighestNumbers, type HighestNumbers } from '../../core/model/ids';
import { JournalError } from '../base/journalError';
import type { Slices } from '../base/slices';
import { mapLimited } from './journalFiles';
import type { JournalFolder } from './journalFolder';

/** A journal of the workspace and what was read of it so far. */
export class OpenJournal {
  readonly index = new JournalIndex();
  readonly #loading = new Map<string, Promise<void>>();
  /** The engagements that somebody waits for. */
  readonly #wanted = new Map<string, Promise<void>>();
  /** The latest read of each path that is under way. */
  readonly #reading = new Map<string, Promise<boolean>>();
  /** What told of each file, when it was read, whether it was written since. */
  readonly #stamps = new Map<string, string>();
  /** Files that say something else than what was told of them last. */
  #changed = new Set<string>();

  constructor(
    readonly folder: JournalFolder,
    private readonly slices: Slices,
    /** Called when the records of an engagement were read for the first time. */
    private readonly onLoaded: (journal: OpenJournal, key: EngagementKey) => void = () => undefined,
  ) {}

  get root(): vscode.Uri {
    return this.folder.root;
  }

  /** What to call it where there are several. */
  get label(): string {
    return this.root.path.split('/').filter(Boolean).at(-1) ?? this.root.toString();
  }

  uriOf(path: string): vscode.Uri {
    return this.folder.uriOf(path);
  }

  /** The path of a file relative to the journal, or undefined when it lies elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    const base = this.root.path.endsWith('/') ? this.root.path : `${this.root.path}/`;
    const isInside =
      uri.scheme === this.root.scheme && uri.authority === this.root.authority && uri.path.startsWith(base);
    return isInside ? uri.path.slice(base.length) : undefined;
  }

  /** Reads what the first levels of the tree need: journal.yaml, the clients and their engagements. */
  async readHeads(): Promise<void> {
    await this.#readWritten(journalFileName);
    const [clients] = await Promise.all([this.folder.list(clientsFolder), this.readTemplates()]);
    await mapLimited(
      clients.filter(({ isFolder }) => isFolder),
      ({ name }) => this.readClient(name),
    );
  }

  /** Reads the journal’s own templates and forgets those that are gone; all stay as known while the folder is locked. */
  async readTemplates(): Promise<void> {
    const paths = new Set(this.index.listBelow(templatesFolder));
    try {
      for (const { name } of await this.folder.list(templatesFolder)) paths.add(`${templatesFolder}/${name}`);
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
    }
    const templates = [...paths].filter((path) => placeOf(path)?.kind === 'template');
    await mapLimited(templates, (path) => this.#readWritten(path));
  }

  async readClient(client: string): Promise<void> {
    await this.#readWritten(clientPath(client));
    const below = await this.folder.list(clientFolderPath(client));
    const engagements = below.filter(({ name, isFolder }) => isFolder && name !== privateFolder);
    await mapLimited(engagements, ({ name }) => this.#readWritten(engagementPath(client, name)));
    if (below.some(({ name }) => name === privateFolder)) await this.#readWritten(privateClientPath(client));
  }

  /** Whether the records of an engagement were asked for, so that changes in them are followed. */
  isLoaded(key: EngagementKey): boolean {
    return this.#loading.has(nameOf(key));
  }

  /** Reads all records of an engagement, once, before any that nobody waits for; then its changes are followed. */
  async load(key: EngagementKey): Promise<void> {
    const name = nameOf(key);
    const loading = this.loadQuietly(key);
    this.#wanted.set(name, loading);
    try {
      await loading;
    } finally {
      this.#wanted.delete(name);
    }
  }

  /** Like {@link load}, while nobody waits for another engagement. */
  loadQuietly(key: EngagementKey): Promise<void> {
    const name = nameOf(key);
    const known = this.#loading.get(name);
    if (known) return known;
    const loading = this.#readEngagement(key);
    this.#loading.set(name, loading);
    loading.catch(() => this.#loading.delete(name)); // the next question tries again
    return loading;
  }

  /**
   * Looks for what was written, came or went while nobody told of it, and reads that: a watcher may miss something. Costs
   * a look at each file that is known; does nothing where only reading the files would tell.
   */
  async reconcile(): Promise<void> {
    if (!this.folder.hasStamps) return;
    const known = this.index.listBelow(clientsFolder);
    await this.readHeads();
    const folders = [...this.#loading.keys()].flatMap(foldersOf);
    for (const folder of folders) await this.#readBelow(folder);
    await mapLimited(known, async (path) => {
      await this.slices.breathe();
      if (this.#stampOf(path) === undefined) await this.read(path); // forgets it
    });
  }

  /** The files that changed since this was asked last; a file that was read again and says the same is none of them. */
  takeChanged(): readonly string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** Reads anew what lies at a path: a file, or a folder, which comes and goes with one event for all below it. */
  async follow(path: string): Promise<void> {
    const { client, engagement } = ownerOf(path) ?? {};
    if (path === journalFileName || path.endsWith('/client.yaml') || path.endsWith('/engagement.yaml')) {
      await this.read(path);
    } else if (path === templatesFolder || path.startsWith(`${templatesFolder}/`)) {
      await (placeOf(path) ? this.read(path) : this.readTemplates());
    } else if (client === undefined || engagement === undefined) {
      await this.#readFolder(path);
    } else if (this.isLoaded({ client, engagement }) && !(await this.read(path))) {
      await this.#readBelow(path);
    }
  }

  /**
   * Reads one file anew, or forgets it; false when it is gone. A read that
   * was overtaken by a later one ends with that one, and is dropped; a file that cannot be read just now stays as it was
   * known.
   */
  async read(path: string): Promise<boolean> {
    const reading: Promise<boolean> = this.#readFile(path, () => this.#reading.get(path) === reading);
    this.#reading.set(path, reading);
    try {
      let [last, isThere] = [reading, await reading];
      for (let next = this.#reading.get(path); next && next !== last; next = this.#reading.get(path)) {
        [last, isThere] = [next, await next];
      }
      return isThere;
    } finally {
      if (this.#reading.get(path) === reading) this.#reading.delete(path);
    }
  }

  async #readFile(path: string, isLatest: () => boolean): Promise<boolean> {
    try {
      await this.slices.breathe();
      const stamp = this.folder.stampOf(path); // before the text: what is written in between is read again
      const known = await this.#readKnown(path);
      if (isLatest()) this.#keep(path, known, stamp);
      return known !== undefined;
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      return true;
    }
  }

  #keep(path: string, known: Reading | HighestNumbers | undefined, stamp?: string): void {
    if (stamp !== undefined) this.#stamps.set(path, stamp);
    for (const changed of this.#put(path, known)) {
      this.#changed.add(changed);
      if (!known) this.#stamps.delete(changed);
    }
  }

  #put(path: string, known: Reading | HighestNumbers | undefined): readonly string[] {
    if (!known) return this.index.remove(path);
    const isNew =
      'record' in known
        ? this.index.put(path, known as Reading)
        : this.index.putMentions(path, known as HighestNumbers);
    return isNew ? [path] : [];
  }

  /** The folder of all clients, of one, or of an engagement; records are read again where they were asked for. */
  async #readFolder(path: string): Promise<void> {
    if (!(await this.folder.exists(path))) return this.#keep(path, undefined);
    const client = path.split('/')[1];
    await mapLimited(this.index.listBelow(path), (known) => this.read(known)); // what is gone is forgotten
    await (client === undefined ? this.readHeads() : this.readClient(client));
    const isInside = (folder: string) => folder === path || folder.startsWith(`${path}/`);
    const folders = [...this.#loading.keys()].flatMap(foldersOf).filter(isInside);
    await mapLimited(folders, (folder) => this.#readBelow(folder));
  }

  async #readEngagement(key: EngagementKey): Promise<void> {
    const folders = foldersOf(nameOf(key));
    const isHeldUp = () => this.#wanted.size > 0 && !this.#wanted.has(nameOf(key));
    const letOthersPass = async () => {
      while (isHeldUp()) await Promise.allSettled(this.#wanted.values());
    };
    await Promise.all(folders.map((folder) => this.#readBelow(folder, letOthersPass)));
    const isInside = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`));
    this.#changed = new Set([...this.#changed].filter((path) => !isInside(path))); // told in a moment
    this.onLoaded(this, key);
  }

  /** What a file says, or where it is no record which numbers it mentions; undefined when it is gone. */
  async #readKnown(path: string): Promise<Reading | HighestNumbers | undefined> {
    const place = placeOf(path);
    if (place) {
      const file = await this.folder.read(path);
      return file && readFile(place.kind, file, place.isPrivate);
    }
    if (!mayQuote.test(path)) return {};
    const text = await this.folder.readBeginning(path);
    return text === undefined ? undefined : findHighestNumbers(text);
  }

  async #readBelow(folder: string, mayGoOn: () => Promise<void> | undefined = () => undefined): Promise<void> {
    await mayGoOn();
    await mapLimited(await this.folder.listBelow(folder), async (path) => {
      await mayGoOn();
      await this.#readWritten(path);
    });
  }

  /** The stamp of a file, where it says one: a file that cannot be looked at says so when it is read. */
  #stampOf(path: string): string | undefined {
    try {
      return this.folder.stampOf(path);
    } catch (error) {
      if (error instanceof JournalError) return undefined;
      throw error;
    }
  }

  /** Reads a file unless it is known as it is on disk; unsaved text may have been typed a moment ago. */
  async #readWritten(path: string): Promise<void> {
    await this.slices.breathe();
    const stamp = this.#stampOf(path);
    if (stamp === undefined || this.#stamps.get(path) !== stamp || this.folder.isUnsaved(path)) await this.read(path);
  }
}

/** Files in which people quote IDs; anything else, such as a drawing, is not even opened. */
const mayQuote = /\.(ya?ml|eml|md|txt|ics)$|(^|\/)[^./]+$/i;

/** Where the records of an engagement lie, by its name. */
function foldersOf(name: string): readonly string[] {
  const [client = '', engagement = ''] = name.split('/');
  return [engagementFolderPath(client, engagement), privateEngagementFolderPath(client, engagement)];
}

function nameOf({ client, engagement }: EngagementKey): string {
  return `${client}/${engagement}`;
}
