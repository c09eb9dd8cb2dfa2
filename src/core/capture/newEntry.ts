import { entryPath, meetingId } from '../files/layout';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { addEntry, addToMinutes, findMinutes, takeId, type CalledFrom, type Capture } from './fileChange';

/** Where a new entry belongs: the engagement and, when the command was called from minutes, their path. */
export interface EntryContext {
  readonly index: JournalIndex;
  readonly key: EngagementKey;
  readonly minutesPath?: string;
  readonly today: Day;
}

export interface NewAction {
  readonly text: string;
  readonly owner?: string;
  readonly due?: Day;
}

/**
 * A new action in actions.yaml. Called from minutes that can still be added to, it stands in both, in one undo step: word
 * for word in the minutes, as it lives on in the register (P-31).
 */
export function captureAction(context: EntryContext, { text, owner, due }: NewAction): Capture {
  const { index, key } = context;
  const id = takeId(index, key, 'action');
  const minutes = findMinutes(index, key, context.minutesPath);
  const from = findMeeting(minutes);
  const isOpen = minutes?.state === 'open';
  return {
    changes: [
      ...(isOpen ? [addToMinutes(minutes.path, 'actions', { id, text, owner, due })] : []),
      addEntry(index, key, 'action', { entry: { id, text, owner, due, from } }),
    ],
    show: { path: isOpen ? minutes.path : entryPath(key, 'action'), entryId: id },
  };
}

export interface NewDecision {
  readonly text: string;
  readonly by?: string;
  /** By which channel it was decided; minutes know their own. */
  readonly channel?: string;
}

/** A new decision: in the minutes it was called from, else in decisions.yaml with its date (P-02, P-13). */
export function captureDecision(context: EntryContext, { text, by, channel }: NewDecision): Capture {
  const { index, key, today } = context;
  const id = takeId(index, key, 'decision');
  const minutes = findMinutes(index, key, context.minutesPath);
  const from = findMeeting(minutes);
  const change =
    minutes?.state === 'open'
      ? addToMinutes(minutes.path, 'decisions', { id, text, by })
      : addEntry(index, key, 'decision', { entry: { id, date: today, text, by, channel, from } });
  return { changes: [change], show: { path: change.path, entryId: id } };
}

/** The meeting that an entry comes from; minutes that were sent without it do not say that. */
function findMeeting(minutes: CalledFrom | undefined): string | undefined {
  return minutes && minutes.state !== 'sent' ? meetingId(minutes.path) : undefined;
}
