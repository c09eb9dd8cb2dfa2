import { findClientName, findEngagement } from '../journal/clients';
import { viewAsClient } from '../journal/clientView';
import { listEntries } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { addDays, formatLongDay, type Day } from '../model/day';
import { toLine } from '../text/words';
import { formatCitedDay } from './cited';
import type { Block, Document, Line } from './document';
import { markFor } from './documentMark';
import { listNextSteps, sortByDay } from './nextSteps';
import { listOpenDecisions } from './openDecisions';
import { listStoppers } from './stoppers';
import { tellForward, type Forward } from './tellForward';
import { tellClient } from './withoutIds';

export interface Standing {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
}

/** What “the next four weeks” are. */
const daysAhead = 28;

/**
 * For a client who does not want the history but wants to go on (P-08): what can be decided, who does what by when, what
 * could stop both sides and what is done about it. Made from what the client may see, without what was said between few,
 * and without a number of an entry. A part without anything to tell is left out.
 */
export function renderWhereWeStand({ records, key, today }: Standing): Document {
  const source: Forward = { view: viewAsClient(records, key.client), key, today, until: addDays(today, daysAhead) };
  const steps = listNextSteps(source);
  const parts: readonly Block[] = [
    ...makeList('Decisions you can take today', listOpenDecisions(source)),
    ...(steps.length > 0
      ? ([
          { type: 'heading', text: 'Next four weeks: who, what, when' },
          { type: 'table', head: ['Who', 'What', 'When'], rows: steps },
        ] as const)
      : []),
    ...makeList('What could stop us, and what we do about it', listStoppers(source)),
  ];
  const title = tellClient(findEngagement(source.view, key)?.title ?? key.engagement);
  return {
    mark: markFor('client', tellClient(findClientName(source.view, key.client)) ?? '[which client?]'),
    title: ['Where we stand', title && toLine(title)].filter(Boolean).join(': '),
    blocks: [say(...tellHorizon(source, parts.length === 0)), ...parts],
  };
}

function say(...sentences: readonly string[]): Block {
  return { type: 'paragraph', lines: [[sentences.join(' ')]] };
}

function makeList(heading: string, items: readonly Line[]): readonly Block[] {
  return items.length > 0
    ? [
        { type: 'heading', text: heading },
        { type: 'list', items },
      ]
    : [];
}

/** The day of the document, that nothing is open where that is so, and the milestone that the next four weeks lead to. */
function tellHorizon(source: Forward, isEmpty: boolean): readonly string[] {
  const { view, key, today, until } = source;
  const milestones = listEntries(view, key, 'milestone').flatMap(
    ({ record: { title, forecast, baseline, actual } }) => {
      const [name, day] = [tellForward(source, title), forecast ?? baseline];
      return name && day && day > until && !actual ? [{ name, day }] : [];
    },
  );
  const next = sortByDay(milestones)[0];
  return [
    `As of ${formatLongDay(today)}.`,
    ...(isEmpty ? ['Nothing is open: no decision, no next step, and nothing on file that could stop us.'] : []),
    ...(next ? [`After these four weeks comes “${next.name}”, on ${formatCitedDay(next.day, today)}.`] : []),
  ];
}
