import * as vscode from 'vscode';
import { checkText } from '../../core/files/decode';
import { placeOf } from '../../core/files/layout';
import { readPlaced } from '../../core/files/read';
import type { AgreementQuestion } from '../../core/journal/findAgreement';
import type { Hit } from '../../core/journal/hits';
import { findHitAt } from '../../core/journal/makeHit';
import { makeSilenceJudge } from '../../core/practice/silenceJudge';
import { fromRange } from '../base/convert';
import { JournalError } from '../base/journalError';
import { findInEditor } from './chooseEngagement';
import { digestsOf } from './digestsOf';
import type { OpenJournal } from './openJournal';
import { prepareDigests } from './prepareDigests.later';
import { findVisibleRecords, isHiddenFile, type Services } from './services';
import { TreeElement } from './treeElement';

/** An entry, or minutes, that a command is about. */
export interface EntryAtHand {
  readonly journal: OpenJournal;
  readonly hit: Hit;
}

/** The entry of the row that a command was called on, else the one at the cursor; ready to be asked about. */
export async function findEntry(services: Services, argument: unknown): Promise<EntryAtHand> {
  await services.store.ready;
  const place = argument instanceof TreeElement ? ofRow(argument) : findAtCursor(services);
  const owner = place && placeOf(place.path);
  if (!place || !owner || !('engagement' in owner)) throw noEntry();
  const { journal, path, field } = place;
  await journal.load(owner);
  await prepareDigests(journal, () => true, owner.client);
  if (isHiddenFile(services, journal.uriOf(path))) throw new vscode.CancellationError();
  const file = journal.index.get(owner.kind, path);
  const hit = file && findHitAt(file, field);
  if (!hit) throw noEntry();
  return { journal, hit };
}

/** What is asked about the records that may be seen now. */
export function makeQuestion(services: Services, journal: OpenJournal, limit: number): AgreementQuestion {
  const today = services.today();
  const silence = makeSilenceJudge(findVisibleRecords(services, journal), today);
  const onlyClient = services.share.onlyClientOf(journal);
  return { digests: digestsOf(journal), limit, today, onlyClient, silence };
}

interface Place {
  readonly journal: OpenJournal;
  readonly path: string;
  readonly field?: string | undefined;
}

function ofRow({ journal, row }: TreeElement): Place | undefined {
  return row.opens && { journal, path: row.opens.path, field: row.opens.field };
}

function findAtCursor(services: Services): Place | undefined {
  const located = findInEditor(services);
  const editor = vscode.window.activeTextEditor;
  const place = located && placeOf(located.path);
  if (!located || !place || !editor) return undefined;
  const { ranges } = readPlaced(place.kind, checkText(editor.document.getText()), place.isPrivate);
  const { line } = fromRange(editor.selection).start;
  const found = [...ranges].find(
    ([path, { start, end }]) => /^[^/]+\/\d+$/.test(path) && start.line <= line && line <= end.line,
  );
  return { journal: located.journal, path: located.path, field: found?.[0] };
}

function noEntry(): JournalError {
  return new JournalError(
    vscode.l10n.t('Put the cursor into an entry or into minutes first, or use the row of one in the Clients view.'),
  );
}
