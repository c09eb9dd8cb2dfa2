import type { TextEdit } from '../text/textEdit';
import { startUpper } from '../text/words';
import type { WordingHit } from './findWording';
import { placeIn, writeInto, type Passage } from './readPassage';

/** The edit of the file that writes a text in the place of words; the sentence around keeps its capital. */
export function replaceWording(file: string, passage: Passage, hit: WordingHit, text: string): TextEdit {
  const { own } = passage;
  const isColon = text.endsWith(':');
  const [comma = ''] = isColon ? (/^[,:]/.exec(own.slice(hit.end)) ?? []) : [];
  const written = startsUpper(passage, hit) ? startUpper(text) : text;
  return toEdit(file, passage, { start: hit.start, end: hit.end + comma.length, text: written });
}

/** The edit of the file that leaves words out, with what only they had: commas, a space, a whole sentence. */
export function leaveOut(file: string, passage: Passage, hit: WordingHit): TextEdit {
  const { own } = passage;
  const { start } = hit;
  if (hit.words === '!!') return toEdit(file, passage, { start, end: hit.end, text: '' });
  const [comma = ''] = /^[ \t]*,/.exec(own.slice(hit.end, hit.end + maximumGap)) ?? [];
  const end = hit.end + comma.length;
  if (startsSentence(own, start)) {
    const [stop = ''] = /^[.!?…]+/.exec(own.slice(end, end + maximumGap)) ?? [];
    const [from, to] = takeSpace(own, start, end + stop.length);
    const next = own.charAt(to);
    const isRaised = startsUpper(passage, hit) && /\p{Ll}/u.test(next);
    return toEdit(file, passage, {
      start: from,
      end: to + (isRaised ? 1 : 0),
      text: isRaised ? next.toUpperCase() : '',
    });
  }
  const [before = ''] = /,[ \t]*$/.exec(own.slice(Math.max(0, start - maximumGap), start)) ?? [];
  const closes = /^[ \t]*(?:[.!?…:;]|$)/.test(own.slice(end, end + maximumGap));
  const isBetweenCommas = before !== '' && (comma !== '' || closes);
  const [from, to] = isBetweenCommas ? [start - before.length, end] : takeSpace(own, start, end);
  return toEdit(file, passage, { start: from, end: to, text: '' });
}

/** Between a word and a comma stands no more. */
const maximumGap = 200;

/** Takes one of the spaces around what is left out, and with a whole line its end. */
function takeSpace(own: string, start: number, end: number): readonly [start: number, end: number] {
  const [after = ''] = /^[ \t]+/.exec(own.slice(end)) ?? [];
  const [before = ''] = /[ \t]+$/.exec(own.slice(Math.max(0, start - maximumGap), start)) ?? [];
  const rest = own.slice(end + after.length);
  const lineStart = start - before.length;
  const [lineEnd] = /^(?:\r?\n|$)/.exec(rest) ?? [];
  if (lineEnd !== undefined) {
    const [breakBefore] = /\r?\n$/.exec(own.slice(Math.max(0, lineStart - 2), lineStart)) ?? [];
    const isWholeLine = lineStart === 0 || breakBefore !== undefined;
    if (!isWholeLine) return [lineStart, end + after.length];
    if (lineEnd !== '') return [lineStart, end + after.length + lineEnd.length];
    return breakBefore ? [lineStart - breakBefore.length, end + after.length] : [start, end + after.length];
  }
  if (after !== '') return [start, end + after.length];
  return /^[.,;:!?…)]/.test(rest) ? [lineStart, end] : [start, end];
}

/** Whether the words begin with a capital that their place asks for. */
function startsUpper({ own, text }: Passage, { start, words }: WordingHit): boolean {
  const first = text.charAt(start);
  if (first === first.toLowerCase()) return false;
  const isOwn = /^I(?!\p{L})/u.test(words) || (words.length > 1 && words === words.toUpperCase());
  return !isOwn || startsSentence(own, start);
}

/** Whether a sentence, an item or a cell of a table begins at a place; in the next line only with a capital. */
function startsSentence(own: string, at: number): boolean {
  const before = own.slice(Math.max(0, at - maximumGap), at).replace(/[*_~("'“‘„«\t ]+$/, '');
  if (before === '' || /(?:[.!?…:|\0]|\n[ \t]*\r?\n|(?:^|\n)[ \t]*(?:[-+*#>]+|\d+[.)]))$/.test(before)) return true;
  return before.endsWith('\n') && /^\p{Lu}\p{Ll}/u.test(own.slice(at, at + 2));
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value without quotes is put into them, because what is written might mean something else without. */
function toEdit(file: string, passage: Passage, { start, end, text }: Placed): TextEdit {
  const [from, to] = [placeIn(passage, start), placeIn(passage, end)];
  if (passage.style !== 'plain') return { start: from, end: to, newText: writeInto(passage, text) };
  const quoted = (written: string) => writeInto({ style: 'double' }, written);
  const [before, after] = [file.slice(passage.start, from), file.slice(to, passage.end)].map((raw) =>
    raw.replace(/["\\]/g, '\\$&'),
  );
  return { start: passage.start, end: passage.end, newText: `"${before}${quoted(text)}${after}"` };
}
