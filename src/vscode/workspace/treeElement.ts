import type { TreeRow } from '../../core/report/treeRow';
import type { RowTarget } from './chooseEngagement';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** A row of the Clients tree as VS Code hands it to commands: always the same object for the same row. */
export class TreeElement {
  constructor(
    readonly journal: OpenJournal,
    /** What the row shows now; painted anew when its records change. */
    public row: TreeRow,
  ) {}
}

/** Given by the keys that work in the tree: the command is about the row that has the focus. */
export const focusedRow = 'selection';

/** The row that a command was called on; a command may also come from the palette, with nothing. */
export function toRowTarget({ selection }: Services, argument: unknown): RowTarget | undefined {
  const element = argument === focusedRow ? selection.get() : argument;
  if (!(element instanceof TreeElement)) return undefined;
  const { kind, client, engagement, entryId, entryKind, opens } = element.row;
  return {
    journal: element.journal,
    kind,
    ...(client !== undefined && { client }),
    ...(engagement !== undefined && { engagement }),
    ...(entryId !== undefined && { entryId }),
    ...(entryKind !== undefined && { entryKind }),
    ...(kind === 'minutes' && opens && { minutesPath: opens.path }),
  };
}
