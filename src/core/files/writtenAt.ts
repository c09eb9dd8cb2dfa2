import { LineMap } from '../text/lineMap';
import type { Position, Range } from '../text/position';
import { finish } from '../text/steps';
import type { DecodedFile } from './decode';
import type { TreeNode } from './nodes';
import { parseTree } from './textTree';

/** What a text has at a place: the name of a field, or a value that is neither list nor group. */
export interface WrittenAt {
  readonly isKey: boolean;
  /** Where in the record it belongs, such as `['risks', '0', 'title']`; of a name too. */
  readonly path: readonly string[];
  /** The name or the value, without quotes. */
  readonly text: string;
  /** Whether a value is a block of lines, or reaches over several. */
  readonly isLong: boolean;
  readonly range: Range;
}

/** What stands at a place of a YAML text, half typed or not; undefined between values and in comments. */
export function findWrittenAt(file: DecodedFile, position: Position): WrittenAt | undefined {
  const { root, lines } = finish(parseTree(file));
  const offset = new LineMap(file.text).offsetAt(position);
  const found = root && find(root, offset, []);
  if (!found) return undefined;
  const { node, path, isKey } = found;
  const range = lines.rangeOf(node.start, node.end);
  return { isKey, path, text: node.text, isLong: range.start.line < range.end.line || node.style === 'block', range };
}

interface Found {
  readonly node: Extract<TreeNode, { kind: 'scalar' }>;
  readonly path: readonly string[];
  readonly isKey: boolean;
}

function find(node: TreeNode, offset: number, path: readonly string[]): Found | undefined {
  if (offset < node.start || offset > node.end) return undefined;
  switch (node.kind) {
    case 'scalar':
      return node.start === node.end ? undefined : { node, path, isKey: false };
    case 'list':
      return findFirst(node.items, (item, at) => find(item, offset, [...path, `${at}`]));
    case 'map':
      return findFirst(node.pairs, ({ key, value }) => {
        if (key.kind !== 'scalar') return undefined;
        const inside = [...path, key.text];
        const isKey = key.start <= offset && offset <= key.end;
        return isKey ? { node: key, path: inside, isKey } : find(value, offset, inside);
      });
    case 'alias':
      return undefined;
  }
}

function findFirst<T>(items: readonly T[], look: (item: T, at: number) => Found | undefined): Found | undefined {
  for (const [at, item] of items.entries()) {
    const found = look(item, at);
    if (found) return found;
  }
  return undefined;
}
