import type { Problem } from '../model/problem';
import type { LineMap } from '../text/lineMap';

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
 * The nodes of a YAML text as records are read from them: the same whichever parser made them. Places are offsets.
 * A node ends behind its last written character: a block collection with its last child, a block text with its last
 * line that says something. What is empty stands behind the sign that announces it.
 */
export type TreeNode = ScalarNode | MapNode | ListNode | AliasNode;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a plain scalar may stand for besides a text (YAML 1.2, core schema). */
export type ScalarValue = string | number | boolean | null;

export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  /** What was written, without quotes and escapes, and folded. */
  readonly text: string;
  /** What it stands for; the text itself where it is quoted. */
  readonly value: ScalarValue;
  readonly style: 'plain' | 'quoted' | 'block';
  /** A tag that makes something else than a text of it. */
  readonly tag?: string;
}

export interface PairNode {
  readonly key: TreeNode;
  readonly value: TreeNode;
}

export interface MapNode extends Place {
  readonly kind: 'map';
  /** Whether it is written in braces. */
  readonly flow: boolean;
  readonly pairs: readonly PairNode[];
}

export interface ListNode extends Place {
  readonly kind: 'list';
  /** Whether it is written in brackets. */
  readonly flow: boolean;
  readonly items: readonly TreeNode[];
}

export interface AliasNode extends Place {
  readonly kind: 'alias';
  readonly name: string;
  /** The nearest anchor of that name above it, if there is one: perhaps a node that contains this alias. */
  readonly target?: TreeNode;
}

/** What stands where nothing was written. */
export function nothingAt(offset: number): ScalarNode {
  return { kind: 'scalar', start: offset, end: offset, text: '', value: null, style: 'plain' };
}

/** Nothing was written, or `null` or `~` for nothing. */
export function isEmpty(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Calls back for a node and everything inside, in the order of the text, until `look` returns false. */
export function walk(node: TreeNode, look: (node: TreeNode) => boolean): boolean {
  if (!look(node)) return false;
  switch (node.kind) {
    case 'map':
      return node.pairs.every(({ key, value }) => walk(key, look) && walk(value, look));
    case 'list':
      return node.items.every((item) => walk(item, look));
    default:
      return true;
  }
}

/** Behind the next of `signs` that stands after `offset`, with nothing but space and comments between; else `offset`. */
export function skipSign(text: string, offset: number, signs: string): number {
  const at = skipSpace(text, offset);
  return at < text.length && signs.includes(text.charAt(at)) ? at + 1 : offset;
}

/** The first offset from `offset` on at which something is written that is neither space nor comment. */
export function skipSpace(text: string, offset: number): number {
  for (let at = offset; ; at += 1) {
    const sign = text.charAt(at);
    if (sign === '#' && (at === 0 || ' \t\r\n'.includes(text.charAt(at - 1)))) {
      const end = text.indexOf('\n', at);
      if (end < 0) return text.length;
      at = end;
    } else if (sign === '' || !' \t\r\n'.includes(sign)) return at;
  }
}

/** The end of a text without what is empty behind it. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}
