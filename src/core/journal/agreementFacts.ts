import type { Day } from '../model/day';
import type { Decision } from '../model/decision';
import { splitReference } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { isPrivatePath } from '../files/layout';
import { confirmUnit, listApprovals, type Confirmation, type Confirmed } from './confirmation';
import type { Unit } from './digestUnits';
import type { JournalFile } from './journalIndex';

/** What is told of an agreement beside its name: who said it, how it was confirmed, and what took its place. */
export interface AgreementFacts {
  readonly by?: string;
  /** The day on which the minutes were sent. */
  readonly sent?: Day;
  /** The ID of the later decision or agreement that replaced it. */
  readonly replacedBy?: string;
  readonly confirmation: Confirmation;
}

/** Of files of one engagement: what each unit of them has. Nothing that is private is told of what may be shown. */
export function findFactsAmong(files: readonly JournalFile[]): (file: JournalFile, unit: Unit) => AgreementFacts {
  const approvals = listApprovals(files);
  const replacements = listReplacements(files);
  return (file, unit) => {
    const { record } = unit;
    const by = findWho(record);
    const sent = file.reading.kind === 'minutes' ? (file.reading.record as Minutes).sent?.date : undefined;
    const replacedBy = typeof record['id'] === 'string' ? replacements.get(record['id']) : undefined;
    return {
      confirmation: confirmUnit(file, unit, approvals),
      ...(by && { by }),
      ...(sent && { sent }),
      ...(replacedBy && { replacedBy }),
    };
  };
}

/** Who decided, agreed or asked for something. */
export function findWho(record: Readonly<Record<string, unknown>>): string | undefined {
  const stampIn = (key: string) => (record[key] as { readonly by?: string } | undefined)?.by;
  return (record['by'] as string | undefined) ?? stampIn('agreed') ?? stampIn('requested') ?? stampIn('raised');
}

/** What was replaced, by its ID, with the ID of what took its place. */
function listReplacements(files: readonly JournalFile[]): ReadonlyMap<string, string> {
  const shared = files.filter(({ path }) => !isPrivatePath(path));
  const entries = shared.flatMap(({ reading: { kind, record } }) => {
    const { decisions = [], 'working-agreements': agreements = [] } = record as {
      readonly decisions?: readonly Decision[];
      readonly 'working-agreements'?: readonly { readonly id?: string; readonly replaces?: string }[];
    };
    if (kind === 'engagement') return agreements.map(({ id, replaces }) => [replaces, id] as const);
    const isMeant = kind === 'minutes' || kind === 'decisions';
    return isMeant ? decisions.map(({ id, supersedes }) => [supersedes, id] as const) : [];
  });
  return new Map(
    entries.flatMap(([replaced, id]) => {
      const earlier = replaced && splitReference(replaced)?.id;
      return earlier && id ? [[earlier, id] as const] : [];
    }),
  );
}

/** Between facts, between people, and between what is known of one: words of their own, so that texts share the others. */
const [betweenFacts, betweenPeople, betweenParts] = [' \u0001 ', ' \u0002 ', ' \u0003 '] as const;

/** The facts as one text; an empty one where there are none. */
export function packFacts({ by, sent, replacedBy, confirmation }: AgreementFacts): string {
  const confirmed = confirmation.confirmed.map(({ by: name, date, via }) => [name, date, via].join(betweenParts));
  const facts = [
    by ?? '',
    sent ?? '',
    replacedBy ?? '',
    confirmed.join(betweenPeople),
    confirmation.objectors.join(betweenPeople),
  ];
  return facts.some((fact) => fact !== '') ? facts.join(betweenFacts) : '';
}

/** What {@link packFacts} has made a text of. */
export function unpackFacts(text: string): AgreementFacts {
  const [by, sent, replacedBy, people = '', objectors = ''] = text.split(betweenFacts);
  const split = (list: string) => (list === '' ? [] : list.split(betweenPeople));
  const confirmed = split(people).map((person): Confirmed => {
    const [name = '', date, via] = person.split(betweenParts);
    return { by: name, ...(date && { date: date as Day }), ...(via && { via }) };
  });
  const against = split(objectors);
  const says = against.length > 0 ? 'objected' : confirmed.length > 0 ? 'confirmed' : 'open';
  return {
    confirmation: { says, confirmed, objectors: against },
    ...(by && { by }),
    ...(sent && { sent: sent as Day }),
    ...(replacedBy && { replacedBy }),
  };
}
