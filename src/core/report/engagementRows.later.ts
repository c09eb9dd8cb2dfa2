import { listActions, listMinutes, type FoundAction, type FoundMinutes } from '../journal/entries';
import { findSide, type Side } from '../journal/people';
import { findRemarks, listReports } from '../journal/documents';
import { findSettings } from '../journal/settings';
import { formatMonth, type Day } from '../model/day';
import { isOpenAction, judgeAction } from '../practice/actionState';
import { judgeMinutes } from '../practice/minutesState';
import { entryTrouble, renderEntries, renderEntriesGroup } from './entryRows';
import { formatNearDay } from '../model/nearDay';
import { firstLineOf, renderAction, renderMinutes } from './recordRows';
import { renderTeamFile, renderTeamReports } from './teamFileRows';
import {
  describeTrouble,
  lock,
  makeEntry,
  makeGroup,
  makeRowId,
  type Audience,
  type EngagementSource,
  type TreeRow,
} from './treeRow';

/** The groups of an engagement that stand by themselves; the others lie below *More*. */
const mainGroups = ['decision', 'risk', 'issue', 'change', 'milestone', 'result'] as const;
const moreGroups = [
  'working-agreement',
  'assumption',
  'dependency',
  'deliverable',
  'escalation',
  'feedback',
  'claim',
  'lesson',
  'boundary',
  'breach',
  'incident',
] as const;

/** The rows below an engagement, and below each of its groups. Groups without entries are left out. */
export function renderBelowEngagement(parent: TreeRow, source: EngagementSource): readonly TreeRow[] {
  switch (parent.kind) {
    case 'engagement':
      return [
        ...minutesGroup(source),
        ...actionsGroup(source),
        ...mainGroups.flatMap((kind) => renderEntriesGroup(source, kind)),
        ...reportsGroup(source),
        ...moreGroup(source),
      ];
    case 'minutes-group':
      return renderMonths(source);
    case 'month':
      return renderMinutesOf(source, parent.month);
    case 'minutes':
      return renderRemarks(source, parent.meeting ?? '');
    case 'actions-group':
      return renderSides(source);
    case 'action-side':
      return renderActions(source, openActionsOf(source, parent.side ?? 'nobody'));
    case 'done-actions':
      return renderActions(source, finishedActions(source));
    case 'entries-group':
      return parent.entryKind && parent.entryKind !== 'action' ? renderEntries(source, parent.entryKind) : [];
    case 'reports-group':
      return renderReports(source);
    case 'more':
      return renderMore(source);
    default:
      return [];
  }
}

function minutesGroup({ records, today, key, audience }: EngagementSource): readonly TreeRow[] {
  const settings = findSettings(records);
  const minutes = listMinutes(records, key);
  const unsent = minutes.filter(({ record }) => ['unsent', 'late'].includes(judgeMinutes(record, today, settings)));
  if (minutes.length === 0) return [];
  return [
    makeGroup('minutes-group', key, {
      label: 'Minutes',
      icon: 'notebook',
      description: count(minutes.length, '', forTeam(audience, unsent.length), 'unsent'),
    }),
  ];
}

function actionsGroup(source: EngagementSource): readonly TreeRow[] {
  const { records, today, key, audience } = source;
  const actions = listActions(records, key).map(({ record }) => record);
  if (actions.length === 0 && entryTrouble(source, 'action').length === 0) return [];
  const open = actions.filter(isOpenAction);
  const overdue = open.filter((action) => judgeAction(action, today) === 'overdue');
  return [
    makeGroup('actions-group', key, {
      label: 'Actions',
      icon: 'checklist',
      description: count(open.length, 'open', forTeam(audience, overdue.length), 'overdue'),
    }),
  ];
}

function reportsGroup({ records, key }: EngagementSource): readonly TreeRow[] {
  const { length } = listReports(records, key);
  if (length === 0) return [];
  return [makeGroup('reports-group', key, { label: 'Reports', icon: 'output', description: `${length}` })];
}

function renderReports({ records, key, today }: EngagementSource): readonly TreeRow[] {
  return listReports(records, key).map(({ path, name, date }) => ({
    id: `${makeRowId('report', key)}/${path}`,
    kind: 'report',
    label: name,
    ...(date && { description: formatNearDay(date, today) }),
    icon: 'markdown',
    children: 'none',
    opens: { path },
    ...key,
  }));
}

function moreGroup(source: EngagementSource): readonly TreeRow[] {
  return renderMore(source).length === 0 ? [] : [makeGroup('more', source.key, { label: 'More', icon: 'ellipsis' })];
}

function renderMore(source: EngagementSource): readonly TreeRow[] {
  return [
    ...moreGroups.flatMap((kind) => renderEntriesGroup(source, kind)),
    ...renderTeamFile(source),
    ...renderTeamReports(source),
  ];
}

function renderMonths({ records, key }: EngagementSource): readonly TreeRow[] {
  const counts = new Map<string, number>();
  for (const { record } of listMinutes(records, key)) {
    const month = monthOf(record.date);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([month, minutes], position) => ({
    ...makeGroup('month', key, {
      label: month ? formatMonth(`${month}-01` as Day) : 'No date',
      icon: 'calendar',
      description: `${minutes}`,
    }),
    id: `${makeRowId('month', key)}/${month}`,
    month,
    children: position === 0 ? 'open' : 'folded',
  }));
}

