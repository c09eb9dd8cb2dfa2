import * as vscode from 'vscode';
import { findMinutes } from '../../core/capture/fileChange';
import { captureDecision } from '../../core/capture/newEntry';
import { entryPath } from '../../core/files/layout';
import { listPeople } from '../../core/journal/people';
import { channelWords } from '../../core/model/entry';
import { askText, pickOne, pickPerson } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal, refuseUnwritable } from '../workspace/applyChanges';
import { chooseEngagement, findCallingFile, titleOf } from '../workspace/chooseEngagement';
import type { Services } from '../workspace/services';
import { showRecord, tellWhereItStands } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';

/** A decision: in the minutes that are being written, else in decisions.yaml with today's date and its channel. */
export async function newDecision(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Decision');
  const row = toRowTarget(services, argument);
  const engagement = await chooseEngagement(services, what, row);
  const { journal } = engagement;
  refuseReadOnlyJournal(journal);
  const heading = titleOf(what, engagement);
  const minutes = findMinutes(journal.index, engagement, findCallingFile(services, row));
  if (minutes?.state !== 'open') {
    await refuseUnwritable(services.store, journal, 'decisions', entryPath(engagement, 'decision'));
  }
  const text = await askText({ title: heading, prompt: vscode.l10n.t('What is decided?') });
  const by = await pickPerson(heading, vscode.l10n.t('Who decided it?'), listPeople(journal.index, engagement));
  const channel = minutes
    ? undefined
    : await pickOne(
        heading,
        vscode.l10n.t('How was it decided?'),
        Object.entries(channelWords).map(([value, help]) => ({ label: value, description: help, value })),
      );
  const capture = await applyChanges(services.store, journal, () =>
    captureDecision(
      { index: journal.index, key: engagement, today: services.today(), ...(minutes && { minutesPath: minutes.path }) },
      { text, ...(by !== undefined && { by }), ...(channel !== undefined && { channel }) },
    ),
  );
  await showRecord(services, journal, capture.show);
  tellWhereItStands(minutes);
}
