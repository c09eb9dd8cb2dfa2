import type * as vscode from 'vscode';
import type { Range } from '../../core/text/position';

/** An operation that cannot be done, for a reason that its user can do something about. Nothing was changed. */
export class JournalError extends Error {
  constructor(
    message: string,
    /** Where the reason stands, if it stands somewhere. */
    readonly place?: { readonly uri: vscode.Uri; readonly range: Range },
  ) {
    super(message);
  }
}

/** There is nothing to do, and nothing is wrong: it is said like any other news. */
export class NothingToDo extends JournalError {}
