import {
  findRegister,
  listActions,
  listDecisions,
  listMinutes,
  listRisks,
  type Found,
  type FoundAction,
} from '../journal/entries';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { findSide, type Side } from '../journal/people';
import { findSettings } from '../journal/settings';
import { formatMonth, type Day } from '../model/day';
import type { RegisterKind } from '../model/fileKinds';
import type { Risk } from '../model/risk';
import { isOpenAction, judgeAction } from '../practice/actionState';
import { judgeMinutes } from '../practice/minutesState';
import { isRiskOver, scoreRisk } from '../practice/riskBand';
import { renderAction, renderDecision, renderMinutes, renderRisk } from './recordRows';
import {
  describeTrouble,
  makeEntry,
  makeGroup,
  makeRowId,
  renderTrouble,
  type Audience,
  type TreeRow,
} from './treeRow';

/** An engagement on a day, for an audience. */
export interface EngagementSource {
  readonly index: JournalIndex;
  readonly today: Day;
  readonly key: EngagementKey;
  readonly audience: Audience;
}

/** The rows below an engagement, and below each of its groups. Groups without entries are left out. */
export function renderBelowEngagement(parent: TreeRow, source: EngagementSource): readonly TreeRow[] {
  switch (parent.kind) {
    case 'engagement':
      return [minutesGroup(source), actionsGroup(source), decisionsGroup(source), risksGroup(source)].flat();
    case 'minutes-group':
      return renderMonths(source);
    case 'month':
      return renderMinutesOf(source, parent.month);
    case 'actions-group':
      return renderSides(source);
    case 'action-side':
      return renderActions(source, openActionsOf(source, parent.side ?? 'nobody'));
    case 'done-actions':
      return renderActions(source, finishedActions(source));
    case 'decisions-group':
      return renderDecisions(source);
    case 'risks-group':
      return renderRisks(source);
    default:
      return [];
  }
}

function minutesGroup({ index, today, key, audience }: EngagementSource): readonly TreeRow[] {
  const settings = findSettings(index);
  const minutes = listMinutes(index, key);
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
  const { index, today, key, audience } = source;
  const actions = listActions(index, key).map(({ record }) => record);
  if (actions.length === 0 && registerTrouble(source, 'actions').length === 0) return [];
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

function decisionsGroup(source: EngagementSource): readonly TreeRow[] {
  const decisions = listDecisions(source.index, source.key);
  if (decisions.length === 0 && registerTrouble(source, 'decisions').length === 0) return [];
  return [
    makeGroup('decisions-group', source.key, {
      label: 'Decisions',
      icon: 'law',
      description: count(decisions.length, ''),
    }),
  ];
}

function risksGroup(source: EngagementSource): readonly TreeRow[] {
  const { index, key } = source;
  const risks = listRisks(index, key);
  if (risks.length === 0 && registerTrouble(source, 'risks').length === 0) return [];
  const settings = findSettings(index);
  const open = risks.filter(({ record }) => !isRiskOver(record));
  const red = open.filter(({ record }) => scoreRisk(record, settings)?.band === 'red');
  return [
    makeGroup('risks-group', key, {
      label: 'Risks',
      icon: 'warning',
      description: count(open.length, 'open', red.length, 'red'),
    }),
  ];
}

function renderMonths({ index, key }: EngagementSource): readonly TreeRow[] {
  const counts = new Map<string, number>();
  for (const { record } of listMinutes(index, key)) {
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

function renderMinutesOf({ index, today, key, audience }: EngagementSource, month = ''): readonly TreeRow[] {
  const settings = findSettings(index);
  return listMinutes(index, key)
    .filter(({ record }) => monthOf(record.date) === month)
    .map((found) => {
      const row = makeEntry('minutes', key, { ...found, record: {} }, renderMinutes(found, today, settings, audience));
      return {
        ...row,
        id: `${makeRowId('minutes', key)}/${found.path}`,
        ...describeTrouble(index.get('minutes', found.path)),
      };
    });
}

function renderSides(source: EngagementSource): readonly TreeRow[] {
  const sides: readonly (readonly [Side, string, string])[] = [
    ['ours', 'Ours', 'home'],
    ['theirs', 'Theirs', 'organization'],
    ['nobody', 'Nobody’s', 'question'],
  ];
  const finished = finishedActions(source).length;
  return [
    ...registerTrouble(source, 'actions'),
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

function openActionsOf({ index, key }: EngagementSource, side: Side): readonly FoundAction[] {
  return listActions(index, key)
    .filter(({ record }) => isOpenAction(record) && findSide(index, key.client, record.owner) === side)
    .sort((a, b) => (a.record.due ?? '9').localeCompare(b.record.due ?? '9'));
}

function finishedActions({ index, key }: EngagementSource): readonly FoundAction[] {
  const when = ({ record }: FoundAction) => record.done ?? record.dropped ?? '';
  return listActions(index, key)
    .filter(({ record }) => !isOpenAction(record))
    .sort((a, b) => when(b).localeCompare(when(a)));
}

/**
 * An action keeps its row's ID when it is closed; without a number it has no box, because no edit could find it. Where
 * several carry one number, each has a row of its own, in whichever group it stands.
 */
function renderActions(
  { index, today, key, audience }: EngagementSource,
  actions: readonly FoundAction[],
): readonly TreeRow[] {
  const all = listActions(index, key);
  return actions.map((found) => {
    const isChecked = !isOpenAction(found.record);
    const row = makeEntry('action', key, found, renderAction(found, today, audience));
    const twins = all.filter(({ record }) => record.id !== undefined && record.id === found.record.id);
    const position = twins.findIndex(({ path, range }) => path === found.path && range === found.range);
    return {
      ...row,
      id: position > 0 ? `${row.id}#${position + 1}` : row.id,
      kind: isChecked ? 'done-action' : 'action',
      ...(found.record.id && { isChecked }),
    };
  });
}

function renderDecisions(source: EngagementSource): readonly TreeRow[] {
  const { index, key } = source;
  const rows = listDecisions(index, key).map((found) => makeEntry('decision', key, found, renderDecision(found)));
  return [...registerTrouble(source, 'decisions'), ...rows];
}

/** Open risks first, the highest score on top. */
function renderRisks(source: EngagementSource): readonly TreeRow[] {
  const { index, key } = source;
  const settings = findSettings(index);
  const weight = ({ record }: Found<Risk>) => (isRiskOver(record) ? -1 : (scoreRisk(record, settings)?.score ?? 0));
  const rows = [...listRisks(index, key)]
    .sort((a, b) => weight(b) - weight(a))
    .map((found) => makeEntry('risk', key, found, renderRisk(found, settings)));
  return [...registerTrouble(source, 'risks'), ...rows];
}

function registerTrouble({ index, key }: EngagementSource, kind: RegisterKind): readonly TreeRow[] {
  return renderTrouble(key, findRegister(index, kind, key));
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
