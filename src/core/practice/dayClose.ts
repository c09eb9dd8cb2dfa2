import { findEngagement } from '../journal/clients';
import { listActions, listMinutes, type FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findSide, listSpellings } from '../journal/people';
import { findCalendar, findSettings } from '../journal/settings';
import { addDays, addWorkingDays, type Day } from '../model/day';
import { isOpenAction } from './actionState';
import { listStandings } from './answerStates';
import { judgeMinutes } from './minutesState';
import { isShortTalk } from './talkState';
import { listUnannounced } from './unannounced';

export interface DayRequest {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  /** The user; where it is not known, everything of our own counts. */
  readonly me?: string | undefined;
}

/** Something that is worth a minute before the day ends. */
export interface DayMatter extends EngagementKey {
  /** A talk is `unconfirmed` while what was said in it is in no letter; `agenda`: of tomorrow, and nobody has it. */
  readonly matter: 'unsent' | 'unconfirmed' | 'unanswered' | 'promised' | 'agenda';
  readonly path: string;
  readonly title: string;
  /** The ID of a promise. */
  readonly entryId?: string;
  /** The day of the meeting, or the one promised. */
  readonly day?: Day;
  /** When a letter was made that is not marked as sent yet. */
  readonly drafted?: Day;
  /** Whose answer is open, or who has promised. */
  readonly people: readonly string[];
}

/** What is older, in days, is history: nobody is reproached with it in the evening. */
export const recentDays = 30;

/**
 * What one engagement asks for before the day ends: minutes to be sent, answers that are still open while they count, the
 * agendas of the next working day, and what we have promised until then. Nothing of an engagement that is over, nor from before it began.
 */
export function listDayMatters(request: DayRequest): readonly DayMatter[] {
  const { records, key, today } = request;
  const engagement = findEngagement(records, key);
  const [file] = records.list('engagement', key);
  const began = file?.reading.record.start;
  if (!engagement || engagement.isClosed) return [];
  const oldest = [addDays(today, -recentDays), began ?? ''].reduce((a, b) => (a > b ? a : b));
  const isRecent = ({ day }: DayMatter) => day === undefined || day >= oldest;
  const matters = [listUnsent, listUnanswered, listPromised, listAgendas].flatMap((list) => list(request));
  return matters.filter(isRecent);
}

function toMatter(
  matter: DayMatter['matter'],
  { client, engagement }: EngagementKey,
  { path, meeting, record }: FoundMinutes,
  people: readonly string[],
): DayMatter {
  const { title, date, drafted, sent } = record;
  const days = { ...(date && { day: date }), ...(drafted && !sent && { drafted }) };
  return { matter, client, engagement, path, title: title || meeting, people, ...days };
}

function listUnsent({ records, key, today }: DayRequest): readonly DayMatter[] {
  const settings = findSettings(records);
  return listMinutes(records, key).flatMap((found) => {
    const isUnsent = ['unsent', 'late'].includes(judgeMinutes(found.record, today, settings));
    const matter = isShortTalk(found.record) ? 'unconfirmed' : 'unsent';
    return isUnsent && found.record.date ? [toMatter(matter, key, found, found.record.attendees)] : [];
  });
}

/** Minutes to which nobody has said a word, while the time to object runs out or has just run out. */
function listUnanswered({ records, key, today }: DayRequest): readonly DayMatter[] {
  const calendar = findCalendar(records, key.client);
  const next = addWorkingDays(today, 1, calendar);
  return listMinutes(records, key).flatMap((found) => {
    const { sent } = found.record;
    if (!sent?.date || sent.date >= today) return [];
    const open = listStandings({ records, key, today, record: found.record }).filter(
      ({ says, until }) => says === 'waiting' && until !== undefined && until <= next,
    );
    return open.length > 0
      ? [
          toMatter(
            'unanswered',
            key,
            found,
            open.map(({ name }) => name),
          ),
        ]
      : [];
  });
}

function listPromised({ records, key, today, me }: DayRequest): readonly DayMatter[] {
  const next = addWorkingDays(today, 1, findCalendar(records, key.client));
  const mine = me ? listSpellings(records, key.client, me) : [];
  const isOurs = (owner: string | undefined) =>
    me ? owner !== undefined && mine.includes(owner) : findSide(records, key.client, owner) === 'ours';
  return listActions(records, key).flatMap(({ record: { id, text, owner, due, ...rest }, path }): DayMatter[] => {
    if (!id || !due || due > next || !isOpenAction(rest) || !isOurs(owner)) return [];
    const names = { ...key, path, title: text ?? id, entryId: id, day: due, people: owner ? [owner] : [] };
    return [{ matter: 'promised', ...names }];
  });
}

function listAgendas({ records, key, today }: DayRequest): readonly DayMatter[] {
  const found = listUnannounced(records, key, today);
  return found.map((each) => toMatter('agenda', key, each, each.record.attendees));
}
