import type { DecodedFile } from '../files/decode';
import { ownerOf } from '../files/layout';
import { isSameId, listIdMentions, type IdMention } from '../journal/idMentions';
import { idPrefixes, parseId, type EntryPrefix, type IdPrefix } from '../model/ids';
import { areFrozen, editText, type TextChange } from './renameText';

/** Why something keeps its name; `path` is a file that cannot be edited. */
export type RenameRefusal =
  | {
      readonly why: 'frozen' | 'twice' | 'nothing' | 'taken' | 'other-letters' | 'no-name' | 'alias';
      readonly name: string;
    }
  | { readonly why: 'unwritable'; readonly path: string };

export type Rename = { readonly changes: readonly TextChange[] } | RenameRefusal;

/**
 * Gives an entry another number of one’s own choice: where it stands, and wherever the records and reports of its client
 * name it, in sentences and comments too. What was sent keeps the old one. `texts` are those files as they are now.
 */
export function renameId(
  texts: ReadonlyMap<string, DecodedFile>,
  mention: Pick<IdMention, 'id' | 'key'>,
  name: string,
): Rename {
  const { id, key } = mention;
  const prefix = id.slice(0, id.indexOf('-')) as EntryPrefix;
  const newId = parseId(name, prefix);
  if (newId === undefined || newId.endsWith('-0')) return { why: 'other-letters', name: prefix };
  if (newId === id) return { changes: [] };
  const refusal = findObstacle(texts, mention) ?? findTaken(texts, { id: newId, key });
  if (refusal) return refusal;
  const changes: TextChange[] = [];
  for (const [path, file] of texts) {
    const rewrite = (text: string) =>
      listIdMentions(text, path)
        .filter((each) => isSameId(each, mention))
        .map(({ start, end }) => ({ start, end, newText: writeLike(text.slice(start, end), newId) }));
    const edited = editText(path, file, rewrite);
    if (edited === 'refused') return { why: 'unwritable', path };
    changes.push(...edited);
  }
  return { changes };
}

/** What people call the entries with a number of these letters. */
export function kindOfPrefix(prefix: string): string {
  return idPrefixes[prefix.replace(/^p/, '') as IdPrefix];
}

/** Why an entry cannot get any other number: it was sent with this one, there are two of it, or none. */
export function findObstacle(
  texts: ReadonlyMap<string, DecodedFile>,
  mention: Pick<IdMention, 'id' | 'key'>,
): RenameRefusal | undefined {
  const { id: name } = mention;
  const own = listMentions(texts, mention).filter(({ isOwn }) => isOwn);
  if (own.length === 0) return { why: 'nothing', name };
  if (own.some(({ path, file }) => areFrozen(path, file))) return { why: 'frozen', name };
  const isMinutes = (path: string) => path.includes('/minutes/');
  const isTwice = [isMinutes, (path: string) => !isMinutes(path)].some(
    (isThere) => own.filter(({ path }) => isThere(path)).length > 1,
  );
  return isTwice ? { why: 'twice', name } : undefined;
}

/** A number that somebody names already would stand for two things. */
function findTaken(
  texts: ReadonlyMap<string, DecodedFile>,
  mention: Pick<IdMention, 'id' | 'key'>,
): RenameRefusal | undefined {
  const isTaken = listMentions(texts, mention).some(({ path, file, isOwn }) => isOwn || !areFrozen(path, file));
  return isTaken ? { why: 'taken', name: mention.id } : undefined;
}

function listMentions(texts: ReadonlyMap<string, DecodedFile>, mention: Pick<IdMention, 'id' | 'key'>) {
  return [...texts]
    .filter(([path]) => ownerOf(path)?.client === mention.key.client)
    .flatMap(([path, file]) =>
      listIdMentions(file.text, path)
        .filter((each) => isSameId(each, mention))
        .map(({ isOwn }) => ({ path, file, isOwn })),
    );
}

/** With as many digits as before, where zeros stood in front: `R-007` is `R-012`. */
function writeLike(old: string, newId: string): string {
  const [prefix = '', digits = ''] = newId.split('-');
  const before = old.slice(old.indexOf('-') + 1);
  return before.startsWith('0') ? `${prefix}-${digits.padStart(before.length, '0')}` : newId;
}
