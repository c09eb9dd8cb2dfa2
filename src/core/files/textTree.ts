import { LineMap } from '../text/lineMap';
import { mayHaveConflict } from './conflictMarkers';
import type { DecodedFile } from './decode';
import { treeOfEvents } from './eventTree';
import type { TextTree } from './nodes';
import { parseRecovering } from './parseRecovering.later';

/**
 * Parses a text for reading; never throws. What is YAML throughout goes to the fast parser, everything else to the one
 * that recovers from errors and says what is wrong.
 */
export function parseTree(file: DecodedFile): TextTree {
  return parseFast(file) ?? parseRecovering(file);
}

/** The same by the fast parser alone; undefined where it leaves a text to the other one. */
export function parseFast({ text, locked, trustedTo }: DecodedFile): TextTree | undefined {
  if (trustedTo < text.length || locked?.code === 'too-large' || mayHaveConflict(text) || isOdd.test(text))
    return undefined;
  const root = treeOfEvents(text);
  return root && { root, lines: new LineMap(text), trustedTo };
}

/** `\r` alone as a line break, or a byte order mark inside: nobody writes them, and the parsers differ. */
const isOdd = /\r(?!\n)|\ufeff/;
