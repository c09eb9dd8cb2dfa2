import * as vscode from 'vscode';
import { findMinutes } from '../../core/capture/fileChange';
import { captureAction } from '../../core/capture/newEntry';
import { entryPath } from '../../core/files/layout';
import { listPeople } from '../../core/journal/people';
import { findSettings } from '../../core/journal/settings';
import { askText, pickDay, pickPerson } from '../base/prompts';
import { applyChanges, refuseUnwritable } from '../workspace/applyChanges';
import { chooseEngagement, findCallingFile, titleOf } from '../workspace/chooseEngagement';
import type { Services } from '../workspace/services';
import { showRecord, tellWhereItStands } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';

/** An action: what, who, until when. From minutes that are being written it goes into both, in one step. */
export async function newAction(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Action');
  const row = toRowTarget(services, argument);
  const engagement = await chooseEngagement(services, what, row);
  const { journal } = engagement;
  const heading = titleOf(what, engagement);
  await refuseUnwritable(services.store, journal, 'actions', entryPath(engagement, 'action'));
  const minutesPath = findCallingFile(services, row);
  const text = await askText({ title: heading, prompt: vscode.l10n.t('What is to be done?') });
  const owner = await pickPerson(heading, vscode.l10n.t('Who does it?'), listPeople(journal.index, engagement));
  const due = await pickDay(
    heading,
    vscode.l10n.t('Until when? Choose, or type a date such as 2026-11-26'),
    services.today(),
    findSettings(journal.index),
  );
  const capture = await applyChanges(services.store, journal, () =>
    captureAction(
      { index: journal.index, key: engagement, today: services.today(), ...(minutesPath && { minutesPath }) },
      { text, ...(owner !== undefined && { owner }), ...(due !== undefined && { due }) },
    ),
  );
  await showRecord(services, journal, capture.show);
  tellWhereItStands(findMinutes(journal.index, engagement, minutesPath));
}
