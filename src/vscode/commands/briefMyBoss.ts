import * as vscode from 'vscode';
import { findCalendar } from '../../core/journal/settings';
import { addDays, addMonths } from '../../core/model/day';
import { parsePastDay } from '../../core/model/pastDay';
import { renderBossBrief } from '../../core/report/bossBrief';
import { pickNamedDay } from '../base/prompts';
import { chooseEngagement, endIfHidden, titleOf } from '../workspace/chooseEngagement';
import { findShown, refuseUnreadable, showReportPage } from '../workspace/reportPage';
import { toRowTarget } from '../workspace/rowTarget';
import { refuseWhileShared, type Services } from '../workspace/services';

/** One private page for our own management, within ten minutes when their phone rings (P-11). */
export async function briefMyBoss(services: Services, argument: unknown): Promise<void> {
  refuseWhileShared(services);
  const what = vscode.l10n.t('Brief My Boss');
  const row = toRowTarget(services, argument) ?? findShown(services);
  const engagement = await chooseEngagement(services, what, row);
  refuseUnreadable(services, engagement);
  const { journal, client, engagement: folder } = engagement;
  const today = services.today();
  const calendar = findCalendar(journal.index, client);
  const days = [
    { label: vscode.l10n.t('A week ago'), value: addDays(today, -7) },
    { label: vscode.l10n.t('Two weeks ago'), value: addDays(today, -14) },
    { label: vscode.l10n.t('A month ago'), value: addMonths(today, -1) },
  ];
  const ask = vscode.l10n.t('What happened since when? Choose, or type -3d, Mon, 1 Nov');
  const since = await pickNamedDay(titleOf(what, engagement), ask, days, (typed) =>
    parsePastDay(typed, today, calendar),
  );
  refuseWhileShared(services);
  endIfHidden(services, engagement);
  const key = { client, engagement: folder };
  await showReportPage(services, {
    engagement,
    name: vscode.l10n.t('Brief'),
    isPrivate: true,
    render: (now) => renderBossBrief({ records: now.index, key, today: services.today(), since }),
  });
}
