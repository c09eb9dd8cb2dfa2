import * as vscode from 'vscode';
import {
  clientFolderPath,
  clientPath,
  clientsFolder,
  engagementFolderPath,
  engagementPath,
  journalFileName,
  placeOf,
  privateEngagementPath,
  privateFolder,
} from '../../core/files/layout';
import { readFile } from '../../core/files/read';
import { JournalIndex, type EngagementKey } from '../../core/journal/journalIndex';
import { findHighestNumbers } from '../../core/model/ids';
import { listFilesBelow, listFolder, mapLimited, readText } from './journalFiles';

/** A journal of the workspace and what was read of it so far. */
export class OpenJournal {
  readonly index = new JournalIndex();
  readonly #loading = new Map<string, Promise<void>>();

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
    const clients = (await listFolder(this.uriOf(clientsFolder))).filter(({ isFolder }) => isFolder);
    await mapLimited(clients, ({ name }) => this.readClient(name));
  }

  async readClient(client: string): Promise<void> {
    await this.read(clientPath(client));
    const below = await listFolder(this.uriOf(clientFolderPath(client)));
    const engagements = below.filter(({ name, isFolder }) => isFolder && name !== privateFolder);
    await mapLimited(engagements, ({ name }) => this.read(engagementPath(client, name)));
  }

  /** Whether the records of an engagement were asked for, so that changes in them are followed. */
  isLoaded(key: EngagementKey): boolean {
    return this.#loading.has(nameOf(key));
  }

  /** Reads all records of an engagement, once; from then on the store follows their changes. */
  load(key: EngagementKey): Promise<void> {
    const name = nameOf(key);
    const loading = this.#loading.get(name) ?? this.#readEngagement(key);
    this.#loading.set(name, loading);
    return loading;
  }

  /** Reads the records of an engagement again: its folder came, went or was renamed. */
  async reload(key: EngagementKey): Promise<void> {
    this.#loading.delete(nameOf(key));
    await this.load(key);
  }

  /** Reads one file anew, or forgets it when it is gone. What a private file says is not kept, only its numbers. */
  async read(path: string): Promise<void> {
    const file = await readText(this.uriOf(path));
    if (!file) return this.index.remove(path);
    const place = placeOf(path);
    if (place) this.index.put(path, readFile(place.kind, file));
    else this.index.putMentions(path, findHighestNumbers(file.text));
  }

  async #readEngagement({ client, engagement }: EngagementKey): Promise<void> {
    const folders = [engagementFolderPath(client, engagement), privateEngagementPath(client, engagement)];
    const paths = await Promise.all(
      folders.map(async (folder) => (await listFilesBelow(this.uriOf(folder))).map((file) => `${folder}/${file}`)),
    );
    await mapLimited(paths.flat(), (path) => this.read(path));
    this.onLoaded(this, { client, engagement });
  }
}

function nameOf({ client, engagement }: EngagementKey): string {
  return `${client}/${engagement}`;
}
