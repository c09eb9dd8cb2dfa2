import type { Day } from '../model/day';
import { mayHaveNear, isNear } from '../text/isNear';
import type { AgreementQuery } from './agreementQuery';
import type { Agreement } from './agreement';
import { AgreementNames } from './agreementNames';
import type { Digests } from './digests';
import { findHeadWords, listShortId } from './around';
import { summarizeAgreement } from './agreementLine';
import { AgreementFilter, findSaid } from './agreementFilter';
import { asksOfSilence, makeClauseTest, type Silence } from './agreementSilence';
import { unitKinds, type UnitKind } from './digestUnits';
import { unitFlags, type EngagementDigest } from './engagementDigest';
import { finish } from '../text/steps';
import { collectSurely, type Find, type Finds, type Hit, type Question, type Verify } from './hits';
import { listWords } from './vocabulary';
import { Marks, mostSets, WordSet } from './wordSet';

export interface AgreementQuestion extends Question {
  /** What is planned for later was not agreed yet. */
  readonly today: Day;
  /** Without it no silence counts. */
  readonly silence?: Silence;
}

export interface AgreementAnswer {
  /** What has all words, the best and newest first. */
  readonly found: readonly Agreement[];
  /** What has words like those; only where little was found. */
  readonly similar: readonly Agreement[];
  /** How many have all words. */
  readonly total: number;
}

/** On one day what was decided comes before what was only asked for, and both before the minutes. */
const perDay = 3;
const weights: Readonly<Partial<Record<UnitKind, number>>> = { decision: 2, 'working-agreement': 2, change: 1 };
/** By the number of the kind. */
const weightOfNumber = unitKinds.map((kind) => weights[kind] ?? 0);
const isAgreement = Uint8Array.from(unitKinds, (kind) => Number(kind in weights));

/** What is called so comes before what only says so; days are smaller numbers. */
const nameFirst = 10_000_000 * perDay;

/** With fewer finds than these, somebody may have typed it differently. */
const few = 5;

/**
 * What was agreed, noted or asked for: decisions, working agreements, changes and minutes in which all words of `query`
 * stand and its filters hold. A word may stand in the name of the meeting, the engagement or the client instead, and
 * `r7` is `R-7` too. Where little is found there is also what is written almost like that, or is another form of it.
 * No record is looked into but where a clause says what silence means.
 */
export function findAgreements(question: AgreementQuestion, query: AgreementQuery): AgreementAnswer {
  const verify = asksOfSilence(query.says) ? makeVerify(question, query) : undefined;
  const ask = (isLoose: boolean) => finish(collectSurely(question, makeFind(question, query, isLoose), verify));
  const strict = ask(false);
  const seen = new Set(strict.hits.map(placeOf));
  const hasWords = listWords(query.words).length > 0 || query.who.length > 0;
  const loose = strict.total < few && hasWords ? ask(true).hits : [];
  const describe = makeDescribe(question);
  const found = describe(strict.hits);
  const similar = describe(loose.filter((hit) => !seen.has(placeOf(hit))));
  return { found, similar, total: strict.total };
}

/** What is told of finds, with what silence to them means. */
function makeDescribe({ digests, silence }: AgreementQuestion): (hits: readonly Hit[]) => readonly Agreement[] {
  const mayAccept = makeClauseTest(digests, silence);
  return (hits) =>
    hits.flatMap((hit) => {
      const agreement = summarizeAgreement(digests, hit);
      if (!agreement) return [];
      const isSilent = agreement.confirmation.says === 'open' && agreement.meeting?.sent !== undefined;
      const acceptedBy = isSilent && mayAccept(hit, digests.get(hit)) ? silence?.findAcceptance(hit) : undefined;
      return [acceptedBy ? { ...agreement, acceptedBy } : agreement];
    });
}

/** Whether the silence to something is of the kind that was asked for. */
function makeVerify({ silence }: AgreementQuestion, { says }: AgreementQuery): Verify {
  return (_, hit) => (silence?.findAcceptance(hit) !== undefined) === says?.includes('accepted');
}

function placeOf({ path, field = '' }: Hit): string {
  return `${path} ${field}`;
}

