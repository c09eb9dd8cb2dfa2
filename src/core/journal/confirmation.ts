import { isPrivatePath } from '../files/layout';
import type { Day } from '../model/day';
import type { Decision } from '../model/decision';
import { splitReference } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { dayOfMeeting, type Unit } from './digestUnits';
import type { JournalFile } from './journalIndex';
import { asWritten, type NameOf } from './people';

/** One person who has confirmed something, with when and how as far as it is on file. */
export interface Confirmed {
  readonly by: string;
  readonly date?: Day;
  readonly via?: string;
}

/**
 * How something was confirmed: `objected` where somebody remembers it differently, else `confirmed` where anybody has
 * said that it is right, else `open`.
 */
export interface Confirmation {
  readonly says: 'confirmed' | 'objected' | 'open';
  readonly confirmed: readonly Confirmed[];
  readonly objectors: readonly string[];
}

export const unconfirmed: Confirmation = { says: 'open', confirmed: [], objectors: [] };

/**
 * The last confirmation or objection of each person, by name: a comment lifts neither. What was put on file later may have
 * been said earlier, so that of two with a day the later day counts, else the lower line.
 */
export function lastVerdicts(
  answers: Minutes['answers'],
  nameOf: NameOf = asWritten,
): ReadonlyMap<string, Minutes['answers'][number]> {
  const last = new Map<string, Minutes['answers'][number]>();
  for (const answer of answers) {
    if (answer.says !== 'confirmed' && answer.says !== 'objected') continue;
    const by = nameOf(answer.by ?? '');
    const before = last.get(by)?.date;
    if (!(before && answer.date && answer.date < before)) last.set(by, answer);
  }
  return last;
}

type Stamps = Decision['acknowledged'];

/**
 * How a unit was confirmed: by acknowledgements of its own and, where it stands in minutes, by the answers to those. A
 * change has what the decisions that approve it have: `approvals` by its ID.
 */
export function confirmUnit(
  { reading }: JournalFile,
  { kind, record }: Pick<Unit, 'kind' | 'record'>,
  approvals: ReadonlyMap<string, Confirmation> = new Map(),
): Confirmation {
  if (kind === 'change') return approvals.get(record['id'] as string) ?? unconfirmed;
  const answers = reading.kind === 'minutes' ? (reading.record as Minutes).answers : [];
  const verdicts = [...lastVerdicts(answers)].map(([by, answer]) => ({ ...answer, by: by || 'somebody' }));
  const stamps = ((kind === 'document' ? undefined : record['acknowledged']) ?? []) as Stamps;
  const confirmed = new Map<string, Confirmed>();
  for (const { by = '', date, via } of [...stamps, ...verdicts.filter(({ says }) => says === 'confirmed')]) {
    const known = by || 'somebody';
    if (!confirmed.has(known)) confirmed.set(known, { by: known, ...(date && { date }), ...(via && { via }) });
  }
  const objectors = verdicts.flatMap(({ by, says }) => (says === 'objected' ? [by] : []));
  const says = objectors.length > 0 ? 'objected' : confirmed.size > 0 ? 'confirmed' : 'open';
  return { says, confirmed: [...confirmed.values()], objectors };
}

/** What decisions that may be shared approve, by the ID of the change, with how each decision was confirmed. */
export function listApprovals(files: readonly JournalFile[]): ReadonlyMap<string, Confirmation> {
  const approvals = new Map<string, Confirmation>();
  for (const file of files) {
    const { kind, record } = file.reading;
    if ((kind !== 'minutes' && kind !== 'decisions') || isPrivatePath(file.path)) continue;
    for (const decision of (record as { readonly decisions: readonly Decision[] }).decisions) {
      const id = decision.approves && splitReference(decision.approves)?.id;
      if (id) approvals.set(id, confirmUnit(file, { kind: 'decision', record: decision }));
    }
  }
  return approvals;
}

/** The day on which something was agreed, asked for or talked about; undefined where none is on file. */
export function findSaidDay(file: JournalFile, { kind, record }: Pick<Unit, 'kind' | 'record'>): Day | undefined {
  const dayIn = (key: string) => (record[key] as { readonly date?: Day } | undefined)?.date;
  if (kind === 'working-agreement') return dayIn('agreed') ?? dayIn('raised');
  if (kind === 'change') return dayIn('requested') ?? dayIn('raised');
  return dayOfMeeting(file) ?? (kind === 'decision' ? (record['date'] as Day | undefined) : undefined);
}
