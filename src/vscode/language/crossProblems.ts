import { ownerOf } from '../../core/files/layout';
import { checkClient, checkEngagement } from '../../core/journal/checkEngagement';
import type { CrossProblem } from '../../core/journal/crossProblem';
import type { EngagementKey } from '../../core/journal/journalIndex';
import type { StoreChange } from '../workspace/journalStore';
import type { OpenJournal } from '../workspace/openJournal';
import { findVisibleRecords, type Services } from '../workspace/services';

/** What was found in one engagement, or in the files of a client itself, and on which readings. */
interface Checked {
  readonly seen: readonly unknown[];
  readonly found: ReadonlyMap<string, readonly CrossProblem[]>;
}

/**
 * What does not fit together between files. Of an engagement something is told once all of it was read, and from then on
 * a change costs the check of that engagement only. While the screen is shared only what the client may see is looked at.
 */
export class CrossProblems {
  readonly #checked = new WeakMap<OpenJournal, Map<string, Checked>>();
  readonly #loaded = new WeakMap<OpenJournal, Map<string, EngagementKey>>();

  constructor(private readonly services: Services) {}

  /** Remembers that all records of an engagement are known. */
  addLoaded({ journal, client, engagement }: StoreChange): void {
    if (!journal || client === undefined || engagement === undefined) return;
    const loaded = this.#loaded.get(journal) ?? new Map<string, EngagementKey>();
    this.#loaded.set(journal, loaded.set(nameOf({ client, engagement }), { client, engagement }));
  }

  /** Checks what a change touches: one engagement, or all of those that were read anew. */
  update(journal: OpenJournal, change: StoreChange): void {
    const records = findVisibleRecords(this.services, journal);
    const checked = this.#checked.get(journal) ?? new Map<string, Checked>();
    this.#checked.set(journal, checked);
    const isTouched = ({ client, engagement }: Partial<EngagementKey>) =>
      (change.client ?? client) === client && (change.engagement ?? engagement) === engagement;
    const check = (key: Partial<EngagementKey>, run: () => readonly CrossProblem[]) => {
      if (!isTouched(key)) return;
      const name = nameOf(key);
      const seen = this.#listSeen(journal, key);
      const isSame = change.engagement === undefined && areSame(seen, checked.get(name)?.seen);
      if (!isSame) checked.set(name, { seen, found: groupByPath(run()) });
    };
    const clients = change.engagement === undefined ? journal.index.listClientFolders() : [];
    for (const client of clients) check({ client }, () => checkClient(records, client));
    for (const key of this.#loaded.get(journal)?.values() ?? []) check(key, () => checkEngagement(records, key));
  }

  /** What was found in a file. */
  list(journal: OpenJournal, path: string): readonly CrossProblem[] {
    const { client, engagement } = ownerOf(path) ?? {};
    const checked = this.#checked.get(journal)?.get(nameOf({ client, engagement }));
    return checked?.found.get(path) ?? [];
  }

  /** The readings that a check looks at: where they are the same as before, so is what it finds. */
  #listSeen(journal: OpenJournal, { client, engagement = '' }: Partial<EngagementKey>): readonly unknown[] {
    const { index } = journal;
    const folders = new Set(['', engagement]);
    const files = [...folders].flatMap((folder) => index.all({ client, engagement: folder }));
    return [this.services.share.onlyClientOf(journal), index.journal?.reading, ...files.map(({ reading }) => reading)];
  }
}

function areSame(seen: readonly unknown[], before: readonly unknown[] = []): boolean {
  return seen.length === before.length && seen.every((each, at) => each === before[at]);
}

function groupByPath(problems: readonly CrossProblem[]): Checked['found'] {
  const found = new Map<string, CrossProblem[]>();
  for (const problem of problems) {
    const others = found.get(problem.path);
    if (others) others.push(problem);
    else found.set(problem.path, [problem]);
  }
  return found;
}

function nameOf({ client, engagement }: Partial<EngagementKey>): string {
  return [client, engagement].join('/');
}
