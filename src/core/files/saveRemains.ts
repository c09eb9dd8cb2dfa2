import type { DecodedFile } from './decode';

/** What a file said before a save, and what was to be written. */
export interface SaveTexts {
  readonly before: string;
  readonly after: string;
}

/** What a save has left that did not come to its end. */
export type SaveRemains = 'whole' | 'cut-off' | 'overtaken';

/** What a kill leaves behind the last whole character: a part of one, or zeros where the disk was to get more. */
const tornEnd = /\ufffd?\0*$/;

/**
 * What the disk has of a file whose save did not come to its end. `whole`: the text before or the new one, or all lines
 * of either in their order, so that nothing of it is lost. `cut-off`: a beginning of the new text, or nothing; it may be
 * written anew. `overtaken`: something else, so that somebody may have written it since.
 */
export function judgeRemains({ before, after }: SaveTexts, disk: DecodedFile): SaveRemains {
  const { text, locked } = disk;
  if (locked?.code === 'too-large') return 'overtaken'; // its text was not read
  if (text === before || text === after) return 'whole';
  if (after.startsWith(text.replace(tornEnd, ''))) return 'cut-off';
  const lines = listLines(text);
  return hasAll(lines, listLines(before)) || hasAll(lines, listLines(after)) ? 'whole' : 'overtaken';
}

/** The lines that say something; blanks at their ends are what editors take away when they save. */
function listLines(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).flatMap((line) => line.trimEnd() || []);
}

/** Whether all of `wanted` stand among `lines`, in their order. */
function hasAll(lines: readonly string[], wanted: readonly string[]): boolean {
  let found = 0;
  for (const line of lines) if (line === wanted[found]) found++;
  return found === wanted.length;
}
