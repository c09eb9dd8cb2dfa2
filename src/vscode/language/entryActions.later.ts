import * as vscode from 'vscode';
import { isCapturable, selectionKinds } from '../../core/capture/captureSelection';
import { findEntry } from '../../core/capture/changeEntry';
import { ownerOf, placeOf } from '../../core/files/layout';
import { findNewerFormat } from '../../core/journal/newerFormat';
import { isOver, listClosings } from '../../core/model/closing';
import type { Day } from '../../core/model/day';
import { entryKinds, sideOf } from '../../core/model/entryKinds';
import type { Minutes } from '../../core/model/minutes';
import { findTermField } from '../../core/model/term';
import { isShortTalk } from '../../core/practice/talkState';
import { commandIds } from '../base/ids';
import { findEntryIn } from '../workspace/entryAtCursor';
import { findVisibleRecords, isHiddenFile, type Services } from '../workspace/services';
import type { EntryTarget } from '../workspace/rowTarget';

/** What can be done with the text that is selected in a document, with the entry at the cursor, or with a talk. */
export async function provideEntryActions(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const located = services.store.locate(document.uri);
  if (!located || isHiddenFile(services, document.uri) || findNewerFormat(located.journal.index)) return [];
  const { journal, path } = located;
  if (!range.isEmpty && isCapturable(path)) return document.getText(range).trim() === '' ? [] : offerForSelection();
  const { client, engagement = '' } = ownerOf(path) ?? {};
  const file = placeOf(path);
  if (!file || client === undefined) return [];
  const key = { client, engagement };
  const placed = findEntryIn(document, file, range.start);
  if (placed?.entryId === undefined && file.kind !== 'minutes') return [];
  await journal.load(key);
  const records = findVisibleRecords(services, journal);
  const { entryKind: kind, entryId: id } = placed ?? {};
  const found = kind && id !== undefined ? findEntry(records, key, { kind, id }) : undefined;
  return [
    ...(kind && found
      ? offerForEntry(services, { uri: document.uri.toString(), entryKind: kind, entryId: id }, found)
      : []),
    ...offerForTalk(records.get('minutes', path)?.reading.record, services.today()),
  ];
}

/** A call, a chat or a talk between few is confirmed by a letter, once it was held and while they have nothing in writing. */
function offerForTalk(record: Minutes | undefined, today: Day): vscode.CodeAction[] {
  const isHeld = record?.date !== undefined && record.date <= today && !record.cancelled;
  if (!isHeld || record.sent || !isShortTalk(record)) return [];
  return [makeAction(vscode.l10n.t('Confirm in Writing'), commandIds.confirmInWriting)];
}

function offerForSelection(): vscode.CodeAction[] {
  return selectionKinds.map((kind) => {
    const { name } = entryKinds[kind];
    const title = /^[AEIOU]/.test(name) ? vscode.l10n.t('Make It an {0}', name) : vscode.l10n.t('Make It a {0}', name);
    return makeAction(title, commandIds.makeEntry, kind);
  });
}

function offerForEntry(
  { share }: Services,
  target: EntryTarget,
  found: NonNullable<ReturnType<typeof findEntry>>,
): vscode.CodeAction[] {
  const { entryKind: kind } = target;
  const { record, isPrivate, isInRegister } = found;
  const isOpen = !isOver(kind, record);
  const act = (isOffered: boolean, title: string, command: string, closing?: string) =>
    isOffered ? [makeAction(title, command, closing === undefined ? target : { ...target, closing })] : [];
  const isMovable = isInRegister && sideOf(kind) === 'either' && !share.isOn;
  const isInEngagement = kind !== 'proposal'; // else there is nowhere to put it
  const isAssignable = isOpen && findTermField(kind) !== undefined;
  return [
    ...act(isAssignable, vscode.l10n.t('Assign to…'), commandIds.assignEntry),
    ...act(isAssignable, vscode.l10n.t('Postpone…'), commandIds.postponeEntry),
    ...listClosings(kind, record).flatMap(({ field, fact }) =>
      act(true, nameClosing(fact), commandIds.closeEntry, field),
    ),
    ...act(kind === 'risk' && isOpen, vscode.l10n.t('It Has Occurred'), commandIds.riskOccurred),
    ...act(
      kind === 'decision' && !('supersededBy' in found),
      vscode.l10n.t('Supersede This Decision'),
      commandIds.supersedeDecision,
    ),
    ...act(isInEngagement, vscode.l10n.t('Make Another Entry of It…'), commandIds.makeEntry),
    ...act(isMovable && isPrivate, vscode.l10n.t('Share with the Client'), commandIds.shareEntry),
    ...act(isMovable && !isPrivate, vscode.l10n.t('Keep Private'), commandIds.keepPrivate),
  ];
}

function nameClosing(fact: string): string {
  return fact === 'done' || fact === 'closed'
    ? vscode.l10n.t('Close')
    : vscode.l10n.t('Close: {0}', vscode.l10n.t(fact));
}

function makeAction(title: string, command: string, argument?: unknown): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
  action.command = { command, title, arguments: [argument] };
  return action;
}
