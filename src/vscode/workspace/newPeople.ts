import * as vscode from 'vscode';
import { addContact } from '../../core/capture/addContact';
import { listNamed, type Received } from '../../core/capture/received';
import { domainOf, findOtherClient, matchPerson } from '../../core/capture/knownSender';
import { listKnownPeople } from '../../core/journal/personMentions';
import { runSafely } from '../base/runSafely';
import { tellDone } from '../base/prompts';
import { applyChanges } from './applyChanges';
import type { OpenJournal } from './openJournal';
import { refuseWhileShared, type Services } from './services';

/** Of whom to offer it. */
interface Filed {
  readonly journal: OpenJournal;
  readonly client: string;
  readonly received: Received;
}

const mostOffered = 10;

/** Offers those as contacts whom a filed mail or invitation names, and whom nobody knows yet: no people of other clients. */
export function offerNewPeople(services: Services, { journal, client, received }: Filed): void {
  const known = listKnownPeople(journal.index, client);
  const ours = new Set(known.flatMap(({ side, email }) => (side === 'ours' && domainOf(email)) || []));
  const people = listNamed(received).flatMap((given) => {
    const { name, address } = given;
    if (findOtherClient(journal.index, client, given) !== undefined) return [];
    if (matchPerson(known, given).known || ours.has(domainOf(address) ?? '') || !(name ?? address)) return [];
    return [{ name: name ?? address ?? '', ...(address !== undefined && { email: address }) }];
  });
  const distinct = [...new Map(people.map((person) => [person.name, person])).values()].slice(0, mostOffered);
  if (distinct.length === 0) return;
  const names = distinct.map(({ name }) => name).join(', ');
  const add = vscode.l10n.t('Add to Contacts');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('Not among the contacts yet: {0}.', names), add)
    .then((choice) => {
      if (choice === undefined) return undefined;
      return runSafely(services.log, add, async () => {
        refuseWhileShared(services);
        for (const person of distinct) {
          await applyChanges(services.store, journal, () => ({ changes: [addContact(client, person)] }));
        }
        tellDone(vscode.l10n.t('Among the contacts now: {0}.', names));
      });
    });
}
