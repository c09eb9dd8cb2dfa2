import * as vscode from 'vscode';
import { ownerOf } from '../../core/files/layout';
import { listContacts, type Contact } from '../../core/journal/contacts';
import { findLastContacts } from '../../core/journal/lastContact';
import { fold } from '../../core/text/fold';
import { formatNearDay } from '../../core/model/nearDay';
import { pickOrType, type Choice } from '../base/prompts';
import { chooseEngagement, endIfHidden, findInEditor, type RowTarget } from './chooseEngagement';
import { digestsOf } from './digestsOf';
import { toRowTarget } from './rowTarget';
import { findVisibleRecords, type Services, type VisibleEngagement } from './services';

/** A person whom the user has to do with, and where. */
export interface ChosenContact {
  readonly name: string;
  readonly engagement: VisibleEngagement;
}

interface VisibleContact extends Contact {
  readonly journal: VisibleEngagement['journal'];
}

/** What a link in a hover hands over: a person of the client to whom a file belongs. */
export interface PersonTarget {
  readonly uri: string;
  readonly person: string;
}

function isPersonTarget(argument: unknown): argument is PersonTarget {
  return typeof argument === 'object' && argument !== null && 'person' in argument && 'uri' in argument;
}

/** The contact that a command was called on, or one that is asked for. */
export function chooseContactOf(services: Services, title: string, argument: unknown): Promise<ChosenContact> {
  if (!isPersonTarget(argument)) return chooseContact(services, title, toRowTarget(services, argument));
  const located = services.store.locate(vscode.Uri.parse(argument.uri));
  const row = located && { ...located, ...ownerOf(located.path) };
  return chooseContact(services, title, row, argument.person);
}

/**
 * Asks for a person, who gives client and engagement: those of the row or the file at hand first, then those met last.
 * A name that is no contact yet is taken, too. The records of the engagement are read when it comes back.
 */
async function chooseContact(
  services: Services,
  title: string,
  row?: RowTarget,
  person?: string,
): Promise<ChosenContact> {
  await services.store.ready;
  const at = row ?? findInEditor(services);
  const isAtHand = ({ journal, client, engagement }: VisibleContact) =>
    journal === at?.journal && client === at.client && (at.engagement === undefined || engagement === at.engagement);
  const all = services.store.journals.flatMap((journal) => listOfJournal(services, journal));
  const offered = row?.client === undefined ? all : all.filter((each) => isAtHand(each));
  const named = person === undefined ? [] : offered.filter(({ name }) => fold(name) === fold(person));
  const [only] = named;
  const listed = named.length > 0 ? named : offered;
  const sorted = [...listed].sort((a, b) => Number(isAtHand(b)) - Number(isAtHand(a)));
  const chosen = only && named.length === 1 ? only : await ask(services, title, sorted);
  if (typeof chosen === 'string') {
    return { name: chosen, engagement: await chooseEngagement(services, `${title} · ${chosen}`, row) };
  }
  await chosen.journal.load(chosen);
  endIfHidden(services, chosen);
  return { name: chosen.name, engagement: chosen };
}

function listOfJournal(services: Services, journal: VisibleEngagement['journal']): readonly VisibleContact[] {
  const contacts = listContacts(
    findVisibleRecords(services, journal),
    findLastContacts(digestsOf(journal), services.today()),
  );
  return contacts.map((contact) => ({ ...contact, journal }));
}

function ask(
  { today }: Services,
  title: string,
  contacts: readonly VisibleContact[],
): Promise<VisibleContact | string> {
  const choices = contacts.map((value): Choice<VisibleContact> => {
    const { name, role, clientName, title: engagement, last, prefers } = value;
    const when = last && vscode.l10n.t('last {0}', formatNearDay(last, today()));
    return {
      label: name,
      description: [engagement, clientName, role].filter(Boolean).join(' · '),
      ...((when ?? prefers) && { detail: [when, prefers].filter(Boolean).join(' · ') }),
      value,
    };
  });
  return pickOrType<VisibleContact | string>(title, vscode.l10n.t('With whom?'), choices, (typed) => ({
    label: typed,
    description: vscode.l10n.t('not among the contacts'),
    value: typed,
  }));
}
