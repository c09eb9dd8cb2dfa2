import { findEngagement } from '../journal/clients';
import { listActions, listMinutes } from '../journal/entries';
import { findNameOf, findSide } from '../journal/people';
import { findCalendar, findSettings } from '../journal/settings';
import { addDays, addWorkingDays } from '../model/day';
import { isOpenAction } from './actionState';
import { toMatter, type DayMatter, type DayRequest } from './dayMatter';
import { listUnacknowledged, listUnanswered } from './dayUnconfirmed';
import { judgeMinutes } from './minutesState';
import { isShortTalk } from './talkState';
import { listUnannounced } from './unannounced';

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
  const matters = [listUnsent, listUnanswered, listUnacknowledged, listPromised, listAgendas].flatMap((list) =>
    list(request),
  );
  return matters.filter(isRecent);
}

function listUnsent({ records, key, today }: DayRequest): readonly DayMatter[] {
  const settings = findSettings(records);
  return listMinutes(records, key).flatMap((found) => {
    const isUnsent = ['unsent', 'late'].includes(judgeMinutes(found.record, today, settings));
    const matter = isShortTalk(found.record) ? 'unconfirmed' : 'unsent';
    return isUnsent && found.record.date ? [toMatter(matter, key, found, found.record.attendees)] : [];
  });
}

function listPromised({ records, key, today, me }: DayRequest): readonly DayMatter[] {
  const next = addWorkingDays(today, 1, findCalendar(records, key.client));
  const nameOf = findNameOf(records, key.client);
  const isOurs = (owner: string) =>
    me ? nameOf(owner) === nameOf(me) : findSide(records, key.client, nameOf(owner)) === 'ours';
  return listActions(records, key).flatMap(({ record: { id, text, owner, due, ...rest }, path }): DayMatter[] => {
    const title = text ?? id;
    if (!title || !due || due > next || !isOpenAction(rest) || !owner || !isOurs(owner)) return [];
    const names = { ...key, path, title, ...(id && { entryId: id }), day: due, people: [owner] };
    return [{ matter: 'promised', ...names }];
  });
}

function listAgendas({ records, key, today }: DayRequest): readonly DayMatter[] {
  const found = listUnannounced(records, key, today);
  return found.map((each) => toMatter('agenda', key, each, each.record.attendees));
}
