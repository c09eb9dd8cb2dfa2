import { remarksPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import type { JournalRecords } from '../journal/journalIndex';
import { listKnownPeople } from '../journal/personMentions';
import { formatLongDay } from '../model/day';
import { remarksFile } from '../model/remarks';
import { joinWords } from '../text/words';
import type { Capture } from './fileChange';
import type { DatedInvitation } from './fileInvitation';
import { quoteLines, type Filing } from './fileMail';
import { listNamed } from './received';
import { matchPerson, nameOfMatched } from './knownSender';

/**
 * A meeting to which nobody of the client is invited, as a remark of the team’s (P-10): nothing of it is where the client
 * may see it. The file is kept below the private folder of the engagement.
 */
export function captureTeamMeeting(records: JournalRecords, invitation: DatedInvitation, filing: Filing): Capture {
  const { key, keptAs, takenFiles } = filing;
  const { day, start, zone, title = 'Meeting', location, description = '' } = invitation;
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const path = remarksPath(key.client, key.engagement, makeSlug(`${day} ${title}`, taken, day));
  const people = listKnownPeople(records, key.client);
  const names = listNamed({ kind: 'invitation', invitation }).map((given) => nameOfMatched(matchPerson(people, given)));
  const time = start?.time === undefined ? '' : `, ${start.time}${zone ? ` (${zone})` : ''}`;
  const facts = [
    `Meeting of ${formatLongDay(day)}${time}: ${title}`,
    `With ${joinWords([...new Set(names)].filter(Boolean))}.`,
    ...(invitation.isCancelled ? ['It is called off.'] : []),
    ...(location ? [`Where: ${location}`] : []),
    ...invitation.remarks.map((remark) => `Invitation: ${remark}`),
    ...(keptAs ? [`Invitation: ${keptAs}`] : []),
  ].join('\n');
  const remarks = [facts, ...(description.trim() ? [quoteLines(description.trim())] : [])].join('\n\n');
  return { changes: [{ path, create: writeFields(remarksFile, { remarks: `${remarks}\n` }) }], show: { path } };
}
