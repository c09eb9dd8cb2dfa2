import { findEntryFiles, listDecisions, listEntries, type Found, type FoundDecision } from '../journal/entries';
import type { EngagementKey } from '../journal/journalIndex';
import { findSettings } from '../journal/settings';
import { listClosings } from '../model/closing';
import { entryKinds, sideOf, type EntryKind, type EntryOf } from '../model/entryKinds';
import { entryFieldsOf } from '../model/entryFields';
import type { Fields } from '../model/fields';
import { splitReference } from '../model/ids';
import type { EntryLook, LookAt, LookContext } from './entryLook';
import { listFacts } from './facts';
import { firstLineOf, renderDecision } from './recordRows';
import { sharedLooks } from './sharedLooks';
import { teamLooks } from './teamLooks';
import { lock, makeEntry, makeGroup, makeRowId, renderTrouble, type EngagementSource, type TreeRow } from './treeRow';

/** The kinds whose entries are all shown alike: actions stand by side, with check boxes. */
type ListedKind = Exclude<EntryKind, 'action'>;

const icons: Readonly<Record<ListedKind, string>> = {
  decision: 'law',
  risk: 'warning',
  issue: 'issues',
  change: 'git-pull-request',
  milestone: 'milestone',
  result: 'star-full',
  'working-agreement': 'book',
  assumption: 'lightbulb',
  dependency: 'link',
  deliverable: 'package',
  escalation: lock,
  feedback: lock,
  claim: lock,
  lesson: lock,
  boundary: lock,
  breach: lock,
  incident: lock,
  proposal: lock,
};

/** What says at the head of a group how many entries still need somebody. */
const openWords: { readonly [K in EntryKind]?: string } = {
  risk: 'open',
  issue: 'open',
  assumption: 'open',
  dependency: 'open',
};

/** The group of a kind of entry; none where there is no entry. */
export function renderEntriesGroup(source: EngagementSource, kind: ListedKind): readonly TreeRow[] {
  const { key } = source;
  const rows = listLooks(source, kind);
  const hasTrouble = entryTrouble(source, kind).length > 0;
  if (rows.length === 0 && !hasTrouble) return [];
  const open = openWords[kind] ? rows.filter(({ look }) => !look.isOver) : rows;
  const red = open.filter(({ look }) => look.color === 'red').length;
  const words = [
    `${open.length} ${openWords[kind] ?? ''}`.trim(),
    ...(kind === 'risk' && red > 0 ? [`${red} red`] : []),
  ];
  const group = makeGroup('entries-group', key, {
    label: entryKinds[kind].plural,
    icon: icons[kind],
    description: words.join(' · '),
  });
  return [{ ...group, id: `${makeRowId('entries-group', key)}/${kind}`, entryKind: kind }];
}

/** The entries of a kind: those that need somebody first, and what could not be read of them above. */
export function renderEntries(source: EngagementSource, kind: ListedKind): readonly TreeRow[] {
  const rows =
    kind === 'decision'
      ? renderDecisions(source)
      : listLooks(source, kind).map((each) => toRow(source.key, kind, each));
  return [...entryTrouble(source, kind), ...rows];
}

/** The row of one entry, as {@link renderEntries} has it. */
export function renderEntry(source: EngagementSource, kind: ListedKind, found: Found<object>): TreeRow | undefined {
  if (kind === 'decision') return toDecisionRow(source, found as FoundDecision);
  const look = lookAt(source, kind)?.(found);
  return look && toRow(source.key, kind, { found, look });
}

function toRow(key: EngagementKey, kind: ListedKind, { found, look }: Looked): TreeRow {
  const text = {
    label: firstLineOf(look.label) ?? `${entryKinds[kind].name} without a text`,
    description: [...look.states, idOf(found.record)].filter(Boolean).join(' · '),
    icon: look.icon,
    ...(look.color && { color: look.color }),
    facts: listFacts(shownFieldsOf(kind), found.record as Readonly<Record<string, unknown>>),
  };
  return makeEntry({ kind: kindOfRow(kind, found), entryKind: kind }, key, found, text);
}

