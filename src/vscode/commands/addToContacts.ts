import * as vscode from 'vscode';
import { addColleague, addContact, type NewPerson } from '../../core/capture/addContact';
import { ownerOf, placeOf } from '../../core/files/layout';
import { readFile } from '../../core/files/read';
import { listValues } from '../../core/journal/recordValues';
import { askText, pickOne, tellDone } from '../base/prompts';
import { applyChanges } from '../workspace/applyChanges';
import { readText } from '../workspace/journalFiles';
import type { OpenJournal } from '../workspace/openJournal';
import { locateTarget } from '../workspace/problemTarget';
import { isHiddenFile, listVisibleClients, type Services } from '../workspace/services';

/** Somebody whose name was written into a file, and is known to nobody yet. */
interface TypedPerson {
  readonly journal: OpenJournal;
  readonly client: string;
  readonly name: string;
}

/** Puts the person that a record names among the contacts of its client; one who was just typed also into the team. */
export async function addToContacts(services: Services, argument: unknown): Promise<void> {
  const typed = findTyped(services, argument);
  if (typed) return addTyped(services, typed);
  const { journal, path, field } = locateTarget(services, argument) ?? {};
  if (!journal || path === undefined) return;
  const [place, client] = [placeOf(path), ownerOf(path)?.client];
  const file = await readText(journal.uriOf(path));
  if (!place || !file || client === undefined) return;
  const reading = readFile(place.kind, file, place.isPrivate);
  const name = listValues({ path, reading }).find((each) => each.path === field)?.value;
  if (typeof name !== 'string' || name.trim() === '') return;
  await applyChanges(services.store, journal, () => ({ changes: [addContact(client, { name: name.trim() })] }));
  tellDone(vscode.l10n.t('{0} is a contact now.', name.trim()));
}

function findTyped(services: Services, argument: unknown): TypedPerson | undefined {
  const { uri, name } = (argument ?? {}) as { readonly uri?: unknown; readonly name?: unknown };
  if (typeof uri !== 'string' || typeof name !== 'string') return undefined;
  const file = vscode.Uri.parse(uri);
  const located = isHiddenFile(services, file) ? undefined : services.store.locate(file);
  const client = located && ownerOf(located.path)?.client;
  return located && client !== undefined ? { journal: located.journal, client, name } : undefined;
}

/** Asks on which side and in which role; the name stays where it was written, whatever is answered. */
async function addTyped(services: Services, { journal, client, name }: TypedPerson): Promise<void> {
  const title = vscode.l10n.t('Add to Contacts');
  const theirs = listVisibleClients(services).find((each) => each.journal === journal && each.client === client)?.name;
  const ours = journal.index.journal?.reading.record.organisation ?? vscode.l10n.t('Our team');
  const add = await pickOne(title, vscode.l10n.t('Where does {0} work?', name), [
    { label: theirs ?? client, value: (person: NewPerson) => addContact(client, person) },
    { label: ours, description: vscode.l10n.t('our team'), value: addColleague },
  ]);
  const prompt = vscode.l10n.t('What does {0} do? Enter on an empty box leaves it open.', name);
  const role = await askText({ title, prompt, isOptional: true });
  await applyChanges(services.store, journal, () => ({ changes: [add({ name, role })] }));
  tellDone(vscode.l10n.t('{0} is known now.', name));
}
