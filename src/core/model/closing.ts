import type { EntryKind } from './entryKinds';

/** A dated fact that an entry comes to: the field that gets the day, such as `signoff/date`, and the word for it. */
export interface Closing {
  readonly field: string;
  readonly fact: string;
  /** Something else is still to come: what was delivered waits for its sign-off. */
  readonly isStep?: true;
}

/** What ends an entry of each kind; a kind without any ends by another record, or never. */
export const closings: { readonly [K in EntryKind]?: readonly Closing[] } = {
  action: [
    { field: 'done', fact: 'done' },
    { field: 'dropped', fact: 'given up' },
  ],
  risk: [{ field: 'closed', fact: 'closed' }],
  issue: [{ field: 'resolved', fact: 'resolved' }],
  change: [{ field: 'withdrawn', fact: 'withdrawn' }],
  milestone: [{ field: 'actual', fact: 'reached' }],
  result: [{ field: 'accepted/date', fact: 'accepted' }],
  assumption: [
    { field: 'confirmed', fact: 'confirmed' },
    { field: 'failed', fact: 'failed' },
  ],
  dependency: [{ field: 'met', fact: 'met' }],
  deliverable: [
    { field: 'delivered', fact: 'delivered', isStep: true },
    { field: 'signoff/date', fact: 'signed off' },
  ],
  feedback: [{ field: 'answered', fact: 'answered' }],
  proposal: [
    { field: 'won', fact: 'won' },
    { field: 'lost', fact: 'lost' },
  ],
};

type PlainEntry = Readonly<Record<string, unknown>>;

/** The facts that an entry may still come to; none where it is over, or where its kind has none. */
export function listClosings(kind: EntryKind, entry: PlainEntry): readonly Closing[] {
  return isOver(kind, entry) ? [] : (closings[kind] ?? []).filter(({ field }) => !isSet(entry, field));
}

/** Whether nobody has to see to an entry any more. */
export function isOver(kind: EntryKind, entry: PlainEntry): boolean {
  if (kind === 'risk' && entry['occurred'] !== undefined) return true;
  return (closings[kind] ?? []).some(({ field, isStep }) => !isStep && isSet(entry, field));
}

function isSet(entry: PlainEntry, path: string): boolean {
  const [field = '', inner] = path.split('/');
  const value = entry[field];
  return inner === undefined ? value !== undefined : (value as PlainEntry | undefined)?.[inner] !== undefined;
}
