import type { Chrono, ParsedResult, Parser } from 'chrono-node';
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';
import * as sv from 'chrono-node/sv';
import { addDays, nextWeekday, toLocalNoon, type Day, type WorkingDays } from './day';
import { findDayOfMonth, findDayOrder, listDayNumbers, makeDay, type DayInText } from './dayNumbers';
import { isOn, joinWeekdays } from './weekdayAndDate';
import { lastWorkingDay, parseSaidDay, type SaidDay } from './dayWords';

/** What the words of a sentence are read with. */
export interface DayReading {
  /** The day on which it was said. */
  readonly said: Day;
  readonly calendar: WorkingDays;
  /** A code such as `de` or `en-US`; English is read in any case. */
  readonly language?: string;
  /** Days that go by a name, such as that of the next steering committee. */
  readonly named?: readonly SaidDay[];
}

const languages = { en, de, es, fr, it, nl, pt, sv } as const;

type Language = keyof typeof languages;

const known = new Map<Language, Chrono>();

/** What tells of the past, and of what comes after something else: patterns that take long to make, for nothing we need. */
const aside = /\(\?:(?:ago|later|fa)\|/;

function findParser(language: Language): Chrono {
  const found = known.get(language);
  if (found) return found;
  const { casual, Chrono } = languages[language];
  const context = { option: {} } as Parameters<Parser['pattern']>[0];
  const parsers = casual.parsers.filter((parser) => !aside.test(parser.pattern(context).source));
  const made = new Chrono({ parsers, refiners: casual.refiners });
  known.set(language, made);
  return made;
}

const daysInWeek = 7;

const saidWords =
  /(?<![\p{L}\p{N}+])(?:\+\d{1,3}\s?(?:wd|d|w|m)|end of (?:the |this |next )?(?:month|week))(?![\p{L}\p{N}])/giu;

/** So few letters are a word of their own in some language: `so`, `sat`, `mar`. */
const fewLetters = /^\p{L}{1,3}\.?$/u;

const spanWords =
  /(?<!\p{L})(?:days?|weeks?|months?|years?|quarters?|tagen?|tage?|wochen?|monate?n?|jahre?n?|jours?|semaines?|mois|ans?|d[ií]as?|semanas?|mes(?:es)?|años?|giorn[io]|settiman[ae]|mes[ei]|ann[io]|dagen|weken|maand(?:en)?|jaar|m[eê]s(?:es)?|anos?|dagar|veckor|månader|år)(?!\p{L})/iu;
const distanceWords =
  /^\s*(?:in|within|end of|dans|d'ici|en|dentro de|tra|fra|entro|over|binnen|em|daqui a|om|inom)\s/iu;

/**
 * The days that a sentence names, in its order: in numbers, in our own words (`+2w`, `end of month`), and as people say
 * them. A weekday is the next one; a day without a year the next one too, unless it has passed only lately.
 */
export function listDaysInText(text: string, reading: DayReading): readonly DayInText[] {
  const { said, language } = reading;
  const inNumbers = [...listDayNumbers(text, said, findDayOrder(language)), ...listSaid(text, reading)];
  const rest = inNumbers.reduce(blankOut, text);
  const inWords = listLanguages(language).flatMap((each) => listInWords(rest, each, said));
  const found: DayInText[] = [];
  for (const day of [...inNumbers, ...inWords]) {
    if (!found.some(({ start, end }) => day.start < end && start < day.end)) found.push(day);
  }
  found.sort((a, b) => a.start - b.start);
  return joinWeekdays(text, found, said);
}

function listSaid(text: string, { said, calendar, named = [] }: DayReading): readonly DayInText[] {
  const placed = (words: string, start: number, day: Day | undefined): readonly DayInText[] =>
    day ? [{ start, end: start + words.length, day, isLoose: false, hasMore: false }] : [];
  const lower = text.toLowerCase();
  return [
    ...[...text.matchAll(saidWords)].flatMap(({ 0: words, index }) =>
      placed(words, index, findSaid(words.toLowerCase(), said, calendar)),
    ),
    ...named.flatMap(({ words, day }) => (lower.includes(words) ? placed(words, lower.indexOf(words), day) : [])),
  ];
}

function findSaid(words: string, said: Day, calendar: WorkingDays): Day | undefined {
  if (!words.endsWith('week')) return parseSaidDay(words.replace(/\s(?=wd|[dwm]$)|(?:the|this) /g, ''), said, calendar);
  const sunday = nextWeekday(said, daysInWeek - 1);
  return lastWorkingDay(words.includes('next') ? addDays(sunday, daysInWeek) : sunday, calendar);
}

function blankOut(text: string, { start, end }: DayInText): string {
  return text.slice(0, start) + '_'.repeat(end - start) + text.slice(end);
}

function listLanguages(language: string | undefined): readonly Language[] {
  const [name = ''] = (language ?? '').toLowerCase().split(/[-_]/);
  return [...new Set([name, 'en'])].filter((each): each is Language => Object.hasOwn(languages, each));
}

function listInWords(text: string, language: Language, said: Day): readonly DayInText[] {
  const results = findParser(language).parse(text, toLocalNoon(said), { forwardDate: true });
  return results.flatMap((result) => toFound(result, said));
}

/** A number behind a weekday that nothing makes an hour: it may be the day of a month. */
const bareNumber = /(?<!(?:^|\s)(?:at|um|gegen|à|las?|alle|om|kl\.?|às))\s+\d{1,2}$/iu;

function toFound({ index, text: words, start, end }: ParsedResult, said: Day): readonly DayInText[] {
  const weekday = start.isCertain('day') ? undefined : findWeekday(start);
  const text = weekday === undefined ? words : words.replace(bareNumber, '');
  const hasHour = start.isCertain('hour') && text === words;
  const isDay = start.isCertain('day') || weekday !== undefined;
  const isMoment = hasHour && !/\d/.test(text);
  if (!isDay || isMoment || isSpan(text) || !/\p{L}/u.test(text)) return [];
  const blanks = /^[\s,(（]*/.exec(text)?.[0].length ?? 0;
  const day = end ? undefined : findDay(start, said);
  return [
    {
      start: index + blanks,
      end: index + text.replace(/[\s,)）]+$/, '').length,
      isLoose: fewLetters.test(text.trim()),
      hasMore: hasHour,
      ...(day && { day }),
      ...(weekday !== undefined && { weekday }),
    },
  ];
}

/** Monday is 0; for the library it is Sunday. */
function findWeekday(start: ParsedResult['start']): number | undefined {
  const weekday = start.isCertain('weekday') ? start.get('weekday') : null;
  return weekday === null ? undefined : (weekday + daysInWeek - 1) % daysInWeek;
}

/** How long something takes, or a whole week: no day that somebody has named. */
function isSpan(text: string): boolean {
  return spanWords.test(text) && !distanceWords.test(text);
}

/** None where the weekday beside a date is another one. */
function findDay(start: ParsedResult['start'], said: Day): Day | undefined {
  const [year, month, day, weekday] = [start.get('year'), start.get('month'), start.get('day'), findWeekday(start)];
  if (year === null || month === null || day === null) return undefined;
  if (!start.isCertain('day')) {
    const found = makeDay(year, month, day);
    return found === said ? addDays(found, daysInWeek) : found;
  }
  const found = start.isCertain('year') ? makeDay(year, month, day) : findDayOfMonth(month, day, said);
  return found && weekday !== undefined && !isOn(found, weekday) ? undefined : found;
}
