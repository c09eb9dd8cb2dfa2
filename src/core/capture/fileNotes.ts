import { entryPath, isPrivatePath, meetingId } from '../files/layout';
import { writeFields, type Writable } from '../files/write';
import type { JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { entryKinds } from '../model/entryKinds';
import { fileKinds } from '../model/fileKinds';
import { takeId, withoutGaps, type FileChange } from './fileChange';
import type { NotesPlace } from './listNotes';
import type { ReadNote } from './readNote';

type NumberedKind = 'action' | 'decision';

/**
 * Makes entries of notes, in their order: a decision stands in the minutes; an action there and in the register; a question
 * among the questions of the minutes. What comes from remarks of the team goes to the team’s registers, and a question among
 * the answers of the remarks. The lines stay.
 */
export function fileNotes(
  index: JournalIndex,
  { key, path }: NotesPlace,
  notes: readonly ReadNote[],
  today: Day,
): readonly FileChange[] {
  const isPrivate = isPrivatePath(path);
  const from = meetingId(path);
  const numbers = new Map<NumberedKind, number>();
  const takeNext = (kind: NumberedKind) => {
    const [letters, first = '1'] = (takeId(index, key, kind, isPrivate) ?? '').split('-');
    const number = numbers.get(kind) ?? Number(first);
    numbers.set(kind, number + 1);
    return `${letters}-${number}`;
  };
  const inFile: { readonly field: string; readonly to: { readonly append: Writable } }[] = [];
  const inRegister: Record<NumberedKind, Entry[]> = { action: [], decision: [] };
  for (const { kind, text, person, due } of notes) {
    if (kind === 'question') {
      inFile.push(
        isPrivate
          ? { field: 'answers', to: { append: { question: text } } }
          : { field: 'questions', to: { append: text } },
      );
      continue;
    }
    const id = takeNext(kind);
    const said = kind === 'action' ? { id, text, owner: person, due } : { id, text, by: person };
    if (!isPrivate) inFile.push({ field: `${kind}s`, to: { append: withoutGaps(said) } });
    if (kind === 'action') inRegister.action.push({ ...said, from });
    else if (isPrivate) inRegister.decision.push({ ...said, date: today, from });
  }
  return [
    ...(inFile.length > 0
      ? [{ path, kind: isPrivate ? ('remarks' as const) : ('minutes' as const), changes: inFile }]
      : []),
    ...(['action', 'decision'] as const).flatMap((kind) =>
      addEntries(index, entryPath(key, kind, isPrivate), kind, inRegister[kind]),
    ),
  ];
}

type Entry = { readonly [key: string]: Writable | undefined };

/** Puts entries at the end of a register, or makes it with them. */
function addEntries(
  index: JournalIndex,
  path: string,
  kind: NumberedKind,
  entries: readonly Entry[],
): readonly FileChange[] {
  if (entries.length === 0) return [];
  const { file, list } = entryKinds[kind];
  const filled = entries.map((entry) => withoutGaps(entry));
  return index.get(file, path)
    ? [{ path, kind: file, changes: filled.map((entry) => ({ field: list, to: { append: entry } })) }]
    : [{ path, create: writeFields(fileKinds[file], { [list]: filled }) }];
}
