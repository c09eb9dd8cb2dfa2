import * as vscode from 'vscode';
import { listAsides, type Aside } from '../../core/assist/listAsides';
import { listLenses, type Lens, type LensKind, type LensTarget } from '../../core/assist/listLenses';
import { checkText } from '../../core/files/decode';
import { placeOf } from '../../core/files/layout';
import { findNewerFormat } from '../../core/journal/newerFormat';
import { commandIds, settingKeys } from '../base/ids';
import { findVisibleRecords, isHiddenFile, type Services } from '../workspace/services';

/** What is shown in a document: lenses in the way of VS Code, and words for the team by the caller. */
export interface Shown {
  readonly lenses: vscode.CodeLens[];
  readonly asides: readonly vscode.DecorationOptions[];
}

const nothing: Shown = { lenses: [], asides: [] };

/** The lenses of a document; what the team alone may read is drawn in that look, as it is by then. */
export async function provideLenses(
  services: Services,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  findLook: () => vscode.TextEditorDecorationType,
): Promise<vscode.CodeLens[]> {
  const { lenses, asides } = await findLenses(services, document, token);
  if (token.isCancellationRequested) return [];
  const shown = services.share.isOn ? [] : asides; // it may be shared since
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document === document) editor.setDecorations(findLook(), shown);
  }
  return lenses;
}

/** What is to be shown in a document as it is now; nothing where it is switched off. */
export async function findLenses(
  services: Services,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<Shown> {
  await services.store.ready;
  const located = services.store.locate(document.uri);
  const place = located && placeOf(located.path);
  if (!located || !place || !('engagement' in place) || !isWanted(place.kind, document)) return nothing;
  const { journal, path } = located;
  await journal.load(place);
  if (token.isCancellationRequested || isHiddenFile(services, document.uri)) return nothing;
  const records = findVisibleRecords(services, journal);
  const source = { records, path, file: checkText(document.getText()), today: services.today() };
  const isReadOnly = findNewerFormat(journal.index) !== undefined;
  const lenses = await services.turns.take(() => listLenses(source));
  if (token.isCancellationRequested) return nothing;
  const asides = services.share.isOn ? [] : await services.store.slices.run(listAsides(source));
  if (token.isCancellationRequested || isHiddenFile(services, document.uri)) return nothing; // it may be since
  return {
    lenses: lenses.flatMap((lens) => toCodeLens(lens, document, isReadOnly)),
    asides: asides.map((aside) => toDecoration(aside, document)),
  };
}

function isWanted(kind: string, document: vscode.TextDocument): boolean {
  const wanted = vscode.workspace
    .getConfiguration(undefined, document)
    .get<Partial<Record<LensKind, boolean>>>(settingKeys.codeLens);
  return wanted?.[kind as LensKind] ?? true;
}

/** What a click on a lens does; one without words of its own has the title. */
const targets: Readonly<Record<LensTarget, { readonly command: string; title(): string }>> = {
  entry: { command: commandIds.showEntryActions, title: () => vscode.l10n.t('What Can Be Done') },
  agenda: { command: commandIds.copyAgenda, title: () => vscode.l10n.t('Agenda to Send') },
  send: { command: commandIds.send, title: () => vscode.l10n.t('Send') },
  reply: { command: commandIds.recordAnswer, title: () => vscode.l10n.t('Answer …') },
  addendum: { command: commandIds.makeAddendum, title: () => vscode.l10n.t('Make an Addendum') },
  confirm: { command: commandIds.confirmInWriting, title: () => vscode.l10n.t('Confirm in Writing') },
};

function toCodeLens(
  { line, text, leadsTo, entry }: Lens,
  { uri }: vscode.TextDocument,
  isReadOnly: boolean,
): vscode.CodeLens[] {
  const target = leadsTo && !isReadOnly ? targets[leadsTo] : undefined;
  const title = text ?? target?.title();
  if (title === undefined) return [];
  const range = new vscode.Range(line, 0, line, 0);
  if (!target) return [new vscode.CodeLens(range, { title, command: '' })];
  const argument = { uri: uri.toString(), ...(entry ?? { field: 'sent' }) };
  const isForFile = leadsTo === 'agenda' || leadsTo === 'send' || leadsTo === 'confirm'; // which go by the file that is open
  return [
    new vscode.CodeLens(range, {
      title,
      tooltip: target.title(),
      command: target.command,
      arguments: isForFile ? [] : [argument],
    }),
  ];
}

function toDecoration({ line, text }: Aside, document: vscode.TextDocument): vscode.DecorationOptions {
  const end = document.lineAt(Math.min(line, document.lineCount - 1)).range.end;
  return { range: new vscode.Range(end, end), renderOptions: { after: { contentText: text } } };
}
