import type { DecodedFile } from '../files/decode';
import { placeOf } from '../files/layout';
import { listLineParts } from '../files/lineParts';
import { readFile } from '../files/read';
import { viewAsClient } from '../journal/clientView';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findCalendar, findSettings } from '../journal/settings';
import { findOver } from '../journal/waiting';
import { addDays, countWorkingDays, type Day } from '../model/day';
import { isOver } from '../model/closing';
import type { EntryKind } from '../model/entryKinds';
import { splitReference } from '../model/ids';
import { formatNearDay } from '../model/nearDay';
import { judgeMinutes } from '../practice/minutesState';
import { scoreRisk } from '../practice/riskBand';
import { isShortTalk } from '../practice/talkState';
import { remember } from '../text/remember';
import { countOf, joinWords } from '../text/words';
import { findLineList, readLine, readLineDay, readLineDays, readLineStep, readSentOfLines } from './lineRecord';
import { listWaitingHere } from './waitingHere';

/** The kinds of file that have lenses, each of which can be switched off. */
export type LensKind = 'minutes' | 'actions' | 'risks';

/**
 * What a lens leads to: what can be done with the entry below it, the agenda, the letter with the minutes or the one after
 * a call, an answer, an addendum.
 */
export type LensTarget = 'entry' | 'agenda' | 'send' | 'confirm' | 'reply' | 'addendum';

/** What stands above a line of a record. It says nothing that the client may not read. */
export interface Lens {
  readonly line: number;
  /** None where the name of what it leads to says enough. */
  readonly text?: string;
  readonly leadsTo?: LensTarget;
  /** The entry that it stands above. */
  readonly entry?: { readonly entryKind: EntryKind; readonly entryId: string };
}

export interface LensSource {
  /** What may be seen. */
  readonly records: JournalRecords;
  readonly path: string;
  /** The file as it is in its editor. */
  readonly file: DecodedFile;
  readonly today: Day;
}

interface LensPlace extends LensSource {
  readonly key: EngagementKey;
}

/**
 * What is told above the lines of minutes, actions and risks: what the lines themselves do not say, as short as it can
 * be, and nothing above what is over. An editor may show a lens again that it has shown before, so that all of them are
 * made from what the client may see, unless the file itself is the team’s.
 */
export function listLenses(source: LensSource): readonly Lens[] {
  const place = placeOf(source.path);
  if (!place || !('engagement' in place)) return [];
  const records = place.isPrivate ? source.records : viewAsClient(source.records, place.client);
  const at: LensPlace = { ...source, records, key: place };
  return Object.hasOwn(tellers, place.kind) ? tellers[place.kind as LensKind](at) : [];
}

const tellers: Readonly<Record<LensKind, (at: LensPlace) => readonly Lens[]>> = {
  minutes: listForMinutes,
  actions: listForActions,
  risks: listForRisks,
};

/** A talk older than this, in days, is history: to confirm it now would surprise. */
const confirmableDays = 14;

function listForMinutes({ records, file, today, key }: LensPlace): readonly Lens[] {
  const { record, problems, unreadable } = readFile('minutes', file);
  const line = listLineParts(file.text)[0]?.line ?? 0;
  const sent = record.sent ?? (unreadable ? readSentOfLines(file.text) : undefined);
  if (sent) {
    const day = sent.date && formatNearDay(sent.date, today);
    const to = sent.to.length > 0 ? `to ${nameAll(sent.to)}` : '';
    const text = `${['sent', day, to].filter(Boolean).join(' ')}, frozen`;
    const isEdited = problems.some(({ code }) => code === 'sent-minutes-edited');
    const answer = unreadable ? [] : [{ line, leadsTo: 'reply' } as const];
    return [{ line, text }, ...answer, ...(isEdited ? [{ line, leadsTo: 'addendum' } as const] : [])];
  }
  const { date } = record;
  const state = judgeMinutes(record, today, { ...findSettings(records), ...findCalendar(records, key.client) });
  const isDue = date !== undefined && (state === 'unsent' || state === 'late');
  const sending: readonly Lens[] = isDue ? [{ line, leadsTo: 'send' }] : [];
  if (date && date <= today && isShortTalk(record)) {
    return date < addDays(today, -confirmableDays) ? sending : [{ line, leadsTo: 'confirm' }, ...sending];
  }
  if (!date || date < today) return sending;
  const days = countWorkingDays(today, date, findCalendar(records, key.client));
  const until = days > 0 ? `, in ${countOf(days, 'working day')}` : '';
  return [
    ...(date > today ? [{ line, text: `planned for ${formatNearDay(date, today)}${until}` }] : []),
    { line, leadsTo: 'agenda' },
    ...sending,
  ];
}

/** More names than these are counted. */
const mostNames = 3;

/** The names, or how many there are. */
export function nameAll(names: readonly string[]): string {
  return names.length > mostNames ? countOf(names.length, 'person', 'people') : joinWords(names);
}

/** Of an action its due date is told only where others wait for it, or what it waits for is there. */
function listForActions({ records, file, today, key }: LensPlace): readonly Lens[] {
  const entries = findLineList(file.text, 'actions')?.entries ?? [];
  const waiting = listWaitingHere(records, key, entries);
  const isThere = findOver(records, key);
  return entries.flatMap((entry): readonly Lens[] => {
    const id = readLine(entry, 'id');
    if (id === undefined || isOver('action', readLineDays(entry, ['done', 'dropped']))) return [];
    const others = waiting.get(id) ?? [];
    const cause = readLine(entry, 'waiting-for') ?? '';
    const facts = [
      others.length > 0 && `${joinWords(others)} ${others.length > 1 ? 'wait' : 'waits'} for it`,
      isThere(cause) && `${splitReference(cause)?.id}, for which it waits, is there`,
    ].filter(Boolean);
    const due = readLineDay(entry, 'due');
    if (facts.length === 0) return [];
    const text = [due && `due ${formatNearDay(due, today)}`, ...facts].filter(Boolean).join(' · ');
    return [{ line: entry.line, text, leadsTo: 'entry', entry: { entryKind: 'action', entryId: id } }];
  });
}

/** The band of a risk, unless it is green, and when it is looked at again. */
function listForRisks({ records, file, today, key }: LensPlace): readonly Lens[] {
  const settings = findSettings(records);
  const calendar = findCalendar(records, key.client);
  const describeReview = remember((review: Day) => {
    const days = review > today ? countWorkingDays(today, review, calendar) : 0;
    return `review ${formatNearDay(review, today)}${days > 0 ? `, in ${countOf(days, 'working day')}` : ''}`;
  });
  return (findLineList(file.text, 'risks')?.entries ?? []).flatMap((entry): readonly Lens[] => {
    const id = readLine(entry, 'id');
    if (id === undefined || isOver('risk', readLineDays(entry, ['closed', 'occurred']))) return [];
    const scale = { probability: readLineStep(entry, 'probability'), impact: readLineStep(entry, 'impact') };
    const score = scoreRisk(scale, settings);
    if (!score || score.band === 'green') return [];
    const review = readLineDay(entry, 'review');
    const text = [`${score.score} ${score.band}`, review && describeReview(review)].filter(Boolean).join(' · ');
    return [{ line: entry.line, text, leadsTo: 'entry', entry: { entryKind: 'risk', entryId: id } }];
  });
}
