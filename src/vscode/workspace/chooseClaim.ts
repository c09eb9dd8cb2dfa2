import * as vscode from 'vscode';
import { listEntries } from '../../core/journal/entries';
import { listSpellings } from '../../core/journal/people';
import { formatNearDay } from '../../core/model/nearDay';
import { toLine } from '../../core/text/words';
import { pickOne } from '../base/prompts';
import { refuseWhileShared, type Services, type VisibleEngagement } from './services';

/** What is on file about a claim, as references; those of the person come first. Nothing where it is not in the list. */
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
      value: evidence,
    }));
  const none = { label: vscode.l10n.t('It is not among the claims'), value: [] as readonly string[] };
  const evidence = await pickOne(title, vscode.l10n.t('Which claim? Its words stay with your team.'), [
    ...choices,
    none,
  ]);
  refuseWhileShared(services);
  return evidence;
}
