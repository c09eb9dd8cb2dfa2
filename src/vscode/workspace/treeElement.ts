import type { TreeRow } from '../../core/report/treeRow';
import type { OpenJournal } from './openJournal';

/** A row of the Clients tree as VS Code hands it to commands: always the same object for the same row. */
export class TreeElement {
  constructor(
    readonly journal: OpenJournal,
    /** What the row shows now; painted anew when its records change. */
    public row: TreeRow,
  ) {}
}
