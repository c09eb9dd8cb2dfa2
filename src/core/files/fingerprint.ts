import { sha256 } from '@noble/hashes/sha2.js';
import { openAfterSending, type Minutes } from '../model/minutes';

/** In hexadecimal: enough that no two texts have the same one by chance, few enough to be read aloud. */
const digits = 16;

/** The last line of a mail that has its number, in any language, and the words above it. */
const foot = /(?:^|\n)[^\n]*SHA-256[^\n]*\n?[0-9a-f]{64}$/;

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
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '');
  return sum(lines.trimEnd().replace(foot, '').replace(/^\n+/, '').trimEnd());
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

/** Whether minutes say what was sent; so do those that were not sent, and those without a fingerprint. */
export function isAsSent(record: Minutes): boolean {
  const { sent, fingerprint } = record;
  return sent === undefined || fingerprint === undefined || fingerprint === fingerprintOf(record);
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
  return trimmed.includes('\n') ? trimmed.replace(/[ \t\r]+\n/g, '\n') : trimmed;
}
