import * as vscode from 'vscode';
import { listActions } from '../../core/journal/entries';
import { formatShortDay } from '../../core/model/day';
import { listAwaited, listAwaitedOf, type Awaited } from '../../core/practice/chase';
import { minutesFolderPath } from '../../core/files/layout';
import { NothingToDo } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { refuseReadOnlyJournal } from './applyChanges';
import { chooseEngagement, endIfHidden, findCallingFile, titleOf } from './chooseEngagement';
import { findEntryAtCursor } from './entryAtCursor';
import { findCaller } from './sentMinutes';
import type { Services, VisibleEngagement } from './services';

export interface ChosenAwaited {
  readonly engagement: VisibleEngagement;
  readonly awaited: Awaited;
  /** The file in which it stands. */
  readonly path: string;
}

/** What somebody of the client owes: of the row or the file that a command was called on, else of the engagement. */
export async function chooseAwaited(services: Services, argument: unknown): Promise<ChosenAwaited> {
  const what = vscode.l10n.t('Chase');
  const row = findCaller(services, argument) ?? findEntryAtCursor(services);
  const calledFrom = findCallingFile(services, row);
  const engagement = await chooseEngagement(services, what, row);
  const { journal } = engagement;
  refuseReadOnlyJournal(journal);
  const { index } = journal;
  const ofFile = calledFrom ? listAwaitedOf(index, { key: engagement, path: calledFrom, today: services.today() }) : [];
  const all = listAwaited(index, engagement, services.today());
  const ofRow = row?.entryId === undefined ? [] : all.filter(({ about }) => about === row.entryId);
  const meant = ofRow.length > 0 ? ofRow : ofFile.length > 0 ? ofFile : all;
  const [only, ...others] = meant;
  if (!only) throw new NothingToDo(vscode.l10n.t('Nobody at the client owes an answer or an action here.'));
  const title = titleOf(what, engagement);
  const awaited =
    others.length > 0 ? await pickOne(title, vscode.l10n.t('What, and from whom?'), meant.map(toChoice)) : only;
  endIfHidden(services, engagement);
  return { engagement, awaited, path: findPath(engagement, awaited) };
}

function toChoice(value: Awaited) {
  const { kind, person, title, since, reminded } = value;
  const day = since && formatShortDay(since);
  const words =
    kind === 'action' ? vscode.l10n.t('due {0}', day ?? '') : vscode.l10n.t('no answer yet, sent {0}', day ?? '');
  const asked = reminded && vscode.l10n.t('asked on {0}', formatShortDay(reminded));
  return { label: `${person}: ${title}`, description: [words, asked].filter(Boolean).join(' · '), value };
}

function findPath({ journal, ...key }: VisibleEngagement, { kind, about }: Awaited): string {
  if (kind === 'minutes') return `${minutesFolderPath(key.client, key.engagement)}/${about}.yaml`;
  return listActions(journal.index, key).find(({ record }) => record.id === about)?.path ?? '';
}
