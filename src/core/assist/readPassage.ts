import { listInside } from './listAside';
import { listQuotations, type Stretch } from './listQuotations';

/** How a text is written where it stands. */
export type PassageStyle = 'markdown' | 'plain' | 'double' | 'single' | 'block';

/** A text that the client may read, as its author wrote it. */
export interface Passage {
  readonly style: PassageStyle;
  /** What its reader sees, without quotes and escapes. */
  readonly text: string;
  /** The same, with a NUL for each sign that is not its author’s own word, such as those of a quotation. */
  readonly own: string;
  /** Where in the file each of its signs begins, and after them where it ends; undefined where that is `start` and on. */
  readonly places?: readonly number[];
  /** Where it stands in the file; a value in quotes without them. */
  readonly start: number;
  readonly end: number;
  /** Where capitals are a matter of looks. */
  readonly headings: readonly Stretch[];
}

/** Where a sign of a passage stands in the file. */
export function placeIn({ places, start }: Passage, at: number): number {
  return places ? (places[at] as number) : start + at;
}

/** A text without the stretches that are not looked at; lines stay lines. */
export function hide(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, '\0'));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** A text as its author’s own words: first without what is no sentence, then without what is quoted. */
export function hideQuoted(text: string, aside: readonly Stretch[]): string {
  const shown = hide(text, aside);
  return hide(shown, listQuotations(shown));
}

/** A value of a YAML text that stands from `start` to `end`; undefined where something stands before it, such as an anchor. */
export function readPassage(file: string, start: number, end: number, isHeading: boolean): Passage | undefined {
  const read = readScalar(file, start, end);
  if (!read) return undefined;
  const { text } = read;
  const headings = isHeading ? [{ start: 0, end: text.length }] : [];
  return { ...read, own: hideQuoted(text, listInside(text)), headings };
}

type Scalar = Omit<Passage, 'own' | 'headings'>;

function readScalar(file: string, start: number, end: number): Scalar | undefined {
  const first = file.charAt(start);
  if (/[&!*]/.test(first)) return undefined;
  if (first === '|' || first === '>') {
    const body = file.indexOf('\n', start) + 1;
    return body === 0 || body > end ? undefined : { style: 'block', text: file.slice(body, end), start: body, end };
  }
  if (first === '"') return readQuoted(file, start + 1, end - 1, 'double');
  if (first === "'") return readQuoted(file, start + 1, end - 1, 'single');
  return { style: 'plain', text: file.slice(start, end), start, end };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', e: '\u001b', _: '\u00a0', N: '\u0085' };

function readQuoted(file: string, start: number, end: number, style: 'double' | 'single'): Scalar {
  const raw = file.slice(start, end);
  const isPlain = style === 'double' ? !raw.includes('\\') : !raw.includes("''");
  if (isPlain) return { style, text: raw, start, end };
  const places: number[] = [];
  let text = '';
  for (const { 0: all, index } of raw.matchAll(style === 'double' ? doubleSign : singleSign)) {
    const read = all.length > 1 ? readEscape(all) : all;
    for (let at = 0; at < read.length; at += 1) places.push(start + index);
    text += read;
  }
  return { style, text, start, end, places: [...places, end] };
}

const doubleSign = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|\r\n|[^])|[^]/gi;
const singleSign = /''|[^]/g;

function readEscape(written: string): string {
  if (written === "''") return "'";
  const sign = written.charAt(1);
  if (/[\r\n]/.test(sign)) return ''; // a line that goes on
  if (/^[xu]$/i.test(sign) && written.length > 2) return toLetter(Number.parseInt(written.slice(2), 16));
  return escapes[sign] ?? sign;
}

function toLetter(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/** What is put into a value in the form in which the value is written. */
export function writeInto({ style }: Pick<Passage, 'style'>, text: string): string {
  if (style === 'double') return JSON.stringify(text).slice(1, -1);
  return style === 'single' ? text.replaceAll("'", "''") : text;
}
