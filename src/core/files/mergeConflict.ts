import { describeProblem, type Problem } from '../model/problem';
import type { Range } from '../text/position';
import { openText, type Block } from './blockParts';
import { splitConflict, type ConflictSides } from './conflictSides';
import { checkText } from './decode';
import { BlockMerger, type MergePlan, type MergeQuestion } from './mergeBlocks';
import { toLines } from './mergeLines';
import { areOfStages, type MergeStages } from './mergeStages';
import { listComments, parseText, type ParsedText } from './parse';
import { lineBreakOf } from './placeLines';
import type { Written } from './writtenParts';

/** A conflict that was put together, as far as the answers go. */
export interface MergedText {
  readonly text: string;
  /** What is still to be asked; the text is not to be used before. */
  readonly questions: readonly MergeQuestion[];
  /** IDs that both sides gave to different entries, and that the plan does not rename. */
  readonly collisions: readonly string[];
  /** Texts that were changed on both sides, and of which both versions were kept. */
  readonly doubled: readonly string[];
  /** How many entries were not the same on both sides, and are in the result. */
  readonly kept: number;
}

/** The two sides of a merge conflict, ready to be put together. */
export interface Conflict {
  /** The text with the marks. */
  readonly text: string;
  readonly ours: ParsedText;
  readonly theirs: ParsedText;
  /** What both sides began with, where that is known. */
  readonly base: Block | undefined;
  /** Whether the file ends without a line break. */
  readonly isUnended: boolean;
}

/**
 * Reads the sides of a conflict. Where git knows the three texts of the merge, and the text is still as git left it, these
 * are taken; else what the marks show, and git only says what both began with. Undefined where there is no conflict; a
 * problem where a side cannot be read.
 */
export function readConflict(text: string, stages: MergeStages | undefined): Conflict | Problem | undefined {
  const marked = splitConflict(text);
  if (!marked || 'code' in marked) return marked;
  const known = stages && alignBreaks(stages, lineBreakOf(text));
  const isOfGit = known !== undefined && areOfStages(marked, known);
  const sides: ConflictSides = isOfGit ? known : { ...marked, ...(known && { base: known.base }) };
  const [ours, theirs] = [parseSide(sides.ours), parseSide(sides.theirs)];
  const trouble = findTrouble(text, ours) ?? findTrouble(text, theirs);
  if (trouble) return trouble;
  const parsed = sides.base === undefined ? undefined : parseSide(sides.base);
  const base = parsed && !parsed.trouble ? openText(parsed) : undefined;
  const isUnended = [marked.ours, marked.theirs].every((side) => !side.endsWith('\n'));
  return { text, ours, theirs, base, isUnended };
}

/**
 * Puts the two sides together, part by part. What was changed on one side only is taken from there, word for word. The
 * result is read again before it is given out; a problem where it cannot be relied upon.
 */
export function mergeConflict({ text, base, isUnended, ...sides }: Conflict, plan: MergePlan): MergedText | Problem {
  const [ours, theirs] = [openText(sides.ours), openText(sides.theirs)];
  const merger = new BlockMerger(plan, base !== undefined);
  const merged = ours && theirs && merger.merge({ base, ours, theirs });
  const { questions, doubled, kept, stuckAt } = merger;
  if (!merged || stuckAt) return stuck(text, stuckAt && lineAt(sides[stuckAt.side], stuckAt.start));
  const collisions = merger.collisions.filter((id) => !plan.renamed.has(id));
  if (questions.length === 0 && collisions.length === 0 && !readsAsMeant(merged)) return stuck(text);
  const whole = isUnended ? merged.text.replace(/\r?\n$/, '') : merged.text;
  return { text: whole, questions, collisions, doubled, kept };
}

/** Git keeps a text with its own line breaks, and with the mark of its encoding. */
function alignBreaks({ base, ours, theirs }: MergeStages, lineBreak: string): MergeStages {
  const align = (text: string) => text.replace(/^\ufeff/, '').replace(/\r?\n/g, lineBreak);
  return { base: align(base), ours: align(ours), theirs: align(theirs) };
}

function parseSide(text: string): ParsedText {
  return parseText(checkText(text === '' || text.endsWith('\n') ? text : text + lineBreakOf(text)));
}

/** What stops the reading of a side, at its place in the text with the marks. */
function findTrouble(text: string, { trouble, lines }: ParsedText): Problem | undefined {
  if (!trouble) return undefined;
  const line = toLines(lines.text)[trouble.range.start.line];
  return describeProblem(trouble.code, rangeOfLine(text, line), ...trouble.args);
}

/** At the line that cannot be put together, else at the first conflict. */
function stuck(text: string, line?: string): Problem {
  return describeProblem('cannot-merge', rangeOfLine(text, line));
}

function lineAt({ lines }: ParsedText, start: number): string | undefined {
  return toLines(lines.text)[lines.positionAt(start).line];
}

/** The range of a line of one side in the text with the marks: the first such from the first conflict on. */
function rangeOfLine(text: string, wanted: string | undefined): Range {
  const lines = toLines(text);
  const first = lines.findIndex((line) => line.startsWith('<<<<<<<'));
  const line = [first, 0].map((from) => lines.indexOf(wanted ?? '', from)).find((at) => at >= 0) ?? first;
  return { start: { line, character: 0 }, end: { line, character: (lines[line] ?? '').trimEnd().length } };
}

/** Whether the text says what was put together, and has exactly the comments of its pieces. */
function readsAsMeant({ text, value, comments }: Written): boolean {
  const file = checkText(text);
  const { doc, trouble } = parseText(file);
  if (file.locked || trouble) return false;
  const read: unknown = doc.toJS({ maxAliasCount: 100 });
  return JSON.stringify([read, listComments(text)]) === JSON.stringify([value, comments]);
}
