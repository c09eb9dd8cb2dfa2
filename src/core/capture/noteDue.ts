import type { Day } from '../model/day';
import type { DayInText } from '../model/dayNumbers';
import { listDaysInText, type DayReading } from '../model/daysInText.later';
import { isInDoubt, type DateInLine } from './dueDoubts';
import type { Stretch } from './noteOwner';

/** Until when something is to be done, as a line says. */
export interface FoundDue {
  readonly day: Day;
  readonly at: Stretch;
  /** Whether the words are about nothing but the term, and may be left out at the end of the line. */
  readonly isTerm: boolean;
}

const wordsBefore = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})[\\s:]*$`, 'iu');

/** They make a date a term. */
const until = wordsBefore(
  [
    ...[
      '(?:by(?: the)? )?(?:eod|eob|cob|close of business|first thing)(?: on)?',
      'by(?: the)?',
      'until',
      'till',
      'due(?: on| by)?',
      'before',
      '(?:no|not) later than',
      '(?:at the )?latest',
      'deadline',
    ],
    ...[
      'bis(?: zum| spätestens| am)?',
      'spätestens(?: am| bis| zum)?',
      'fällig(?: am)?',
      'vor(?: dem)?',
      'nicht später als(?: am)?',
    ],
    ...['avant(?: le)?', "d[’']ici(?: le| au)?", "jusqu[’']au", 'pour le', 'au plus tard(?: le)?'],
    ...['hasta(?: el)?', 'antes del?', 'para el', 'entro(?: il)?', 'prima del', 'tot', 'vóór', 'uiterlijk(?: op)?'],
    ...['até(?: o)?', 'antes d[eo]', 'senast(?: den)?', 'före'],
  ].join('|'),
);
/** They tell of what has been, or of whose date it is. */
const about = wordsBefore(
  'of(?: the)?|from(?: the)?|since|after|vom|von|seit|nach|ab|du|des|depuis|après|del|desde|después del?|dal|van|sinds|na|do|da|från|sedan|efter|version|release|v|section|chapter|kapitel|no\\.?|nr\\.?',
);
/** They belong to the sentence: without the date it would be cut in two. */
const link = wordsBefore('on(?: the)?|at|the|am|an|den|dem|der|um|im|in|for|für|le|el|il|lo|op|på|den|à|a|al|o|no|em');
const linkInside = /^(?:on|at|am|an|le|el|il|op|på|den|no)\s/iu;

/** Until when a line says that something is done; `'several'` where more than one day may be meant. */
export function findDue(text: string, reading: DayReading): FoundDue | 'several' | undefined {
  const found = listDaysInText(text, reading).flatMap((each) => classify(text, each, reading.said));
  for (const weight of ['until', 'last', 'other'] as const) {
    const these = found.filter((each) => each.weight === weight);
    const [first] = these;
    if (!first) continue;
    if (these.some(({ day }) => day === undefined || day !== first.day)) return 'several';
    const { day, at, isTerm } = first;
    return day === undefined ? 'several' : { day, at, isTerm };
  }
  return undefined;
}

interface Candidate {
  readonly day: Day | undefined;
  readonly at: Stretch;
  readonly isTerm: boolean;
  readonly weight: 'until' | 'last' | 'other';
}

function classify(text: string, found: DayInText, said: Day): readonly Candidate[] {
  const { start, end, isLoose, hasMore } = found;
  const before = text.slice(0, start);
  const word = until.exec(before);
  const isLinked = link.test(before) || linkInside.test(text.slice(start, end));
  const isLast = /^[\s.,;:!)\]]*$/.test(text.slice(end));
  if (found.day !== undefined && found.day < said) return [];
  const day = isInDoubt(toDateInLine(text, found, word)) ? undefined : found.day;
  if (word) return [{ day, at: { start: word.index, end }, isTerm: !hasMore, weight: 'until' }];
  if (about.test(before)) return [];
  const isWord = /\p{L}/u.test(text.slice(start, end));
  if (isLoose && !isLinked && !(isLast && isWord && end - start > 2)) return [];
  const isBare = isLast && !isLinked;
  return [{ day, at: { start, end }, isTerm: isBare && !hasMore, weight: isBare ? 'last' : 'other' }];
}

function toDateInLine(text: string, { start, end }: DayInText, term: RegExpExecArray | null): DateInLine {
  const before = text.slice(0, term?.index ?? start);
  const words = text.slice(start, end).replace(linkInside, '');
  return { before: term ? before : before.replace(link, ''), words, after: text.slice(end), isTerm: term !== null };
}
