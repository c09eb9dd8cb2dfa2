import { isPrivatePath, placeOf } from '../files/layout';
import { fromDayNumber, type Day } from '../model/day';
import type { FileKind } from '../model/fileKinds';
import { findUnit, listOfUnit, unitKinds, type Unit, type UnitKind, type UnitName } from './digestUnits';
import { finish, type Digests, type Scope, type VisibleDigest } from './digests';
import { noDueDay, noLastDay, type EngagementDigest } from './engagementDigest';
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

/**
 * Offers what is found in a digest with its rank: the higher, the earlier it is shown; `isUnsure` where only the record
 * tells whether it is meant. Called when all digests are made, so that the vocabulary has all words.
 */
export type Find = (visible: VisibleDigest, offer: (unit: number, rank: number, isUnsure?: boolean) => void) => void;

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
  return finish(collectSurely(question, find, () => true));
}

/** Like {@link collect}, in steps: what is unsure is read from the index, and that takes its time. */
export function* collectSurely(question: Question, find: Find, verify: Verify): Generator<undefined, Answer> {
  const { digests, limit, onlyClient } = question;
  const best = new Best(Math.max(limit, mostVerified));
  for (const visible of digests.list({ onlyClient })) {
    const { flags } = visible.digest;
    find(visible, (unit, rank, isUnsure = false) => {
      if (((flags[unit] as number) & visible.hidden) === 0) best.offer({ visible, unit, rank, isUnsure });
    });
  }
  const candidates = best.list();
  const hits: Hit[] = [];
  let at = 0;
  for (; at < candidates.length && hits.length < limit; at += 1) {
    const candidate = candidates[at] as Candidate;
    const hit = toHit(candidate, digests);
    if (candidate.isUnsure) yield;
    if (!candidate.isUnsure || isMeant(candidate, hit, digests, verify)) hits.push(hit);
  }
  const isUpTo = best.unsure > candidates.slice(0, at).filter(({ isUnsure }) => isUnsure).length;
  return { hits, total: best.count - (at - hits.length), ...(isUpTo && { isUpTo }) };
}

function isMeant({ visible: { digest }, unit: at }: Candidate, hit: Hit, { index }: Digests, verify: Verify): boolean {
  const file = index.get(hit.file, hit.path);
  index.tidy();
  return file !== undefined && verify(findUnit(file, hit.kind, digest.position[at] as number), hit, file);
}

function toHit({ visible: { key, digest }, unit }: Candidate, { spellings }: Digests): Hit {
  const path = digest.paths[digest.file[unit] as number] as string;
  const file = placeOf(path)?.kind ?? 'journal'; // only what has a place is in a digest
  const kind = unitKinds[digest.kind[unit] as number] as UnitKind;
  const list = listOfUnit(file, kind);
  return {
    ...{ ...key, path, file, kind, isPrivate: isPrivatePath(path) },
    ...unpackName(digest.names, unit, spellings),
    ...(list !== undefined && { field: `${list}/${digest.position[unit]}` }),
    ...findDays(digest, unit),
  };
}

function findDays({ last, due }: EngagementDigest, unit: number): Pick<Hit, 'last' | 'due'> {
  const [lastDay, dueDay] = [last[unit] as number, due[unit] as number];
  return {
    ...(lastDay !== noLastDay && { last: fromDayNumber(lastDay) }),
    ...(dueDay !== noDueDay && { due: fromDayNumber(dueDay) }),
  };
}

/** Keeps the candidates of the highest rank; of two alike the one that came first. */
class Best {
  count = 0;
  unsure = 0;
  #kept: Candidate[] = [];
  #least = -Infinity;

  constructor(private readonly limit: number) {}

  offer(candidate: Candidate): void {
    this.count += 1;
    if (candidate.isUnsure) this.unsure += 1;
    if (candidate.rank <= this.#least) return;
    this.#kept.push(candidate);
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
