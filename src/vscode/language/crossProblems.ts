import { ownerOf } from '../../core/files/layout';
import { checkClient, checkEngagementInSteps, type Findings } from '../../core/journal/checkEngagement.later';
import type { CrossProblem } from '../../core/journal/crossProblem';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { OutsideChecks, type Owner } from '../../core/journal/outsideChecks';
import { runSafely } from '../base/runSafely';
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
 * a change costs the check of that engagement only, and of what leads there from others. While the screen is shared only
 * what the client may see is looked at.
 */
export class CrossProblems {
  readonly #loaded = new WeakMap<OpenJournal, Map<string, Loaded>>();
  readonly #waiting = new Set<Loaded>();
  #checked = new WeakMap<OpenJournal, Map<string, Checked>>();
  #outside = new WeakMap<OpenJournal, OutsideChecks>();
  #isChecking = false;

  constructor(
    private readonly services: Services,
    /** Called when something was found in an engagement, or in the files of a client, other than that which changed. */
    private readonly onChecked: (change: StoreChange) => void,
  ) {}

  /** Remembers that all records of an engagement are known. */
  addLoaded({ journal, client, engagement }: StoreChange): void {
    if (!journal || client === undefined || engagement === undefined) return;
    const loaded = this.#loaded.get(journal) ?? new Map<string, Loaded>();
    this.#loaded.set(journal, loaded.set(nameOf({ client, engagement }), { journal, client, engagement }));
    this.#followOutside(journal, { client }); // more is known of which engagements there are
  }

  /** Nothing that was found before counts any more. */
  forget(): void {
    this.#checked = new WeakMap();
    this.#outside = new WeakMap();
  }

  /** Checks the engagement that changed; of several those that were read anew, one after the other when there is time. */
  update(journal: OpenJournal, { client, engagement }: StoreChange): void {
    const loaded = this.#loaded.get(journal) ?? new Map<string, Loaded>();
    if (client !== undefined && engagement !== undefined) {
      const one = loaded.get(nameOf({ client, engagement }));
      if (one) this.#waiting.add(one);
      this.#followOutside(journal, { client, engagement });
      void this.#checkWaiting();
      return;
    }
    for (const each of journal.index.listClientFolders()) {
      if (each !== (client ?? each)) continue;
      this.#keep(journal, { client: each }, '', checkClient(findVisibleRecords(this.services, journal), each));
    }
    this.#followOutside(journal, client === undefined ? {} : { client });
    for (const each of loaded.values()) {
      if (each.client === (client ?? each.client) && !this.#isCurrent(each)) this.#waiting.add(each);
    }
    void this.#checkWaiting();
  }

  /** What was found in a file. */
  list(journal: OpenJournal, path: string): readonly CrossProblem[] {
    const { client, engagement } = ownerOf(path) ?? {};
    const checked = this.#checked.get(journal)?.get(nameOf({ client, engagement }));
    const outside = this.#outsideOf(journal)
      .list({ client, engagement })
      .filter((each) => each.path === path);
    return [...(checked?.found.get(path) ?? []), ...outside];
  }

  /** The files in which something was found. */
  listPaths(journal: OpenJournal): readonly string[] {
    const checked = [...(this.#checked.get(journal)?.values() ?? [])];
    return [...checked.flatMap(({ found }) => [...found.keys()]), ...this.#outsideOf(journal).listPaths()];
  }

  async #checkWaiting(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    await runSafely(this.services.log, 'Looking for problems', async () => {
      for (const each of this.#waiting) {
        await this.services.store.slices.breathe();
        this.#waiting.delete(each);
        await this.#check(each);
        this.onChecked(each);
        this.#followOutside(each.journal, each);
      }
    });
    this.#isChecking = false;
  }

  async #check(loaded: Loaded): Promise<void> {
    const { journal } = loaded;
    const { share } = this.services;
    const only = share.onlyClientOf(journal);
    const isAll = only === undefined; // nothing less is kept
    const seen = describeSeen(loaded); // before anything is taken over: what changes from now on is looked at again
    const kept = isAll ? journal.kept.takeMade('findings', loaded) : undefined;
    await this.services.store.slices.breathe();
    const records = findVisibleRecords(this.services, journal);
    const findings = kept ?? (await this.services.store.slices.run(checkEngagementInSteps(records, loaded)));
    if (share.onlyClientOf(journal) !== only) return; // what was found may say what must not be seen now
    this.#keep(journal, loaded, seen, findings);
    if (isAll && this.#isCurrent(loaded)) journal.kept.keepMade('findings', loaded, () => findings);
  }

  #keep(journal: OpenJournal, { client, engagement }: Owner, seen: string, { problems, outside }: Findings): void {
    const owner = { client, ...(engagement !== undefined && { engagement }) };
    const all = this.#checked.get(journal) ?? new Map<string, Checked>();
    this.#checked.set(journal, all.set(nameOf(owner), { seen, found: groupByPath(problems) }));
    this.#outsideOf(journal).check(owner, outside);
  }

  /** What leads to where something changed may fit now, or no longer. */
  #followOutside(journal: OpenJournal, { client, engagement }: Partial<EngagementKey>): void {
    const changed = { ...(client !== undefined && { client }), ...(engagement !== undefined && { engagement }) };
    for (const owner of this.#outsideOf(journal).update(changed)) this.onChecked({ journal, ...owner });
  }

  #outsideOf(journal: OpenJournal): OutsideChecks {
    const known = this.#outside.get(journal);
    if (known) return known;
    const made = new OutsideChecks({
      records: () => findVisibleRecords(this.services, journal),
      knows: (key) => {
        const only = this.services.share.onlyClientOf(journal);
        return only === undefined || key.client === only ? journal.knows(key) : undefined;
      },
      versionOf: (key) => journal.index.versionOf(key),
    });
    this.#outside.set(journal, made);
    return made;
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
