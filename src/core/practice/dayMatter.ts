import type { FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import type { Day } from '../model/day';

export interface DayRequest {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  /** The user; where it is not known, everything of our own counts. */
  readonly me?: string | undefined;
}

/** Something that is worth a minute before the day ends. */
export interface DayMatter extends EngagementKey {
  /**
   * A talk is `unconfirmed` while what was said in it is in no letter; `agenda`: of tomorrow, and nobody has it;
   * `unacknowledged`: a decision that nobody has confirmed, in the written mode.
   */
  readonly matter: 'unsent' | 'unconfirmed' | 'unanswered' | 'unacknowledged' | 'promised' | 'agenda';
  readonly path: string;
  readonly title: string;
  /** The ID of a promise, or of a decision. */
  readonly entryId?: string;
  /** The day of the meeting, or the one promised. */
  readonly day?: Day;
  /** When a letter was made that is not marked as sent yet. */
  readonly drafted?: Day;
  /** Whose answer is open, or who has promised. */
  readonly people: readonly string[];
}

/** A matter of minutes. */
export function toMatter(
  matter: DayMatter['matter'],
  { client, engagement }: EngagementKey,
  { path, meeting, record }: FoundMinutes,
  people: readonly string[],
): DayMatter {
  const { title, date, drafted, sent } = record;
  const days = { ...(date && { day: date }), ...(drafted && !sent && { drafted }) };
  return { matter, client, engagement, path, title: title || meeting, people, ...days };
}
