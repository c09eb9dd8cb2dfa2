import { toFolderKey } from '../files/layout';
import { checkOutside, listEntries } from './checkEngagement.later';
import type { Entries } from './checkReferences';
import type { CrossProblem } from './crossProblem';
import type { EngagementKey, JournalRecords } from './journalIndex';
import type { OutsideName, Surroundings } from './outsideNames';

/** An engagement; without one the files of a client itself. */
export type Owner = Pick<EngagementKey, 'client'> & Partial<EngagementKey>;

/** What is known of a journal by now. */
export interface Knowledge {
  /** What may be looked at. */
  readonly records: () => JournalRecords;
  /** Whether all of an engagement was read, or it is certain that there is none; undefined for one not to be told of. */
  readonly knows: (key: EngagementKey) => 'whole' | 'none' | undefined;
  /** Rises with every change of an engagement; with an empty name, of a client’s own files. */
  readonly versionOf: (key: EngagementKey) => number;
}

interface Leading {
  readonly owner: Owner;
  readonly names: readonly OutsideName[];
  readonly found: readonly CrossProblem[];
}

interface Listed {
  readonly seen: string;
  readonly entries: Entries;
}

/**
 * What does not fit to other engagements of a journal. Which of them lead where is remembered, so that a change costs
 * only what leads to it.
 */
export class OutsideChecks {
  /** Only those from which something leads out, as from very few. */
  readonly #leading = new Map<string, Leading>();
  /** Only those to which something leads. */
  readonly #listed = new Map<string, Listed>();
  /** The clients that there were when something changed last. */
  #clients = '';

  constructor(private readonly knowledge: Knowledge) {}

  /** Looks at everything that leads out of an engagement. */
  check(owner: Owner, names: readonly OutsideName[]): void {
    if (names.length === 0) this.#leading.delete(nameOf(owner));
    else this.#leading.set(nameOf(owner), { owner, names, found: checkOutside(names, this.#look()) });
  }

  /**
   * Looks again at what leads to where something changed: an engagement, all of a client, or everything. Says of which
   * engagements something else is found than before.
   */
  update(changed: Partial<EngagementKey>): readonly Owner[] {
    if (this.#leading.size === 0) return [];
    const clients = this.knowledge.records().listClientFolders().join();
    const isAnyClient = clients !== this.#clients;
    this.#clients = clients;
    return [...this.#leading.values()].flatMap(({ owner, names, found }) => {
      if (!isAnyClient && !names.some((name) => leadsTo(name, changed))) return [];
      this.check(owner, names);
      return JSON.stringify(this.list(owner)) === JSON.stringify(found) ? [] : [owner];
    });
  }

  /** What was found in the files of an engagement. */
  list(owner: Partial<EngagementKey>): readonly CrossProblem[] {
    return this.#leading.get(nameOf(owner))?.found ?? [];
  }

  /** The files in which something was found. */
  listPaths(): readonly string[] {
    return [...this.#leading.values()].flatMap(({ found }) => found.map(({ path }) => path));
  }

  #look(): Surroundings {
    const clients = new Set(this.knowledge.records().listClientFolders().map(toFolderKey));
    return {
      isClient: (folder) => clients.has(toFolderKey(folder)),
      find: (key) => {
        const known = this.knowledge.knows(key);
        return known === 'whole' ? this.#listEntries(key) : known;
      },
    };
  }

  #listEntries(key: EngagementKey): Entries {
    const ofTheClient = { client: key.client, engagement: '' };
    const seen = [key, ofTheClient].map((each) => this.knowledge.versionOf(each)).join();
    const known = this.#listed.get(nameOf(key));
    if (known?.seen === seen) return known.entries;
    const entries = listEntries(this.knowledge.records(), key);
    this.#listed.set(nameOf(key), { seen, entries });
    return entries;
  }
}

function leadsTo({ client, entry }: OutsideName, changed: Partial<EngagementKey>): boolean {
  const isThere = toFolderKey(client) === toFolderKey(changed.client ?? client);
  return isThere && (changed.engagement ?? entry?.engagement) === entry?.engagement;
}

function nameOf({ client, engagement }: Partial<EngagementKey>): string {
  return [client, engagement].join('/');
}
