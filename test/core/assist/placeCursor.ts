import type { TextSource } from '../../../src/core/assist/findNameAt';
import { checkText } from '../../../src/core/files/decode';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { LineMap } from '../../../src/core/text/lineMap';
import type { Position, Range } from '../../../src/core/text/position';
import { readJournal } from '../journal/readJournal';

export type Files = Readonly<Record<string, string>>;

const cursor = '¦';

/** The one file that has the cursor in it, as the editor has it, and what is known of all of them. */
export function readAtCursor(
  files: Files,
  onlyClient?: string,
): { readonly source: TextSource; readonly position: Position; readonly texts: Files } {
  const texts = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(cursor, '')]));
  const [path = '', marked = ''] = Object.entries(files).find(([, text]) => text.includes(cursor)) ?? [];
  const index = readJournal(texts);
  const records = onlyClient === undefined ? index : viewAsClient(index, onlyClient);
  const file = checkText(texts[path] ?? '');
  return {
    source: { records, path, file },
    position: new LineMap(file.text).positionAt(marked.indexOf(cursor)),
    texts,
  };
}

/** What a range covers. */
export function textAt(text: string, { start, end }: Range): string {
  const lines = new LineMap(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}