function renderMinutesOf(source: EngagementSource, month = ''): readonly TreeRow[] {
  const { records, key } = source;
  return listMinutes(records, key)
    .filter(({ record }) => monthOf(record.date) === month)
    .map((found) => ({
      ...renderMinutesRow(source, found),
      ...describeTrouble(records.get('minutes', found.path)),
    }));
}

function renderMinutesRow(source: EngagementSource, found: FoundMinutes): TreeRow {
  const { records, key } = source;
  return {
    id: `${makeRowId('minutes', key)}/${found.path}`,
    kind: 'minutes',
    children: findRemarks(records, key, found.meeting) ? 'folded' : 'none',
    ...key,
    ...renderMinutes(source, found),
    opens: { path: found.path },
    meeting: found.meeting,
  };
}

/** What the team keeps to itself about a meeting stands below its minutes. */
function renderRemarks({ records, key }: EngagementSource, meeting: string): readonly TreeRow[] {
  const file = findRemarks(records, key, meeting);
  if (!file) return [];
  const { mood, remarks } = file.reading.record;
  const description = [mood === undefined ? '' : `mood ${mood} of 5`, firstLineOf(remarks)].filter(Boolean).join(' · ');
  return [
    {
      id: `${makeRowId('remarks', key)}/${meeting}`,
      kind: 'remarks',
      label: 'Remarks',
      icon: lock,
      description,
      children: 'none',
      ...key,
      opens: { path: file.path },
      ...describeTrouble(file),
    },
  ];
}

function renderSides(source: EngagementSource): readonly TreeRow[] {
  const sides: readonly (readonly [Side, string, string])[] = [
    ['ours', 'Ours', 'home'],
    ['theirs', 'Theirs', 'organization'],
    ['nobody', 'Nobody’s', 'question'],
  ];
  const finished = finishedActions(source).length;
  return [
    ...entryTrouble(source, 'action'),
    ...sides.flatMap(([side, label, icon]): TreeRow[] => {
      const actions = openActionsOf(source, side);
      if (actions.length === 0) return [];
      const overdue = actions.filter(({ record }) => judgeAction(record, source.today) === 'overdue').length;
      const row = makeGroup('action-side', source.key, {
        label,
        icon,
        description: count(actions.length, 'open', forTeam(source.audience, overdue), 'overdue'),
      });
      return [{ ...row, id: `${row.id}/${side}`, side, children: 'open' }];
    }),
    ...(finished > 0
      ? [makeGroup('done-actions', source.key, { label: 'Done', icon: 'pass', description: `${finished}` })]
      : []),
  ];
}

function openActionsOf({ records, key }: EngagementSource, side: Side): readonly FoundAction[] {
  return listActions(records, key)
    .filter(({ record }) => isOpenAction(record) && findSide(records, key.client, record.owner) === side)
    .sort((a, b) => (a.record.due ?? '9').localeCompare(b.record.due ?? '9'));
}

function finishedActions({ records, key }: EngagementSource): readonly FoundAction[] {
  const when = ({ record }: FoundAction) => record.done ?? record.dropped ?? '';
  return listActions(records, key)
    .filter(({ record }) => !isOpenAction(record))
    .sort((a, b) => when(b).localeCompare(when(a)));
}

/**
 * An action keeps its row's ID when it is closed; without a number it has no box, because no edit could find it. Where
 * several carry one number, each has a row of its own, in whichever group it stands.
 */
function renderActions(
  { records, today, key, audience }: EngagementSource,
  actions: readonly FoundAction[],
): readonly TreeRow[] {
  const all = listActions(records, key);
  return actions.map((found) => {
    const isChecked = !isOpenAction(found.record);
    const row = makeEntry(
      { kind: kindOfAction(found), entryKind: 'action' },
      key,
      found,
      renderAction(found, today, audience),
    );
    const twins = all.filter(({ record }) => record.id !== undefined && record.id === found.record.id);
    const position = twins.findIndex(({ path, field }) => path === found.path && field === found.field);
    return {
      ...row,
      id: position > 0 ? `${row.id}#${position + 1}` : row.id,
      ...(found.record.id && { isChecked }),
    };
  });
}

function kindOfAction({ record, isPrivate }: FoundAction): TreeRow['kind'] {
  if (isOpenAction(record)) return isPrivate ? 'private-action' : 'action';
  return isPrivate ? 'private-done-action' : 'done-action';
}

function monthOf(day: Day | undefined): string {
  return day?.slice(0, 7) ?? '';
}

/** Counts of what is late are the team's alone. */
function forTeam(audience: Audience, some: number): number {
  return audience === 'team' ? some : 0;
}

/** `5 open · 1 overdue`; what there is none of is not said. */
function count(all: number, what: string, some = 0, remark = ''): string {
  return [`${all} ${what}`.trim(), ...(some > 0 ? [`${some} ${remark}`] : [])].join(' · ');
}
