import * as vscode from 'vscode';
import { listMinutes } from '../../core/journal/entries';
import { formatNearDay } from '../../core/model/nearDay';
import { askText, pickOne } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from './applyChanges';
import { endIfHidden, titleOf } from './chooseEngagement';
import type { Services, VisibleEngagement } from './services';
import { showRecord } from './showRecord';

/**
 * Puts one item onto the agenda of a meeting to come, the next one first, and opens it there (P-18). False where no meeting
 * is on file in advance.
 */
export async function putOnNextAgenda(
  services: Services,
  what: string,
  engagement: VisibleEngagement,
): Promise<boolean> {
  const { journal } = engagement;
  const today = services.today();
  const toCome = listMinutes(journal.index, engagement)
    .filter(({ record: { date, sent, cancelled } }) => date !== undefined && date >= today && !sent && !cancelled)
    .toReversed();
  const [next] = toCome;
  if (!next) return false;
  refuseReadOnlyJournal(journal);
  const title = titleOf(what, engagement);
  const choices = toCome.map(({ path, meeting, record: { title: name, date } }) => ({
    label: name || meeting,
    description: date ? formatNearDay(date, today) : '',
    value: path,
  }));
  const path = toCome.length === 1 ? next.path : await pickOne(title, vscode.l10n.t('Which meeting?'), choices);
  const prompt = vscode.l10n.t('What is to be talked about? Everybody who gets the agenda reads it.');
  const item = await askText({ title, prompt });
  await applyChanges(services.store, journal, () => {
    endIfHidden(services, engagement);
    return { changes: [{ path, kind: 'minutes', changes: [{ field: 'agenda', to: { append: item } }] }] };
  });
  await showRecord(services, journal, { path, field: 'agenda' });
  return true;
}
