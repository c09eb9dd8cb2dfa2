import { placeOf } from '../files/layout';
import { findUnit, listOfUnit, unitKinds, type Unit, type UnitKind } from './digestUnits';
import { unitFlags } from './engagementDigest';
import type { Hit, Question } from './hits';
import type { JournalFile } from './journalIndex';
import { Marks, WordSet } from './wordSet';

/** An entry, or minutes, in which the ID of another entry stands. */
export interface Mention {
  readonly file: JournalFile;
  readonly unit: Unit;
}

/**
 * Where in its engagement an entry is named, as far as it may be seen: only units of these kinds. Nothing where it has no
 * ID. What is found is read from the records.
 */
export function listMentioning(
  { digests, onlyClient }: Question,
  { client, engagement, id, path, field }: Hit,
  kinds: readonly UnitKind[],
): readonly Mention[] {
  const { index, vocabulary } = digests;
  const number = id === undefined ? undefined : vocabulary.find(id.toLowerCase());
  if (number === undefined) return [];
  const digest = digests.get({ client, engagement });
  const marks = new Marks();
  marks.mark(digest, [new WordSet(vocabulary, [number])]);
  const hidden = onlyClient === undefined ? 0 : unitFlags.isPrivate;
  const found: Mention[] = [];
  for (let at = 0; at < digest.size; at += 1) {
    const kind = unitKinds[digest.kind[at] as number] as UnitKind;
    if (marks.held[at] === 0 || !kinds.includes(kind) || ((digest.flags[at] as number) & hidden) !== 0) continue;
    const place = digest.paths[digest.file[at] as number] as string;
    const file = index.get(placeOf(place)?.kind ?? 'journal', place);
    if (!file) continue;
    const position = digest.position[at] as number;
    const list = listOfUnit(file.reading.kind, kind);
    const own = list === undefined ? undefined : `${list}/${position}`;
    if (file.path === path && own === field) continue;
    const unit = findUnit(file, kind, position);
    found.push({ file, unit });
  }
  return found;
}
