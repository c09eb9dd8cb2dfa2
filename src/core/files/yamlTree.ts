import {
  isAlias,
  isMap,
  isScalar,
  Scalar,
  type Document,
  type Node,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  nothingAt,
  skipSign,
  trimEnd,
  type ListNode,
  type MapNode,
  type ScalarNode,
  type ScalarValue,
  type TreeNode,
} from './nodes';
import type { Mutable } from '../text/mutable';

/** The tree of a document that was parsed by the package that recovers from errors. */
export function treeOfDocument({ contents }: Document, text: string): TreeNode | null {
  return contents && new DocumentTree(text).convert(contents as Node, 0, '');
}

class DocumentTree {
  readonly #anchors = new Map<string, TreeNode>();

  constructor(private readonly text: string) {}

  /** `from` and `signs` say where an empty node stands: behind the next of the signs. */
  convert(node: Node | null, from: number, signs: string): TreeNode {
    if (!node) return nothingAt(skipSign(this.text, from, signs));
    if (isAlias(node)) {
      const [start, end] = placeOf(node);
      const target = this.#anchors.get(node.source);
      return { kind: 'alias', start, end, name: node.source, ...(target && { target }) };
    }
    if (isScalar(node)) return this.#keep(node, this.#scalar(node, from, signs));
    if (isMap(node)) return this.#map(node);
    return this.#list(node as YAMLSeq);
  }

  #scalar(node: Scalar, from: number, signs: string): ScalarNode {
    const text = node.source ?? '';
    const style =
      node.type === Scalar.PLAIN || !node.type ? 'plain' : node.type.startsWith('QUOTE') ? 'quoted' : 'block';
    const value = (typeof node.value === 'bigint' ? Number(node.value) : node.value) as ScalarValue;
    const [start, end] = placeOf(node);
    if (style === 'plain' && text === '') return nothingAt(skipSign(this.text, from, signs));
    return {
      kind: 'scalar',
      start,
      end: style === 'block' ? trimEnd(this.text, start, end) : end,
      text,
      value: value ?? null,
      style,
      ...(node.tag && node.tag !== 'tag:yaml.org,2002:str' && { tag: node.tag }),
    };
  }

  #map(node: YAMLMap): TreeNode {
    const pairs: { key: TreeNode; value: TreeNode }[] = [];
    const [start, end] = placeOf(node);
    const map: Mutable<MapNode> = { kind: 'map', start, end, flow: node.flow ?? false, pairs };
    this.#keep(node, map);
    let from = start;
    for (const pair of node.items) {
      const key = this.convert(pair.key as Node | null, from, '');
      const value = this.convert(pair.value as Node | null, key.end, ':');
      pairs.push({ key, value });
      from = Math.max(key.end, value.end);
    }
    const last = pairs.at(-1);
    const isBraced = map.flow && this.text.charAt(start) === '{'; // `[a: b]` holds a map without
    if (!isBraced && last) map.end = Math.max(last.key.end, last.value.end);
    return map;
  }

  #list(node: YAMLSeq): TreeNode {
    const items: TreeNode[] = [];
    const [start, end] = placeOf(node);
    const list: Mutable<ListNode> = { kind: 'list', start, end, flow: node.flow ?? false, items };
    this.#keep(node, list);
    let from = start;
    for (const item of node.items) {
      const converted = this.convert(item as Node | null, from, '-');
      items.push(converted);
      from = converted.end;
    }
    if (!list.flow && items.length > 0) list.end = from;
    return list;
  }

  #keep<T extends TreeNode>({ anchor }: Node & { readonly anchor?: string }, node: T): T {
    if (anchor) this.#anchors.set(anchor, node);
    return node;
  }
}

function placeOf(node: Node): readonly [number, number] {
  const [start, end] = (node as ParsedNode).range;
  return [start, end];
}
