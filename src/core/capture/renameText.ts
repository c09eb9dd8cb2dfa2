import { checkText, type DecodedFile } from '../files/decode';
import { placeOf } from '../files/layout';
import { isStoppedAsWhole } from '../files/parse';
import { readFile, type Reading } from '../files/read';
import { isSent, listValues } from '../journal/recordValues';
import { applyEdits, type TextEdit } from '../text/textEdit';

/** Edits of one file, for exactly the text `expected`. */
export interface TextChange {
  readonly path: string;
  readonly expected: string;
  readonly edits: readonly TextEdit[];
}

/** Whether a file was sent as it is: what lies in `sent/`, and minutes that say so, as far as they can be read. */
export function areFrozen(path: string, file: DecodedFile): boolean {
  if (/\/sent\//.test(path)) return true;
  if (placeOf(path)?.kind !== 'minutes') return false;
  const reading = readFile('minutes', file);
  return isSent({ path, reading }) || (reading.unreadable !== undefined && /^sent[ \t]*:/m.test(file.text));
}

/**
 * The edits of one file, none where nothing is to be changed or the file was sent. `rewrite` gives them for any text, so that each value can be
 * compared: where the file would say anything else afterwards, or must not be written, it is refused.
 */
export function editText(
  path: string,
  file: DecodedFile,
  rewrite: (text: string, isWhole: boolean) => readonly TextEdit[],
): readonly TextChange[] | 'refused' {
  const edits = rewrite(file.text, true);
  if (edits.length === 0 || areFrozen(path, file)) return [];
  if (isStoppedAsWhole(file)) return 'refused'; // as one with marks of a merge
  const place = placeOf(path);
  const edited = applyEdits(file.text, edits);
  if (place) {
    const read = (text: string) => readFile(place.kind, checkText(text), place.isPrivate);
    if (!isSame(path, read(file.text), read(edited), (text) => applyEdits(text, rewrite(text, false))))
      return 'refused';
  }
  return [{ path, expected: file.text, edits }];
}

/** Whether a file says the same as before but for what was to be changed. */
function isSame(path: string, before: Reading, after: Reading, change: (text: string) => string): boolean {
  const [old, edited] = [before, after].map((reading) => listValues({ path, reading }));
  if (!old || !edited || old.length !== edited.length || !before.unreadable !== !after.unreadable) return false;
  return old.every(({ path: at, value }, index) => {
    const now = edited[index];
    if (now?.path !== at) return false;
    return now.value === value || (typeof value === 'string' && now.value === change(value));
  });
}
