import type { NoteKind } from '../text/markedLines';
import type { Day } from '../model/day';
import type { DayReading } from '../model/daysInText.later';
import { startUpper } from '../text/words';
import { findDue } from './noteDue';
import { findOwner, type FoundOwner, type NameBook, type Stretch } from './noteOwner';

/** Longer lines are no note that somebody took. */
const longestNote = 1_000;

/** What an entry made of a line of notes says. */
export interface ReadNote {
  readonly kind: NoteKind;
  readonly text: string;
  /** Who does it; of a decision who decided or said it. */
  readonly person?: string;
  readonly due?: Day;
}

/** What lines are read with: the names, the day of the meeting, the language. */
export interface NoteReading extends DayReading {
  readonly names: NameBook;
}

/**
 * Reads owner and date from a line; what is in doubt is left out. The words of the line stay, but for a name that is only
 * a label (`Ana:`, `@ana`, `(Ana)`) and a date that is only a term at the end (`by 26 November`, `26.11.`). A question is
 * kept as it is, and so is a line of more than 1,000 characters.
 */
export function readNote(
  { kind, text }: { readonly kind: NoteKind; readonly text: string },
  reading: NoteReading,
): ReadNote {
  if (kind === 'question' || text.length > longestNote) return { kind, text };
  const named = unlessSeveral(findOwner(text, reading.names));
  const withoutName = named ? blankOut(text, named.at) : text;
  const due = kind === 'action' ? unlessSeveral(findDue(withoutName, reading)) : undefined;
  const term = due?.isTerm ? due.at : undefined;
  const opening = term && findOpening(text, term);
  const owner = named ?? (opening && findLater(text, opening.end, reading.names));
  const left = leaveOut(text, {
    first: [opening, owner?.label],
    last: [owner?.label, term],
    known: [owner?.at, term],
  });
  return { kind, text: left, ...(owner && { person: owner.name }), ...(due && { due: due.day }) };
}

/** A term at the beginning, with the sign behind it: `By Friday, `. */
function findOpening(text: string, { start, end }: Stretch): Stretch | undefined {
  const [sign] = /^\s*[,:]\s*/.exec(text.slice(end)) ?? [];
  return start === 0 && sign !== undefined ? { start, end: end + sign.length } : undefined;
}

function findLater(text: string, from: number, names: NameBook): FoundOwner | undefined {
  const found = unlessSeveral(findOwner(text.slice(from), names));
  const move = ({ start, end }: Stretch): Stretch => ({ start: start + from, end: end + from });
  return found && { ...found, at: move(found.at), ...(found.label && { label: move(found.label) }) };
}

function unlessSeveral<T>(found: T | 'several' | undefined): T | undefined {
  return found === 'several' ? undefined : found;
}

function blankOut(text: string, { start, end }: Stretch): string {
  return text.slice(0, start) + '_'.repeat(end - start) + text.slice(end);
}

type Maybe = readonly (Stretch | undefined)[];

/**
 * The line without what may be missing at its beginning, one after the other, and at its end; as it was where too little
 * would be left.
 */
function leaveOut(
  text: string,
  { first, last, known }: { readonly first: Maybe; readonly last: Maybe; readonly known: Maybe },
): string {
  let [start, end] = [0, findBracket(text, known) ?? text.length];
  for (const each of first) if (each && text.slice(start, each.start).trim() === '') start = each.end;
  for (let before = -1; before !== end;) {
    before = end;
    const spare = last.find(
      (each) => each && each.start >= start && each.end <= end && isEmpty(text.slice(each.end, end)),
    );
    if (spare && /[^\s,;:–—-]/.test(text.slice(start, spare.start))) end = spare.start;
  }
  const left = text.slice(start, end).replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
  if (!/\p{L}{2}/u.test(left)) return text;
  return start > 0 && /^\p{Ll}+(?!\p{L})/u.test(left) ? startUpper(left) : left;
}

function isEmpty(text: string): boolean {
  return /^[\s.,;:!)\]]*$/.test(text);
}

/** Where a bracket begins at the end of a line that holds nothing but what is known. */
function findBracket(text: string, known: Maybe): number | undefined {
  const { index, 0: bracket = '' } = /[([][^()[\]]*[)\]][\s.!]*$/.exec(text) ?? {};
  if (index === undefined) return undefined;
  const inside = known.flatMap((each) =>
    each && each.start > index && each.end < index + bracket.length ? [each] : [],
  );
  const rest = inside.reduce((left, { start, end }) => blankOut(left, { start, end }), text).slice(index);
  return inside.length > 0 && !/[\p{L}\p{N}]/u.test(rest) ? index : undefined;
}
