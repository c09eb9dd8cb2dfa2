import type { TextEdit } from '../text/textEdit';
import type { Problem } from '../model/problem';
import { LineMap } from '../text/lineMap';
import { findWordingIn, type WordingSource } from './checkWording';
import { leaveOut, replaceWording } from './mendWording';

/** A remedy for words that may be taken amiss: other words, none, or no hint at them in this journal any more. */
export type WordingFix =
  | { readonly kind: 'write'; readonly words: string; readonly edit: TextEdit }
  | { readonly kind: 'leave-out'; readonly words: string; readonly edit: TextEdit }
  | { readonly kind: 'no-hint'; readonly words: string };

/** The remedies for a hint that stands in this file at this place; none where the words are no longer there. */
export function suggestWording(
  source: WordingSource,
  { code, range }: Pick<Problem, 'code' | 'range'>,
): readonly WordingFix[] {
  const { file } = source;
  const lines = new LineMap(file.text);
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const found = findWordingIn(source).find(
    (each) => each.start === start && each.end === end && each.hit.code === code,
  );
  if (!found) return [];
  const { passage, hit } = found;
  const texts = hit.instead.map((words): WordingFix => ({
    kind: 'write',
    words,
    edit: replaceWording(file.text, passage, hit, words),
  }));
  const without: readonly WordingFix[] = hit.isNeedless
    ? [{ kind: 'leave-out', words: hit.words, edit: leaveOut(file.text, passage, hit) }]
    : [];
  return [...(file.locked ? [] : [...texts, ...without]), { kind: 'no-hint', words: hit.words }];
}