/** What a query looks for: a set of words for each word, then a set of names for each person. */
interface Sought {
  readonly wordSets: readonly WordSet[];
  readonly people: AgreementNames;
  readonly words: number;
  readonly names: number;
}

function makeFind({ digests, today, silence }: AgreementQuestion, query: AgreementQuery, isLoose: boolean): Find {
  const filter = new AgreementFilter(query, digests.spellings, today, makeClauseTest(digests, silence));
  const marks = new Marks();
  let wanted: Wanted | undefined; // one for all digests: many small copies of it take a third of the time
  let client: { readonly name: string; bits: number; readonly sets: readonly WordSet[] } | undefined;
  return (visible, finds) => {
    const { key, digest } = visible;
    if (!filter.enter(visible) || digest.size === 0) return;
    wanted ??= { ...seek(digests, query, isLoose), filter, around: 0 };
    const { wordSets, people, words, names } = wanted;
    if (key.client !== client?.name) {
      const sets = names === 0 ? wordSets : [...wordSets, ...people.listSets(key.client)];
      client = { name: key.client, bits: 0, sets };
    }
    const present = marks.mark(digest, client.sets);
    if (key.engagement === '') client.bits = findHeadWords(digest, marks);
    if (((present | client.bits) & words) !== words || (present & names) !== names) return;
    wanted.around = client.bits | findHeadWords(digest, marks);
    addFound(digest, marks, wanted, finds);
  };
}

function seek(digests: Digests, query: AgreementQuery, isLoose: boolean): Sought {
  const { vocabulary } = digests;
  const who = query.who.slice(0, mostSets / 2);
  const words = [...new Set(listWords(query.words))].slice(0, mostSets - who.length);
  const toSet = (numbers: readonly number[]) =>
    new WordSet(
      vocabulary,
      [...new Set(numbers)].sort((a, b) => a - b),
    );
  const wordSets = words.map((word) => {
    const near =
      isLoose && mayHaveNear(word) ? vocabulary.listBeginning(word.charAt(0), (each) => isNear(word, each)) : [];
    return toSet([...vocabulary.listContaining(word), ...listShortId(vocabulary, word), ...near]);
  });
  const wordBits = 2 ** wordSets.length - 1;
  return {
    wordSets,
    people: new AgreementNames(digests, who, isLoose),
    words: wordBits,
    names: 2 ** (wordSets.length + who.length) - 1 - wordBits,
  };
}

interface Wanted extends Sought {
  /** The bits of the words that the names around a digest have: of its client, and of its engagement. */
  around: number;
  readonly filter: AgreementFilter;
}

/** Adds each agreement that has all words, and minutes of which the entries have what is missing, unless one has all. */
function addFound(
  digest: EngagementDigest,
  { held, named }: Marks,
  { words, names, around, filter }: Wanted,
  finds: Finds,
): void {
  const { size, file, flags, kind, last } = digest;
  for (let begin = 0, end = 0; begin < size; begin = end) {
    let together = 0;
    for (end = begin; end < size && file[end] === file[begin]; end += 1) together |= held[end] as number;
    if (((together | around) & words) !== words) continue;
    const isMeeting = ((flags[end - 1] as number) & unitFlags.holdsEntries) !== 0;
    const meeting = around | (isMeeting ? (named[end - 1] as number) : 0);
    let isEntryFound = false;
    for (let unit = begin; unit < end; unit += 1) {
      const isWhole = isMeeting && unit === end - 1;
      if (!isWhole && isAgreement[kind[unit] as number] === 0) continue; // as most are none
      const own = held[unit] as number;
      const has = isWhole ? together | around : own | meeting;
      const hasOwn = words === 0 || ((isWhole ? together : own) & words) !== 0;
      if ((has & words) !== words || !hasOwn || (own & names) !== names || !filter.takes(unit)) continue;
      if (isWhole && isEntryFound && words !== 0) continue;
      isEntryFound = true;
      const isCalledSo = words !== 0 && ((named[unit] as number) & words) === words;
      const day = findSaid(digest, unit) ?? (last[unit] as number);
      const weight = weightOfNumber[kind[unit] as number] as number;
      finds.add(unit, day * perDay + weight + (isCalledSo ? nameFirst : 0), filter.isUnsure(unit));
    }
  }
}
