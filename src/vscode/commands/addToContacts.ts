import * as vscode from 'vscode';
import { addContact } from '../../core/capture/addContact';
import { ownerOf, placeOf } from '../../core/files/layout';
import { readFile } from '../../core/files/read';
import { listValues } from '../../core/journal/recordValues';
import { tellDone } from '../base/prompts';
import { applyChanges } from '../workspace/applyChanges';
import { readText } from '../workspace/journalFiles';
import { locateTarget } from '../workspace/problemTarget';
import type { Services } from '../workspace/services';

/** Puts the person that a record names among the contacts of its client. */
export async function addToContacts(services: Services, argument: unknown): Promise<void> {
  const { journal, path, field } = locateTarget(services, argument) ?? {};
  if (!journal || path === undefined) return;
  const [place, client] = [placeOf(path), ownerOf(path)?.client];
  const file = await readText(journal.uriOf(path));
  if (!place || !file || client === undefined) return;
  const reading = readFile(place.kind, file, place.isPrivate);
  const name = listValues({ path, reading }).find((each) => each.path === field)?.value;
  if (typeof name !== 'string' || name.trim() === '') return;
  await applyChanges(services.store, journal, () => ({ changes: [addContact(client, name.trim())] }));
  tellDone(vscode.l10n.t('{0} is a contact now.', name.trim()));
}
