import { placeOf } from '../files/layout';
import { fromDayNumber, type Day } from '../model/day';
import type { FileKind } from '../model/fileKinds';
import type { Mutable } from '../text/mutable';
import { finish, type Steps } from '../text/steps';
import { findUnit, listOfUnit, unitKinds, type Unit, type UnitKind, type UnitName } from './digestUnits';
import type { Digests, Scope, VisibleDigest } from './digests';
import { noDueDay, noLastDay } from './engagementDigest';
import type { EngagementKey, JournalFile } from './journalIndex';
import { unpackName } from './nameList';

/** Something that a question has found. */
export interface Hit extends UnitName, EngagementKey {
  readonly path: string;
  readonly file: FileKind;
  readonly kind: UnitKind;
  /** The path of the entry in the record of that file, such as `risks/0`; the file itself where there is none. */
  readonly field?: string;
  readonly isPrivate: boolean;
  /** The last day on which something happened to it. */
  readonly last?: Day;
  readonly due?: Day;
}

export interface Answer {
  /** The best, or the newest, first; no more than were asked for. */
  readonly hits: readonly Hit[];
  /** How many there are. */
  readonly total: number;
  /** Whether some of those that are not shown may turn out to be none. */
  readonly isUpTo?: boolean;
}

/** What all questions are given. */
export interface Question extends Scope {
  readonly digests: Digests;
  /** How many hits are shown at most. */
  readonly limit: number;
}

/** Puts among the finds what is found in a digest. Called when all digests are made, so that the vocabulary has all words. */
export type Find = (visible: VisibleDigest, finds: Finds) => void;

/** Whether something that was found is really meant. */
export type Verify = (unit: Unit, hit: Hit, file: JournalFile) => boolean;

interface Candidate {
  readonly visible: VisibleDigest;
  readonly unit: number;
  readonly rank: number;
  readonly isUnsure: boolean;
}

/** So many finds are looked at, at most, where not all of them may be meant. */
const mostVerified = 1000;

/** Looks through all that may be seen; nothing is read from the index. */
export function collect(question: Question, find: Find): Answer {
  return finish(collectSurely(question, find));
}

/** Like {@link collect}, in steps: what is unsure is read from the index, where it can be, and that takes its time. */
export function* collectSurely(question: Question, find: Find, verify?: Verify): Steps<Answer> {
  const { digests, limit } = question;
  const finds = new Finds(verify ? Math.max(limit, mostVerified) : limit);
  for (const visible of digests.list(question)) {
    finds.begin(visible);
    find(visible, finds);
  }
  const candidates = finds.list();
  const hits: Hit[] = [];
  let at = 0;
  for (; at < candidates.length && hits.length < limit; at += 1) {
    const candidate = candidates[at] as Candidate;
    const hit = toHit(candidate, digests);
    if (candidate.isUnsure) yield;
    if (!candidate.isUnsure || !verify || isMeant(candidate, hit, digests, verify)) hits.push(hit);
  }
  const isUpTo = finds.unsure > candidates.slice(0, at).filter(({ isUnsure }) => isUnsure).length;
  return { hits, total: finds.count - (at - hits.length), ...(isUpTo && { isUpTo }) };
}

function isMeant({ visible: { digest }, unit: at }: Candidate, hit: Hit, { index }: Digests, verify: Verify): boolean {
  const file = index.get(hit.file, hit.path);
  index.tidy();
  return file !== undefined && verify(findUnit(file, hit.kind, digest.position[at] as number), hit, file);
}

/** Only what has a place is in a digest. */
const noPlace = { kind: 'journal', isPrivate: false } as const;

function toHit({ visible: { key, digest }, unit }: Candidate, { spellings }: Digests): Hit {
  const path = digest.paths[digest.file[unit] as number] as string;
  const { kind: file, isPrivate } = placeOf(path) ?? noPlace;
  const kind = unitKinds[digest.kind[unit] as number] as UnitKind;
  const list = listOfUnit(file, kind);
  const { client, engagement } = key;
  const hit: Mutable<Hit> = { client, engagement, path, file, kind, isPrivate };
  Object.assign(hit, unpackName(digest.names, unit, spellings));
  if (list !== undefined) hit.field = `${list}/${digest.position[unit]}`;
  const [lastDay, dueDay] = [digest.last[unit] as number, digest.due[unit] as number];
  if (lastDay !== noLastDay) hit.last = fromDayNumber(lastDay);
  if (dueDay !== noDueDay) hit.due = fromDayNumber(dueDay);
  return hit;
}

/** What a question has found so far: the best of it, and how much it is. */
export class Finds {
  /** How many there were, and how many of them unsure. */
  count = 0;
  unsure = 0;
  /** None of this rank or a lower one is kept any more. */
  #least = -Infinity;
  #kept: Candidate[] = [];
  #visible: VisibleDigest | undefined;

  constructor(private readonly limit: number) {}

  /** What is added next is in that digest. */
  begin(visible: VisibleDigest): void {
    this.#visible = visible;
  }

  /**
   * A unit that was found: the higher its rank, the earlier it is shown; of two alike the one that came first. `isUnsure`
   * where only the record tells whether it is meant.
   */
  add(unit: number, rank: number, isUnsure = false): void {
    const visible = this.#visible as VisibleDigest;
    if (((visible.digest.flags[unit] as number) & visible.hidden) !== 0) return;
    this.count += 1;
    if (isUnsure) this.unsure += 1;
    if (rank <= this.#least) return;
    this.#kept.push({ visible, unit, rank, isUnsure });
    if (this.#kept.length >= 2 * this.limit) this.#cut();
  }

  list(): readonly Candidate[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept.sort((a, b) => b.rank - a.rank); // stable
    if (this.#kept.length < this.limit) return;
    this.#kept.length = this.limit;
    this.#least = this.#kept[this.limit - 1]?.rank ?? -Infinity;
  }
}
