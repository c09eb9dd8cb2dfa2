import { isCollection, isMap, type Node, type Pair } from 'yaml';

export function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** The offset behind the last written character of a node; the range of a block collection may reach further. */
export function endOfNode(node: Node): number {
  if (!isCollection(node) || node.flow || node.items.length === 0) return node.range?.[1] ?? 0;
  const last = node.items.at(-1);
  if (last === null || last === undefined) return node.range?.[1] ?? 0;
  return isMap(node) ? endOfPair(last as Pair) : endOfNode(last as Node);
}

export function endOfPair(pair: Pair): number {
  const key = pair.key as Node;
  const keyEnd = key.range?.[1] ?? 0;
  return Math.max(keyEnd, pair.value ? endOfNode(pair.value as Node) : 0);
}
