import { sha256 } from '@noble/hashes/sha2.js';
import { openAfterSending, type Minutes } from '../model/minutes';

/** In hexadecimal: enough that no two texts have the same one by chance, few enough to be read aloud. */
const digits = 16;

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A short checksum of what was sent of minutes (P-14): the beginning of the SHA-256 of {@link takeSent}. It shows that our
 * own file says what it said, and no more.
 */
export function fingerprintOf(record: Minutes): string {
  const bytes = sha256(new TextEncoder().encode(JSON.stringify(takeSent(record))));
  return [...bytes.subarray(0, digits / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
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
