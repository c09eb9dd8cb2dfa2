import * as vscode from 'vscode';
import { assignEntry as assign } from '../../core/capture/assignEntry';
import { clientPath } from '../../core/files/layout';
import { listPeople, type Person } from '../../core/journal/people';
import { isOver } from '../../core/model/closing';
import { findTermField } from '../../core/model/term';
import { pickPerson, tellDone } from '../base/prompts';
import { changeChosen, chooseEntry, type ChosenEntry } from '../workspace/chosenEntry';
import { findVisibleRecords, type Services } from '../workspace/services';

/** Gives an entry to a person of the client or the team, to anybody else, or to nobody. */
export async function assignEntry(services: Services, argument: unknown): Promise<void> {
  const chosen = await chooseEntry(services, argument, {
    what: vscode.l10n.t('Assign'),
    isOffered: (kind, { record }) => findTermField(kind) !== undefined && !isOver(kind, record),
    none: vscode.l10n.t('Nothing is open here.'),
  });
  const { journal, key, name } = chosen;
  const heading = `${vscode.l10n.t('Assign {0}', name.id)} · ${chosen.where}`;
  const owner = await pickPerson(heading, vscode.l10n.t('Who sees to it?'), listWithCompany(services, chosen));
  const isNothing = owner
    ? vscode.l10n.t('{0} is with {1} already, or no longer there.', name.id, owner)
    : vscode.l10n.t('{0} is with nobody already, or no longer there.', name.id);
  await changeChosen(services, chosen, () => assign(journal.index, key, name, owner), isNothing);
  tellDone(
    owner ? vscode.l10n.t('{0} is with {1}.', name.id, owner) : vscode.l10n.t('{0} is with nobody yet.', name.id),
  );
}

/** The people of the engagement first, each with role and company. */
function listWithCompany(services: Services, { journal, key }: ChosenEntry): readonly Person[] {
  const records = findVisibleRecords(services, journal);
  const client = records.get('client', clientPath(key.client))?.reading.record.name;
  return listPeople(records, key).map((person) => ({
    ...person,
    role: [person.role, person.side === 'theirs' ? client : ''].filter(Boolean).join(' · '),
  }));
}
