import { journalFileName, ownerOf, placeOf } from '../files/layout';
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

/** What was read of one journal, file by file. The questions about it are functions of this folder. */
export class JournalIndex {
  readonly #files = new Map<string, JournalFile>();
  readonly #mentions = new Map<string, HighestNumbers>();

  /** Remembers a reading; what was known of the path before is replaced. */
  put(path: string, reading: Reading): void {
    this.#files.set(path, { path, reading });
    this.#mentions.set(path, reading.highestNumbers);
  }

  /** Remembers only which IDs a file mentions: for files that are no records, and for private ones. */
  putMentions(path: string, numbers: HighestNumbers): void {
    this.#mentions.set(path, numbers);
  }

  /** Forgets a file, or everything below a folder. */
  remove(path: string): void {
    for (const known of [this.#files, this.#mentions]) {
      for (const key of known.keys()) if (key === path || key.startsWith(`${path}/`)) known.delete(key);
    }
  }

  get<K extends FileKind>(kind: K, path: string): JournalFile<K> | undefined {
    const file = this.#files.get(path);
    return file?.reading.kind === kind ? (file as unknown as JournalFile<K>) : undefined;
  }

  /** journal.yaml, once it was read. */
  get journal(): JournalFile<'journal'> | undefined {
    return this.get('journal', journalFileName);
  }

  /** All files of one kind, those of one engagement where `key` is given; by path, whichever was read first. */
  list<K extends FileKind>(kind: K, key?: Partial<EngagementKey>): readonly JournalFile<K>[] {
    const files = [...this.#files.values()].filter((file): file is JournalFile<K> & JournalFile => {
      const place = placeOf(file.path);
      if (file.reading.kind !== kind || place?.kind !== kind) return false;
      if (key?.client !== undefined && !('client' in place && place.client === key.client)) return false;
      return key?.engagement === undefined || ('engagement' in place && place.engagement === key.engagement);
    });
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Every file that was read, for problems. */
  all(): readonly JournalFile[] {
    return [...this.#files.values()];
  }

  /** The highest numbers in every file of an engagement, private ones included. */
  mentionsIn({ client, engagement }: EngagementKey): readonly HighestNumbers[] {
    return [...this.#mentions].flatMap(([path, numbers]) => {
      const owner = ownerOf(path);
      return owner?.client === client && owner.engagement === engagement ? [numbers] : [];
    });
  }
}
