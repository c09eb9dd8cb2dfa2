import type { Day } from '../model/day';
import type { EntryKind } from '../model/entryKinds';
import type { Fields } from '../model/fields';
import type { UnitKind } from './digestUnits';

type PlainRecord = Readonly<Record<string, unknown>>;

/** A day in a record: where it stands, and the groups around it, the innermost last. */
export interface PlacedDay {
  /** The names of its fields without the places in lists, such as `moved/date`. */
  readonly name: string;
  /** Its path in the unit, such as `moved/0/date`. */
  readonly path: string;
  readonly day: Day;
  readonly groups: readonly PlainRecord[];
}

/** Every day of a record that stands in a field the model knows, in the order of the fields. */
export function listPlacedDays(fields: Fields, record: PlainRecord): readonly PlacedDay[] {
  const found: PlacedDay[] = [];
  const visit = (inner: Fields, group: PlainRecord, at: { name: string; path: string; groups: PlainRecord[] }) => {
    for (const [key, field] of Object.entries(inner)) {
      const value = group[key];
      if (value === undefined) continue;
      const here = { name: `${at.name}${key}`, path: `${at.path}${key}`, groups: at.groups };
      if (field.type === 'day') found.push({ ...here, day: value as Day });
      else if (field.type === 'group') {
        const next = value as PlainRecord;
        visit(field.fields, next, { name: `${here.name}/`, path: `${here.path}/`, groups: [...at.groups, next] });
      } else if (field.type === 'list' && field.of.type === 'group') {
        for (const [index, each] of (value as readonly PlainRecord[]).entries()) {
          const place = { name: `${here.name}/`, path: `${here.path}/${index}/`, groups: [...at.groups, each] };
          visit(field.of.fields, each, place);
        }
      }
    }
  };
  visit(fields, record, { name: '', path: '', groups: [record] });
  return found;
}

/** What happened on a day, by the field that holds it. */
const words: Readonly<Record<string, string>> = {
  'raised/date': 'raised',
  'requested/date': 'asked for',
  'agreed/date': 'agreed',
  'acknowledged/date': 'acknowledged',
  'log/date': 'changed',
  'moved/date': 'moved',
  done: 'done',
  dropped: 'given up',
  occurred: 'happened',
  closed: 'closed',
  resolved: 'resolved',
  withdrawn: 'withdrawn',
  actual: 'reached',
  confirmed: 'turned out true',
  failed: 'turned out wrong',
  met: 'came',
  delivered: 'delivered',
  'signoff/date': 'signed off',
  'accepted/date': 'accepted',
  answered: 'answered',
  'warned/date': 'announced beforehand',
  'said/date': 'said in person',
  'crossed/date': 'crossed',
  'support/date': 'support given',
  'told/date': 'told',
  'agenda-sent': 'agenda sent',
  'invitation/agenda': 'invited with the agenda',
  drafted: 'drafted',
  cancelled: 'called off',
  'sent/date': 'sent',
  'answers/date': 'answered',
  start: 'began',
  'readers/since': 'report begun',
  'record/since': 'record mode set',
  'record/told/date': 'told how the record is kept',
  'health/date': 'judged',
  'reminders/date': 'asked again',
  'recovery/date': 'step back to a good relationship',
};

/** What the plain `date` of an entry says. */
const dateWords: { readonly [K in EntryKind]?: string } = {
  decision: 'decided',
  result: 'reached',
  feedback: 'said',
  claim: 'claimed',
  breach: 'not kept',
  incident: 'happened',
};

/** Days that are planned or expected, or that only repeat what a move was between: nothing happened on them. */
const planned: readonly string[] = [
  ...['due', 'review', 'validate', 'needed', 'baseline', 'forecast', 'end'],
  ...['moved/from', 'moved/to', 'topics/from', 'reminders/until', 'invitation/occurrence'],
];

/** What happened on a day of a unit, in a word or two; `planned` where it is only expected, undefined where nobody knows. */
export function findFactWord(kind: UnitKind, name: string): string | undefined {
  if (planned.includes(name)) return 'planned';
  if (name !== 'date') return words[name];
  return kind === 'document' ? 'held' : kind === 'person' ? undefined : dateWords[kind];
}
