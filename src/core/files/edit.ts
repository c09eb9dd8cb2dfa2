import { isMap, isScalar } from 'yaml';
import type { Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { splitReference } from '../model/ids';
import { openAfterSending } from '../model/minutes';
import { describeProblem, type Problem } from '../model/problem';
import { textStart, type Range } from '../text/position';
import { applyEdits, editBetween, type TextEdit } from '../text/textEdit';
import { checkText, type DecodedFile } from './decode';
import { findPair, findSpot, type FieldPath } from './editSpot';
import { listComments, parseText, type ParsedText } from './parse';
import { placeAppend, placeFirst, placeInsert, placeRemove, placeSet, type Spot } from './placeEdit';
import { placeBehindFolded } from './placeFolded';
import { readsAs, type Intended } from './readsAs';
import { writeFields, type Writable } from './write';

/** One change to a file: of a field of the file itself, or of an entry in one of its lists. */
export interface Change extends FieldPath {
  readonly to: { readonly append: Writable } | { readonly set: Writable } | 'removed';
}

export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly refused: Problem };

/**
 * The edits that make one change and leave every other byte as it is. A file that cannot be read to its end, or that
 * would change more when it is saved, is refused with the reason and the place. The result is read again before it is
 * given out: an edit that does anything but the change is never made.
 */
export function editFile(kind: FileKind, file: DecodedFile, change: Change): EditResult {
  const parsed = parseText(file);
  const obstacle = file.locked ?? parsed.trouble;
  if (obstacle) return { refused: obstacle };
  if (
    kind === 'minutes' &&
    isFrozen(parsed) &&
    !openAfterSending.includes(change.entry ? `${change.entry.list}/${change.field}` : (change.group ?? change.field))
  ) {
    return { refused: describeProblem('frozen-minutes', textStart) };
  }
  const place = findPlace(parsed, fileKinds[kind], change);
  if ('code' in place) return { refused: place };
  const intended: Intended = {
    comments: listComments(file.text),
    change: (record) => applyToPlain(record, change),
  };
  const edits = place.ways.find((each) => readsAs(parsed, applyEdits(file.text, each), intended));
  return edits ? { edits } : { refused: describeProblem('cannot-place', place.range) };
}

/** Like {@link editFile}, of several changes of one file, each on what the ones before it have left. */
export function editInTurn(kind: FileKind, file: DecodedFile, changes: readonly Change[]): EditResult {
  let text = file.text;
  for (const [index, change] of changes.entries()) {
    const result = editFile(kind, index === 0 ? file : checkText(text), change);
    if ('refused' in result || changes.length === 1) return result;
    text = applyEdits(text, result.edits);
  }
  return { edits: text === file.text ? [] : [editBetween(file.text, text)] };
}

/** The ways to make the change, the one that looks best first, and the place to name when none of them will do. */
interface Place {
  readonly ways: readonly (readonly TextEdit[])[];
  readonly range: Range;
}

function findPlace(parsed: ParsedText, fields: Fields, change: Change): Place | Problem {
  const contents = parsed.doc.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const value = valueOf(change);
    const isEntry = change.entry !== undefined || value === undefined;
    const text = isEntry ? undefined : writeFields(fields, { [change.field]: value });
    return { ways: text === undefined ? [] : [placeFirst(parsed, text)], range: textStart };
  }
  const found = findSpot(parsed, fields, change);
  if ('code' in found) return found;
  const { to } = change;
  const continued = to !== 'removed' && 'set' in to ? placeBehindFolded(found.spot, to.set) : undefined;
  const ways = [continued, ...[false, true].map((isCautious) => placeChange({ ...found.spot, isCautious }, change))];
  return { ways: ways.filter((edits) => edits !== undefined), range: found.range };
}

/** Minutes are frozen from the day they were sent, whatever the rest of that stamp says. */
export function isFrozen({ doc }: ParsedText): boolean {
  return isMap(doc.contents) && isMap(findPair(doc.contents, 'sent')?.value);
}

function placeChange(spot: Spot, { to }: Change): readonly TextEdit[] | undefined {
  if (to === 'removed') return spot.pair ? placeRemove(spot, spot.pair) : [];
  if ('set' in to) return spot.pair ? placeSet(spot, spot.pair, to.set) : placeInsert(spot, to.set);
  return spot.pair ? placeAppend(spot, spot.pair, to.append) : placeInsert(spot, [to.append]);
}

function applyToPlain(record: Record<string, unknown>, { entry, group, field, to }: Change): void {
  const entries = entry ? (record[entry.list] as Record<string, unknown>[]) : [];
  const outer = entry ? entries.find((item) => splitReference(String(item?.['id']))?.id === entry.id) : record;
  const target = group === undefined ? outer : (outer?.[group] as Record<string, unknown> | undefined);
  if (!target) return;
  if (to === 'removed') delete target[field];
  else if ('set' in to) target[field] = to.set;
  else target[field] = [...((target[field] as unknown[] | null) ?? []), to.append];
}

function valueOf({ to }: Change): Writable | undefined {
  if (to === 'removed') return undefined;
  return 'set' in to ? to.set : [to.append];
}
