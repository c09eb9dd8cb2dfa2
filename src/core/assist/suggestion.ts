import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import type { Day } from '../model/day';
import type { FileKind } from '../model/fileKinds';
import type { Range } from '../text/position';
import type { CursorPlace } from './cursorPlace';

export type SuggestionKind = 'key' | 'word' | 'person' | 'new-person' | 'entry' | 'meeting' | 'day' | 'text';

/** A value that a field may have. */
export interface Value {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** Beside the label, in short. */
  readonly detail?: string;
  /** What it means, in a sentence or two. */
  readonly help?: string;
  /** What is written for it, where that is not the label. */
  readonly written?: string;
  /** The name of somebody who becomes known with it. */
  readonly adds?: string;
}

/** Something that may be written where the cursor is. */
export interface Suggestion extends Omit<Value, 'written'> {
  /** What is written in the place of `range`. */
  readonly text: string;
  readonly range: Range;
  /** What is compared with what stands in the range up to the cursor. */
  readonly filter: string;
  /** Where in the text the cursor is put; at its end where nothing is said. */
  readonly cursor?: number;
  /** Whether suggestions are wanted for what follows. */
  readonly goesOn?: boolean;
}

/** What suggestions are made from. */
export interface AssistSource {
  /** What may be seen: nothing else is ever suggested. */
  readonly records: JournalRecords;
  /** The file, relative to the journal. */
  readonly path: string;
  readonly today: Day;
  /** All that is known, of which only the next free number is ever told. */
  readonly index: JournalIndex;
}

/** Where something is to be written, and what may stand there. */
export interface AssistPlace extends AssistSource {
  readonly place: CursorPlace;
  readonly kind: FileKind;
  readonly isPrivate: boolean;
  readonly key: EngagementKey;
}
