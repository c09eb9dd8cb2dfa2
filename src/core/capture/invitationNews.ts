import type { FoundMinutes } from '../journal/entries';
import { formatLongDay, type Day } from '../model/day';
import type { Invitation, WallTime } from '../model/invitation';
import type { Minutes } from '../model/minutes';
import { fold } from '../text/fold';
import { readMarkedLines } from '../text/markedLines';
import { toPhrase } from '../text/words';
import { describeLongEnd, mostAgenda, type DatedInvitation } from './fileInvitation';
import { quoteLines } from './fileMail';

/** What an invitation is to a meeting on file; one that was `held` keeps its day and what its minutes say. */
export type InvitationNews = 'same' | 'older' | 'changed' | 'cancelled' | 'held';

/**
 * Compares an invitation with the meeting on file. A day of a series that was changed for itself stays as it is when the
 * series comes again; the changes of the series and of its days are counted apart.
 */
export function compareInvitation({ record }: FoundMinutes, invitation: DatedInvitation, today: Day): InvitationNews {
  const { occurrence, sequence: known = 0 } = record.invitation ?? {};
  const isOfSeries = occurrence !== undefined && invitation.occurrence === undefined;
  if (isOfSeries && !invitation.isCancelled) return 'same';
  const isCounted = !invitation.isCancelled || invitation.sequence > 0; // some programs do not count when they call off
  if (isCounted && invitation.sequence < known && occurrence === invitation.occurrence) return 'older';
  const held = isHeld(record, invitation, today) ? 'held' : undefined;
  if (invitation.isCancelled) return record.cancelled ? 'same' : (held ?? 'cancelled');
  const isSame = listTimes(record, invitation).length === 0 && !record.cancelled;
  const isTold = held !== undefined || record.sent !== undefined || !hasNewText(record, invitation); // programs count no new text
  return isSame && isTold && invitation.sequence === known ? 'same' : (held ?? 'changed');
}

/**
 * Whether a meeting took place as far as the journal knows: its day has come, and its minutes were sent, or it is past and
 * somebody wrote down what was said. The first day of a series that is past was held, too: what moves or ends the series
 * later is about the days to come.
 */
function isHeld(record: Minutes, { repeats, occurrence }: Invitation, today: Day): boolean {
  if (record.date === undefined || record.date > today) return false;
  if (record.sent) return true;
  const isSeries = occurrence === undefined && (repeats !== undefined || /^Repeats /m.test(record.notes ?? ''));
  return record.date < today && (isSeries || hasOwnWords(record));
}

/** Lines that come from invitations. */
const fromInvitation =
  /^(?:(?:Where|Until|Invitation): |Repeats |One day of a series: |\d{1,2} \p{L}+ \d{4}: )|has declined\.$/u;

function hasOwnWords({ notes = '', decisions, actions, questions, answers, outcome, drafted }: Minutes): boolean {
  if (outcome ?? drafted) return true;
  if ([decisions, actions, questions, answers].some((list) => list.length > 0)) return true;
  if (readMarkedLines(notes.split('\n')).length > 0) return true;
  const words = notes.replace(/^.* wrote(?: \([^)]*\))?:\n(?:>.*(?:\n|$))*/gm, '').split('\n');
  return words.some((line) => line.trim() !== '' && !fromInvitation.test(line));
}

/** A field of the record, with what an invitation has for it; undefined where the field goes. */
type ToldField = readonly [field: 'title' | 'date' | 'start' | 'end' | 'zone', value: string | undefined];

/** What an invitation says otherwise than the record: title and times. An end belongs to its begin, and moves with it. */
export function listTimes(record: Minutes, invitation: DatedInvitation): readonly ToldField[] {
  const { day, start, end, zone, title } = invitation;
  const endTime = end?.day === day ? end.time : undefined;
  const hasMoved = start !== undefined && (day !== record.date || start.time !== record.start);
  const told: readonly ToldField[] = [
    ...(title === undefined ? [] : [['title', title] as const]),
    ['date', day],
    ...(start ? [['start', start.time] as const] : []),
    ...(endTime !== undefined || hasMoved || isLong(invitation) ? [['end', endTime] as const] : []),
    ...(zone === undefined ? [] : [['zone', zone] as const]),
  ];
  return told.filter(([field, value]) => value !== record[field]);
}

function isLong(invitation: DatedInvitation): boolean {
  return describeLongEnd(invitation) !== undefined;
}

/** The items of an invitation that are not on the agenda of the record yet; nothing there is ever taken off by a change. */
export function listNewItems(record: Minutes, invitation: Invitation): readonly string[] {
  const known = new Set(record.agenda.map(({ topic = '' }) => fold(toPhrase(topic))));
  return invitation.agenda.slice(0, mostAgenda).filter((item) => !known.has(fold(toPhrase(item))));
}

