import type { DecodedFile } from '../files/decode';
import { ownerOf, placeOf } from '../files/layout';
import { quoteText } from '../files/quoteText';
import { readPlaced, type PlacedReading } from '../files/read';
import { useSpaces } from '../files/useSpaces';
import { writeInline } from '../files/write';
import { firstNameOf, listPeople } from '../journal/people';
import type { JournalRecords } from '../journal/journalIndex';
import { isSent, isSettled, listValues, type FoundValue } from '../journal/recordValues';
import type { Problem } from '../model/problem';
import { fold } from '../text/fold';
import { LineMap } from '../text/lineMap';
import { listNearest } from '../text/nearest';
import type { Range } from '../text/position';
import type { TextEdit } from '../text/textEdit';
import { findGroupAt } from './findGroupAt';
import { findTitle, suggestReferences } from './suggestReferences';

/** A file as it is now, and what else is known. */
export interface FixSource {
  /** What may be seen: nothing else is ever offered. */
  readonly records: JournalRecords;
  readonly path: string;
  readonly file: DecodedFile;
}

/**
 * A remedy for a problem: an edit of the file itself, with the word that it writes; or what a command does with the value
 * at `field`, such as `risks/1/id`.
 */
export type Fix =
  | { readonly kind: 'did-you-mean' | 'refresh-title'; readonly word: string; readonly edit: TextEdit }
  | { readonly kind: 'quote' | 'use-spaces'; readonly edit: TextEdit }
  | { readonly kind: 'renumber' | 'add-to-contacts' | 'make-addendum'; readonly word: string; readonly field: string };

interface Place extends FixSource {
  readonly now: { readonly path: string; readonly reading: PlacedReading };
}

/** The remedies for a problem that stands in this file at this place. What was sent is never changed, but put back. */
export function suggestFixes(source: FixSource, problem: Pick<Problem, 'code' | 'range'>): readonly Fix[] {
  const { path, file } = source;
  const place = placeOf(path);
  if (!place || file.locked) return [];
  if (problem.code === 'sent-minutes-edited') return [{ kind: 'make-addendum', word: '', field: 'sent' }];
  const now = { path, reading: readPlaced(place.kind, file, place.isPrivate) };
  const at: Place = { ...source, now };
  const found = listValues(now).find((value) => isAt(now.reading.ranges.get(value.path), problem.range));
  if (found ? isSettled(now, found.path) : isSent(now)) return [];
  switch (problem.code) {
    case 'unknown-word':
      return suggestWords(at, problem);
    case 'unknown-key':
      return suggestKeys(at, problem);
    case 'prose-cut':
    case 'colon-in-text':
    case 'needs-quotes': {
      const edit = quoteText(place.kind, file, place.isPrivate, problem);
      return edit ? [{ kind: 'quote', edit }] : [];
    }
    case 'tab-indent': {
      const edit = useSpaces(place.kind, file, place.isPrivate, problem);
      return edit ? [{ kind: 'use-spaces', edit }] : [];
    }
    default:
      return found ? suggestForValue(at, problem, found) : [];
  }
}

function suggestForValue(
  at: Place,
  { code, range }: Pick<Problem, 'code' | 'range'>,
  found: FoundValue,
): readonly Fix[] {
  const text = found.value as string;
  const write = (kind: 'did-you-mean' | 'refresh-title', word: string): readonly Fix[] => {
    const edit = rewrite(at, found, range, word);
    return edit ? [{ kind, word, edit }] : [];
  };
  switch (code) {
    case 'duplicate-id':
      return [{ kind: 'renumber', word: text, field: found.path }];
    case 'unknown-person': {
      const names = suggestNames(at, text).flatMap((name) => write('did-you-mean', name));
      return [...names, { kind: 'add-to-contacts', word: text.trim(), field: found.path }];
    }
    case 'unknown-reference':
    case 'supersedes-nothing':
    case 'other-kind':
      return suggestReferences(at.records, at.path, found).flatMap((word) => write('did-you-mean', word));
    case 'stale-title':
      return [findTitle(at.records, at.path, text) ?? []].flat().flatMap((word) => write('refresh-title', word));
    default:
      return [];
  }
}

function suggestNames({ records, path }: Place, name: string): readonly string[] {
  const { client, engagement = '' } = ownerOf(path) ?? {};
  if (client === undefined) return [];
  const names = listPeople(records, { client, engagement }).map((person) => person.name);
  const written = fold(name.trim());
  const byFirstName = names.filter(
    (each) => fold(each).startsWith(`${written} `) || fold(firstNameOf(each)) === written,
  );
  return byFirstName.length > 0 ? byFirstName.slice(0, 3) : listNearest(name.trim(), names);
}

/** The sentence of the problem names the words that may stand there. */
function suggestWords(at: Place, { range }: Pick<Problem, 'range'>): readonly Fix[] {
  const problem = findProblem(at.now.reading, 'unknown-word', range);
  const [word = '', allowed = ''] = problem?.args ?? [];
  return listNearest(word, allowed.split(', ')).map((each) => replaceWord(at, range, each));
}

function suggestKeys(at: Place, { range }: Pick<Problem, 'range'>): readonly Fix[] {
  const [key = ''] = findProblem(at.now.reading, 'unknown-key', range)?.args ?? [];
  const { fields, record } = findGroupAt(at.now.reading, range.start);
  const isFree = (name: string) => {
    const value = record[name];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  };
  return listNearest(key, Object.keys(fields).filter(isFree)).map((each) => replaceWord(at, range, each));
}

function findProblem({ problems }: PlacedReading, code: Problem['code'], range: Range): Problem | undefined {
  return problems.find((each) => each.code === code && isAt(each.range, range));
}

/** A word of the model needs no quotes, and keeps those that are there. */
function replaceWord({ file }: Place, range: Range, word: string): Fix {
  const lines = new LineMap(file.text);
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const [quote = ''] = /^["']/.exec(file.text.slice(start, end)) ?? [];
  return { kind: 'did-you-mean', word, edit: { start, end, newText: `${quote}${word}${quote}` } };
}

/** Writes another text in the quotes of the one that is there; undefined where that one is a block. */
function rewrite({ file }: Place, { field }: FoundValue, range: Range, word: string): TextEdit | undefined {
  const lines = new LineMap(file.text);
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const first = file.text.charAt(start);
  if (/[|>&!*]/.test(first)) return undefined;
  const style = first === "'" ? 'QUOTE_SINGLE' : first === '"' ? 'QUOTE_DOUBLE' : undefined;
  return { start, end, newText: writeInline(field, word, style) };
}

function isAt(a: Range | undefined, b: Range): boolean {
  return (
    a?.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
