import * as vscode from 'vscode';
import type { ProblemCode } from '../../core/model/problem';
import { codeOf } from '../base/convert';
import { commandIds } from '../base/ids';

const solved: ProblemCode = 'merge-conflict';

/** Offers *Keep Both Entries* where a merge conflict begins. */
export function registerConflictActions(): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics
        .filter((diagnostic) => codeOf(diagnostic) === solved)
        .map((diagnostic) => {
          const title = vscode.l10n.t('Keep Both Entries');
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.diagnostics = [diagnostic];
          action.command = { command: commandIds.keepBothEntries, title, arguments: [document.uri] };
          return action;
        }),
  };
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix];
  return vscode.languages.registerCodeActionsProvider({ language: 'yaml' }, provider, { providedCodeActionKinds });
}
