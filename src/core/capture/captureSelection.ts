import {
  engagementFolderPath,
  entryPath,
  isPrivatePath,
  meetingId,
  ownerOf,
  placeOf,
  privateEngagementFolderPath,
} from '../files/layout';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import type { EntryKind } from '../model/entryKinds';
import { formatReference } from '../model/ids';
import { findEntry, type EntryName } from './changeEntry';
import { addEntry, findMinutes, takeId, type Capture } from './fileChange';
import { captureAction, captureDecision } from './newEntry';

/** What a text that somebody has selected can be made. */
export const selectionKinds = ['decision', 'action', 'risk', 'issue', 'change'] as const satisfies readonly EntryKind[];

export type SelectionKind = (typeof selectionKinds)[number];

/** The text as it stands in the file at `path`, and what it is to become. */
export interface SelectedText {
  readonly kind: SelectionKind;
  readonly path: string;
  readonly text: string;
}

/**
 * Whether a text of the file at `path` can be made an entry: notes, minutes, reports and other texts of an engagement. A
 * register holds entries already.
 */
export function isCapturable(path: string): boolean {
  if (ownerOf(path)?.engagement === undefined) return false;
  const kind = placeOf(path)?.kind;
  return kind === undefined ? /\.(md|txt|eml)$/i.test(path) : kind === 'minutes' || kind === 'remarks';
}

/**
 * Makes an entry of a text; the text stays where it is, and the entry names where it comes from. From minutes that are
 * being written an action and a decision go into those too; what was decided in minutes that were sent bears the day of
 * that meeting. What comes from a file of the team is the team’s. Undefined where nothing is left of the text.
 */
export function captureSelection(
  index: JournalIndex,
  { kind, path, text: selected }: SelectedText,
  today: Day,
): Capture | undefined {
  const { client, engagement } = ownerOf(path) ?? {};
  const text = toSentence(selected);
  if (client === undefined || engagement === undefined || !isCapturable(path) || text === '') return undefined;
  const key = { client, engagement };
  const isPrivate = isPrivatePath(path);
  if (findMinutes(index, key, path)?.state === 'open') {
    const context = { index, key, today, minutesPath: path };
    if (kind === 'action') return captureAction(context, { text });
    if (kind === 'decision') return captureDecision(context, { text });
  }
  const id = takeId(index, key, kind, isPrivate);
  const { date = today, channel } = index.get('minutes', path)?.reading.record ?? {};
  const entry = { id, ...writeFacts(kind, text, { date, channel }), from: findSource(key, path) };
  return {
    changes: [addEntry(index, key, kind, { isPrivate, entry })],
    show: { path: entryPath(key, kind, isPrivate), ...(id !== undefined && { entryId: id }) },
  };
}

/**
 * Makes an entry of another kind of one that is there, which stays as it is: on its side, for its owner, and naming it, as
 * when an assumption that failed becomes an issue (P-24). Undefined where the entry is not there, or has no words yet.
 */
export function captureFromEntry(
  index: JournalIndex,
  key: EngagementKey,
  { name, kind }: { readonly name: EntryName; readonly kind: SelectionKind },
  today: Day,
): Capture | undefined {
  const { record, isPrivate = false } = findEntry(index, key, name) ?? {};
  const text = record?.title ?? record?.text ?? '';
  if (text === '') return undefined;
  const id = takeId(index, key, kind, isPrivate);
  const facts = writeFacts(kind, text, { date: today, owner: record?.owner });
  const entry = { id, ...facts, from: formatReference(name.id, text) };
  return {
    changes: [addEntry(index, key, kind, { isPrivate, entry })],
    show: { path: entryPath(key, kind, isPrivate), ...(id !== undefined && { entryId: id }) },
  };
}

/** In the order of the model: a change was asked for, a decision made, the others were brought up. */
function writeFacts(
  kind: SelectionKind,
  text: string,
  {
    date,
    channel,
    owner,
  }: { readonly date: Day; readonly channel?: string | undefined; readonly owner?: string | undefined },
) {
  switch (kind) {
    case 'action':
      return { text, owner };
    case 'decision':
      return { text, date, channel };
    case 'change':
      return { title: text, requested: { date }, owner };
    case 'risk':
    case 'issue':
      return { title: text, owner, raised: { date } };
  }
}

/** The meeting; of any other file its path in the engagement. */
function findSource({ client, engagement }: EngagementKey, path: string): string {
  const kind = placeOf(path)?.kind;
  if (kind === 'minutes' || kind === 'remarks') return meetingId(path);
  const folder = isPrivatePath(path)
    ? privateEngagementFolderPath(client, engagement)
    : engagementFolderPath(client, engagement);
  return path.slice(folder.length + 1);
}

/** What stands before a text in notes and lists, and is none of it. */
const marker = /^(?:(?:[>!?#*+-]+|\d{1,3}[.)]|\[[ xX]?\])(?:\s+|$))+/;

/** One line without marks of lists and notes, and without the quotes of YAML. */
function toSentence(selected: string): string {
  const lines = selected.split(/\r\n?|\n/).map((line) => line.trim().replace(marker, ''));
  const sentence = lines.join(' ').replace(/\s+/g, ' ').trim();
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"$/.exec(sentence) ?? [];
  if (quoted !== undefined) return quoted.replace(/\\(["\\/])/g, '$1').trim();
  const [, single] = /^'((?:[^']|'')*)'$/.exec(sentence) ?? [];
  return single === undefined ? sentence : single.replaceAll("''", "'").trim();
}
