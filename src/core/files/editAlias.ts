import { isAlias, isMap, isSeq, type Node } from 'yaml';
import type { Field, Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { describeProblem } from '../model/problem';
import { textStart } from '../text/position';
import { applyEdits } from '../text/textEdit';
import type { DecodedFile } from './decode';
import type { EditResult } from './edit';
import { findPair } from './editSpot';
import { listComments, parseText } from './parse';
import { placeAppend, placeInsert, type Spot } from './placeEdit';
import { readsAs } from './readsAs';

/** An entry of a list that has no number, by its position: `contacts` and 2. */
export interface EntryPosition {
  readonly list: string;
  readonly at: number;
}

/** The edits that add another name to a person’s `aliases`; refused where there is no safe place for it. */
export function editAlias(kind: FileKind, file: DecodedFile, { list, at }: EntryPosition, name: string): EditResult {
  const parsed = parseText(file);
  const obstacle = file.locked ?? parsed.trouble;
  if (obstacle) return { refused: obstacle };
  const { contents } = parsed.doc;
  const entries = isMap(contents) ? findPair(contents, list)?.value : undefined;
  const map = isSeq(entries) ? entries.items[at] : undefined;
  const field = fieldsOf(fileKinds[kind], list)['aliases'];
  const pair = isMap(map) ? findPair(map, 'aliases') : undefined;
  const isShared = [contents, entries, map, pair?.value].some((each) => isAlias(each) || (each as Node | null)?.anchor);
  if (!isMap(map) || !field || isShared) return { refused: describeProblem('cannot-place', textStart) };
  const ways = [false, true].map((isCautious) => {
    const spot: Spot = { parsed, map, key: 'aliases', field, pair, isCautious };
    return pair ? placeAppend(spot, pair, name) : placeInsert(spot, [name]);
  });
  const change = (record: Record<string, unknown>) => {
    const entry = (record[list] as Record<string, unknown>[])[at] ?? {};
    entry['aliases'] = [...((entry['aliases'] as string[] | null | undefined) ?? []), name];
  };
  const intended = { comments: listComments(file.text), change };
  const edits = ways.find((each) => each && readsAs(parsed, applyEdits(file.text, each), intended));
  return edits ? { edits } : { refused: describeProblem('cannot-place', textStart) };
}

function fieldsOf(fields: Fields, list: string): Fields {
  const field: Field | undefined = fields[list];
  return field?.type === 'list' && field.of.type === 'group' ? field.of.fields : {};
}
