import { minutesFolderPath, remarksPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import type { FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listKnownPeople } from '../journal/personMentions';
import { formatLongDay, type Day } from '../model/day';
import type { Mail } from '../model/mail';
import { minutesFile } from '../model/minutes';
import { remarksFile } from '../model/remarks';
import { answerFrom, appendAnswer, type GivenAnswer } from './answer';
import { withoutPrefixes } from './filingPlaces';
import { listNamed } from './received';
import type { Capture } from './fileChange';
import { matchPerson, nameOfMatched } from './knownSender';

/** Where and how something received is filed. */
export interface Filing {
  readonly key: EngagementKey;
  readonly today: Day;
  /** The path of the file as it will be kept, beside the record; undefined where the record must not name it. */
  readonly keptAs?: string;
  /** The files that the folders of the meetings hold already. */
  readonly takenFiles: readonly string[];
}

const mostNames = 30;

/** A mail as a record of a contact (P-03): who wrote to whom and when, and the newest passage as that person’s words. */
export function captureMail(records: JournalRecords, mail: Mail, filing: Filing): Capture {
  const { key, today, takenFiles } = filing;
  const people = listKnownPeople(records, key.client);
  const names = listNamed({ kind: 'mail', mail }).map((given) => nameOfMatched(matchPerson(people, given)));
  const [sender] = mail.from ? names : [];
  const date = mail.date?.day ?? today;
  const title = withoutPrefixes(mail.subject ?? '') || (sender === undefined ? 'Note' : `E-mail from ${sender}`);
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const path = `${minutesFolderPath(key.client, key.engagement)}/${makeSlug(`${date} ${title}`, taken, date)}.yaml`;
  const attendees = [...new Set(names)].filter((name) => name !== '').slice(0, mostNames);
  const record = {
    ...{ title, type: 'email', date, start: mail.date?.time, channel: 'email' },
    attendees: attendees.length > 0 ? attendees : undefined,
    notes: writeMailNotes(mail, sender, filing),
  };
  return { changes: [{ path, create: writeFields(minutesFile, record) }], show: { path } };
}

/**
 * A mail as a remark of the team’s (P-10): nothing of it is where the client may see it. The file is kept below the private
 * folder of the engagement.
 */
export function captureTeamMail(records: JournalRecords, mail: Mail, filing: Filing): Capture {
  const { key, today, takenFiles } = filing;
  const sender = mail.from && nameOfMatched(matchPerson(listKnownPeople(records, key.client), mail.from));
  const day = mail.date?.day ?? today;
  const title = withoutPrefixes(mail.subject ?? '') || 'E-mail';
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const path = remarksPath(key.client, key.engagement, makeSlug(`${day} ${title}`, taken, day));
  const remarks = `E-mail of ${formatLongDay(day)}: ${title}\n\n${writeMailNotes(mail, sender, filing)}`;
  return { changes: [{ path, create: writeFields(remarksFile, { remarks }) }], show: { path } };
}

/** A mail as the answer of its sender to minutes that were sent (P-13). */
export function captureMailAnswer(
  records: JournalRecords,
  minutes: FoundMinutes,
  { mail, says }: { readonly mail: Mail; readonly says: GivenAnswer['says'] },
  { key, today }: Pick<Filing, 'key' | 'today'>,
): Capture {
  const by = mail.from && nameOfMatched(matchPerson(listKnownPeople(records, key.client), mail.from));
  const answer = { says, date: today, via: 'email', ...answerFrom(mail) };
  return appendAnswer(minutes, { ...answer, ...(by !== undefined && { by }) });
}

function writeMailNotes(mail: Mail, sender: string | undefined, { today, keptAs }: Filing): string {
  const said = mail.newest || mail.rest;
  const words = sender === undefined ? said : `${sender} wrote:\n${quoteLines(said)}`;
  const about = [
    ...mail.remarks,
    ...(mail.date ? [] : [`The mail has no date that can be read; it was filed on ${formatLongDay(today)}.`]),
    ...(mail.attachments.length > 0 ? [`Attached: ${mail.attachments.join(', ')}.`] : []),
    ...(keptAs || mail.messageId ? [['Word for word:', keptAs, mail.messageId].filter(Boolean).join(' ')] : []),
  ];
  return `${[...(said ? [words] : []), about.join('\n')].join('\n\n')}\n`;
}

/** Lines that are somebody’s words: nothing in them is a decision, an action or a question of ours. */
export function quoteLines(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
