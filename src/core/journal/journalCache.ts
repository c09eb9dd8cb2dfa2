import type { Findings } from './checkEngagement.later';
import type { EngagementKey } from './journalIndex';
import type { KeptDigest } from './keptDigest';
import type { Known, PackedShelf } from './shelf';

/** A file as it was known at the end of a session. */
export interface KeptFile {
  readonly path: string;
  readonly known: Known;
  /** As {@link FileNote} has it. */
  readonly stamp?: string;
}

/** What is made of what the files of an engagement say. */
export interface Made {
  /** What questions are answered from. */
  readonly digest: KeptDigest;
  /** What does not fit together. */
  readonly findings: Findings;
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
  /** What was made of an engagement; `mark` tells what it was made of from anything else. */
  readMade<W extends keyof Made>(what: W, key: EngagementKey, mark: string): Made[W] | undefined;
  writeMade<W extends keyof Made>(what: W, key: EngagementKey, made: Made[W], mark: string): void;
  /** Forgets every engagement that is not among these. */
  prune(keys: readonly EngagementKey[]): void;
}
