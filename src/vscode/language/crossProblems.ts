import { ownerOf } from '../../core/files/layout';
import { checkClient, checkEngagement } from '../../core/journal/checkEngagement.later';
import type { CrossProblem } from '../../core/journal/crossProblem';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { runSafely } from '../base/runSafely';
import { Slices } from '../base/slices';
import type { StoreChange } from '../workspace/journalStore';
import type { OpenJournal } from '../workspace/openJournal';
import { findVisibleRecords, type Services } from '../workspace/services';

/** What was found in one engagement, or in the files of a client itself, and in which state of the files. */
interface Checked {
  readonly seen: string;
  readonly found: ReadonlyMap<string, readonly CrossProblem[]>;
}

interface Loaded extends EngagementKey {
  readonly journal: OpenJournal;
}

/**
 * What does not fit together between files. Of an engagement something is told once all of it was read, and from then on
 * a change costs the check of that engagement only. While the screen is shared only what the client may see is looked at.
 */
export class CrossProblems {
  readonly #loaded = new WeakMap<OpenJournal, Map<string, Loaded>>();
  readonly #waiting = new Set<Loaded>();
  readonly #slices = new Slices();
  #checked = new WeakMap<OpenJournal, Map<string, Checked>>();
  #isChecking = false;

  constructor(
    private readonly services: Services,
    /** Called when one of several engagements that changed at once was checked. */
    private readonly onChecked: (change: StoreChange) => void,
  ) {}

  /** Remembers that all records of an engagement are known. */
  addLoaded({ journal, client, engagement }: StoreChange): void {
    if (!journal || client === undefined || engagement === undefined) return;
    const loaded = this.#loaded.get(journal) ?? new Map<string, Loaded>();
    this.#loaded.set(journal, loaded.set(nameOf({ client, engagement }), { journal, client, engagement }));
  }

  /** Nothing that was found before counts any more. */
  forget(): void {
    this.#checked = new WeakMap();
  }

  /** Checks the engagement that changed; of several those that were read anew, one after the other when there is time. */
  update(journal: OpenJournal, { client, engagement }: StoreChange): void {
    const loaded = this.#loaded.get(journal) ?? new Map<string, Loaded>();
    if (client !== undefined && engagement !== undefined) {
      const one = loaded.get(nameOf({ client, engagement }));
      if (one) this.#check(one);
      return;
    }
    for (const each of journal.index.listClientFolders()) {
      if (each !== (client ?? each)) continue;
      const found = checkClient(findVisibleRecords(this.services, journal), each);
      this.#keep(journal, { client: each }, { seen: '', found: groupByPath(found) });
    }
    for (const each of loaded.values()) {
      if (each.client === (client ?? each.client) && !this.#isCurrent(each)) this.#waiting.add(each);
    }
    void this.#checkWaiting();
  }

  /** What was found in a file. */
  list(journal: OpenJournal, path: string): readonly CrossProblem[] {
    const { client, engagement } = ownerOf(path) ?? {};
    const checked = this.#checked.get(journal)?.get(nameOf({ client, engagement }));
    return checked?.found.get(path) ?? [];
  }

  /** The files in which something was found. */
  listPaths(journal: OpenJournal): readonly string[] {
    return [...(this.#checked.get(journal)?.values() ?? [])].flatMap(({ found }) => [...found.keys()]);
  }

  async #checkWaiting(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    await runSafely(this.services.log, 'Looking for problems', async () => {
      for (const each of this.#waiting) {
        await this.#slices.breathe();
        this.#waiting.delete(each);
        this.#check(each);
        this.onChecked(each);
      }
    });
    this.#isChecking = false;
  }

  #check(loaded: Loaded): void {
    const found = checkEngagement(findVisibleRecords(this.services, loaded.journal), loaded);
    this.#keep(loaded.journal, loaded, { seen: describeSeen(loaded), found: groupByPath(found) });
  }

  #keep(journal: OpenJournal, key: Partial<EngagementKey>, checked: Checked): void {
    const all = this.#checked.get(journal) ?? new Map<string, Checked>();
    this.#checked.set(journal, all.set(nameOf(key), checked));
  }

  #isCurrent(loaded: Loaded): boolean {
    return this.#checked.get(loaded.journal)?.get(nameOf(loaded))?.seen === describeSeen(loaded);
  }
}

/** The state of what a check looks at: where it is the same as before, so is what it finds. */
function describeSeen({ journal: { index }, client, engagement }: Loaded): string {
  const none = { client: '', engagement: '' };
  return [none, { client, engagement: '' }, { client, engagement }].map((key) => index.versionOf(key)).join();
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
