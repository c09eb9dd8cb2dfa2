import { isPrivatePath, ownerOf, reportsFolder } from '../files/layout';
import { idPrefixes } from '../model/ids';
import type { Position, Range } from '../text/position';
import { fold } from '../text/fold';

/** What may be put into a report, made beforehand for those who read it. */
export interface ReportOffers {
  readonly blocks: readonly {
    readonly label: string;
    readonly detail: string;
    readonly text: string;
    readonly inline: string;
  }[];
  readonly references: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
    readonly text: string;
    readonly start: string;
  }[];
  readonly people: readonly { readonly name: string; readonly detail: string }[];
}

export interface ReportSuggestion {
  readonly kind: 'block' | 'reference' | 'person';
  readonly label: string;
  readonly detail: string;
  /** What is written in the place of `range`; it may have several lines. */
  readonly text: string;
  readonly range: Range;
  /** What is compared with what stands in the range up to the cursor. */
  readonly filter: string;
}

/** The lines around a cursor. */
export interface CursorLines {
  readonly above: string;
  readonly line: string;
  readonly below: string;
}

/** Whether a file is a report of an engagement, for its readers or, below `private`, for the team. */
export function isReport(path: string): boolean {
  const parts = path.split('/');
  const own = parts.slice(isPrivatePath(path) ? 4 : 3);
  return ownerOf(path)?.engagement !== undefined && own[0] === reportsFolder && own.length === 2 && /\.md$/i.test(path);
}

const openBracket = /\[([^[\]]*)$/;
const startedId = new RegExp(`(?<![\\p{L}\\p{N}_/-])p?(?:${Object.keys(idPrefixes).join('|')})-\\d*$`, 'u');
const startedLine = /^([\p{L} ,]*)$/u;
/** A gap that was left in it is as good as nothing: it is there to be filled. */
const behindHeading = /^\s*[*_]{1,2}[^*_]+(?::[*_]{1,2}|[*_]{1,2}:)\s*(\[[^[\]]*\]|[\p{L} ,]*)$/u;
const startedWord = /[\p{L}\p{M}'’-]*$/u;

/**
 * What may be written at a place of a report: behind a square bracket or the letters of a number the entries that its
 * readers may see; at the beginning of a line or behind a heading parts that are filled from the journal; people
 * where a name may stand. Where a character asked for it, and nobody did, only the entries.
 */
export function suggestInReport(
  offers: ReportOffers,
  lines: CursorLines,
  position: Position,
  isAsked = true,
): readonly ReportSuggestion[] {
  const before = lines.line.slice(0, position.character);
  const after = lines.line.slice(position.character);
  const rangeFrom = (start: number, end = position.character): Range => ({
    start: { line: position.line, character: start },
    end: { line: position.line, character: end },
  });
  const bracket = openBracket.exec(before);
  if (bracket) {
    const end = position.character + (after.startsWith(']') ? 1 : 0);
    return suggestReferences(offers, before.slice(0, bracket.index), rangeFrom(bracket.index, end), '[');
  }
  const id = startedId.exec(before);
  if (id) return suggestReferences(offers, before.slice(0, id.index), rangeFrom(id.index), id[0]);
  if (!isAsked) return [];
  const [word = ''] = startedWord.exec(before) ?? [];
  const people = offers.people.map(({ name, detail }): ReportSuggestion => {
    const range = rangeFrom(position.character - word.length);
    return { kind: 'person', label: name, detail, text: name, range, filter: name };
  });
  const blocks = suggestBlocks(offers, lines, position, rangeFrom);
  return blocks.length > 0 && word === '' ? blocks : [...blocks, ...people];
}

function suggestReferences(
  { references }: ReportOffers,
  before: string,
  range: Range,
  typed: string,
): readonly ReportSuggestion[] {
  const sign = typed === '[' ? typed : '';
  const letters = sign === '' ? typed.replace(/\d*$/, '') : '';
  const isStart = /(?:^|[.!?]["”’)*_]*)\s*(?:[-*+>]\s+|#+\s+)?$/.test(before);
  return references
    .filter((each) => each.id.startsWith(letters))
    .map(({ label, detail, text, start }) => ({
      kind: 'reference',
      label,
      detail,
      text: isStart ? start : text,
      range,
      filter: `${sign}${label}`,
    }));
}

function suggestBlocks(
  { blocks }: ReportOffers,
  { above, below, line }: CursorLines,
  { character }: Position,
  rangeFrom: (start: number) => Range,
): readonly ReportSuggestion[] {
  const before = line.slice(0, character);
  const after = line.slice(character);
  const heading = behindHeading.exec(before);
  const start = startedLine.exec(before);
  const typed = (heading ?? start)?.[1];
  const isGap = typed?.startsWith('[') ?? false;
  if (typed === undefined || (!isGap && !isAbout(blocks, typed))) return [];
  const gap = (other: string) => (other.trim() === '' ? '' : '\n');
  return blocks.map(({ label, detail, text, inline }) => {
    const ended = /^\s*[.;]/.test(after) || inline === '' ? inline : `${inline}.`;
    const whole = text === '' ? '' : `${gap(above)}${text}${gap(after.trim() === '' ? below : after)}`;
    return {
      kind: 'block',
      label,
      detail,
      text: heading ? ended : whole,
      range: rangeFrom(character - typed.length),
      filter: isGap ? `${typed} ${label}` : label,
    };
  });
}

/** Whether every word that was typed begins one of the words of some label: else a sentence is written there. */
function isAbout(blocks: ReportOffers['blocks'], typed: string): boolean {
  const words = fold(typed)
    .split(/[\s,]+/)
    .filter(Boolean);
  return blocks.some(({ label }) => {
    const known = fold(label).split(/[\s,]+/);
    return words.every((word) => known.some((each) => each.startsWith(word)));
  });
}
