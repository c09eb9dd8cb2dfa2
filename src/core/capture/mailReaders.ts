import { clientPath } from '../files/layout';
import { findClientName } from '../journal/clients';
import type { JournalRecords } from '../journal/journalIndex';
import type { ForeignPerson, Invitation } from '../model/invitation';
import type { Mail } from '../model/mail';
import { fold } from '../text/fold';
import { listNamed } from './received';
import { domainOf, findOtherClient, isAtClient, isOurs } from './knownSender';

/** Who reads a mail that is to be filed to a client. */
export interface MailReaders {
  /** Whether it names people, and nobody of the client is among them: then it is the team’s alone. */
  readonly isInternal: boolean;
  /** The folders of other clients whose people are among them. */
  readonly others: readonly string[];
}

/** Whose people a mail names as sender or reader. Words that somebody typed name nobody, and are no mail between us. */
export function findReaders(records: JournalRecords, client: string, mail: Mail): MailReaders {
  return sortReaders(records, client, listNamed({ kind: 'mail', mail }));
}

function sortReaders(records: JournalRecords, client: string, people: readonly ForeignPerson[]): MailReaders {
  const others = people.flatMap((given) => findOtherClient(records, client, given) ?? []);
  return {
    isInternal: people.length > 0 && !people.some((given) => isAtClient(records, client, given)),
    others: [...new Set(others)],
  };
}

/**
 * Who is invited to a meeting that is to be filed to a client. It is the team’s alone where several are named, and each of
 * them is ours or of another client: whom nobody knows yet may well be of this one.
 */
export function findInvitedReaders(records: JournalRecords, client: string, invitation: Invitation): MailReaders {
  const people = listNamed({ kind: 'invitation', invitation });
  const isElsewhere = (given: ForeignPerson) =>
    isOurs(records, client, given) || findOtherClient(records, client, given) !== undefined;
  const { others } = sortReaders(records, client, people);
  return { isInternal: people.length > 1 && people.every(isElsewhere), others };
}

/** What of an invitation this client may see where people of other clients get it too, as {@link withoutOthers}. */
export function withoutOthersInvited(records: JournalRecords, client: string, invitation: Invitation): Invitation {
  const isOther = (given: ForeignPerson) => findOtherClient(records, client, given) !== undefined;
  const isNaming = findNaming(records, client, listNamed({ kind: 'invitation', invitation }));
  const { organizer, title, location, uid, ...rest } = invitation;
  return {
    ...rest,
    ...(organizer && !isOther(organizer) && { organizer }),
    ...(title !== undefined && !isNaming(title) && { title }),
    ...(location !== undefined && !isNaming(location) && { location }),
    ...(uid !== undefined && !isNaming(uid) && { uid }),
    attendees: invitation.attendees.filter((given) => !isOther(given)),
    description: '',
    agenda: invitation.agenda.filter((item) => !isNaming(item)),
    rest: isNaming(invitation.rest) ? '' : invitation.rest,
    remarks: invitation.remarks.filter((remark) => !isNaming(remark)),
  };
}

/**
 * What of a mail this client may see where people of other clients read it too: without them, and without every text that
 * has a name, an address or a domain of theirs. What they wrote themselves is left out.
 */
export function withoutOthers(records: JournalRecords, client: string, mail: Mail): Mail {
  const isOther = (given: ForeignPerson) => findOtherClient(records, client, given) !== undefined;
  const isNaming = findNaming(records, client, listNamed({ kind: 'mail', mail }));
  const { from, messageId, subject, ...rest } = mail;
  const isTheirs = from !== undefined && isOther(from);
  return {
    ...rest,
    ...(from && !isTheirs && { from }),
    ...(messageId !== undefined && !isTheirs && !isNaming(messageId) && { messageId }),
    ...(subject !== undefined && !isNaming(subject) && { subject }),
    to: mail.to.filter((given) => !isOther(given)),
    cc: mail.cc.filter((given) => !isOther(given)),
    text: '',
    newest: isTheirs || isNaming(mail.newest) ? '' : mail.newest,
    rest: '',
    attachments: mail.attachments.filter((name) => !isNaming(name)),
    remarks: mail.remarks.filter((remark) => !isNaming(remark)),
  };
}

/** Shorter parts of a name stand in many words. */
const shortestName = 3;

/** Whether a text has a name of the other clients, of their contacts, or of those of them who are among these people. */
function findNaming(records: JournalRecords, client: string, all: readonly ForeignPerson[]): (text: string) => boolean {
  const { others } = sortReaders(records, client, all);
  const named = all.filter((given) => findOtherClient(records, client, given));
  const contacts = others.flatMap((folder) => records.get('client', clientPath(folder))?.reading.record.contacts ?? []);
  const people = [
    ...named.map(({ name, address }) => [name, address]),
    ...contacts.map(({ name, email, aliases }) => [name, email, ...aliases]),
  ].flat();
  const names = [...people, ...others.flatMap((folder) => [findClientName(records, folder), folder])];
  const words = names.flatMap((name) => [name, domainOf(name), ...(name ?? '').split(/[^\p{L}\p{N}]+/u)]);
  const telling = new Set(words.flatMap((word) => (word && word.length >= shortestName ? fold(word) : [])));
  return (text) => [...telling].some((word) => fold(text).includes(word));
}
