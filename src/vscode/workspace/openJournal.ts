import * as vscode from 'vscode';
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
import { exists, listFilesBelow, listFolder, mapLimited, readBeginning, readText } from './journalFiles';

/** A journal of the workspace and what was read of it so far. */
export class OpenJournal {
  readonly index = new JournalIndex();
  readonly #loading = new Map<string, Promise<void>>();
  /** The latest read of each path that is under way. */
  readonly #reading = new Map<string, Promise<boolean>>();
  /** Files that say something else than what was told of them last. */
  #changed = new Set<string>();

  constructor(
    readonly root: vscode.Uri,
    /** Called when the records of an engagement were read for the first time. */
    private readonly onLoaded: (journal: OpenJournal, key: EngagementKey) => void = () => undefined,
  ) {}

  /** What to call it where there are several. */
  get label(): string {
    return this.root.path.split('/').filter(Boolean).at(-1) ?? this.root.toString();
  }

  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
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
    await this.read(journalFileName);
    const [clients] = await Promise.all([listFolder(this.uriOf(clientsFolder)), this.readTemplates()]);
    await mapLimited(
      clients.filter(({ isFolder }) => isFolder),
      ({ name }) => this.readClient(name),
    );
  }

  /** Reads the journal’s own templates and forgets those that are gone; all stay as known while the folder is locked. */
  async readTemplates(): Promise<void> {
    const paths = new Set(this.index.listBelow(templatesFolder));
    try {
      for (const { name } of await listFolder(this.uriOf(templatesFolder))) paths.add(`${templatesFolder}/${name}`);
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
    }
    const templates = [...paths].filter((path) => placeOf(path)?.kind === 'template');
    await mapLimited(templates, (path) => this.read(path));
  }

  async readClient(client: string): Promise<void> {
    await this.read(clientPath(client));
    const below = await listFolder(this.uriOf(clientFolderPath(client)));
    const engagements = below.filter(({ name, isFolder }) => isFolder && name !== privateFolder);
    await mapLimited(engagements, ({ name }) => this.read(engagementPath(client, name)));
    if (below.some(({ name }) => name === privateFolder)) await this.read(privateClientPath(client));
  }

  /** Whether the records of an engagement were asked for, so that changes in them are followed. */
  isLoaded(key: EngagementKey): boolean {
    return this.#loading.has(nameOf(key));
  }

  /** Reads all records of an engagement, once; from then on the store follows their changes. */
  load(key: EngagementKey): Promise<void> {
    const name = nameOf(key);
    const known = this.#loading.get(name);
    if (known) return known;
    const loading = this.#readEngagement(key);
    this.#loading.set(name, loading);
    loading.catch(() => this.#loading.delete(name)); // the next question tries again
    return loading;
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
      await this.readTemplates();
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
      const known = await readKnown(this.uriOf(path), path);
      if (isLatest()) this.#keep(path, known);
      return known !== undefined;
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      return true;
    }
  }

  #keep(path: string, known: Reading | HighestNumbers | undefined): void {
    for (const changed of this.#put(path, known)) this.#changed.add(changed);
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
    if (!(await exists(this.uriOf(path)))) return this.#keep(path, undefined);
    const client = path.split('/')[1];
    await mapLimited(this.index.listBelow(path), (known) => this.read(known)); // what is gone is forgotten
    await (client === undefined ? this.readHeads() : this.readClient(client));
    const isInside = (folder: string) => folder === path || folder.startsWith(`${path}/`);
    const folders = [...this.#loading.keys()].flatMap(foldersOf).filter(isInside);
    await mapLimited(folders, (folder) => this.#readBelow(folder));
  }

  async #readEngagement(key: EngagementKey): Promise<void> {
    const folders = foldersOf(nameOf(key));
    await Promise.all(folders.map((folder) => this.#readBelow(folder)));
    const isInside = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`));
    this.#changed = new Set([...this.#changed].filter((path) => !isInside(path))); // told in a moment
    this.onLoaded(this, key);
  }

  async #readBelow(folder: string): Promise<void> {
    const files = await listFilesBelow(this.uriOf(folder));
    await mapLimited(files, (file) => this.read(`${folder}/${file}`));
  }
}

/** Files in which people quote IDs; anything else, such as a drawing, is not even opened. */
const mayQuote = /\.(ya?ml|eml|md|txt|ics)$|(^|\/)[^./]+$/i;

/** What a file says, or where it is no record which numbers it mentions; undefined when it is gone. */
async function readKnown(uri: vscode.Uri, path: string): Promise<Reading | HighestNumbers | undefined> {
  const place = placeOf(path);
  if (place) {
    const file = await readText(uri);
    return file && readFile(place.kind, file, place.isPrivate);
  }
  if (!mayQuote.test(path)) return {};
  const text = await readBeginning(uri);
  return text === undefined ? undefined : findHighestNumbers(text);
}

/** Where the records of an engagement lie, by its name. */
function foldersOf(name: string): readonly string[] {
  const [client = '', engagement = ''] = name.split('/');
  return [engagementFolderPath(client, engagement), privateEngagementFolderPath(client, engagement)];
}

function nameOf({ client, engagement }: EngagementKey): string {
  return `${client}/${engagement}`;
}
