import { meetingId, templatesFolder } from '../files/layout';
import type { MeetingTemplate } from '../model/meetingTemplate';
import { minutesTypeWords } from '../model/minutes';
import type { JournalFile, JournalRecords } from './journalIndex';

/** A type of meeting that may be chosen. */
export interface MeetingType {
  /** The word that minutes carry. */
  readonly type: string;
  readonly title: string;
  /** What it is for; empty where only its template's author knows. */
  readonly help: string;
  readonly template: MeetingTemplate;
  /** The journal's own template, where it has one. */
  readonly own?: JournalFile<'template'>;
}

const emptyTemplate: MeetingTemplate = { agenda: [], topics: [], questions: [] };

/**
 * The types of meeting of a journal: first the known ones, each with the journal's own template in place of the shipped
 * one where there is one of that name, then those that only the journal has, in the order of their names. What is wrong
 * in a template is left out of it; every type has a title.
 */
export function listMeetingTypes(
  records: JournalRecords,
  shipped: ReadonlyMap<string, MeetingTemplate>,
): readonly MeetingType[] {
  const files = records.listBelow(templatesFolder).flatMap((path) => records.get('template', path) ?? []);
  const own = new Map(files.map((file) => [meetingId(file.path), file]));
  const known = Object.keys(minutesTypeWords);
  const added = [...own.keys()].filter((type) => !known.includes(type)).sort();
  return [...known, ...added].map((type) => {
    const file = own.get(type);
    return {
      type,
      title: findTitle(file?.reading.record) ?? findTitle(shipped.get(type)) ?? toWords(type),
      help: findHelp(type),
      template: file?.reading.record ?? shipped.get(type) ?? emptyTemplate,
      ...(file && { own: file }),
    };
  });
}

function findTitle(template: MeetingTemplate | undefined): string | undefined {
  return template?.title?.trim().split('\n')[0] || undefined;
}

function findHelp(type: string): string {
  const words: Readonly<Record<string, string>> = minutesTypeWords;
  return Object.hasOwn(words, type) ? (words[type] ?? '') : '';
}

function toWords(type: string): string {
  const words = type.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
