import { isScalar, visit, type Alias, type Document, type Node } from 'yaml';

/** Values that all aliases of one file may stand for; a handful is normal, thousands are an attack. */
export const maximumAliasedValues = 10_000;

export interface AliasTarget {
  readonly target: Node;
  /** How many values it has inside; 0 for a text. */
  size: number;
}

/** What each alias stands for: the nearest anchor of that name above it. */
export function findAliasTargets(doc: Document): ReadonlyMap<Alias, AliasTarget> {
  const anchors = new Map<string, AliasTarget>();
  const targets = new Map<Alias, AliasTarget>();
  visit(doc, {
    Alias(_, alias) {
      const target = anchors.get(alias.source);
      if (target) targets.set(alias, target);
    },
    Value(_, node) {
      if (node.anchor) anchors.set(node.anchor, { target: node, size: 0 });
    },
  });
  for (const anchored of new Set(targets.values())) anchored.size = countInside(anchored.target);
  return targets;
}

function countInside(node: Node): number {
  let count = 0;
  if (!isScalar(node)) visit(node, { Node: () => (++count > maximumAliasedValues ? visit.BREAK : undefined) });
  return count;
}
