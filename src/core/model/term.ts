import type { Day } from './day';
import type { EntryKind } from './entryKinds';

/** The fields that say until when, of the kinds of entry that wait for a day and for somebody: the first counts that is there. */
const terms: { readonly [K in EntryKind]?: readonly string[] } = {
  action: ['due'],
  risk: ['review'],
  issue: ['due'],
  change: ['due'],
  milestone: ['forecast', 'baseline'],
  assumption: ['validate'],
  dependency: ['needed'],
  deliverable: ['due'],
  feedback: ['due'],
  proposal: ['due'],
};

/** The field to which a new date of an entry goes; undefined where entries of that kind wait for nothing. */
export function findTermField(kind: EntryKind): string | undefined {
  return terms[kind]?.[0];
}

/** Until when an entry waits; undefined where that is not known. A milestone without a forecast waits for its baseline. */
export function findTerm(kind: EntryKind, entry: Readonly<Record<string, unknown>>): Day | undefined {
  const field = terms[kind]?.find((each) => entry[each] !== undefined);
  return field === undefined ? undefined : (entry[field] as Day);
}
