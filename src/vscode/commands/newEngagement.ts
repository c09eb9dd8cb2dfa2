import * as vscode from 'vscode';
import { captureEngagement } from '../../core/capture/newClient';
import { clientFolderPath } from '../../core/files/layout';
import { listPeople } from '../../core/journal/people';
import { engagementStatusWords, type EngagementStatus } from '../../core/model/engagement';
import { askText, pickOne, pickPerson } from '../base/prompts';
import { readMe } from '../base/settings';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseClient } from '../workspace/chooseEngagement';
import { listFolder } from '../workspace/journalFiles';
import type { Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';

/** The phases in which an engagement can begin. */
const firstStatuses: readonly EngagementStatus[] = ['active', 'scoping', 'proposed'];

/** An engagement: its title, its phase, and who decides. */
export async function newEngagement(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Engagement');
  const { journal, client, name } = await chooseClient(services, what, toRowTarget(services, argument));
  refuseReadOnlyJournal(journal);
  const heading = `${what} · ${name}`;
  const title = await askText({ title: heading, prompt: vscode.l10n.t('What is the engagement called?') });
  const status = await pickOne(
    heading,
    vscode.l10n.t('Where does it stand?'),
    firstStatuses.map((value) => ({ label: value, description: engagementStatusWords[value], value })),
  );
  const contacts = listPeople(journal.index, { client, engagement: '' }).filter(({ side }) => side === 'theirs');
  const accountable = await pickPerson(heading, vscode.l10n.t('Who decides at {0} in the end?', name), contacts);
  const lead = readMe();
  const capture = await applyChanges(services.store, journal, async () =>
    captureEngagement({
      client,
      title,
      status,
      start: services.today(),
      takenFolders: (await listFolder(journal.uriOf(clientFolderPath(client)))).map((entry) => entry.name),
      ...(lead && { lead }),
      ...(accountable !== undefined && { accountable }),
    }),
  );
  await showRecord(services, journal, capture.show);
}
