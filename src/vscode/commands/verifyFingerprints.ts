import * as vscode from 'vscode';
import { engagementPath } from '../../core/files/layout';
import { renderVerification } from '../../core/report/verification';
import { chooseEngagement } from '../workspace/chooseEngagement';
import { findJournalNow } from '../workspace/journalNow';
import { readKeptTexts } from '../workspace/keptTexts';
import { toRowTarget } from '../workspace/rowTarget';
import { refuseWhileShared, type Services } from '../workspace/services';

/** Compares all sent minutes of an engagement, and the kept texts, with their fingerprints (P-14); for the team alone. */
export async function verifyFingerprints(services: Services, argument: unknown): Promise<void> {
  refuseWhileShared(services);
  const what = vscode.l10n.t('Verify Fingerprints');
  const engagement = await chooseEngagement(services, what, toRowTarget(services, argument));
  const { journal } = engagement;
  await services.pages.show({
    journal,
    client: '', // of no client: whenever the screen is shared, the page is closed
    path: `${engagementPath(engagement.client, engagement.engagement)}#fingerprints`,
    name: vscode.l10n.t('TEAM ONLY: Fingerprints'),
    render: async () => {
      const now = findJournalNow(services.store, journal);
      if (!now) return undefined;
      await now.load(engagement);
      const kept = await readKeptTexts(now, engagement);
      return renderVerification(now.index, engagement, { today: services.today(), kept });
    },
  });
}
