import type * as vscode from 'vscode';
import {
  clientFolderPath,
  clientPath,
  clientsFolder,
  engagementFolderPath,
  engagementPath,
  inboxFolder,
  journalFileName,
  ownerOf,
  placeOf,
  privateClientPath,
  privateEngagementFolderPath,
  privateFolder,
  privateFolderPath,
  templatesFolder,
} from '../../core/files/layout';
import type { JournalCache } from '../../core/journal/journalCache';
import { JournalIndex, type EngagementKey } from '../../core/journal/journalIndex';
import type { Packing } from '../../core/journal/shelf';
import type { Slices } from '../base/slices';
import { FileReading } from './fileReading';
import { mapLimited, tellUnreadableClient, unlessUnreadable } from './journalFiles';
import { Inbox } from './inbox';
import type { JournalFolder } from './journalFolder';
import { KeptJournal } from './keptJournal';
import { KnownFolders } from './knownFolders';

/** How a journal is remembered. */
export interface Memory {
  readonly packing?: Packing;
  readonly cache?: JournalCache;
}

/** What nobody waits for was not read to its end, because somebody stopped that. */
export class ReadingStopped extends Error {}

/** A journal of the workspace and what was read of it so far. */
export class OpenJournal {
  readonly index: JournalIndex;
  readonly #folders = new KnownFolders();
  readonly #files: FileReading;
  /** What an earlier session has left, and what this one leaves. */
  readonly kept: KeptJournal;
  readonly inbox: Inbox;
  readonly #loading = new Map<string, Promise<void>>();
  /** The engagements of which everything was read. */
  readonly #loaded = new Map<string, EngagementKey>();
  /** The engagements that somebody waits for. */
  readonly #wanted = new Map<string, Promise<void>>();
  /** The files that an earlier session knew, and that nobody has looked for yet. */
  #taken: readonly string[] = [];

  constructor(
    readonly folder: JournalFolder,
    readonly slices: Slices,
    /** Called when the records of an engagement were read for the first time. */
    private readonly onLoaded: (journal: OpenJournal, key: EngagementKey) => void = () => undefined,
    { packing, cache }: Memory = {},
  ) {
    this.index = new JournalIndex(packing);
    this.#files = new FileReading(folder, this.index, slices);
    this.inbox = new Inbox(folder);
    this.kept = new KeptJournal(this.index, cache);
  }

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

  /** Takes over what an earlier session knew of the first levels of the tree; false where there was none. */
  takeHeads(): boolean {
    this.#taken = this.kept.takeHeads();
    return this.#taken.length > 0;
  }

  /**
   * Reads what the first levels of the tree need: journal.yaml, the clients and their engagements. Throws a JournalError
   * where a folder cannot be read just now, once all others were.
   */
  async readHeads(): Promise<void> {
    await this.#files.readWritten(journalFileName);
    const [clients] = await Promise.all([this.folder.list(clientsFolder), this.readTemplates(), this.inbox.read()]);
    const folders = clients.filter(({ isFolder }) => isFolder).map(({ name }) => name);
    this.#folders.set(clientsFolder, folders);
    const areRead = await mapLimited(folders, (name) => unlessUnreadable(() => this.readClient(name)));
    await this.#files.forgetGone(this.#taken);
    this.#taken = [];
    if (areRead.includes(false)) throw tellUnreadableClient();
  }

