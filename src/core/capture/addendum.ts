import { checkText, type DecodedFile } from '../files/decode';
import { fitsWhatWasSent, isAsSent } from '../files/fingerprint';
import { meetingId, minutesFolderPath } from '../files/layout';
import { readFile } from '../files/read';
import { restoreSent, type AddedEntry, type RestoredMinutes } from '../files/restoreSent';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { asWritten, type NameOf } from '../journal/people';
import { sayWhatFor } from '../model/addendum';
import { formatLongDay, type Day } from '../model/day';
import { findHighestNumbers, nextId, type HighestNumbers, type IdPrefix } from '../model/ids';
import { minutesFile, type Minutes } from '../model/minutes';
import { describeProblem, type Problem } from '../model/problem';
import { textStart } from '../text/position';
import { editBetween } from '../text/textEdit';
import { toLine } from '../text/words';
import { describeDifferences } from './addendumNotes';
import type { Capture } from './fileChange';

/** Sent minutes to which something is to be added, and where. */
export interface AddendumPlace {
  readonly key: EngagementKey;
  readonly path: string;
  readonly today: Day;
  /** The files that the folder of the minutes holds already, and that of the remarks. */
  readonly takenFiles: readonly string[];
}

/** Minutes that were changed after they were sent, as they are now. */
export interface EditedMinutes extends AddendumPlace {
  readonly index: JournalIndex;
  readonly file: DecodedFile;
  /** The text that was sent, where it is still to be had. */
  readonly frozen: DecodedFile | undefined;
}

export interface PlannedAddendum extends Capture {
  /** Whether the minutes are again what was sent; else they stay as they are. */
  readonly isRestored: boolean;
}

/** Why there is none: nothing was changed by now, or a file cannot be edited. */
export type AddendumRefusal = { readonly why: 'unchanged' } | { readonly why: 'problem'; readonly problem: Problem };

/** Whether a text is what was sent of the minutes that are now in `file`: the mark that they have of it fits. */
export function isFrozenTextOf(file: DecodedFile, text: DecodedFile): boolean {
  const { record, unreadable } = readFile('minutes', text);
  return !unreadable && fitsWhatWasSent(readFile('minutes', file).record, record) === true;
}

/**
 * New minutes that say what is different from minutes that were sent (P-14): what it said, and what it is to say; entries
 * that were added go there as they are. The minutes get back what was sent, and keep what came later.
 */
export function makeAddendum(source: EditedMinutes): PlannedAddendum | AddendumRefusal {
  const { path, file } = source;
  const { record: now, unreadable, problems } = readFile('minutes', file);
  const obstacle = file.locked ?? unreadable;
  if (obstacle) return { why: 'problem', problem: obstacle };
  if (isAsSent(now)) return { why: 'unchanged' };
  const frozen = source.frozen && isFrozenTextOf(file, source.frozen) ? source.frozen : undefined;
  if (!frozen) return finish(source, now, { notes: ['[What does it say, and what is it to say?]'], entries: '' });
  const { record: sent, problems: known } = readFile('minutes', frozen);
  const isNew = ({ code, args }: Problem) =>
    !known.some((each) => each.code === code && each.args.join() === args.join());
  const unclear = problems.find((problem) => problem.severity === 'error' && isNew(problem));
  if (unclear) return { why: 'problem', problem: unclear };
  const restored = restoreSent(file, frozen);
  if ('code' in restored) return { why: 'problem', problem: restored };
  const differences = describeDifferences(sent, now, ['decisions', 'actions']);
  const isSilent = differences.length === 0 && restored.added.length === 0;
  const notes = isSilent ? ['Only the order or the spacing is different.'] : differences;
  const addendum = finish(source, sent, { notes, entries: writeEntries(source, restored, sent) });
  const [created] = addendum.changes;
  const isWhole = holdsAll(created.create, restored.added);
  if (!isWhole) return { why: 'problem', problem: describeProblem('cannot-place', textStart) };
  const back = { path, expected: file.text, edits: [editBetween(file.text, restored.text)] };
  return { ...addendum, changes: [created, back], isRestored: true };
}

/**
 * New minutes in which both versions stand: what ours says, for its author to put in, and what somebody remembers. What was
 * sent stays as it was.
 */
