import { renderRows, type TreeSource } from '../../../src/core/report/clientsTree';
import type { TreeRow } from '../../../src/core/report/treeRow';

/** The whole tree below a row as indented text: what is open, boxes, icon and colour, label, description. */
export function drawTree(source: TreeSource, parent?: TreeRow, depth = 0): string {
  return renderRows(source, parent)
    .map((row) => {
      const line = [
        `${'  '.repeat(depth)}${{ none: '-', folded: '>', open: 'v' }[row.children]}`,
        ...(row.isChecked === undefined ? [] : [row.isChecked ? '[x]' : '[ ]']),
        ...(row.icon ? [`(${[row.icon, row.color].filter(Boolean).join(' ')})`] : []),
        [row.label, row.description].filter(Boolean).join(' | '),
      ].join(' ');
      return `${line}\n${row.children === 'none' ? '' : drawTree(source, row, depth + 1)}`;
    })
    .join('');
}

/** Every row below a row, at any depth. */
export function listAllRows(source: TreeSource, parent?: TreeRow): readonly TreeRow[] {
  return renderRows(source, parent).flatMap((row) => [row, ...listAllRows(source, row)]);
}
