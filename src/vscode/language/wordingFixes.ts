import * as vscode from 'vscode';
import { suggestWording, type WordingFix } from '../../core/assist/suggestWording';
import type { WordingSource } from '../../core/assist/checkWording';
import { isOfWording } from '../../core/assist/wording';
import { codeOf, fromRange } from '../base/convert';
import { commandIds } from '../base/ids';

/** Other words for those that may be taken amiss, each gap in them a place to fill in. */
export function listWordingFixes(
  source: WordingSource,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): readonly vscode.CodeAction[] {
  const code = codeOf(diagnostic);
  if (!code || !isOfWording(code)) return [];
  return suggestWording(source, { code, range: fromRange(diagnostic.range) }).map((fix) => {
    const action = new vscode.CodeAction(titleOf(fix), vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    if ('edit' in fix) action.edit = toEdit(document, fix);
    else {
      const argument = { uri: document.uri.toString(), words: fix.words };
      action.command = { command: commandIds.allowWording, title: action.title, arguments: [argument] };
    }
    return action;
  });
}

function titleOf({ kind, words }: WordingFix): string {
  switch (kind) {
    case 'write':
      return vscode.l10n.t('Write "{0}"', words);
    case 'leave-out':
      return vscode.l10n.t('Leave Out "{0}"', words);
    case 'no-hint':
      return vscode.l10n.t('Don’t Hint at "{0}" in This Journal', words);
  }
}

function toEdit(document: vscode.TextDocument, { edit }: Extract<WordingFix, { edit: unknown }>): vscode.WorkspaceEdit {
  const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
  const written = new vscode.SnippetString();
  for (const part of edit.newText.split(/(\[\p{L}[^[\]"\\]*\])/u)) {
    if (/^\[\p{L}/u.test(part)) written.appendPlaceholder(part);
    else written.appendText(part);
  }
  const result = new vscode.WorkspaceEdit();
  result.set(document.uri, [new vscode.SnippetTextEdit(range, written)]);
  return result;
}
