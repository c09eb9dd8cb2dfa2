import type { DatedFact, FactKind } from '../journal/datedFacts';
import type { FactFilter } from '../journal/factFilter';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { formatDay, formatDayOfMonth, formatLongDay, formatMonth, type Day } from '../model/day';
import { sharedRegisters, teamRegisters } from '../model/registers';
import { toPhrase } from '../text/words';
import { describeAnswers, describeDetail, describePeople, nameFactKind, sayWhat, type Judging } from './factWording';
import { lock, makeRowId, renderTrouble, type TreeRow } from './treeRow';

const icons: Readonly<Partial<Record<FactKind, string>>> = {
  meeting: 'notebook',
  sent: 'send',
  answer: 'reply',
  decision: 'law',
  action: 'checklist',
  risk: 'flame',
  issue: 'issues',
  change: 'git-pull-request',
  milestone: 'milestone',
  result: 'star-full',
  'working-agreement': 'book',
  deliverable: 'package',
  dependency: 'link',
  assumption: 'lightbulb',
  engagement: 'briefcase',
};

const channelIcons: Readonly<Record<string, string>> = {
  phone: 'device-mobile',
  voicemail: 'record',
  email: 'mail',
  chat: 'comment',
  video: 'device-camera-video',
};

/** The months of a timeline, the newest first; the first is open, so that the last days show at once. */
export function renderMonths(key: EngagementKey, facts: readonly DatedFact[]): readonly TreeRow[] {
  const counts = new Map<string, number>();
  for (const { day } of facts) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  return [...counts].map(([month, count], index) => ({
    id: `timeline-${makeRowId('month', key)}/${month}`,
    kind: 'month',
    label: formatMonth(`${month}-01` as Day),
    description: `${count}`,
    icon: 'calendar',
    children: index === 0 ? 'open' : 'folded',
    ...key,
    month,
  }));
}

const recordKinds = ['minutes', 'engagement', 'private-engagement', ...sharedRegisters, ...teamRegisters] as const;

/** The files of which a part could not be read, so that nobody takes the list for whole. */
export function renderFileTroubles(records: JournalRecords, key: EngagementKey): readonly TreeRow[] {
  return recordKinds.flatMap((kind) => records.list(kind, key).flatMap((file) => renderTrouble(key, file)));
}

/** The facts of one month, the newest first. */
export function renderFacts(
  key: EngagementKey,
  facts: readonly DatedFact[],
  month: string,
  judging: Judging,
): readonly TreeRow[] {
  return facts.flatMap((fact) => (fact.day.startsWith(month) ? [renderFact(key, fact, judging)] : []));
}

function renderFact(key: EngagementKey, fact: DatedFact, judging: Judging): TreeRow {
  const { day, path, field, id, kind, channel } = fact;
  const icon = (kind === 'meeting' && channelIcons[channel ?? '']) || (icons[kind] ?? 'circle-small');
  return {
    id: `fact:${path}:${field ?? ''}:${day}`,
    kind: 'fact',
    label: `${formatDayOfMonth(day)}  ${toPhrase(fact.title)}`,
    description: [sayWhat(fact, judging), describePeople(fact), channel].filter(Boolean).join(' · '),
    /** Made when the mouse rests on the row: there may be thousands. */
    get facts() {
      return listDetails(fact, judging);
    },
    icon: fact.isPrivate ? lock : icon,
    children: 'none',
    ...key,
    opens: { path, ...(field && { field }) },
    ...(id && { entryId: id }),
  };
}

function listDetails(fact: DatedFact, judging: Judging): readonly (readonly [string, string])[] {
  const { day, time, kind, title, by, people, channel, id, ref, path } = fact;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['When', [formatDay(day), kind === 'meeting' && time].filter(Boolean).join(', ')],
    [nameFactKind(kind), [id, title].filter(Boolean).join(' ')],
    ['What', [sayWhat(fact, judging), describeDetail(fact, judging.audience)].filter(Boolean).join(': ')],
    ['By', by],
    ['Who', people.join('\n')],
    ['Channel', channel],
    ['Answered', describeAnswers(fact, judging)],
    ['Source', [path, ref].filter(Boolean).join(' · ')],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** A filter in words: `Decisions · Ana Ruiz · email · since 1 September 2026 · “training”`; empty where there is none. */
export function describeFilter({ kinds = [], person, channel, from, to, topic }: FactFilter): string {
  return [
    kinds.map(nameFactKind).join(', '),
    person,
    channel,
    from && `since ${formatLongDay(from)}`,
    to && `until ${formatLongDay(to)}`,
    topic && `“${topic}”`,
  ]
    .filter(Boolean)
    .join(' · ');
}
