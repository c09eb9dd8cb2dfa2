import { dequal } from 'dequal';
import { clientsFolder, journalFileName, ownerOf } from '../files/layout';
import type { Reading } from '../files/read';
import type { FileKind } from '../model/fileKinds';
import type { HighestNumbers } from '../model/ids';

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

/** What is known of one file: what it says where it is a record, and the IDs that it mentions. */
interface Known {
  readonly file?: JournalFile;
  readonly mentions: HighestNumbers;
}

type Files = Map<string, Known>;

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
  readonly #clients = new Map<string, Map<string, Files>>();

  /** Remembers a reading; false when the same was known of the path already. */
  put(path: string, reading: Reading): boolean {
    return this.#put(path, { file: { path, reading }, mentions: reading.highestNumbers });
  }

  /** Remembers only which IDs a file mentions, like {@link put}: for files that are no records, and for private ones. */
  putMentions(path: string, mentions: HighestNumbers): boolean {
    return this.#put(path, { mentions });
  }

  /** Forgets a file, or everything below a folder; says which files were known there. */
  remove(path: string): readonly string[] {
    const gone = this.#listAt(path);
    for (const each of gone) this.#filesOf(each).delete(each);
    return gone;
  }

  listBelow(folder: string): readonly string[] {
    return this.#listAt(folder).filter((path) => path !== folder);
  }

  get<K extends FileKind>(kind: K, path: string): JournalFile<K> | undefined {
    const { client = '', engagement = '' } = ownerOf(path) ?? {};
    const file = this.#clients.get(client)?.get(engagement)?.get(path)?.file;
    return file?.reading.kind === kind ? (file as unknown as JournalFile<K>) : undefined;
  }

  get journal(): JournalFile<'journal'> | undefined {
    return this.get('journal', journalFileName);
  }

  list<K extends FileKind>(kind: K, { client, engagement }: EngagementKey): readonly JournalFile<K>[] {
    return listRecords(this.#clients.get(client)?.get(engagement))
      .filter((file): file is JournalFile<K> & JournalFile => file.reading.kind === kind)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  listClientFolders(): readonly string[] {
    const hasRecord = (files: Files) => listRecords(files).length > 0;
    return [...this.#clients].flatMap(([client, engagements]) =>
      client !== '' && [...engagements.values()].some(hasRecord) ? [client] : [],
    );
  }

  listEngagementFolders(client: string): readonly string[] {
    return [...(this.#clients.get(client)?.keys() ?? [])].filter((engagement) => engagement !== '');
  }

  /** Every record that was read, for problems; of one client, or of one engagement, where they are given. */
  all({ client, engagement }: Partial<EngagementKey> = {}): readonly JournalFile[] {
    const clients = client === undefined ? [...this.#clients.values()] : [this.#clients.get(client)];
    return clients.flatMap((engagements) => {
      const all = engagement === undefined ? [...(engagements?.values() ?? [])] : [engagements?.get(engagement)];
      return all.flatMap(listRecords);
    });
  }

  /** The highest numbers in every file of an engagement, private ones included. */
  mentionsIn({ client, engagement }: EngagementKey): readonly HighestNumbers[] {
    const files = this.#clients.get(client)?.get(engagement);
    return [...(files?.values() ?? [])].map(({ mentions }) => mentions);
  }

  #put(path: string, known: Known): boolean {
    const files = this.#filesOf(path);
    if (dequal(files.get(path), known)) return false;
    files.set(path, detach(known));
    return true;
  }

  /** A file, if it is known, and everything that is known below a folder of that name. */
  #listAt(path: string): readonly string[] {
    const [top, client = ''] = path.split('/');
    const touched =
      path === clientsFolder ? [...this.#clients.values()] : [this.#clients.get(top === clientsFolder ? client : '')];
    return touched
      .flatMap((engagements) => [...(engagements?.values() ?? [])])
      .flatMap((files) => [...files.keys()])
      .filter((known) => known === path || known.startsWith(`${path}/`));
  }

  #filesOf(path: string): Files {
    const { client = '', engagement = '' } = ownerOf(path) ?? {};
    const engagements = this.#clients.get(client) ?? new Map<string, Files>();
    this.#clients.set(client, engagements);
    const files = engagements.get(engagement) ?? new Map<string, Known>();
    engagements.set(engagement, files);
    return files;
  }
}

/** A copy whose texts stand by themselves: one that was cut out of a source would keep all of that in memory. */
function detach(known: Known): Known {
  return JSON.parse(JSON.stringify(known)) as Known;
}

function listRecords(files: Files | undefined): readonly JournalFile[] {
  return [...(files?.values() ?? [])].flatMap(({ file }) => file ?? []);
}
