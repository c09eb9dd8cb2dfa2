import { clientFolderPath, isPrivatePath, journalFileName, ownerOf, placeOf } from '../files/layout';
import type { FileKind } from '../model/fileKinds';
import type { EngagementKey, JournalFile, JournalRecords } from './journalIndex';

/**
 * The records that one client may see: everything of that client but what is private, and journal.yaml, and nothing of
 * any other. Whatever is made for the client, and everything on a shared screen, is made from this view alone: what it
 * must not show is not in reach (principle 3): not even the name of an engagement of which only private files are there.
 * Without a client it holds nothing at all. A type of its own: no other records pass for it where it is asked for.
 */
export class ClientView implements JournalRecords {
  readonly #records: JournalRecords;
  readonly #client: string | undefined;

  constructor(records: JournalRecords, client: string | undefined) {
    this.#records = records;
    this.#client = client;
  }

  get journal(): JournalFile<'journal'> | undefined {
    return this.#client === undefined ? undefined : this.#records.journal;
  }

  get<K extends FileKind>(kind: K, path: string): JournalFile<K> | undefined {
    return this.#isVisible(path) ? this.#records.get(kind, path) : undefined;
  }

  list<K extends FileKind>(kind: K, key: EngagementKey): readonly JournalFile<K>[] {
    return this.#records.list(kind, key).filter(({ path }) => this.#isVisible(path));
  }

  listBelow(folder: string): readonly string[] {
    return this.#records.listBelow(folder).filter((path) => this.#isVisible(path));
  }

  listClientFolders(): readonly string[] {
    return this.#client !== undefined && this.#listVisible().some((path) => this.#isRecord(path)) ? [this.#client] : [];
  }

  listEngagementFolders(folder: string): readonly string[] {
    if (folder !== this.#client) return [];
    return [...new Set(this.#listVisible().flatMap((path) => ownerOf(path)?.engagement ?? []))];
  }

  #isVisible(path: string): boolean {
    const client = this.#client;
    if (client === undefined) return false;
    return path === journalFileName || (path.startsWith(`${clientFolderPath(client)}/`) && !isPrivatePath(path));
  }

  #listVisible(): readonly string[] {
    return this.#client === undefined ? [] : this.listBelow(clientFolderPath(this.#client));
  }

  #isRecord(path: string): boolean {
    const place = placeOf(path);
    return place !== undefined && this.#records.get(place.kind, path) !== undefined;
  }
}

/** What one client may see of these records; see {@link ClientView}. */
export function viewAsClient(records: JournalRecords, client: string | undefined): ClientView {
  return new ClientView(records, client);
}
