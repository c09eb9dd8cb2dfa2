import { walk, type TreeNode } from './nodes';

/** Values that all aliases of one file may stand for; a handful is normal, thousands are an attack. */
export const maximumAliasedValues = 10_000;

/** How many values a node has inside, up to the most that may be; 0 for a text. */
export function countInside(node: TreeNode): number {
  let count = 0;
  if (node.kind !== 'scalar') walk(node, () => ++count <= maximumAliasedValues);
  return count;
}
