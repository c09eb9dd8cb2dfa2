import type { TreeRow } from '../../core/report/treeRow';
import type { RowTarget } from './chooseEngagement';
import type { OpenJournal } from './openJournal';

/** A row of the Clients tree as VS Code hands it to commands: always the same object for the same row. */
export class TreeElement {
  constructor(
    readonly journal: OpenJournal,
    /** What the row shows now; painted anew when its records change. */
    public row: TreeRow,
  ) {}
}

/** The row that a command was called on; a command may also come from a key or the palette, with nothing. */
export function toRowTarget(argument: unknown): RowTarget | undefined {
  if (!(argument instanceof TreeElement)) return undefined;
  const { client, engagement, entryId } = argument.row;
  return {
    journal: argument.journal,
    ...(client !== undefined && { client }),
    ...(engagement !== undefined && { engagement }),
    ...(entryId !== undefined && { entryId }),
  };
}
