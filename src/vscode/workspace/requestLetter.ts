import * as vscode from 'vscode';
import { clientPath } from '../../core/files/layout';
import { findUnreadable } from '../../core/journal/unreadable';
import { renderRequest } from '../../core/report/chaser';
import { JournalError } from '../base/journalError';
import { askMe } from './askMe';
import { askUntil } from './askUntil';
import { chooseContactOf } from './chooseContact';
import { endIfHidden } from './chooseEngagement';
import { handOutLetter } from './handOut';
import { findJournalNow } from './journalNow';
import { refuseHalfRead } from './refuseHalfRead';
import type { Services } from './services';

/** Drafts a calm mail that asks one person for one thing, by a day (P-33). Nothing of it is kept. */
export async function draftRequest(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('A Request');
  const { name: person, engagement } = await chooseContactOf(services, what, argument);
  const { journal, client, clientName, title } = engagement;
  await refuseHalfRead(services, engagement);
  const heading = [what, person, clientName, title].join(' · ');
  const by = await askUntil(services, heading, engagement);
  const me = await askMe(heading, journal);
  const render = async () => {
    const now = findJournalNow(services.store, journal);
    await now?.load(engagement);
    if (!now || findUnreadable(now.index, engagement)) return undefined;
    return renderRequest({ records: now.index, key: engagement, today: services.today(), me }, person, by);
  };
  const first = await render();
  if (first?.to.some(({ side }) => side !== 'theirs')) {
    throw new JournalError(vscode.l10n.t('{0} is no contact of {1}. Put {0} among the contacts.', person, clientName));
  }
  endIfHidden(services, engagement);
  await handOutLetter(services, journal, { client, path: clientPath(client), name: what, fileName: 'request', render });
}
