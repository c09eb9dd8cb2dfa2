import { isDecided, isSettled } from '../journal/decided';
import { listDecisions, listEntries, listActions, listMinutes, type Found } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { formatDay, type Day } from '../model/day';
import { entryKinds, type EntryKind } from '../model/entryKinds';
import { formatReference } from '../model/ids';
import { startUpper, toLine, toPhrase } from '../text/words';
import { formatCitedDay } from './cited';
import { renderMarkdownWords } from './document';
import { tellClient } from './withoutIds';

/** An entry, or minutes, as a report names it. */
export interface ReportReference {
  /** Its number; of minutes nothing. */
  readonly id: string;
  /** The number with the title. */
  readonly label: string;
  readonly detail: string;
  /** The citation, to stand among other words. */
  readonly text: string;
  /** The same at the beginning of a sentence. */
  readonly start: string;
}

export interface ReportSource {
  /** What the readers of the report may see. */
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  /** Whether numbers stand at the end: in what is the team’s alone. */
  readonly withIds: boolean;
}

interface Cited {
  readonly id: string;
  readonly title: string;
  readonly day: Day | undefined;
  readonly text: string;
}

/** Everything of the engagement that a report may cite, the newest of each kind first; minutes last. */
export function listReportReferences(source: ReportSource): readonly ReportReference[] {
  const kinds = Object.keys(entryKinds) as EntryKind[];
  const all = [...kinds.flatMap((kind) => listOfKind(source, kind)), ...listNotes(source)];
  return all.flatMap(({ id, title, day, text }): readonly ReportReference[] => {
    const cited = source.withIds ? text : tellClient(text);
    return cited === undefined ? [] : [toReference(source, { id, title, day, text: cited })];
  });
}

function toReference({ withIds }: ReportSource, { id, title, day, text }: Cited): ReportReference {
  const written = renderMarkdownWords(withIds && id !== '' ? `${text} (${id})` : text);
  return {
    id,
    label: formatReference(id, toLine(title)),
    detail: day ? formatDay(day) : '',
    text: written,
    start: startUpper(written),
  };
}

function listOfKind(source: ReportSource, kind: EntryKind): readonly Cited[] {
  const { records, key, today } = source;
  if (kind === 'decision') return citeDecisions(source);
  if (kind === 'working-agreement') return citeAgreements(source);
  const entries: readonly Found<object>[] =
    kind === 'action' ? listActions(records, key) : listEntries(records, key, kind);
  return entries.toReversed().flatMap(({ record }) => {
    const { id, title, text, owner, requested, date, due, actual, forecast, baseline } = record as PlainEntry;
    const name = title ?? text;
    if (id === undefined || name === undefined) return [];
    const days = {
      action: due && due >= today ? (['by', due] as const) : undefined,
      change: requested?.date && (['asked for on', requested.date] as const),
      milestone: ['', actual ?? forecast ?? baseline] as const,
      result: ['on', date] as const,
    };
    const [word, day] = (Object.hasOwn(days, kind) && days[kind as keyof typeof days]) || [];
    const known = [owner, day && `${word} ${formatCitedDay(day, today)}`.trim()].filter(Boolean).join(', ');
    return [{ id, title: name, day: day ?? due, text: `“${toPhrase(name)}”${known ? ` (${known})` : ''}` }];
  });
}

interface PlainEntry {
  readonly id?: string;
  readonly title?: string;
  readonly text?: string;
  readonly owner?: string;
  readonly requested?: { readonly date?: Day };
  readonly date?: Day;
  readonly due?: Day;
  readonly actual?: Day;
  readonly forecast?: Day;
  readonly baseline?: Day;
}

/** How both sides work together: settled where it was confirmed, else as our note has it. */
function citeAgreements({ records, key, today }: ReportSource): readonly Cited[] {
  return listEntries(records, key, 'working-agreement')
    .toReversed()
    .flatMap(({ record }) => {
      const { id, text, agreed } = record;
      if (id === undefined || text === undefined) return [];
      const day = formatCitedDay(agreed?.date, today);
      const head = isSettled(records, key, record) ? `we settled on ${day}:` : `our note of ${day} has`;
      return [{ id, title: text, day: agreed?.date, text: `${head} “${toPhrase(text)}”` }];
    });
}

/** What was confirmed by who decides was decided; anything else our note has. */
function citeDecisions(source: ReportSource): readonly Cited[] {
  const { records, key, today } = source;
  const all = listDecisions(records, key);
  const byId = new Map(all.map(({ record }) => [record.id, record] as const));
  return all.flatMap((found) => {
    const { id, text, by, date } = found.record;
    if (id === undefined || text === undefined) return [];
    const day = formatCitedDay(date, today);
    const later = found.supersededBy === undefined ? undefined : byId.get(found.supersededBy);
    const now = later?.text
      ? `, and that of ${formatCitedDay(later.date, today)} “${toPhrase(later.text)}” in its place`
      : '';
    const isCertain = by !== undefined && now === '' && isDecided(records, key, found);
    const head = isCertain ? `${by} decided on ${day}:` : `our note of ${day} has`;
    return [{ id, title: text, day: date, text: `${head} “${toPhrase(text)}”${now}` }];
  });
}

function listNotes({ records, key, today }: ReportSource): readonly Cited[] {
  return listMinutes(records, key).map(({ record, meeting }) => {
    const title = record.title || meeting;
    const day = formatCitedDay(record.date, today);
    return { id: '', title, day: record.date, text: `our notes of ${day}, “${toPhrase(title)}”` };
  });
}
