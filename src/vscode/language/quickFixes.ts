import * as vscode from 'vscode';
import { codeOf } from '../base/convert';
import type { Services } from '../workspace/services';
import { provideEntryActions } from './entryActions.later';
import { provideFixes } from './provideFixes.later';

/**
 * Offers remedies at the light bulb, where one of our problems is, and what can be done with a selected text or, when the
 * user asks, with the entry at the cursor: the bulb would else burn on every line.
 */
export function registerQuickFixes(services: Services): vscode.Disposable {
  const { QuickFix, Refactor } = vscode.CodeActionKind;
  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'yaml' }, { language: 'markdown' }],
    {
      provideCodeActions: async (document, range, { diagnostics, triggerKind }) => {
        const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke || !range.isEmpty;
        const fixes = diagnostics.some(codeOf) ? await provideFixes(services, document, diagnostics) : [];
        return isAsked ? [...fixes, ...(await provideEntryActions(services, document, range))] : fixes;
      },
    },
    { providedCodeActionKinds: [QuickFix, Refactor] },
  );
}
