import { isScalar } from 'yaml';
import type { TextEdit } from '../text/textEdit';
import { lineBreakOf } from './placeLines';
import type { Spot } from './placeEdit';

/**
 * More lines at the end of a text that its author folded (`>`): what is there keeps its line breaks. Undefined where the
 * value is written otherwise, or does not go on with what is there.
 */
export function placeBehindFolded(
  { parsed, map, pair }: Pick<Spot, 'parsed' | 'map' | 'pair'>,
  value: unknown,
): readonly TextEdit[] | undefined {
  const old = pair?.value;
  if (!isScalar(old) || old.type !== 'BLOCK_FOLDED' || map.flow || typeof value !== 'string') return undefined;
  const before = String(old.value).trimEnd();
  const [start = 0, until = 0] = old.range ?? [];
  const source = parsed.lines.text.slice(start, until).trimEnd();
  const [, indentation] = /[\r\n]([ ]+)\S/.exec(source) ?? [];
  const [header] = /^>[+-]?(?=[\s#])/.exec(source) ?? [];
  if (before === '' || !header || !indentation || !value.startsWith(`${before}\n`)) return undefined;
  const eol = lineBreakOf(source);
  const lines = value.slice(before.length).trimEnd().split('\n').slice(1); // each line break but one folds away
  const added = lines.map((line) => eol + (line === '' ? '' : eol + indentation + line)).join('');
  const end = start + source.length;
  const kept = value.endsWith('\n') ? '>' : '>-';
  return [
    ...(header === kept ? [] : [{ start, end: start + header.length, newText: kept }]),
    { start: end, end, newText: added },
  ];
}
