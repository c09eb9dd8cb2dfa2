import * as vscode from 'vscode';
import { engagementPath } from '../../core/files/layout';
import { renderVerification } from '../../core/report/verification';
import { chooseEngagement } from '../workspace/chooseEngagement';
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
      await journal.load(engagement);
      const kept = await readKeptTexts(journal, engagement);
      return renderVerification(journal.index, engagement, { today: services.today(), kept });
    },
  });
}
