import { toDayNumber, type Day } from '../model/day';
import { fold } from '../text/fold';
import { asksOfSilence, type makeClauseTest } from './agreementSilence';
import type { AgreementKind, AgreementQuery, AgreementState } from './agreementQuery';
import type { Digests, VisibleDigest } from './digests';
import { unitKinds } from './digestUnits';
import { unitFlags, type EngagementDigest } from './engagementDigest';
import { unpackName } from './nameList';

const kindOfUnit: Readonly<Partial<Record<(typeof unitKinds)[number], AgreementKind>>> = {
  decision: 'decision',
  'working-agreement': 'agreement',
  change: 'change',
};
/** By the number of the unit’s kind; minutes are told by a flag. */
const kindOfNumber = unitKinds.map((kind) => kindOfUnit[kind]);

/** Takes of each digest that it is shown what the filters of a query let through. */
export class AgreementFilter {
  #digest: EngagementDigest | undefined;
  #client = { folder: '', isMeant: true };
  /** Whether silence may count as acceptance in the engagement at hand. */
  #mayAccept = false;
  readonly #today: number;
  readonly #since: number;
  readonly #before: number;
  readonly #hasDays: boolean;

  constructor(
    private readonly query: AgreementQuery,
    private readonly spellings: Digests['spellings'],
    today: Day,
    private readonly mayAccept: ReturnType<typeof makeClauseTest>,
  ) {
    const { since, before } = query;
    this.#today = toDayNumber(today);
    this.#since = since ? toDayNumber(since) : -Infinity;
    this.#before = before ? toDayNumber(before) : Infinity;
    this.#hasDays = since !== undefined || before !== undefined;
  }

  /** Turns to the next digest; that of a client’s own files comes before those of its engagements. False where none of it is meant. */
  enter({ key, digest }: VisibleDigest): boolean {
    const { client, engagement } = key;
    this.#digest = digest;
    const { client: sought, says } = this.query;
    this.#mayAccept = asksOfSilence(says) && engagement !== '' && this.mayAccept(key, digest);
    if (sought === undefined) return true;
    if (engagement === '' || client !== this.#client.folder) {
      const names = [client, ...(engagement === '' ? this.#listNames(digest) : [])];
      this.#client = { folder: client, isMeant: names.some((name) => fold(name).includes(sought)) };
    }
    return this.#client.isMeant;
  }

  /** Whether a unit is an agreement of which the filters hold. */
  takes(unit: number): boolean {
    const digest = this.#digest;
    const kind = digest && findKind(digest, unit);
    if (!digest || !kind) return false;
    const { kinds, says } = this.query;
    if (kinds || says) {
      const state = findState(digest, unit);
      const isOfKind = kinds?.includes(kind) || (state === 'confirmed' && kinds?.includes('acknowledgement'));
      const isSaid = says?.includes(state) ?? true;
      if ((kinds && !isOfKind) || !(isSaid || this.isUnsure(unit))) return false;
    }
    if (!this.#hasDays && kind !== 'minutes') return true;
    const day = findSaid(digest, unit);
    if (day === undefined) return !this.#hasDays;
    if (day > this.#today && kind === 'minutes') return false; // nothing was said there yet
    return day >= this.#since && day < this.#before;
  }

  /** Whether only the records tell of a unit if the silence to it was asked for. */
  isUnsure(unit: number): boolean {
    return this.#mayAccept && this.#digest !== undefined && findState(this.#digest, unit) === 'open';
  }

  /** What the files of a client call it. */
  #listNames({ size, kind, flags, names }: EngagementDigest): readonly string[] {
    const found: string[] = [];
    for (let unit = 0; unit < size; unit += 1) {
      const isHead = kind[unit] === 0 && ((flags[unit] as number) & unitFlags.isPrivate) === 0;
      if (isHead) found.push(unpackName(names, unit, this.spellings).title ?? '');
    }
    return found;
  }
}

function findKind({ kind, flags }: EngagementDigest, unit: number): AgreementKind | undefined {
  if (((flags[unit] as number) & unitFlags.holdsEntries) !== 0) return 'minutes';
  return kindOfNumber[kind[unit] as number];
}

/** What a digest knows: what silence means is in the records. */
function findState({ flags }: EngagementDigest, unit: number): AgreementState {
  const flag = flags[unit] as number;
  if ((flag & unitFlags.isObjected) !== 0) return 'objected';
  return (flag & unitFlags.isConfirmed) !== 0 ? 'confirmed' : 'open';
}

/** The day on which something was said, as a number; undefined where that is not known. */
export function findSaid({ said, last }: EngagementDigest, unit: number): number | undefined {
  const ago = said[unit] as number;
  return ago === 0 ? undefined : (last[unit] as number) - ago + 1;
}
