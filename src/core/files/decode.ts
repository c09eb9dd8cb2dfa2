import { describeProblem, type Problem, type ProblemCode } from '../model/problem';
import { LineMap } from '../text/lineMap';
import { textStart } from '../text/position';
import type { LocalDisk } from './localDisk';

/**
 * Larger files are not read: the parser takes about a second for this size, ten for a hostile one, and no register that
 * people keep by hand comes near it (5,000 lines are about 0.2 MB).
 */
export const maximumBytes = 1024 * 1024;

/** What one of the units in which the length of a text is counted takes at most in UTF-8. */
const bytesPerUnit = 3;

/** A file as text, without a byte order mark. */
export interface DecodedFile {
  readonly text: string;
  /** Set when a command must not write this file: saving it would change more than was asked. */
  readonly locked?: Problem;
  /** Offset from which on the text cannot be trusted (wrong encoding, NUL); the text's length when all is well. */
  readonly trustedTo: number;
}

/** Decodes a file; never throws. UTF-16 with a byte order mark is read, as VS Code does. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes.length > maximumBytes) return tooLarge(bytes.length);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return checkText(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return checkText(text, Math.max(0, text.indexOf('\ufffd'))); // stands for what is invalid
  }
}

/** What {@link decodeFile} says of a file, read as UTF-8 and looked at as bytes only where it is not, or may be too large. */
export function readDecoded(disk: Pick<LocalDisk, 'read' | 'readText'>, file: string): DecodedFile | undefined {
  const text = disk.readText(file);
  const isDecoded = text !== undefined && text.length <= maximumBytes / bytesPerUnit && !text.includes('\ufffd');
  if (isDecoded) return checkText(text.startsWith('\ufeff') ? text.slice(1) : text);
  const bytes = disk.read(file);
  return bytes && decodeFile(bytes);
}

/** What {@link decodeFile} says of a text that is already decoded, such as that of an open editor. */
export function checkText(text: string, validTo = text.length): DecodedFile {
  if (text.length > maximumBytes) return tooLarge(text.length);
  const lines = new LineMap(text);
  const lockAt = (code: ProblemCode, offset: number) => {
    const length = text.startsWith('\r\n', offset) ? 2 : 1;
    return describeProblem(code, lines.rangeOf(offset, offset + length));
  };
  const nul = text.indexOf('\0');
  if (nul >= 0 && nul <= validTo) return { text, locked: lockAt('has-nul', nul), trustedTo: nul };
  if (validTo < text.length) return { text, locked: lockAt('not-utf-8', validTo), trustedTo: validTo };
  const odd = findOddLineEnding(text);
  return { text, trustedTo: text.length, ...(odd >= 0 && { locked: lockAt('mixed-line-endings', odd) }) };
}

function tooLarge(size: number): DecodedFile {
  const megabytes = (count: number) => (count / (1024 * 1024)).toFixed(1);
  const locked = describeProblem('too-large', textStart, megabytes(size), megabytes(maximumBytes));
  return { text: '', locked, trustedTo: 0 };
}

/** The offset of the first line ending that an editor changes when it saves: not the first of the file, or `\r` alone. */
function findOddLineEnding(text: string): number {
  if (!text.includes('\r')) return -1;
  let first: string | undefined;
  for (const { 0: ending, index } of text.matchAll(/\r\n?|\n/g)) {
    first ??= ending;
    if (ending !== first || ending === '\r') return index;
  }
  return -1;
}
