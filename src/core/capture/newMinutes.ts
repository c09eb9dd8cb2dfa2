import { minutesFolderPath, remarksPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import { viewAsClient } from '../journal/clientView';
import { listActions } from '../journal/entries';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { listInvolved } from '../journal/people';
import type { Day } from '../model/day';
import { unlessPrivate } from '../model/ids';
import type { MeetingTemplate } from '../model/meetingTemplate';
import { minutesFile } from '../model/minutes';
import { remarksFile } from '../model/remarks';
import { isOpenAction } from '../practice/actionState';
import { listCarried } from './carried';
import type { Capture, FileChange } from './fileChange';
import { listLeftOpen } from './leftOpen';

/** An item of an agenda, with who leads it and how many minutes it takes. */
export interface AgendaItem {
  readonly topic: string;
  readonly lead?: string;
  readonly minutes?: number;
}

export interface NewMinutes {
  /** One of the known types, or any other word. */
  readonly type: string;
  readonly title: string;
  /** What minutes of that type begin with. */
  readonly template: MeetingTemplate;
  readonly date: Day;
  /** `HH:mm`; absent where it is not settled. */
  readonly start?: string;
  /** What is talked about, in place of what the last meeting left open and what the template has. */
  readonly agenda?: readonly AgendaItem[];
  /** Who is to be there; the people of the engagement where that is left out. */
  readonly attendees?: readonly string[];
  /** What it is for, where that is known before. */
  readonly purpose?: string;
  /** The IDs of the open actions that it takes up; all of them where that is left out. */
  readonly takesUp?: readonly string[];
  /** The files that the folder of the minutes holds already, and that of the remarks. */
  readonly takenFiles: readonly string[];
}

/**
 * New minutes with what their template holds, the people of the engagement, what the last meeting of that type left open,
 * and the open actions carried over by reference (P-01, P-18). Little is asked: everything else comes when it is needed. Questions for the team alone go into
 * the remarks of the same name, never into the minutes (P-38, P-40).
 */
export function captureMinutes(index: JournalIndex, key: EngagementKey, minutes: NewMinutes): Capture {
  const name = makeName(minutes);
  const path = `${minutesFolderPath(key.client, key.engagement)}/${name}.yaml`;
  const remarks = writeRemarks(minutes.template);
  const changes: readonly FileChange[] = [
    { path, create: writeMinutes(index, key, minutes) },
    ...(remarks ? [{ path: remarksPath(key.client, key.engagement, name), create: remarks }] : []),
  ];
  return { changes, show: { path, field: 'purpose' } };
}

function writeMinutes(index: JournalIndex, key: EngagementKey, minutes: NewMinutes): string {
  const { type, title, template, date, start } = minutes;
  const shared = viewAsClient(index, key.client); // the minutes are for the client: nothing private is in reach
  const leftOpen = listLeftOpen(shared, key, minutes, template.questions).map((topic) => ({ topic }));
  const agenda = minutes.agenda ?? [...leftOpen, ...template.agenda];
  const isMeant = (id = '') => !minutes.takesUp || minutes.takesUp.includes(id);
  const open = listActions(shared, key).filter(({ record }) => isOpenAction(record) && isMeant(record.id));
  const carried = listCarried(open);
  const head = writeFields(minutesFile, {
    title,
    type,
    date,
    ...(start !== undefined && { start }),
    channel: template.channel,
    attendees: minutes.attendees ?? listInvolved(shared, key),
    purpose:
      unlessPrivate(minutes.purpose ?? template.purpose)
        ?.trim()
        .replace(/\s*\n\s*/g, ' ') ?? '',
    agenda: unlessEmpty(agenda.flatMap(writeAgendaItem)),
    topics: unlessEmpty(template.topics.flatMap(({ topic }) => (isForAll(topic) ? [{ topic, was: '', now: '' }] : []))),
    questions: unlessEmpty(template.questions.filter(isForAll)),
  });
  const tail = carried.length > 0 ? writeFields(minutesFile, { carried }) : '';
  return `${head}${writeNotes(template)}${tail}`;
}

type WrittenItem = { readonly [Field in keyof AgendaItem]: AgendaItem[Field] };

function writeAgendaItem({ topic, lead, minutes }: Partial<AgendaItem>): readonly (string | WrittenItem)[] {
  if (!isForAll(topic)) return [];
  if (lead === undefined && minutes === undefined) return [topic];
  return [{ topic, ...(lead !== undefined && { lead }), ...(minutes !== undefined && { minutes }) }];
}

/** A block with an empty line at its end, where typing starts. */
function writeNotes({ notes = '' }: MeetingTemplate): string {
  const lines = notes
    .trim()
    .split('\n')
    .filter((line) => unlessPrivate(line) !== undefined);
  const text = lines.join('\n').trim();
  const hints = text ? writeFields(minutesFile, { notes: `${text}\n` }) : 'notes: |\n';
  return hints.startsWith('notes: |\n') ? `${hints}  \n` : hints;
}

/** The team’s own file beside the minutes: room for an answer to each question; undefined where there is none. */
function writeRemarks({ remarks }: MeetingTemplate): string | undefined {
  const answers = (remarks?.answers ?? []).flatMap(({ question }) =>
    question?.trim() ? [{ question, answer: '' }] : [],
  );
  return answers.length > 0 ? writeFields(remarksFile, { answers }) : undefined;
}

/** Whether a text of a template says something, and nothing that is the team’s own. */
function isForAll(text: string | undefined): text is string {
  return Boolean(unlessPrivate(text)?.trim());
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function makeName({ title, date, takenFiles }: NewMinutes): string {
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  return makeSlug(`${date} ${title}`, taken, date);
}