export function addendumOf(
  place: AddendumPlace,
  sent: Minutes,
  objection: { readonly by: string; readonly text: string },
  nameOf: NameOf = asWritten,
): Capture {
  const { by, text } = objection;
  const said = toLine(text);
  const isTheirs = ({ by: written, says }: Minutes['answers'][number]) =>
    says === 'objected' && written !== undefined && nameOf(written) === by;
  const { date, via } = sent.answers.findLast(isTheirs) ?? {};
  const when = [date && formatLongDay(date), via].filter(Boolean).join(', ');
  const notes = [
    `${by} remembers it differently${when ? ` (${when})` : ''}: ${said ? `"${said}"` : '[what?]'}`,
    'Our note has: [which sentence?]',
    'Both versions stay in the notes.',
  ];
  return finish(place, sent, { notes, entries: '' });
}

/** What stands in an addendum besides what the minutes themselves say. */
interface Content {
  readonly notes: readonly string[];
  /** Lists of entries, as text. */
  readonly entries: string;
}

function finish({ key, path, today, takenFiles }: AddendumPlace, sent: Minutes, { notes, entries }: Content) {
  const meeting = meetingId(path);
  const title = `Addendum to ${sent.title ?? meeting}`.replace(/^(Addendum to )+/, 'Addendum to ');
  const taken = takenFiles.map((name) => name.replace(/\.yaml$/i, ''));
  const name = makeSlug(`${today} ${title}`, taken, today);
  const head = writeFields(minutesFile, {
    title,
    type: sent.type ?? 'status',
    date: today,
    attendees: sent.attendees,
    ...(sent.absent.length > 0 && { absent: sent.absent }),
    purpose: sayWhatFor(meeting),
    notes: `${[introduce(sent), ...notes].join('\n')}\n`,
  });
  const created = { path: `${minutesFolderPath(key.client, key.engagement)}/${name}.yaml`, create: head + entries };
  return { changes: [created] as const, show: { path: created.path, field: 'notes' }, isRestored: false };
}

function introduce({ date, sent }: Minutes): string {
  const ofDay = date ? ` of ${formatLongDay(date)}` : '';
  const onDay = sent?.date ? `, sent on ${formatLongDay(sent.date)}` : '';
  return `This adds to our minutes${ofDay}${onDay}.`;
}

/** The entries that were added, as they were written, each with a number of its own; below them the comments without a place. */
function writeEntries(
  { index, key, file }: EditedMinutes,
  { added, lostComments }: RestoredMinutes,
  sent: Minutes,
): string {
  const known = [...index.mentionsIn(key), findHighestNumbers(file.text)];
  const taken = new Set([...sent.decisions, ...sent.actions].flatMap(({ id }) => id ?? []));
  const lists = (['decisions', 'actions'] as const).flatMap((list) => {
    const entries = added.filter((entry) => entry.list === list).map((entry) => numberEntry(entry, taken, known));
    return entries.length > 0 ? [`${list}:`, ...entries] : [];
  });
  return [...lists, ...lostComments].map((line) => `${line}\n`).join('');
}

const prefixes: Readonly<Record<AddedEntry['list'], IdPrefix>> = { decisions: 'D', actions: 'A' };

/** The lines of an entry; where it has no number, or that of an entry that was sent, with the next free one. */
function numberEntry({ list, source, isInline }: AddedEntry, taken: Set<string>, known: HighestNumbers[]): string {
  const lines = isInline ? `  - ${source}` : source;
  const { id } = readFile('minutes', checkText(`${list}:\n${lines}\n`)).record[list][0] ?? {};
  if (id !== undefined && !taken.has(id)) {
    taken.add(id);
    return lines;
  }
  const newId = nextId(prefixes[list], known);
  known.push(findHighestNumbers(newId));
  if (id !== undefined) return lines.replace(/(?<=\bid:\s*["']?)[A-Z]+-\d+/, newId);
  const first = `id: ${newId}`;
  if (/^ *- +\{/m.test(lines)) return lines.replace('{', `{${first}, `);
  return lines.replace(/^( *)-( +)(?=\S)/m, (dash, before: string, gap: string) => `${dash}${first}\n${before} ${gap}`);
}

/** Whether the text reads as minutes with so many entries, each with a number of its own. */
function holdsAll(text: string, added: readonly AddedEntry[]): boolean {
  const { record, problems } = readFile('minutes', checkText(text));
  const ids = [...record.decisions, ...record.actions].flatMap(({ id }) => id ?? []);
  const isRead = !problems.some(({ severity }) => severity === 'error');
  return isRead && ids.length === added.length && new Set(ids).size === ids.length;
}