  /** Reads the journal’s own templates and forgets those that are gone; all stay as known while the folder is locked. */
  async readTemplates(): Promise<void> {
    const paths = new Set(this.index.listBelow(templatesFolder));
    await unlessUnreadable(async () => {
      for (const { name } of await this.folder.list(templatesFolder)) paths.add(`${templatesFolder}/${name}`);
    });
    const templates = [...paths].filter((path) => placeOf(path)?.kind === 'template');
    await mapLimited(templates, (path) => this.#files.readWritten(path));
  }

  async readClient(client: string): Promise<void> {
    await this.#files.readWritten(clientPath(client));
    const below = await this.folder.list(clientFolderPath(client));
    const engagements = below.filter(({ name, isFolder }) => isFolder && name !== privateFolder);
    const names = engagements.map(({ name }) => name);
    this.#folders.set(clientFolderPath(client), names);
    await mapLimited(names, (name) => this.#files.readWritten(engagementPath(client, name)));
    if (below.some(({ name }) => name === privateFolder)) await this.#files.readWritten(privateClientPath(client));
    if (this.#folders.has(privateFolderPath(client))) await unlessUnreadable(() => this.#listPrivate(client));
  }

  /** Only who refers to an engagement has to know what the team has there: while starting nobody does. */
  async #listPrivate(client: string): Promise<void> {
    const folder = privateFolderPath(client);
    const below = await this.folder.list(folder);
    this.#folders.set(
      folder,
      below.filter(({ isFolder }) => isFolder).map(({ name }) => name),
    );
  }

  /** Whether all of an engagement was read, or it is certain that there is none; undefined where neither is known. */
  knows(key: EngagementKey): 'whole' | 'none' | undefined {
    if (this.#loaded.has(nameOf(key))) return 'whole';
    const isSeen = foldersOf(nameOf(key)).some((folder) => this.index.listBelow(folder).length > 0);
    return !isSeen && this.#folders.isAbsent(key) ? 'none' : undefined;
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

  /**
   * Like {@link load}, while nobody waits for another engagement. Throws a {@link ReadingStopped} between two files once
   * `isStopped`, unless somebody waits for this one by then.
   */
  loadQuietly(key: EngagementKey, isStopped: () => boolean = () => false): Promise<void> {
    const name = nameOf(key);
    const known = this.#loading.get(name)?.catch((error: unknown) => {
      if (!(error instanceof ReadingStopped) || isStopped()) throw error;
      return this.loadQuietly(key, isStopped); // stopped just before
    });
    if (known) return known;
    const loading = this.#readEngagement(key, isStopped);
    this.#loading.set(name, loading);
    loading.catch(() => this.#loading.delete(name)); // the next question tries again
    return loading;
  }

  /**
   * Looks for what was written, came or went while nobody told of it, and reads that: a watcher may miss something. Costs
   * a look at each file that is known; does nothing where only reading the files would tell. A folder that cannot be read
   * just now stays as it is known, without a word: nobody has asked.
   */
  async reconcile(): Promise<void> {
    if (!this.folder.hasStamps) return;
    const known = this.index.listBelow(clientsFolder);
    await unlessUnreadable(() => this.readHeads());
    const there = new Set<string>();
    for (const folder of [...this.#loading.keys()].flatMap(foldersOf))
      await unlessUnreadable(async () => {
        for (const path of await this.#readBelow(folder)) there.add(path);
      });
    await this.#files.forgetGone(known.filter((path) => !there.has(path)));
  }

  /** Keeps for the next session what this one has read, as far as that is not done. */
  keep(): void {
    this.kept.keep([...this.#loaded.values()]);
  }

  /** To be called when many files were read: gives back the memory of what nobody asks for. */
  tidy(): void {
    this.index.tidy();
  }

  /** The files that changed since this was asked last; a file that was read again and says the same is none of them. */
  takeChanged(): readonly string[] {
    return [...this.#files.takeChanged(), ...this.inbox.takeChanged()];
  }

  /** Reads one file anew, or forgets it; false when it is gone. See {@link FileReading.read}. */
  read(path: string): Promise<boolean> {
    return this.#files.read(path);
  }

  /** Reads anew what lies at a path: a file, or a folder, which comes and goes with one event for all below it. */
  async follow(path: string): Promise<void> {
    const { client, engagement } = ownerOf(path) ?? {};
    if (path.split('/')[0] === inboxFolder) {
      await this.inbox.read();
    } else if (path === journalFileName || path.endsWith('/client.yaml') || path.endsWith('/engagement.yaml')) {
      await this.read(path);
    } else if (path === templatesFolder || path.startsWith(`${templatesFolder}/`)) {
      await (placeOf(path) ? this.read(path) : this.readTemplates());
    } else if (client === undefined || engagement === undefined) {
      await this.#readFolder(path);
    } else if (this.isLoaded({ client, engagement })) {
      if (!(await this.read(path))) await this.#readBelow(path); // a folder
    } else if (this.index.fileVersionOf(path) > 0) {
      await this.read(path); // one file that a command asked for
    }
  }

  /** The folder of all clients, of one, or of an engagement; records are read again where they were asked for. */
  async #readFolder(path: string): Promise<void> {
    if (await this.folder.isGone(path)) {
      this.#folders.forget(path);
      this.#files.forget(path);
      return;
    }
    const client = path.split('/')[1];
    await mapLimited(this.index.listBelow(path), (known) => this.read(known)); // what is gone is forgotten
    await (client === undefined ? this.readHeads() : this.readClient(client));
    const isInside = (folder: string) => folder === path || folder.startsWith(`${path}/`);
    const folders = [...this.#loading.keys()].flatMap(foldersOf).filter(isInside);
    await mapLimited(folders, (folder) => this.#readBelow(folder));
  }

  async #readEngagement(key: EngagementKey, isStopped: () => boolean): Promise<void> {
    const folders = foldersOf(nameOf(key));
    const isWanted = () => this.#wanted.has(nameOf(key));
    const letOthersPass = async () => {
      while (this.#wanted.size > 0 && !isWanted()) await Promise.allSettled(this.#wanted.values());
      if (isStopped() && !isWanted()) throw new ReadingStopped();
    };
    await letOthersPass();
    const taken = this.kept.takeEngagement(key);
    const there: string[] = [];
    const read = async (folder: string) => there.push(...(await this.#readBelow(folder, letOthersPass)));
    const [shared = '', ofTheTeam = ''] = folders;
    await Promise.all([read(shared), unlessUnreadable(() => read(ofTheTeam))]); // it may be closed to this user
    const isThere = new Set(there);
    await this.#files.forgetGone(taken.filter((path) => !isThere.has(path)));
    if (!this.#folders.has(privateFolderPath(key.client))) await unlessUnreadable(() => this.#listPrivate(key.client));
    await this.index.packAside(key);
    await this.slices.pause(); // keeping what was read, and telling of it, take a slice by themselves
    this.#loaded.set(nameOf(key), key);
    this.#files.forgetChanged((path) => folders.some((folder) => path.startsWith(`${folder}/`))); // told in a moment
    this.kept.keepEngagement(key);
    this.onLoaded(this, key);
    await this.slices.pause();
    this.index.tidy();
  }

  /** Reads what was written below a folder, and says what is there. */
  async #readBelow(
    folder: string,
    mayGoOn: () => Promise<void> | undefined = () => undefined,
  ): Promise<readonly string[]> {
    await mayGoOn();
    const paths = await this.folder.listBelow(folder);
    await mapLimited(paths, async (path) => {
      await mayGoOn();
      await this.#files.readWritten(path);
    });
    return paths;
  }
}

/** Where the records of an engagement lie, by its name. */
function foldersOf(name: string): readonly string[] {
  const [client = '', engagement = ''] = name.split('/');
  return [engagementFolderPath(client, engagement), privateEngagementFolderPath(client, engagement)];
}

function nameOf({ client, engagement }: EngagementKey): string {
  return `${client}/${engagement}`;
}
