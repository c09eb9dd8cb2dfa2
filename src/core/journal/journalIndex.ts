import { clientsFolder, journalFileName, ownerOf } from '../files/layout';
import type { Reading } from '../files/read';
import type { FileKind } from '../model/fileKinds';
import type { HighestNumbers } from '../model/ids';
import type { Problem } from '../model/problem';
import { isReading, Shelf, type Known, type PackedShelf, type Packing } from './shelf';

/** A file of the journal as it was read last; `path` is relative to the journal's folder. */
export interface JournalFile<K extends FileKind = FileKind> {
  readonly path: string;
  readonly reading: Reading<K>;
}

/** Names an engagement: the folder of its client and its own. */
export interface EngagementKey {
  readonly client: string;
  readonly engagement: string;
}

/** What was read of a journal, to be asked: all of it, or what one client may see. */
export interface JournalRecords {
  get<K extends FileKind>(kind: K, path: string): JournalFile<K> | undefined;
  /** journal.yaml, once it was read. */
  readonly journal: JournalFile<'journal'> | undefined;
  /** The files of one kind in an engagement, in the order of their paths, whichever was read first. */
  list<K extends FileKind>(kind: K, key: EngagementKey): readonly JournalFile<K>[];
  /** The paths of everything that is known below a folder, records or not. */
  listBelow(folder: string): readonly string[];
  /** The folders of the clients of which a record was read. */
  listClientFolders(): readonly string[];
  /** The folders of a client's engagements of which a file was read. */
  listEngagementFolders(client: string): readonly string[];
}

/**
 * What was read of one journal, file by file; the questions about it are functions of this folder. Files are kept by
 * client and engagement, so that a question about one of them costs that one, however large the journal.
 */
export class JournalIndex implements JournalRecords {
  /** By client, then by engagement; an empty name stands for what belongs to none. */
  readonly #clients = new Map<string, Map<string, Shelf>>();
  /** The shelves of engagements that were asked for something, the last one last. */
  readonly #recent = new Set<Shelf>();
  #version = 0;

  /** With `packing` an engagement takes little memory while nobody asks for it; without, all of it stays at hand. */
  constructor(private readonly packing?: Packing) {}

  /** Rises whenever anything was put, removed or taken over. */
  get version(): number {
    return this.#version;
  }

  /** Remembers what a file says, and its stamp as {@link FileNote} has it; false when the same was known of the path. */
  put(path: string, known: Known, stamp?: string): boolean {
    return this.#used(this.#shelfOf(path)).put(path, known, stamp);
  }

  /** Forgets a file, or everything below a folder; says which files were known there. */
  remove(path: string): readonly string[] {
    const gone = this.#listAt(path);
    for (const each of gone) this.#used(this.#shelfOf(each)).delete(each);
    return gone;
  }