function hasNewText(record: Minutes, invitation: Invitation): boolean {
  return listNewItems(record, invitation).length > 0 || hasNewWords(record, invitation);
}

/** Whether an invitation says more than the record knows of it: in its notes, or because the words are our own purpose. */
function hasNewWords({ notes = '', purpose = '' }: Minutes, { rest }: Invitation): boolean {
  const lines = `${purpose}\n${notes}`.split('\n').map((line) => fold(toPhrase(line.replace(/^>\s?/, ''))));
  const known = new Set(lines);
  return rest.split('\n').some((line) => line.trim() !== '' && !known.has(fold(toPhrase(line))));
}

/** What the notes say last behind a word such as `Where`. */
function findTold({ notes = '' }: Minutes, word: 'Where' | 'Until'): string | undefined {
  const lines = notes.matchAll(new RegExp(`^${word}: (.*?)(?: \\(told on [^()]*\\))?$`, 'gm'));
  return [...lines].at(-1)?.[1];
}

/** The place of a meeting where it is another one than the notes say last. */
export function findNewPlace(record: Minutes, { location }: Invitation): string | undefined {
  return location !== findTold(record, 'Where') ? location : undefined;
}

/** By whom a change was told, when, and in which file. */
export interface Told {
  readonly today: Day;
  readonly news: InvitationNews;
  readonly by: string;
  /** Those among the attendees who have declined since. */
  readonly lost: readonly string[];
  readonly keptAs?: string;
}

/** What the notes are to say of a change, and what of it could not be read; nothing that they say already. */
export function listNews(record: Minutes, invitation: DatedInvitation, told: Told): readonly string[] {
  const on = formatLongDay(told.today);
  const known = (record.notes ?? '').split('\n');
  const change = describeChange(record, invitation, told);
  const isKnown = known.some((line) => line.includes(`: ${change}`));
  const dated = change === '' || isKnown ? [] : [`${on}: ${change}${told.keptAs ? ` (${told.keptAs})` : ''}.`];
  if (told.news === 'held') return dated;
  const remarks = invitation.remarks.map((remark) => `Invitation: ${remark}`);
  return [
    dated,
    told.news === 'cancelled' ? [] : listPlaces(record, invitation).map((line) => `${line} (told on ${on})`),
    told.lost.map((name) => `${name} has declined.`).filter((line) => !known.includes(line)),
    remarks.filter((remark) => !known.includes(remark)),
    hasNewWords(record, invitation)
      ? ['', `${told.by || 'The invitation'} wrote (${on}):`, quoteLines(invitation.rest)]
      : [],
  ].flat();
}

/** Where a meeting is and how long, as far as the notes do not say so yet. */
function listPlaces(record: Minutes, invitation: DatedInvitation): readonly string[] {
  const [place, until] = [findNewPlace(record, invitation), describeLongEnd(invitation)];
  return [
    ...(place === undefined ? [] : [`Where: ${place}`]),
    ...(until === undefined || until === findTold(record, 'Until') ? [] : [`Until: ${until}`]),
  ];
}

/** A change in one sentence without its full stop; empty where it has none. */
function describeChange(record: Minutes, invitation: DatedInvitation, { news, by }: Told): string {
  const { day, start, zone, title } = invitation;
  const isHeld = news === 'held';
  const from = by && ` by ${by}`;
  const kept = isHeld ? '; these minutes stay as they are' : '';
  if (invitation.isCancelled) return `${isHeld && invitation.repeats ? 'the series was ' : ''}called off${from}${kept}`;
  const before = describeTime({ day: record.date, time: record.start }, record.zone);
  const after = describeTime(start ?? { day, time: record.start }, zone ?? record.zone);
  const items = isHeld ? [] : listNewItems(record, invitation);
  const facts = [
    ...(record.cancelled && !isHeld ? ['takes place after all'] : []),
    ...(before !== after ? [`moved from ${before} to ${after}`] : []),
    ...(title !== undefined && title !== record.title ? [describeTitle(record, title, isHeld)] : []),
    ...(items.length > 0 ? [`on the agenda now: ${items.map((item) => `“${item}”`).join(', ')}`] : []),
  ];
  return facts.length > 0 ? `${facts.join('; ')}${from}${kept}` : '';
}

function describeTitle(record: Minutes, title: string, isHeld: boolean): string {
  return isHeld ? `called “${title}” from now on` : `called “${record.title ?? ''}” until now`;
}

function describeTime({ day, time }: Partial<WallTime>, zone: string | undefined): string {
  return [day ? formatLongDay(day) : 'no day', ...(time ? [time] : []), ...(time && zone ? [`(${zone})`] : [])].join(
    ' ',
  );
}
