import { findEngagementRecord, findPrivateEngagement } from '../journal/documents';
import { listActions, listMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findNameOf, findSide, listSpellings } from '../journal/people';
import type { Action } from '../model/action';
import type { Day } from '../model/day';
import { splitReference } from '../model/ids';
import { toLine } from '../text/words';
import { judgeAction } from './actionState';

/** Something overdue that a superior would read of before, or together with, the person whose it is. */
export interface ReadTooSoon {
  /** The action by its ID, or by its text where it has none. */
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly superiors: readonly string[];
}

export interface ReadFirstSource {
  /** With what the team keeps for itself, as far as it may be seen: reminders stand there. */
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  /** The actions that the letter names, each as {@link nameAction} has it. */
  readonly shown: readonly string[];
  /** Everybody who reads it. */
  readonly readers: readonly string[];
}

/**
 * The overdue actions of the client's people that a letter would show to their superiors although nobody has spoken of
 * them with their owner alone since they were due (P-06). That is on file where somebody was reminded, or where a
 * meeting, a call or a message with the owner and without those superiors names the action.
 */
export function listReadTooSoon(source: ReadFirstSource): readonly ReadTooSoon[] {
  const { records, key, today, shown, readers } = source;
  const nameOf = findNameOf(records, key.client);
  return listActions(records, key).flatMap(({ record, isPrivate }): readonly ReadTooSoon[] => {
    const { text = '', due } = record;
    const owner = record.owner && nameOf(record.owner);
    const id = nameAction(record);
    if (isPrivate || !id || !owner || !due || !shown.includes(id) || judgeAction(record, today) !== 'overdue')
      return [];
    if (findSide(records, key.client, owner) !== 'theirs') return [];
    const superiors = readers.filter((reader) => isSuperior(records, key, reader, owner));
    if (superiors.length === 0 || wasToldAlone(source, { id, owner, due }, superiors)) return [];
    return [{ id, text, owner, superiors }];
  });
}

/** What an action is called here: its ID, or its text where nobody has given it one. */
export function nameAction({ id, text }: Partial<Pick<Action, 'id' | 'text'>>): string | undefined {
  return id ?? (toLine(text ?? '') || undefined);
}

/** Whether somebody stands above somebody: who decides in the end, and who stands higher on the way up. */
export function isSuperior(records: JournalRecords, key: EngagementKey, name: string, of: string): boolean {
  if (findSide(records, key.client, name) !== 'theirs') return false;
  const [names, others] = [listSpellings(records, key.client, name), listSpellings(records, key.client, of)];
  if (names.some((each) => others.includes(each))) return false;
  const { stakeholders = [], escalation = [] } = findEngagementRecord(records, key) ?? {};
  const isAccountable = (spellings: readonly string[]) =>
    stakeholders.some((each) => each.accountable === true && each.name !== undefined && spellings.includes(each.name));
  const levelOf = (spellings: readonly string[]) =>
    Math.max(0, ...escalation.flatMap((each) => (each.name && spellings.includes(each.name) ? (each.level ?? 0) : [])));
  return isAccountable(names) || (!isAccountable(others) && levelOf(names) > levelOf(others));
}

function wasToldAlone(
  { records, key, today }: ReadFirstSource,
  { id, owner, due }: { readonly id: string; readonly owner: string; readonly due: Day },
  superiors: readonly string[],
): boolean {
  const names = listSpellings(records, key.client, owner);
  const above = superiors.flatMap((each) => listSpellings(records, key.client, each));
  const isSince = (day: Day | undefined) => day !== undefined && day >= due && day <= today;
  const isIt = (reference = '') => (splitReference(reference)?.id ?? toLine(reference)) === id;
  const nameOf = findNameOf(records, key.client);
  const reminders = findPrivateEngagement(records, key)?.reading.record.reminders ?? [];
  if (reminders.some(({ date, to, about }) => isSince(date) && to !== undefined && names.includes(to) && isIt(about))) {
    return true;
  }
  return listMinutes(records, key).some(({ record }) => {
    const { date, attendees, carried, actions, outcome } = record;
    const isReached = outcome !== 'no-answer' && outcome !== 'voicemail';
    const there = attendees.map(nameOf);
    const isAlone = there.some((each) => names.includes(each)) && !there.some((each) => above.includes(each));
    return (
      isSince(date) && isReached && isAlone && (carried.some(isIt) || actions.some((each) => nameAction(each) === id))
    );
  });
}
