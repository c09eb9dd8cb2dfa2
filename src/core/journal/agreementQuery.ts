import { parseDay, type Day } from '../model/day';
import { fold } from '../text/fold';

/** What *Find Agreement* looks among, with the word of `kind:`. */
export const agreementKinds = ['decision', 'acknowledgement', 'agreement', 'minutes', 'change'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/**
 * What may be asked of an agreement with `says:`. `accepted` is silence that counts by a clause; any other silence is `open`.
 */
export const agreementStates = ['confirmed', 'objected', 'accepted', 'open'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** The words with a colon that narrow what is found. */
export const filterKeys = ['who', 'client', 'kind', 'since', 'before', 'says'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** What was typed: the words to be found, and what narrows them. What is absent narrows nothing. */
export interface AgreementQuery {
  readonly words: string;
  /** Folded parts of names: somebody of each of them has to be in it. */
  readonly who: readonly string[];
  /** The folded part of a client’s name. */
  readonly client?: string;
  /** Any of these; empty where a kind was asked for that does not exist. */
  readonly kinds?: readonly AgreementKind[];
  readonly since?: Day;
  readonly before?: Day;
  readonly says?: readonly AgreementState[];
}

/** A filter in the text, with the place of its value, which may still be empty. */
export interface TypedFilter {
  readonly key: FilterKey;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const filter = new RegExp(`(?<!\\S)(${filterKeys.join('|')}):(?:"([^"]*)"?\\S*|(\\S*))`, 'gi');

/** All filters of a text, in their order. */
export function listFilters(text: string): readonly TypedFilter[] {
  return [...text.matchAll(filter)].map(({ 0: all, 1: key = '', 2: quoted, 3: bare, index }) => ({
    key: key.toLowerCase() as FilterKey,
    value: (quoted ?? bare ?? '').trim(),
    start: index,
    end: index + all.length,
  }));
}

/**
 * Reads what was typed: words, and filters such as `who:maria`, `who:"Maria Lopez"`, `kind:decision`, `since:2026-10`.
 * Words of a list may be cut off; a filter without a value, or with a day that is not whole yet, narrows nothing.
 */
export function parseAgreementQuery(text: string): AgreementQuery {
  const filters = listFilters(text).filter(({ value }) => value !== '');
  const valuesOf = (key: FilterKey) => filters.flatMap((each) => (each.key === key ? [fold(each.value)] : []));
  const among = <W extends string>(key: FilterKey, words: readonly W[]): readonly W[] | undefined => {
    const values = valuesOf(key);
    return values.length === 0 ? undefined : words.filter((word) => values.some((value) => word.startsWith(value)));
  };
  const dayOf = (key: FilterKey) => valuesOf(key).flatMap((value) => parseStart(value) ?? [])[0];
  const client = valuesOf('client').at(-1);
  const kinds = among('kind', agreementKinds);
  const says = among('says', agreementStates);
  const [since, before] = [dayOf('since'), dayOf('before')];
  return {
    words: text.replace(filter, ' ').replace(/\s+/g, ' ').trim(),
    who: valuesOf('who'),
    ...(client !== undefined && { client }),
    ...(kinds && { kinds }),
    ...(since && { since }),
    ...(before && { before }),
    ...(says && { says }),
  };
}

/** The first day of what is written: a day, a month, a year. */
function parseStart(text: string): Day | undefined {
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  return parseDay(`${year}-${month}-${day}`);
}

/** What can be offered behind a filter. */
export interface FilterValues {
  readonly people: readonly string[];
  readonly clients: readonly string[];
  readonly today: Day;
}

export interface FilterOffer {
  /** The filter as it would stand in the text. */
  readonly filter: string;
  /** All of the text with it. */
  readonly text: string;
}

/** So many are read at a glance. */
const mostOffered = 7;

/**
 * What can be completed at the end of what was typed: the value of the filter there, or the filters that begin with its
 * last word; all filters where nothing was typed. Nothing where the value is complete.
 */
export function completeFilter(text: string, values: FilterValues): readonly FilterOffer[] {
  const last = listFilters(text).at(-1);
  if (last?.end === text.length && !/["\s]$/.test(text)) return completeValue(text, last, values);
  const [word = ''] = /\S*$/.exec(text) ?? [];
  const isSought = (key: FilterKey) => (text === '' ? true : word.length > 1 && key.startsWith(word.toLowerCase()));
  const before = text.slice(0, text.length - word.length);
  return filterKeys.filter(isSought).map((key) => ({ filter: `${key}:`, text: `${before}${key}:` }));
}

function completeValue(text: string, { key, value, start }: TypedFilter, values: FilterValues): readonly FilterOffer[] {
  const sought = fold(value.replace(/^"/, ''));
  const all = listFilterValues(key, values);
  if (all.some((each) => fold(each) === sought)) return [];
  const begins = (name: string) =>
    fold(name).startsWith(sought) ||
    fold(name)
      .split(' ')
      .some((part) => part.startsWith(sought));
  return [...new Set(all)]
    .filter(begins)
    .slice(0, mostOffered)
    .map((each) => {
      const written = `${key}:${/\s/.test(each) ? `"${each}"` : each}`;
      return { filter: written, text: `${text.slice(0, start)}${written} ` };
    });
}

function listFilterValues(key: FilterKey, { people, clients, today }: FilterValues): readonly string[] {
  switch (key) {
    case 'who':
      return people;
    case 'client':
      return clients;
    case 'kind':
      return agreementKinds;
    case 'says':
      return agreementStates;
    case 'since':
    case 'before':
      return listBeginnings(today);
  }
}

/** The first days of this month, of those before, and of this year and the last. */
function listBeginnings(today: Day): readonly string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const monthsBack = 4;
  const months = Array.from({ length: monthsBack }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
  return [...new Set([...months, `${year}-01-01`, `${year - 1}-01-01`])];
}
