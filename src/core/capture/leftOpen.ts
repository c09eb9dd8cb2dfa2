import type { ClientView } from '../journal/clientView';
import { listMinutes } from '../journal/entries';
import type { EngagementKey } from '../journal/journalIndex';
import type { Day } from '../model/day';
import type { MeetingTemplate } from '../model/meetingTemplate';
import { toLine } from '../text/words';

/** Meetings of one round that meets again. Calls and talks between few are none: the next one may be with somebody else. */
const rounds: readonly string[] = [
  'status',
  'steering',
  'scoping',
  'workshop',
  'retrospective',
  'reset-point',
  'kickoff',
];

/**
 * The questions that the last meeting of that type has left open, for the agenda of the next one (P-18); what the template
 * asks every time anyway is none.
 */
export function listLeftOpen(
  view: ClientView,
  key: EngagementKey,
  { type, date, template }: { readonly type: string; readonly date: Day; readonly template: MeetingTemplate },
): readonly string[] {
  if (!rounds.includes(type)) return [];
  const last = listMinutes(view, key).find(
    ({ record }) => record.type === type && !record.cancelled && record.date !== undefined && record.date < date,
  );
  const questions = (last?.record.questions ?? []).filter((question) => !template.questions.includes(question));
  return questions.map(toLine);
}
