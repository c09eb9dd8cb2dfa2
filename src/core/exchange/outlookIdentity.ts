import { parseDay, type Day } from '../model/day';

/** Begins every identifier that Outlook gives (MS-OXOCAL 2.2.1.27). */
const ownBegin = '040000008200E00074C5B7101A82E008';

/** Tells that the identifier of another program follows, in characters. */
const foreignMark = '7643616C2D55696401000000';

/** Which meeting a file of Outlook is about. */
export interface OutlookIdentity {
  /** As a calendar file of the same meeting has it. */
  readonly uid?: string;
  /** The day of a series, where it is about one only. */
  readonly occurrence?: Day;
}

/** Reads the global identifier of a meeting, in hexadecimal; nothing where it is none. */
export function readOutlookIdentity(written: string): OutlookIdentity {
  const id = written.toUpperCase();
  if (!/^(?:[0-9A-F]{2})+$/.test(id)) return {};
  if (!id.startsWith(ownBegin) || id.length < 80) return { uid: id };
  const day = [pad(id.slice(32, 36), 4), pad(id.slice(36, 38), 2), pad(id.slice(38, 40), 2)];
  const occurrence = parseDay(day.join('-'));
  const content = id.slice(80);
  const uid = content.startsWith(foreignMark)
    ? toText(content.slice(foreignMark.length))
    : `${id.slice(0, 32)}00000000${id.slice(40)}`; // the same for all days of a series
  return { ...(uid && { uid }), ...(occurrence && { occurrence }) };
}

/** The bytes in hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pad(hex: string, length: number): string {
  return String(parseInt(hex, 16)).padStart(length, '0');
}

function toText(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  return new TextDecoder().decode(new Uint8Array(bytes)).split('\0')[0]?.trim() ?? '';
}
