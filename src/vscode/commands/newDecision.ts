import * as vscode from 'vscode';
import { findOpenMinutes } from '../../core/capture/fileChange';
import { captureDecision } from '../../core/capture/newEntry';
import { listPeople } from '../../core/journal/people';
import { channelWords } from '../../core/model/entry';
import { askText, pickOne, pickPerson } from '../base/prompts';
import { applyChanges } from '../workspace/applyChanges';
import { chooseEngagement, findInEditor, titleOf } from '../workspace/chooseEngagement';
import type { Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/treeElement';

/** A decision: in the minutes that are being written, else in decisions.yaml with today's date and its channel. */
export async function newDecision(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Decision');
  const row = toRowTarget(argument);
  const engagement = await chooseEngagement(services, what, row);
  const { journal } = engagement;
  const heading = titleOf(what, engagement);
  const minutesPath = findOpenMinutes(journal.index, engagement, row ? undefined : findInEditor(services)?.path);
  const text = await askText({ title: heading, prompt: vscode.l10n.t('What is decided?') });
  const by = await pickPerson(heading, vscode.l10n.t('Who decided it?'), listPeople(journal.index, engagement));
  const channel = minutesPath
    ? undefined
    : await pickOne(
        heading,
        vscode.l10n.t('How was it decided?'),
        Object.entries(channelWords).map(([value, help]) => ({ label: value, description: help, value })),
      );
  const capture = captureDecision(
    { index: journal.index, key: engagement, today: services.today(), ...(minutesPath && { minutesPath }) },
    { text, ...(by !== undefined && { by }), ...(channel !== undefined && { channel }) },
  );
  await applyChanges(services.store, journal, capture.changes);
  await showRecord(journal, capture.show);
}
