import type { Problem } from '../model/problem';
import { LineMap } from '../text/lineMap';
import type { DecodedFile } from './decode';
import { treeOfEvents } from './eventTree';
import type { TreeNode } from './nodes';
import { mayHaveConflict, parseText } from './parse';
import { treeOfDocument } from './yamlTree';

/** A text as records are read from it. */
export interface TextTree {
  readonly root: TreeNode | null;
  readonly lines: LineMap;
  /** What stops the reading, if anything does. */
  readonly trouble?: Problem;
  /** Nodes that reach beyond this offset are not believed: the start of the line on which the trouble begins. */
  readonly trustedTo: number;
}

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

/** The same by the parser that recovers from errors. */
export function parseRecovering(file: DecodedFile): TextTree {
  const { doc, ...rest } = parseText(file);
  return { root: treeOfDocument(doc, file.text), ...rest };
}

/** `\r` alone as a line break, or a byte order mark inside: nobody writes them, and the parsers differ. */
const isOdd = /\r(?!\n)|\ufeff/;
