import type { Day } from './day';
import type { IdPrefix } from './ids';

/**
 * What a value in a journal file may be. A record is a table of such fields, written once: its TypeScript type, its
 * reading, the JSON Schemas, the completions and the reference in the guide all come from that table.
 */
export type Field =
  | TextField
  | (Described & { readonly type: 'day' })
  | NumberField
  | (Described & { readonly type: 'yesNo' })
  | WordField
  | ListField
  | GroupField;

interface Described {
  /** One sentence in the user's words, shown in hovers, completions and the reference. */
  readonly help: string;
  /** Its absence is a problem; everything else may be left out without a word. */
  readonly required?: boolean;
}

export interface TextField extends Described {
  readonly type: 'text';
  readonly holds: TextContent;
  /** For `id` and `reference`: the kinds of entry that may stand here; none means any. */
  readonly prefixes?: readonly IdPrefix[];
  /** For `person`: whether a department or a company may stand here as well. */
  readonly orParty?: true;
}

/**
 * - `prose`: sentences, always written in quotes or as a block, because a plain text loses what follows ` #`;
 * - `person`: a name as in the team or the contacts; `id`: the entry's own; `reference`: another record;
 * - `time`: `09:30`; `token`: anything short that people do not read as a sentence (e-mail address, zone, path).
 */
export type TextContent = 'prose' | 'person' | 'id' | 'reference' | 'time' | 'token';

export interface NumberField extends Described {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  /** What the numbers from `min` on mean. */
  readonly scale?: readonly string[];
}

export interface WordField extends Described {
  readonly type: 'word';
  /** The allowed words with their meaning. */
  readonly words: Readonly<Record<string, string>>;
  /** Whether other words are kept as well. */
  readonly open: boolean;
  /** What the client is told instead of a word that is a judgement of ours. */
  readonly toldAs?: Readonly<Record<string, string>>;
}

export interface ListField extends Described {
  readonly type: 'list';
  readonly of: Field;
}

export interface GroupField extends Described {
  readonly type: 'group';
  readonly fields: Fields;
  /** The field that a plain text stands for where the whole group may be written as a text. */
  readonly textFor?: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** The TypeScript value of a field. */
export type ValueOf<F> = F extends { type: 'text' }
  ? string
  : F extends { type: 'day' }
    ? Day
    : F extends { type: 'number' }
      ? number
      : F extends { type: 'yesNo' }
        ? boolean
        : F extends { type: 'word'; words: infer W; open: infer O }
          ? (keyof W & string) | (O extends true ? string & {} : never)
          : F extends { type: 'list'; of: infer E }
            ? readonly ValueOf<E>[]
            : F extends { type: 'group'; fields: infer G }
              ? RecordOf<G>
              : never;

type ListKeys<F> = { [K in keyof F]: F[K] extends { type: 'list' } ? K : never }[keyof F];

/**
 * What was read of a record. A list is always there, empty when the file has none; everything else may be missing,
 * required fields too, because a file may be half typed.
 */
export type RecordOf<F> = { readonly [K in Exclude<keyof F, ListKeys<F>>]?: ValueOf<F[K]> } & {
  readonly [K in ListKeys<F>]: ValueOf<F[K]>;
};

const textField =
  <const C extends TextContent>(holds: C) =>
  (help: string) =>
    ({ type: 'text', holds, help }) as const;

export const prose = textField('prose');
export const person = textField('person');
/** A person, or a department or a company. */
export const party = (help: string) => ({ type: 'text', holds: 'person', orParty: true, help }) as const;
export const time = textField('time');
export const token = textField('token');

/** The entry's own identifier, such as `R-7`. */
export const ownId = (prefix: IdPrefix) =>
  ({
    type: 'text',
    holds: 'id',
    prefixes: [prefix],
    help: `Its number, such as ${prefix}-7; never given twice.`,
  }) as const;

/** A reference to another record, by ID (`R-7`, or `"R-7 Its title"`), meeting or path. */
export const reference = (help: string, ...prefixes: IdPrefix[]) =>
  ({ type: 'text', holds: 'reference', prefixes, help }) as const;

export const day = (help: string) => ({ type: 'day', help }) as const;
export const yesNo = (help: string) => ({ type: 'yesNo', help }) as const;
export const amount = (help: string) => ({ type: 'number', min: 0, help }) as const;
/** A number that may be below zero. */
export const signed = (help: string) => ({ type: 'number', help }) as const;

/** A whole number from `min` to `max`, both allowed. */
export const whole = (min: number, max: number, help: string) =>
  ({ type: 'number', whole: true, min, max, help }) as const;

/** A whole number on a scale from 1 on, each step with its meaning. */
export const step = (help: string, scale: readonly string[]) =>
  ({
    type: 'number',
    whole: true,
    min: 1,
    max: scale.length,
    scale,
    help: `${help}: ${scale.map((name, index) => `${index + 1} ${name}`).join(', ')}.`,
  }) as const;

export const word = <const W extends Record<string, string>>(
  help: string,
  words: W,
  toldAs?: Readonly<Partial<Record<keyof W & string, keyof W & string>>>,
) => ({ type: 'word', words, open: false, help, ...(toldAs && { toldAs }) }) as const;

/** A word from a list that people may extend: other words are kept. */
export const openWord = <const W extends Record<string, string>>(help: string, words: W) =>
  ({ type: 'word', words, open: true, help }) as const;

export const list = <const F extends Field>(help: string, of: F) => ({ type: 'list', of, help }) as const;
export const group = <const F extends Fields>(help: string, fields: F) => ({ type: 'group', fields, help }) as const;
/** A group that may also be written as a plain text, which then is its field `key`. */
export const groupOrText = <const F extends Fields>(help: string, key: keyof F & string, fields: F) =>
  ({ type: 'group', fields, textFor: key, help }) as const;
export const required = <const F extends Field>(field: F) => ({ ...field, required: true }) as const;
