import type { EngagementKey } from './journalIndex';
import type { Known, PackedShelf } from './shelf';

/** A file as it was known at the end of a session. */
export interface KeptFile {
  readonly path: string;
  readonly known: Known;
  /** As {@link FileNote} has it. */
  readonly stamp?: string;
}

/**
 * What was read of one journal, kept until the next session outside of the workspace. Nothing of it is the only copy:
 * what is damaged, of another version of the extension, or cannot be written is as if it were not there.
 */
export interface JournalCache {
  /** What the first level of the tree shows, in a file of its own because it is read before anything else. */
  readHeads(): readonly KeptFile[] | undefined;
  writeHeads(heads: readonly KeptFile[]): void;
  readEngagement(key: EngagementKey): PackedShelf | undefined;
  writeEngagement(key: EngagementKey, shelf: PackedShelf): void;
  /** Forgets every engagement that is not among these. */
  prune(keys: readonly EngagementKey[]): void;
}
