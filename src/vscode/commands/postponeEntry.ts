import * as vscode from 'vscode';
import { keepsReason, postponeEntry as postpone } from '../../core/capture/postponeEntry';
import { findCalendar } from '../../core/journal/settings';
import { suggestTerms } from '../../core/capture/suggestTerms';
import { isOver } from '../../core/model/closing';
import { formatDay } from '../../core/model/day';
import { parseSaidDay } from '../../core/model/dayWords';
import { entryKinds } from '../../core/model/entryKinds';
import { findTerm, findTermField } from '../../core/model/term';
import { JournalError } from '../base/journalError';
import { askText, pickNamedDay, tellDone } from '../base/prompts';
import { changeChosen, chooseEntry, findVisibleEntry, type ChosenEntry } from '../workspace/chosenEntry';
import type { Services } from '../workspace/services';

/** Gives an entry another date; the old one stays on file. */
export async function postponeEntry(services: Services, argument: unknown): Promise<void> {
  const chosen = await chooseEntry(services, argument, {
    what: vscode.l10n.t('Postpone'),
    isOffered: (kind, { record }) => findTermField(kind) !== undefined && !isOver(kind, record),
    none: vscode.l10n.t('Nothing is open here.'),
  });
  const { journal, key, name } = chosen;
  const today = services.today();
  const before = findTerm(name.kind, refuseTermless(services, chosen));
  const heading = `${vscode.l10n.t('Postpone {0}', name.id)} · ${chosen.where}`;
  const calendar = findCalendar(journal.index, key.client);
  const to = await pickNamedDay(
    heading,
    before
      ? vscode.l10n.t('Until when? It is {0} now. Choose, or type fri, +2w, 26.11. or 2026-11-26', formatDay(before))
      : vscode.l10n.t('Until when? Choose, or type fri, +2w, 26.11. or 2026-11-26'),
    suggestTerms(today, calendar, before).map(({ words, day }) => ({
      label: capitalize(vscode.l10n.t(words)),
      value: day,
    })),
    (typed) => parseSaidDay(typed, today, calendar),
  );
  const reason = before && keepsReason(name.kind) ? await askReason(heading, name.id.startsWith('p')) : '';
  const term = { to, today, ...(reason && { reason }) };
  const isNothing = vscode.l10n.t('{0} waits for that day already, is closed, or is no longer there.', name.id);
  await changeChosen(services, chosen, () => postpone(journal.index, key, name, term), isNothing);
  tellDone(vscode.l10n.t('{0}: {1}.', name.id, formatDay(to)));
}

/** What waits for no day is refused before anything is asked. */
function refuseTermless(services: Services, chosen: ChosenEntry): Readonly<Record<string, unknown>> {
  const { kind, id } = chosen.name;
  const { record } = findVisibleEntry(services, chosen);
  if (findTermField(kind) === undefined) {
    throw new JournalError(vscode.l10n.t('{0} wait for no day.', entryKinds[kind].plural));
  }
  if (isOver(kind, record)) throw new JournalError(vscode.l10n.t('{0} is closed already.', id));
  return record;
}

function askReason(title: string, isPrivate: boolean): Promise<string> {
  const prompt = isPrivate
    ? vscode.l10n.t('Why? You may leave it empty.')
    : vscode.l10n.t('Why? The client may read it; you may leave it empty.');
  return askText({ title, prompt, isOptional: true });
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
