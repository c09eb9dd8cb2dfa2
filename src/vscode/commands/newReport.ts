import * as vscode from 'vscode';
import { captureReport } from '../../core/capture/newReport';
import { reportsFolderPath } from '../../core/files/layout';
import { renderWhereWeStand } from '../../core/report/whereWeStand';
import { pickOne } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEngagement, endIfHidden, titleOf } from '../workspace/chooseEngagement';
import { listFolder } from '../workspace/journalFiles';
import { refuseUnreadable, showReportPage } from '../workspace/reportPage';
import type { Services, VisibleEngagement } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';

/** The reports by the names of their snippets. */
const reports = [
  { label: 'Weekly brief', description: 'Key results in brief, every week.' },
  { label: 'Monthly key results', description: 'What the month has brought.' },
  { label: 'Steering page', description: 'One page for the steering committee.' },
] as const;

/** A status report in reports/, with the snippet of its kind, or the page that is made of the journal alone. */
export async function newReport(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Report');
  const engagement = await chooseEngagement(services, what, toRowTarget(services, argument));
  refuseReadOnlyJournal(engagement.journal);
  const written = reports.map((report) => ({
    ...report,
    value: () => writeReport(services, engagement, report.label),
  }));
  const shown = {
    label: vscode.l10n.t('Where We Stand'),
    description: vscode.l10n.t('Decisions, next steps and what could stop us, from the journal; no history.'),
    value: () => showWhereWeStand(services, engagement),
  };
  const open = await pickOne(titleOf(what, engagement), vscode.l10n.t('Which report?'), [...written, shown]);
  await open();
}

/** Tab leads from place to place. */
async function writeReport(services: Services, engagement: VisibleEngagement, title: string): Promise<void> {
  const { journal, client, engagement: folder } = engagement;
  const capture = await applyChanges(services.store, journal, async () => {
    const taken = await listFolder(journal.uriOf(reportsFolderPath(client, folder)));
    return captureReport(engagement, { title, date: services.today(), takenFiles: taken.map(({ name }) => name) });
  });
  const { document } = await showRecord(services, journal, capture.show);
  if (vscode.window.activeTextEditor?.document !== document) return; // the snippet goes where the cursor is
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: title });
}

/** For a client who wants to go on and not to look back (P-08): a page that is read before it is copied or written. */
export async function showWhereWeStand(services: Services, engagement: VisibleEngagement): Promise<void> {
  const { client, engagement: folder } = engagement;
  refuseUnreadable(services, engagement);
  endIfHidden(services, engagement);
  await showReportPage(services, {
    engagement,
    name: vscode.l10n.t('Where We Stand'),
    isPrivate: false,
    render: ({ index: records }) =>
      renderWhereWeStand({ records, key: { client, engagement: folder }, today: services.today() }),
  });
}
