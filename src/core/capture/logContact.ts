import { minutesFolderPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import type { EngagementKey } from '../journal/journalIndex';
import type { ContactChannel, ContactOutcome } from '../model/contact';
import type { Day } from '../model/day';
import { minutesFile, type MinutesType } from '../model/minutes';
import type { Capture } from './fileChange';

export interface LoggedContact {
  readonly person: string;
  readonly channel: ContactChannel;
  readonly outcome: ContactOutcome;
  /** The name of whoever logs it; empty while it is not known. */
  readonly me: string;
  readonly date: Day;
  /** `HH:mm` */
  readonly start: string;
  /** The files that the folder of the minutes holds already, and that of the remarks. */
  readonly takenFiles: readonly string[];
}

/** A chat has no type of its own among the meetings: the word is kept as any other. */
const types: Readonly<Record<ContactChannel, MinutesType | 'chat'>> = {
  phone: 'call',
  voicemail: 'call',
  video: 'call',
  'in-person': 'one-to-one',
  chat: 'chat',
  email: 'email',
};

/**
 * The short form of minutes: a call, a voicemail, a conversation, a chat or an exchange of e-mails with one person (P-03,
 * P-36). An attempt that reached nobody is complete as it is; anything else ends with room for notes.
 */
export function captureContact({ client, engagement }: EngagementKey, contact: LoggedContact): Capture {
  const { person, channel, outcome, me, date, start, takenFiles } = contact;
  const title = nameContact(contact);
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const path = `${minutesFolderPath(client, engagement)}/${makeSlug(`${date} ${title}`, taken, date)}.yaml`;
  const [there, away] = outcome.isAttempt ? [[me], [person]] : [[person, me], []];
  const head = writeFields(minutesFile, {
    ...{ title, type: types[channel], date, start, channel },
    attendees: namesIn(there),
    absent: namesIn(away),
    outcome: outcome.word,
  });
  return { changes: [{ path, create: outcome.isAttempt ? head : `${head}notes: |\n  \n` }], show: { path } };
}

/** What such a contact is called: words that its reader may see. */
export function nameContact({
  person,
  channel,
  outcome,
}: Pick<LoggedContact, 'person' | 'channel' | 'outcome'>): string {
  const isLeft = outcome.word === 'voicemail';
  if (channel === 'phone' && !isLeft) return outcome.isAttempt ? `Call to ${person}` : `Call with ${person}`;
  const names: Readonly<Record<ContactChannel, string>> = {
    phone: `Voicemail for ${person}`,
    voicemail: isLeft ? `Voicemail for ${person}` : `Voicemail from ${person}`,
    video: `Video call with ${person}`,
    'in-person': `Conversation with ${person}`,
    chat: `Chat with ${person}`,
    email: `E-mails with ${person}`,
  };
  return names[channel];
}

function namesIn(names: readonly string[]): readonly string[] | undefined {
  const known = names.filter((name) => name !== '');
  return known.length > 0 ? known : undefined;
}