/** What could not be read of the files that hold a kind of entry. The engagement’s own row tells of its file. */
export function entryTrouble({ records, key }: EngagementSource, kind: EntryKind): readonly TreeRow[] {
  if (entryKinds[kind].file === 'engagement') return [];
  return findEntryFiles(records, key, kind).flatMap((file) => renderTrouble(key, file));
}

function renderDecisions(source: EngagementSource): readonly TreeRow[] {
  return listDecisions(source.records, source.key).map((found) => toDecisionRow(source, found));
}

/** Decisions stand in minutes as well: such a one stays there. */
function toDecisionRow({ key, today }: EngagementSource, found: FoundDecision): TreeRow {
  const name = found.supersededBy === undefined ? 'decision' : 'entry';
  const kind = !found.isInRegister ? (`fixed-${name}` as const) : found.isPrivate ? (`private-${name}` as const) : name;
  return makeEntry({ kind, entryKind: 'decision' }, key, found, renderDecision(found, today));
}

function kindOfRow(kind: ListedKind, { record, isPrivate }: Found<object>): TreeRow['kind'] {
  const isOpen = listClosings(kind, record as Readonly<Record<string, unknown>>).length > 0;
  if (sideOf(kind) !== 'either') return isOpen ? 'fixed-open-entry' : 'fixed-entry';
  const name = !isOpen ? 'entry' : kind === 'risk' ? 'risk' : 'open-entry';
  return isPrivate ? `private-${name}` : name;
}

interface Looked {
  readonly found: Found<object>;
  readonly look: EntryLook;
}

function listLooks(source: EngagementSource, kind: ListedKind): readonly Looked[] {
  if (kind === 'decision')
    return listDecisions(source.records, source.key).map((found) => ({ found, look: undecided }));
  const look = lookAt(source, kind);
  if (!look) return [];
  const all = listEntries(source.records, source.key, kind).map((found) => ({ found, look: look(found) }));
  return kind === 'risk' ? sortByScore(all) : [...all.filter(isOpen), ...all.filter((each) => !isOpen(each))];
}

/** How entries of a kind look on that day. */
function lookAt(source: EngagementSource, kind: ListedKind): ((found: Found<object>) => EntryLook) | undefined {
  const looks = { ...sharedLooks, ...teamLooks } as { readonly [K in EntryKind]?: LookAt<K> };
  const look = looks[kind] as LookAt<EntryKind> | undefined;
  const context = look && makeContext(source);
  if (!look || !context) return undefined;
  return (found) => look(found.record as EntryOf<EntryKind>, context, found as Found<EntryOf<EntryKind>>);
}

/** Decisions are only counted here: their rows are made from the minutes as well. */
const undecided: EntryLook = { label: undefined, states: [], icon: 'law' };

function isOpen({ look }: Looked): boolean {
  return look.isOver !== true;
}

/** Open risks first, the highest score on top. */
function sortByScore(risks: readonly Looked[]): readonly Looked[] {
  const weight = ({ found, look }: Looked) => {
    const { probability = 0, impact = 0 } = found.record as EntryOf<'risk'>;
    return look.isOver ? -1 : probability * impact;
  };
  return [...risks].sort((a, b) => weight(b) - weight(a));
}

function makeContext({ records, key, today, audience }: EngagementSource): LookContext {
  const approvals = listDecisions(records, key).flatMap(({ record }) => {
    const change = record.approves && splitReference(record.approves)?.id;
    return change ? [[change, record] as const] : [];
  });
  return { today, audience, settings: findSettings(records), approvals: new Map(approvals) };
}

/** The words heard, and who said them, stand in the file of an incident, and show on no screen by themselves. */
const hiddenFields: { readonly [K in EntryKind]?: readonly string[] } = { incident: ['account', 'spoken-by'] };

function shownFieldsOf(kind: EntryKind): Fields {
  const hidden = hiddenFields[kind] ?? [];
  return Object.fromEntries(Object.entries(entryFieldsOf(kind)).filter(([key]) => !hidden.includes(key)));
}

function idOf(record: object): string | undefined {
  return (record as { readonly id?: string }).id;
}
