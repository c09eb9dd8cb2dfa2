import * as vscode from 'vscode';
import { suggestFixes, type Fix } from '../../core/assist/suggestFixes';
import { checkText } from '../../core/files/decode';
import { isOfWording } from '../../core/assist/wording';
import { journalFormat } from '../../core/model/journalFormat';
import type { TextEdit } from '../../core/text/textEdit';
import { codeOf, fromRange } from '../base/convert';
import { commandIds } from '../base/ids';
import type { ProblemTarget } from '../workspace/problemTarget';
import { findVisibleRecords, isHiddenFile, type Services } from '../workspace/services';
import { listWordingFixes } from './wordingFixes';

/** The remedies for problems of a document, computed on the text as it is now. */
export async function provideFixes(
  services: Services,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const located = services.store.locate(document.uri);
  if (!located || isHiddenFile(services, document.uri)) return [];
  const { journal, path } = located;
  if ((journal.index.journal?.reading.record.journal ?? journalFormat) > journalFormat) return [];
  const source = { records: findVisibleRecords(services, journal), path, file: checkText(document.getText()) };
  return diagnostics.flatMap((diagnostic) => {
    const code = codeOf(diagnostic);
    if (!code) return [];
    if (isOfWording(code)) return listWordingFixes(source, document, diagnostic);
    const fixes = suggestFixes(source, { code, range: fromRange(diagnostic.range) });
    const isCertain = fixes.filter((fix) => 'edit' in fix).length === 1;
    return fixes
      .filter(({ kind }) => kind !== 'renumber' || !services.share.isOn) // it looks into private files
      .map((fix) => toAction(document, diagnostic, fix, isCertain));
  });
}

/** What the remedies that are more than an edit of the file at hand are done by. */
const fixCommands = {
  renumber: commandIds.renumberEntry,
  'add-to-contacts': commandIds.addToContacts,
  'make-addendum': commandIds.makeAddendum,
} as const;

function toAction(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  fix: Fix,
  isCertain: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(titleOf(fix), vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  if ('edit' in fix) {
    action.edit = toEdit(document, fix.edit);
    action.isPreferred = isCertain;
  } else {
    const target: ProblemTarget = { uri: document.uri.toString(), field: fix.field };
    action.command = { command: fixCommands[fix.kind], title: action.title, arguments: [target] };
  }
  return action;
}

function titleOf(fix: Fix): string {
  switch (fix.kind) {
    case 'did-you-mean':
      return vscode.l10n.t('Did You Mean "{0}"?', fix.word);
    case 'refresh-title':
      return vscode.l10n.t('Refresh the Title: "{0}"', fix.word);
    case 'quote':
      return vscode.l10n.t('Quote This Text');
    case 'use-spaces':
      return vscode.l10n.t('Indent with Spaces');
    case 'renumber':
      return vscode.l10n.t('Renumber');
    case 'add-to-contacts':
      return vscode.l10n.t('Add "{0}" to Contacts', fix.word);
    case 'make-addendum':
      return vscode.l10n.t('Make an Addendum');
  }
}

function toEdit(document: vscode.TextDocument, { start, end, newText }: TextEdit): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  return edit;
}
