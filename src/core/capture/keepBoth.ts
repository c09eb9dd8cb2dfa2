import { engagementFolderPath, placeOf, privateEngagementFolderPath } from '../files/layout';
import { patternOf } from '../files/mentions';
import type { MergeAnswer, MergeQuestion } from '../files/mergeBlocks';
import { mergeConflict, readConflict } from '../files/mergeConflict';
import type { MergeStages } from '../files/mergeStages';
import { listIdMentionsOf } from '../journal/idMentions';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { findHighestNumbers, nextId, type EntryPrefix, type HighestNumbers } from '../model/ids';
import type { Problem } from '../model/problem';
import { editBetween } from '../text/textEdit';
import type { Capture } from './fileChange';

/** A file with a merge conflict, and what is known about it. */
export interface ConflictSource {
  readonly index: JournalIndex;
  readonly path: string;
  /** Of which folders the file is; empty where it belongs to none. */
  readonly key: EngagementKey;
  /** The text with the marks. */
  readonly text: string;
  /** The three texts of the merge, where git knows them. */
  readonly stages: MergeStages | undefined;
}

/** A conflict that is resolved, and what its user should know about that. */
export interface KeptBoth extends Capture {
  /** How many entries were not the same on both sides, and are kept. */
  readonly kept: number;
  /** The entries that came from theirs with an ID that was taken: the old ID and the new one. */
  readonly renumbered: readonly (readonly [from: string, to: string])[];
  /** Other files that name an old ID: only their reader knows which of the two is meant there. */
  readonly elsewhere: readonly string[];
  /** Texts that were changed on both sides, and of which both versions were kept. */
  readonly doubled: readonly string[];
}

/**
 * Resolves a merge conflict entry by entry, with the answers so far: the change, or what is still to be asked. Undefined
 * where there is no conflict; a problem where nothing can be done safely.
 */
export function keepBoth(
  source: ConflictSource,
  answers: ReadonlyMap<string, MergeAnswer>,
): KeptBoth | { readonly questions: readonly MergeQuestion[] } | Problem | undefined {
  const { text, path, stages } = source;
  const conflict = readConflict(text, stages);
  if (!conflict || 'code' in conflict) return conflict;
  const mergeAnew = (renamed: ReadonlyMap<string, string>) =>
    mergeConflict(conflict, { answers, renamed, mend: mendWith(source, renamed) });
  const first = mergeAnew(new Map());
  if ('code' in first) return first;
  if (first.questions.length > 0) return { questions: first.questions };
  const renamed = renumber(source, first.collisions);
  const merged = renamed.size > 0 ? mergeAnew(renamed) : first;
  if ('code' in merged) return merged;
  const { kept, doubled } = merged;
  const changes = [{ path, expected: text, edits: [editBetween(text, merged.text)] }];
  return {
    changes,
    show: { path },
    kept,
    doubled,
    renumbered: [...renamed],
    elsewhere: listElsewhere(source, renamed),
  };
}

function listElsewhere({ index, path, key }: ConflictSource, renamed: ReadonlyMap<string, string>): readonly string[] {
  if (renamed.size === 0) return [];
  const folders = [
    engagementFolderPath(key.client, key.engagement),
    privateEngagementFolderPath(key.client, key.engagement),
  ];
  const isNamed = (other: string) => {
    const place = other === path ? undefined : placeOf(other);
    const said = place && JSON.stringify(index.get(place.kind, other)?.reading.record ?? {});
    return (said ? listIdMentionsOf(said, key) : []).some((mention) => {
      const { client, engagement } = mention.key;
      return client === key.client && engagement === key.engagement && renamed.has(mention.id);
    });
  };
  return folders.flatMap((folder) => index.listBelow(folder)).filter(isNamed);
}

function mendWith({ key }: ConflictSource, renamed: ReadonlyMap<string, string>): (part: string) => string {
  const patterns = [...renamed].map(([from, to]) => ({ pattern: patternOf({ ...key, from }), to }));
  return (part) => patterns.reduce((mended, { pattern, to }) => mended.replace(pattern, to), part);
}

/** The next free IDs, above every one that either side or any other file of the engagement names. */
function renumber({ index, key, text }: ConflictSource, ids: readonly string[]): ReadonlyMap<string, string> {
  const isOfClient = ids.some((id) => id.startsWith('PRO-')); // proposals are counted by client
  const known: HighestNumbers[] = [...index.mentionsIn(isOfClient ? { ...key, engagement: '' } : key)];
  known.push(findHighestNumbers(text));
  const renamed = new Map<string, string>();
  for (const id of ids) {
    const prefix = id.slice(0, id.lastIndexOf('-')) as EntryPrefix;
    const to = nextId(prefix, known);
    known.push(findHighestNumbers(to));
    renamed.set(id, to);
  }
  return renamed;
}
