import { sha256 } from '@noble/hashes/sha2.js';
import { openAfterSending, type Minutes } from '../model/minutes';
import { trimEnd } from './nodes';

/** In hexadecimal: enough that no two texts have the same one by chance, few enough to be read aloud. */
const digits = 16;

/** Enough to notice a change of one’s own; it is no evidence. */
const freezeDigits = 8;

/** How the words at the foot of a mail call its number, in any language. */
const sumName = 'SHA-256';
const sumDigits = 64;

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A short checksum of what was sent of minutes (P-14): the beginning of the SHA-256 of {@link takeSent}. It shows that our
 * own file says what it said, and no more.
 */
export function fingerprintOf(record: Minutes): string {
  return sum(JSON.stringify(takeSent(record))).slice(0, digits);
}

/**
 * The SHA-256 of the text of a mail (P-14), which whoever has the mail can compute as well: in NFC, lines that end with a
 * single \n and without spaces, no empty lines around it, no line end after its last word. The line at its foot that names
 * this number is no part of it.
 */
export function sumSentText(text: string): string {
  const written = text.normalize('NFC').replace(/\r\n?/g, '\n');
  const lines = written.split('\n').map((line) => line.trimEnd()); // a pattern would take minutes for a line of blanks
  return sum(withoutEmpty(withoutFoot(withoutEmpty(lines))).join('\n'));
}

/** Without the empty lines around them. */
function withoutEmpty(lines: readonly string[]): readonly string[] {
  const saysSomething = (line: string) => line !== '';
  return lines.slice(lines.findIndex(saysSomething), lines.findLastIndex(saysSomething) + 1);
}

/** Without the line with its number, and the one with the words above it. */
function withoutFoot(lines: readonly string[]): readonly string[] {
  const [last = '', above = ''] = [lines.at(-1), lines.at(-2)];
  const words = last.slice(0, -sumDigits);
  if (!/^[0-9a-f]{64}$/.test(last.slice(words.length))) return lines;
  if (words.includes(sumName)) return lines.slice(0, -1);
  return words === '' && above.includes(sumName) ? lines.slice(0, -2) : lines;
}

function sum(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What minutes say but for what may come after they were sent, the same however it is written: fields in the order of
 * their names, texts without spaces at the ends of their lines, nothing that is empty.
 */
export function takeSent(record: Minutes): Plain {
  return clean(record, '') ?? {};
}

/** By what a change of minutes is noticed that have no fingerprint in their file, as while trust holds (P-04, P-14). */
export function toFreezeMark(fingerprint: string): string {
  return fingerprint.slice(0, freezeDigits);
}

/** Whether minutes say what was sent; so do those that were not sent, and those without any mark of it. */
export function isAsSent(record: Minutes): boolean {
  return record.sent === undefined || fitsWhatWasSent(record, record) !== false;
}

/** Whether a text of minutes is what was sent, by the mark that the minutes have of it; undefined where they have none. */
export function fitsWhatWasSent({ fingerprint, sent }: Minutes, text: Minutes): boolean | undefined {
  if (fingerprint !== undefined) return fingerprint === fingerprintOf(text);
  return sent?.frozen === undefined ? undefined : sent.frozen === toFreezeMark(fingerprintOf(text));
}

function clean(value: unknown, path: string): Plain | undefined {
  if (typeof value === 'string') return cleanText(value) || undefined;
  if (typeof value !== 'object' || value === null) return value as Plain | undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => clean(item, path)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const group: Record<string, Plain> = {};
  for (const key of Object.keys(value).sort()) {
    const below = path === '' ? key : `${path}/${key}`;
    const inner = openAfterSending.includes(below) ? undefined : (value as Record<string, unknown>)[key];
    const cleaned = inner === undefined ? undefined : clean(inner, below);
    if (cleaned !== undefined) group[key] = cleaned;
  }
  return Object.keys(group).length > 0 ? group : undefined;
}

function cleanText(text: string): string {
  const trimmed = text.normalize('NFC').trim();
  const strip = (line: string) => line.slice(0, trimEnd(line, 0, line.length));
  return trimmed.includes('\n') ? trimmed.split('\n').map(strip).join('\n') : trimmed;
}
