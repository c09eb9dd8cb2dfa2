import { describeProblem, type Problem } from '../model/problem';
import { toLines } from './mergeLines';

/** A text with merge-conflict marks as the two texts that it was made from; what stands outside the marks is in both. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** What both began with, where the marks show it. */
  readonly base?: string;
}

type Section = 'both' | 'ours' | 'base' | 'theirs';

/** Which mark may stand in which section, and what it begins. */
const transitions: Readonly<Record<Section, Readonly<Record<string, Section>>>> = {
  both: { '<': 'ours' },
  ours: { '|': 'base', '=': 'theirs' },
  base: { '=': 'theirs' },
  theirs: { '>': 'both' },
};

const mark = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/;

/** The two sides of a conflict. Undefined where there is none; a problem where its marks do not belong together. */
export function splitConflict(text: string): ConflictSides | Problem | undefined {
  const lines = toLines(text);
  const sides = { ours: '', theirs: '', base: '' };
  let section: Section = 'both';
  let [begin, conflicts, withBase] = [0, 0, 0];
  for (const [at, line] of lines.entries()) {
    if (mark.test(line)) {
      const next: Section | undefined = transitions[section][line.charAt(0)];
      if (!next) return oddMark(at);
      if (next === 'ours') [begin, conflicts] = [at, conflicts + 1];
      if (next === 'base') withBase++;
      section = next;
    } else {
      for (const side of ['ours', 'theirs', 'base'] as const) {
        if (section === 'both' || section === side) sides[side] += line;
      }
    }
  }
  if (conflicts === 0) return undefined;
  if (section !== 'both') return oddMark(begin);
  const { ours, theirs, base } = sides;
  return { ours, theirs, ...(withBase === conflicts && { base }) };
}

function oddMark(line: number): Problem {
  return describeProblem('odd-conflict', { start: { line, character: 0 }, end: { line, character: 7 } });
}
