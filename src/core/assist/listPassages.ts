import type { DecodedFile } from '../files/decode';
import { isPrivatePath, minutesFolderPath, ownerOf, placeOf, reportsFolder } from '../files/layout';
import { readPlacedInSteps } from '../files/read';
import type { JournalRecords } from '../journal/journalIndex';
import { isSent, listValues, type FoundValue } from '../journal/recordValues';
import { isOver } from '../model/closing';
import { entryKinds, type EntryKind } from '../model/entryKinds';
import type { FileKind } from '../model/fileKinds';
import { LineMap } from '../text/lineMap';
import { inParts, type Steps } from '../text/steps';
import { listAside, listHeadings } from './listAside';
import { hideQuoted, readPassage, type Passage } from './readPassage';

/**
 * The texts that go into what a client gets. Notes of what was said, remarks, answers, needs as people put them and
 * former states are none.
 */
const clientTexts: { readonly [K in FileKind]?: readonly string[] } = {
  engagement: [
    ...['purpose', 'stakeholders/part', 'needs/answer', 'milestones/title', 'milestones/moved/reason'],
    ...['working-agreements/text', 'working-agreements/ours'],
  ],
  minutes: [
    ...['title', 'purpose', 'agenda/topic', 'topics/topic', 'topics/was', 'topics/now', 'questions'],
    ...['decisions/text', 'actions/text'],
  ],
  actions: ['actions/text', 'actions/moved/reason'],
  decisions: ['decisions/text'],
  risks: ['risks/title', 'risks/cause', 'risks/effect', 'risks/plan', 'risks/trigger'],
  issues: ['issues/title', 'issues/resolution'],
  changes: ['changes/title', 'changes/scope'],
  results: ['results/text', 'results/value'],
  assumptions: ['assumptions/text', 'assumptions/if-false'],
  dependencies: ['dependencies/text'],
  deliverables: ['deliverables/title'],
};

const headingFields = /(?:^|\/)(?:title|topic)$/;

/** A letter that says what we do not accept has to be plain (P-52). */
const boundaryName = /(?<!\p{L})boundar(?:y|ies)(?!\p{L})/iu;

/** Whether a file may hold texts that a client gets: reports, and records that are shared. */
export function mayHavePassages(path: string): boolean {
  return isReport(path) || clientTexts[placeOf(path)?.kind ?? 'journal'] !== undefined;
}

function isReport(path: string): boolean {
  const { client, engagement } = ownerOf(path) ?? {};
  if (engagement === undefined || isPrivatePath(path) || !/\.(?:md|markdown)$/i.test(path)) return false;
  return (
    path.startsWith(`clients/${client}/${engagement}/${reportsFolder}/`) &&
    !boundaryName.test(path.slice(path.lastIndexOf('/')))
  );
}

/**
 * The texts of a file that its client gets, in their order; none of what the team keeps to itself, of minutes that were
 * sent, of entries that come from these, and of what is over.
 */
export function* listPassages(records: JournalRecords, path: string, file: DecodedFile): Steps<readonly Passage[]> {
  if (file.trustedTo < file.text.length) return [];
  if (isReport(path)) return [yield* readReport(file.text)];
  const place = placeOf(path);
  const fields = place && !place.isPrivate ? clientTexts[place.kind] : undefined;
  if (!place || !fields) return [];
  const reading = yield* readPlacedInSteps(place.kind, file, false);
  const now = { path, reading };
  if (isSent(now)) return [];
  yield;
  const lines = new LineMap(file.text);
  const seen = new Set<number>();
  const toPassages = (found: FoundValue) => {
    const field = found.path.replace(/\/\d+/g, '');
    if (!fields.includes(field) || isSettledEntry(records, found)) return [];
    const range = reading.ranges.get(found.path) ?? reading.ranges.get(found.path.replace(/\/[^/]*$/, ''));
    if (!range) return [];
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    if (seen.has(start)) return []; // read through an alias as well
    seen.add(start);
    return readPassage(file.text, start, end, headingFields.test(field)) ?? [];
  };
  return yield* inParts(listValues(now), (some) => some.flatMap(toPassages));
}

function* readReport(text: string): Steps<Passage> {
  const aside = listAside(text);
  yield;
  const own = hideQuoted(text, aside);
  yield;
  return { style: 'markdown', text, own, start: 0, end: text.length, headings: listHeadings(text) };
}

/** Whether an entry is over, or its words were sent: then they stay. */
function isSettledEntry(records: JournalRecords, { file, path, group }: FoundValue): boolean {
  const list = path.slice(0, path.indexOf('/'));
  const kind = (Object.keys(entryKinds) as EntryKind[]).find(
    (each) => entryKinds[each].file === file.reading.kind && entryKinds[each].list === list,
  );
  if (!kind || file.reading.kind === 'minutes') return false;
  const { agreed, acknowledged, from } = group as {
    readonly agreed?: unknown;
    readonly acknowledged?: readonly unknown[];
    readonly from?: unknown;
  };
  if (isOver(kind, group) || agreed !== undefined || (acknowledged?.length ?? 0) > 0) return true;
  const { client, engagement } = ownerOf(file.path) ?? {};
  if (typeof from !== 'string' || client === undefined || engagement === undefined) return false;
  return (
    records.get('minutes', `${minutesFolderPath(client, engagement)}/${from}.yaml`)?.reading.record.sent !== undefined
  );
}
