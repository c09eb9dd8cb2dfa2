import type { Dice } from './dice';

/** What a file says, as plain values; a field without a value is left out. */
export type Plain = string | number | boolean | undefined | readonly Plain[] | { readonly [key: string]: Plain };

type Fields = { readonly [key: string]: Plain };

/** How a person writes YAML: nobody is quite consistent. */
export interface YamlStyle {
  /** Whether `- ` stands under the name of the list, or two spaces further in. */
  readonly isListIndented: boolean;
  /** How often a quoted text stands in single quotes. */
  readonly singleQuotes: number;
  /** How often quotes are left out where they are not needed. */
  readonly noQuotes: number;
  /** How often short lists and groups stand on one line. */
  readonly flow: number;
  /** How often a comment stands before an entry or behind a value. */
  readonly comments: number;
  /** How often an empty line stands before an entry. */
  readonly gaps: number;
}

const COMMENTS = [
  '# to be checked',
  '# said on the phone',
  "# Sam's list",
  '# see "Plan B"',
  '# moved twice: ask again',
];

/** A text that is longer is written as a block. */
const LONG_TEXT = 90;

export function makeStyle(dice: Dice): YamlStyle {
  return {
    isListIndented: dice.chance(0.7),
    singleQuotes: dice.pick([0, 0, 0.1, 0.9]),
    noQuotes: dice.pick([0, 0.1, 0.4]),
    flow: dice.pick([0.1, 0.5, 0.9]),
    comments: dice.pick([0, 0.03, 0.1]),
    gaps: dice.pick([0, 0.1, 1]),
  };
}

/** Writes a record by hand, so to speak. */
export function writeYaml(fields: Fields, style: YamlStyle, dice: Dice): string {
  return `${new Hand(style, dice).writeGroup(fields, '').join('\n')}\n`;
}

class Hand {
  constructor(
    private readonly style: YamlStyle,
    private readonly dice: Dice,
  ) {}

  /** The lines of a group, each with its indentation. */
  writeGroup(fields: Fields, indent: string): readonly string[] {
    return Object.entries(fields).flatMap(([key, value]) => {
      const [first, ...rest] = this.#writeValue(value, indent);
      return first === undefined ? [] : [`${indent}${key}:${first}`, ...rest];
    });
  }

  /** What stands behind `key:`, and the lines below it; nothing where there is no value. */
  #writeValue(value: Plain, indent: string): readonly string[] {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    if (typeof value === 'string') return this.#writeText(value, indent);
    if (typeof value !== 'object') return [` ${value}`];
    if (isSmall(value) && this.dice.chance(this.style.flow)) return [` ${this.#writeFlow(value)}`];
    if (isList(value)) return ['', ...this.#writeList(value, this.style.isListIndented ? `${indent}  ` : indent)];
    return ['', ...this.writeGroup(value as Fields, `${indent}  `)];
  }

  #writeList(items: readonly Plain[], indent: string): readonly string[] {
    return items.flatMap((item, index) => {
      const lines =
        typeof item === 'object'
          ? this.writeGroup(item as Fields, `${indent}  `)
          : [`${indent}  ${this.#quote(`${item}`)}`];
      const [first = '', ...rest] = lines;
      const isEntry = rest.length > 2;
      const gap = isEntry && index > 0 && this.dice.chance(this.style.gaps) ? [''] : [];
      const comment = isEntry && this.dice.chance(this.style.comments) ? [`${indent}${this.dice.pick(COMMENTS)}`] : [];
      return [...gap, ...comment, `${indent}- ${first.slice(indent.length + 2)}`, ...rest];
    });
  }

  #writeText(text: string, indent: string): readonly string[] {
    const isBlock = text.includes('\n') || (text.length > LONG_TEXT && this.dice.chance(0.5));
    if (isBlock)
      return [` ${this.dice.pick(['|', '|', '|-'])}`, ...text.split('\n').map((line) => `${indent}  ${line}`)];
    const comment = this.dice.chance(this.style.comments / 4) ? ` ${this.dice.pick(COMMENTS)}` : '';
    const quoted = this.#quote(text);
    return [` ${quoted}${/^["']|^\d{4}-\d\d-\d\d$/.test(quoted) ? comment : ''}`];
  }

  #writeFlow(value: Plain): string {
    if (isList(value)) return `[${value.map((item) => this.#writeFlow(item)).join(', ')}]`;
    if (typeof value !== 'object') return typeof value === 'string' ? this.#quote(value, true) : String(value);
    return `{ ${Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => `${key}: ${this.#writeFlow(part)}`)
      .join(', ')} }`;
  }

  /** A word or a date stands as it is; a text in quotes, or without them where that is certain to be the same. */
  #quote(text: string, isInFlow = false): string {
    if (/^[A-Za-z][\w-]*$|^\d{4}-\d\d-\d\d(-[a-z][\w-]*)?$/.test(text)) return text;
    const isSafe = !isInFlow && /^\p{L}[\p{L}\d ,.;()'-]*[\p{L}\d.)]$/u.test(text);
    if (isSafe && this.dice.chance(this.style.noQuotes)) return text;
    if (this.dice.chance(this.style.singleQuotes)) return `'${text.replaceAll("'", "''")}'`;
    return JSON.stringify(text);
  }
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Whether something fits on one line: names, dates, a stamp. */
function isSmall(value: Plain): boolean {
  if (isList(value)) return value.length <= 8 && value.every((item) => typeof item === 'string' && item.length < 30);
  if (typeof value !== 'object') return true;
  const parts = Object.values(value);
  return parts.length <= 4 && parts.every((part) => typeof part !== 'object' && String(part).length < 40);
}
