import * as vscode from 'vscode';
import { findCalendar } from '../../core/journal/settings';
import { addWorkingDays, type Day } from '../../core/model/day';
import { parseSaidDay } from '../../core/model/dayWords';
import { pickNamedDay } from '../base/prompts';
import type { Services, VisibleEngagement } from './services';

/** By when something is needed from the client: within the days on which they work. */
export function askUntil(services: Services, title: string, { journal, client }: VisibleEngagement): Promise<Day> {
  const today = services.today();
  const calendar = findCalendar(journal.index, client);
  const inDays = (label: string, days: number) => ({ label, value: addWorkingDays(today, days, calendar) });
  return pickNamedDay(
    title,
    vscode.l10n.t('By when do you need it? Choose, or type a date such as 2026-11-26'),
    [
      inDays(vscode.l10n.t('In two working days'), 2),
      inDays(vscode.l10n.t('Next working day'), 1),
      inDays(vscode.l10n.t('In one week'), 5),
    ],
    (typed) => parseSaidDay(typed, today, calendar),
  );
}