  /**
   * Packs all engagements but so many that were asked for last: those that somebody looks at. To be called when
   * something large was read, or many files were.
   */
  tidy(mostOpen = 12): void {
    for (const shelf of [...this.#recent].slice(0, Math.max(0, this.#recent.size - mostOpen))) {
      shelf.close();
      this.#recent.delete(shelf);
    }
  }

  /** Packs an engagement beside all else, before it is exported or nobody looks at it. */
  async packAside({ client, engagement }: EngagementKey): Promise<void> {
    await this.#clients.get(client)?.get(engagement)?.packAside();
  }

  /** Every client and engagement of which something was read; an empty name stands for what belongs to none. */
  listKeys(): readonly EngagementKey[] {
    return [...this.#clients].flatMap(([client, engagements]) =>
      [...engagements.keys()].map((engagement) => ({ client, engagement })),
    );
  }

  /** Rises with every change of what an engagement's files say; with an empty name, what a client's own files say. */
  versionOf({ client, engagement }: EngagementKey): number {
    return this.#clients.get(client)?.get(engagement)?.version ?? 0;
  }

  /** Changes with every change of what a file says. */
  fileVersionOf(path: string): number {
    return this.#find(path)?.versionOf(path) ?? 0;
  }

  /** The stamp that a file had when it was read; undefined where it had none. */
  stampOf(path: string): string | undefined {
    return this.#find(path)?.note(path)?.stamp;
  }

  /** What is known of a file, record or not. */
  find(path: string): Known | undefined {
    const shelf = this.#find(path);
    return shelf && this.#used(shelf).get(path);
  }

  /** Whether an engagement was kept, or taken over, as it is now; so is one of which nothing is known. */
  isKept({ client, engagement }: EngagementKey): boolean {
    return this.#clients.get(client)?.get(engagement)?.isKept ?? true;
  }

  /** Tells what the files of an engagement say from anything else; undefined where there are none, or no need to tell. */
  markOf({ client, engagement }: EngagementKey): string | undefined {
    return this.#clients.get(client)?.get(engagement)?.mark;
  }

  /** An engagement as it is to be kept until the next session; undefined where there is nothing of it. */
  export({ client, engagement }: EngagementKey): PackedShelf | undefined {
    return this.#clients.get(client)?.get(engagement)?.export();
  }

  /** Takes over what was kept of an engagement, but for files that are known already. */
  import({ client, engagement }: EngagementKey, kept: PackedShelf): void {
    this.#used(this.#shelfAt(client, engagement)).import(kept);
  }

  listBelow(folder: string): readonly string[] {
    return this.#listAt(folder).filter((path) => path !== folder);
  }

  get<K extends FileKind>(kind: K, path: string): JournalFile<K> | undefined {
    const shelf = this.#find(path);
    return shelf?.note(path)?.kind === kind ? this.#read<K>(shelf, path) : undefined;
  }

  get journal(): JournalFile<'journal'> | undefined {
    return this.get('journal', journalFileName);
  }

  list<K extends FileKind>(kind: K, { client, engagement }: EngagementKey): readonly JournalFile<K>[] {
    const shelf = this.#clients.get(client)?.get(engagement);
    const paths = [...(shelf?.paths ?? [])].filter((path) => shelf?.note(path)?.kind === kind);
    return paths.sort().map((path) => this.#read<K>(shelf as Shelf, path));
  }

  listClientFolders(): readonly string[] {
    return [...this.#clients].flatMap(([client, engagements]) =>
      client !== '' && [...engagements.values()].some(hasRecord) ? [client] : [],
    );
  }

  listEngagementFolders(client: string): readonly string[] {
    return [...(this.#clients.get(client)?.keys() ?? [])].filter((engagement) => engagement !== '');
  }

  /** Where the records are that were read; of one client, or of one engagement, where they are given. */
  listRecordPaths(within: Partial<EngagementKey> = {}): readonly string[] {
    return this.#shelvesIn(within).flatMap((shelf) => [...shelf.paths].filter((path) => shelf.note(path)?.kind));
  }

  /** Whether a file is a record that was read, without looking into it. */
  isRecord(path: string): boolean {
    return this.#find(path)?.note(path)?.kind !== undefined;
  }

  /** What is wrong in a file by itself, without looking into the rest of it. */
  problemsOf(path: string): readonly Problem[] {
    return this.#find(path)?.note(path)?.problems ?? [];
  }

  /** The files that have problems by themselves; of one client, or of one engagement, where they are given. */
  listTroubled(within: Partial<EngagementKey> = {}): readonly string[] {
    return this.#shelvesIn(within).flatMap((shelf) => [...shelf.paths].filter((path) => shelf.note(path)?.problems));
  }

  /** The highest numbers in every file of an engagement, private ones included. */
  mentionsIn({ client, engagement }: EngagementKey): readonly HighestNumbers[] {
    const shelf = this.#clients.get(client)?.get(engagement);
    return [...(shelf?.paths ?? [])].flatMap((path) => {
      const known = this.#used(shelf as Shelf).get(path);
      return known ? [isReading(known) ? known.highestNumbers : known] : [];
    });
  }

  #read<K extends FileKind>(shelf: Shelf, path: string): JournalFile<K> {
    return { path, reading: this.#used(shelf).get(path) as Reading<K> };
  }

  #used(shelf: Shelf): Shelf {
    this.#recent.delete(shelf);
    this.#recent.add(shelf);
    return shelf;
  }

  /** A file, if it is known, and everything that is known below a folder of that name. */
  #listAt(path: string): readonly string[] {
    const below = path === clientsFolder ? {} : (ownerOf(`${path}/any`) ?? { client: '' });
    const shelves = new Set([this.#find(path), ...this.#shelvesIn(below)]);
    return [...shelves]
      .flatMap((shelf) => [...(shelf?.paths ?? [])])
      .filter((known) => known === path || known.startsWith(`${path}/`));
  }

  #shelvesIn({ client, engagement }: Partial<EngagementKey>): readonly Shelf[] {
    const clients = client === undefined ? [...this.#clients.values()] : [this.#clients.get(client)];
    return clients.flatMap((engagements) => {
      if (engagement === undefined) return [...(engagements?.values() ?? [])];
      return engagements?.get(engagement) ?? [];
    });
  }

  #find(path: string): Shelf | undefined {
    const { client = '', engagement = '' } = ownerOf(path) ?? {};
    return this.#clients.get(client)?.get(engagement);
  }

  #shelfOf(path: string): Shelf {
    const { client = '', engagement = '' } = ownerOf(path) ?? {};
    return this.#shelfAt(client, engagement);
  }

  /** The shelf in which something is to be changed. */
  #shelfAt(client: string, engagement: string): Shelf {
    this.#version += 1;
    const engagements = this.#clients.get(client) ?? new Map<string, Shelf>();
    this.#clients.set(client, engagements);
    // what belongs to no engagement is always shown
    const shelf = engagements.get(engagement) ?? new Shelf(this.packing, engagement === '');
    engagements.set(engagement, shelf);
    return shelf;
  }
}

function hasRecord(shelf: Shelf): boolean {
  for (const path of shelf.paths) if (shelf.note(path)?.kind) return true;
  return false;
}
