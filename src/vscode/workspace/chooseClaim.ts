import * as vscode from 'vscode';
import { listEntries } from '../../core/journal/entries';
import { listSpellings } from '../../core/journal/people';
import { formatNearDay } from '../../core/model/nearDay';
import { listHearers } from '../../core/practice/oneToOne';
import { toLine } from '../../core/text/words';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { refuseWhileShared, type Services, type VisibleEngagement } from './services';

/**
 * What is on file about a claim, as references; those of the person come first. Nothing where it is not in the list. Refuses
 * the claim of somebody to whom we write in the reserved tone: that stays between two people.
 */
export async function pickClaim(
  services: Services,
  title: string,
  { journal, ...key }: VisibleEngagement,
  person: string,
): Promise<readonly string[]> {
  refuseWhileShared(services);
  const names = listSpellings(journal.index, key.client, person);
  const claims = listEntries(journal.index, key, 'claim').map(({ record }) => record);
  if (claims.length === 0) return [];
  const isHers = ({ by }: (typeof claims)[number]) => by !== undefined && names.includes(by);
  const choices = claims
    .toSorted((a, b) => Number(isHers(b)) - Number(isHers(a)))
    .map(({ id, text, by, date, evidence }) => ({
      label: [id, toLine(text ?? '')].filter(Boolean).join(' '),
      description: [by, date && formatNearDay(date, services.today())].filter(Boolean).join(' · '),
      iconPath: new vscode.ThemeIcon('lock'),
      value: { by, evidence },
    }));
  const none = { label: vscode.l10n.t('It is not among the claims'), value: undefined };
  const claim = await pickOne(title, vscode.l10n.t('Which claim? Its words stay with your team.'), [...choices, none]);
  refuseWhileShared(services);
  const { by, evidence = [] } = claim ?? {};
  if (by !== undefined && listHearers(journal.index, key.client, by, [person]).length === 0) {
    throw new JournalError(
      vscode.l10n.t('This is between you and {0} alone, to whom you write in the reserved tone. Write to {0}.', by),
    );
  }
  return evidence;
}
