import * as vscode from 'vscode';
import { codeOf } from '../base/convert';
import type { Services } from '../workspace/services';
import { provideFixes } from './provideFixes.later';

/** Offers remedies at the light bulb, where one of our problems is. */
export function registerQuickFixes(services: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'yaml' },
    {
      provideCodeActions: (document, _, { diagnostics }) =>
        diagnostics.some(codeOf) ? provideFixes(services, document, diagnostics) : [],
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
