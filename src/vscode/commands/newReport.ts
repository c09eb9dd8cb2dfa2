import * as vscode from 'vscode';
import { captureReport } from '../../core/capture/newReport';
import { reportsFolderPath } from '../../core/files/layout';
import { pickOne } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEngagement, titleOf } from '../workspace/chooseEngagement';
import { listFolder } from '../workspace/journalFiles';
import type { Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';

/** The reports by the names of their snippets. */
const reports = [
  { label: 'Weekly brief', description: 'Key results in brief, every week.' },
  { label: 'Monthly key results', description: 'What the month has brought.' },
  { label: 'Steering page', description: 'One page for the steering committee.' },
] as const;

/** A status report in reports/, with the snippet of its kind: Tab leads from place to place. */
export async function newReport(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Report');
  const engagement = await chooseEngagement(services, what, toRowTarget(services, argument));
  const { journal, client, engagement: folder } = engagement;
  refuseReadOnlyJournal(journal);
  const choices = reports.map((report) => ({ ...report, value: report.label }));
  const title = await pickOne(titleOf(what, engagement), vscode.l10n.t('Which report?'), choices);
  const capture = await applyChanges(services.store, journal, async () => {
    const taken = await listFolder(journal.uriOf(reportsFolderPath(client, folder)));
    return captureReport(engagement, { title, date: services.today(), takenFiles: taken.map(({ name }) => name) });
  });
  const { document } = await showRecord(services, journal, capture.show);
  if (vscode.window.activeTextEditor?.document !== document) return; // the snippet goes where the cursor is
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: title });
}
