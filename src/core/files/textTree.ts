import { LineMap } from '../text/lineMap';
import type { Steps } from '../text/steps';
import { mayHaveConflict } from './conflictMarkers';
import type { DecodedFile } from './decode';
import { treeOfLines } from './lineTree';
import type { TextTree } from './nodes';
import { parseRecovering } from './parseRecovering.later';

/**
 * Parses a text for reading; never throws. What is YAML throughout goes to the fast parser, everything else to the one
 * that recovers from errors and says what is wrong.
 */
export function* parseTree(file: DecodedFile): Steps<TextTree> {
  return parseFast(file) ?? (yield* parseRecovering(file));
}

/** The same by the fast parser alone; undefined where it leaves a text to the other one. */
export function parseFast({ text, locked, trustedTo }: DecodedFile): TextTree | undefined {
  if (locked?.code === 'too-large' || mayHaveConflict(text) || hasOddBreak(text)) return undefined;
  const root = treeOfLines(text);
  const lines = new LineMap(text);
  if (!root || !locked || trustedTo === text.length) return root && { root, lines, trustedTo };
  return { root, lines, trouble: locked, trustedTo: lines.lineStart(trustedTo) };
}

/** `\r` alone as a line break: nobody writes it, and the parsers differ. */
function hasOddBreak(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/.test(text);
}
