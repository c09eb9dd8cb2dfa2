import { parseEvents } from 'js-yaml';
import { decodeFile } from '../../src/core/files/decode';
import { placeOf } from '../../src/core/files/layout';
import { readFile } from '../../src/core/files/read';
import { listDatedFacts, type DatedFact } from '../../src/core/journal/datedFacts';
import { filterFacts, type FactFilter } from '../../src/core/journal/factFilter';
import { JournalIndex } from '../../src/core/journal/journalIndex';
import { parseDay, type Day } from '../../src/core/model/day';
import { renderFacts, renderMonths } from '../../src/core/report/timelineRows';
import { zlibPacking } from '../../src/node/packing';
import type { Sample } from './indexProbe';
import { makeJournal } from './makeJournal';
import { compare } from './sideBySide';

/** The files of an engagement that has gone on for ten years. */
const FILES = 1000;

const TODAY = parseDay('2026-11-22') as Day;

const KEY = { client: 'client-1', engagement: 'engagement-1' };

/** What people filter by: a kind, a person, a channel, a topic, and several of them. */
const FILTERS: readonly FactFilter[] = [
  { kinds: ['decision'] },
  { person: 'Sam Lindqvist' },
  { channel: 'phone', from: parseDay('2023-01-01') as Day },
  { topic: 'migration' },
  { kinds: ['action', 'meeting'], topic: 'plan', to: TODAY },
];

/** A large engagement in memory, with the texts of its files. */
function makeLargeEngagement(): { readonly index: JournalIndex; readonly texts: readonly string[] } {
  const index = new JournalIndex(zlibPacking);
  const texts: string[] = [];
  for (const { path, bytes } of makeJournal({ clients: 1, engagements: 1, filesEach: FILES })) {
    const place = placeOf(path);
    const decoded = decodeFile(bytes);
    if (place) index.put(path, readFile(place.kind, decoded, place.isPrivate));
    texts.push(decoded.text);
  }
  return { index, texts };
}

/** The rows that the view shows at first: the months, and below the first of them its facts. */
function showFirstPage(index: JournalIndex, facts: readonly DatedFact[], filter: FactFilter = {}): number {
  const judging = { records: index, client: KEY.client, today: TODAY, audience: 'team' } as const;
  const shown = filterFacts(index, KEY.client, facts, filter);
  const months = renderMonths(KEY, shown);
  const rows = renderFacts(KEY, shown, months[0]?.month ?? '', judging);
  if (rows.length === 0) throw new Error(`Nothing is shown of ${JSON.stringify(filter)}.`);
  return months.length + rows.length;
}

/** The first page of an engagement that lies packed in memory, against only going through its files with js-yaml. */
export function compareTimeline(): Promise<Sample> {
  const { index, texts } = makeLargeEngagement();
  const parseAll = () => {
    for (const text of texts) {
      try {
        parseEvents(text, {});
      } catch {
        // broken on purpose
      }
    }
  };
  return compare(
    () => showFirstPage(index, listDatedFacts(index, KEY)),
    parseAll,
    () => index.tidy(0),
  );
}

/** The slowest filter, once the facts are known. */
export async function timeTimelineFilters(): Promise<Sample> {
  const { index } = makeLargeEngagement();
  const facts = listDatedFacts(index, KEY);
  const samples: Sample[] = [];
  for (const filter of FILTERS) {
    samples.push(
      await compare(
        () => showFirstPage(index, facts, filter),
        () => undefined,
      ),
    );
  }
  return { ms: Math.max(...samples.map(({ ms }) => ms)) };
}
