import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { entryFieldsOf } from '../model/entryFields';
import { isOver } from '../model/closing';
import { findTerm, findTermField } from '../model/term';
import { changeEntry, findEntry, type EntryName, type FieldChange } from './changeEntry';
import type { FileChange } from './fileChange';

/** The new date of an entry, the day on which it was given, and why. */
export interface NewTerm {
  readonly to: Day;
  readonly today: Day;
  readonly reason?: string;
}

/**
 * Gives an entry another date. The old one stays on file: in `moved`, or as a sentence in `log` where the kind has no
 * `moved`; a baseline is never touched. Nothing comes back for an entry that is over, not there, or waits for that day
 * already.
 */
export function postponeEntry(
  index: JournalIndex,
  key: EngagementKey,
  name: EntryName,
  term: NewTerm,
): readonly FileChange[] {
  const field = findTermField(name.kind);
  const found = findEntry(index, key, name);
  if (!found || field === undefined || isOver(name.kind, found.record)) return [];
  const before = findTerm(name.kind, found.record);
  if (before === term.to) return [];
  const kept = before === undefined ? [] : keepOld(name, field, before, term);
  return changeEntry(index, key, name, [{ field, to: { set: term.to } }, ...kept]);
}

/** Whether the reason for another date has a place of its own in entries of this kind. */
export function keepsReason(kind: EntryName['kind']): boolean {
  return Object.hasOwn(entryFieldsOf(kind), 'moved');
}

function keepOld({ kind }: EntryName, field: string, before: Day, term: NewTerm): readonly FieldChange[] {
  const { to, today, reason } = term;
  if (keepsReason(kind)) {
    const move = { date: today, from: before, to, ...(reason && { reason }) };
    return [{ field: 'moved', to: { append: move } }];
  }
  const { log } = entryFieldsOf(kind);
  const hasSentence = log?.type === 'list' && log.of.type === 'group' && Object.hasOwn(log.of.fields, 'text');
  const text = `${field === 'due' ? 'Due' : 'Expected'} by ${before} until then.`;
  return hasSentence ? [{ field: 'log', to: { append: { date: today, text } } }] : [];
}
