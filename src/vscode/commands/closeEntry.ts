import * as vscode from 'vscode';
import { closeEntry as close } from '../../core/capture/closeEntry';
import { closings, listClosings, type Closing } from '../../core/model/closing';
import { entryKinds } from '../../core/model/entryKinds';
import { JournalError } from '../base/journalError';
import { pickOne, tellDone } from '../base/prompts';
import { changeChosen, chooseEntry, findVisibleEntry, type ChosenEntry } from '../workspace/chosenEntry';
import type { Services } from '../workspace/services';
import { isEntryTarget } from '../workspace/rowTarget';

/** Writes the day that closes an entry of its kind; where it may end in several ways, the user says which. */
export async function closeEntry(services: Services, argument: unknown): Promise<void> {
  const chosen = await chooseEntry(services, argument, {
    what: vscode.l10n.t('Close'),
    isOffered: (kind, { record }) => listClosings(kind, record).length > 0,
    none: vscode.l10n.t('Nothing is open here.'),
  });
  const { journal, key, name } = chosen;
  const given = isEntryTarget(argument) ? argument.closing : undefined;
  const { field, fact } = await chooseClosing(services, chosen, given);
  const change = { field, day: services.today() };
  await changeChosen(services, chosen, () => close(journal.index, key, name, change), describeOver(name.id));
  tellDone(`${name.id}: ${vscode.l10n.t(fact)}.`);
}

async function chooseClosing(services: Services, chosen: ChosenEntry, given: string | undefined): Promise<Closing> {
  const { kind, id } = chosen.name;
  const possible = listClosings(kind, findVisibleEntry(services, chosen).record);
  const [first, second] = given === undefined ? possible : possible.filter(({ field }) => field === given);
  if (!first) throw new JournalError(closings[kind] ? describeOver(id) : describeEndless(chosen));
  if (!second) return first;
  const heading = `${vscode.l10n.t('Close {0}', id)} · ${chosen.where}`;
  const choices = possible.map((value) => ({ label: vscode.l10n.t(value.fact), value }));
  return pickOne(heading, vscode.l10n.t('How did it end?'), choices);
}

function describeOver(id: string): string {
  return vscode.l10n.t('{0} is closed already, or no longer there.', id);
}

function describeEndless({ name: { kind } }: ChosenEntry): string {
  return kind === 'decision'
    ? vscode.l10n.t('A decision holds until another supersedes it.')
    : vscode.l10n.t('{0} are not closed.', entryKinds[kind].plural);
}
