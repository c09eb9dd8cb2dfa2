import { Composer, Lexer, Parser, YAMLParseError, type Document, type YAMLError } from 'yaml';
import { describeProblem, type Problem, type ProblemCode } from '../model/problem';
import { LineMap } from '../text/lineMap';
import { textStart, type Range } from '../text/position';
import { finish, type Steps } from '../text/steps';
import { findConflictMarker } from './conflictMarkers';
import type { DecodedFile } from './decode';

/** A text as YAML nodes. The nodes stay in this folder; ranges and plain values leave it. */
export interface ParsedText {
  readonly doc: Document;
  readonly lines: LineMap;
  /** What stops the reading, if anything does. */
  readonly trouble?: Problem;
  /** Nodes that reach beyond this offset are not believed: the start of the line on which the trouble begins. */
  readonly trustedTo: number;
}

/** No record is nested this deeply; far deeper ones would exhaust the parser's stack. */
const maximumNesting = 500;

/** Signs and words that are parsed in one step: less than a millisecond of work. */
const stepLength = 100;

/** Parses YAML 1.2 (core schema, no merge keys) and recovers from errors; never throws. */
export function parseText(file: DecodedFile): ParsedText {
  return finish(parseTextInSteps(file));
}

/** Like {@link parseText}, in steps, but for the last one, which takes a sixth of the time. */
export function* parseTextInSteps({ text, locked, trustedTo }: DecodedFile): Steps<ParsedText> {
  const lines = new LineMap(text);
  const stopAt = (trouble: Problem, offset: number, doc: Document) => ({
    doc,
    lines,
    trouble,
    trustedTo: lines.lineStart(Math.min(offset, trustedTo)),
  });
  const tooDeep = findTooDeep(text);
  if (tooDeep >= 0)
    return stopAt(describeProblem('too-deep', lines.rangeOf(tooDeep, tooDeep + 1)), 0, finish(parse('')));
  const marker = findConflictMarker(text);
  const isAllInConflict = marker !== undefined && text.slice(0, marker.start).trim() === ''; // nothing is believed
  const doc = yield* parse(isAllInConflict ? '' : text);
  if (locked && trustedTo < text.length) return stopAt(locked, trustedTo, doc);
  if (locked?.code === 'too-large') return stopAt(locked, 0, doc);
  if (marker) {
    return stopAt(describeProblem('merge-conflict', lines.rangeOf(marker.start, marker.end)), marker.start, doc);
  }
  const error = doc.errors.reduce<YAMLError | undefined>(
    (first, each) => (first && first.pos[0] <= each.pos[0] ? first : each),
    undefined,
  );
  if (!error) return { doc, lines, trustedTo: text.length };
  // what is missing at the end of the text was begun in the last line that says something
  const place = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1));
  const end = Math.min(Math.max(error.pos[1], place + 1), lines.lineEnd(place));
  const line = text.slice(lines.lineStart(place), lines.lineEnd(place));
  return stopAt(explain(error, line, lines.rangeOf(place, end)), place, doc);
}

/** Whether anything but mistakes in its YAML can stop the reading of a text: what concerns it as a whole. */
export function isStoppedAsWhole({ text, locked }: DecodedFile): boolean {
  return locked !== undefined || findConflictMarker(text) !== undefined || findTooDeep(text) >= 0;
}

/** A lone `\r` ends a line in YAML and in VS Code, and not for the parser. */
function* parse(text: string): Steps<Document> {
  const source = text.replace(/\r(?!\n)/g, '\n');
  const parser = new Parser();
  const composer = new Composer({ version: '1.2', merge: false, uniqueKeys: false });
  const docs: Document.Parsed[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) docs.push(...composer.next(token));
    count += 1;
    if (count % stepLength === 0) yield;
  }
  for (const token of parser.end()) docs.push(...composer.next(token));
  docs.push(...composer.end(true, source.length)); // one document at least
  const [doc, second] = docs as [Document.Parsed, Document.Parsed?];
  if (second) doc.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''));
  return doc;
}

/** All comments, in their order; a `#` inside a text is none. */
export function listComments(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
}

/** The parser's error in the user's words; one is enough, what follows it is mostly its consequence. */
function explain(error: YAMLError, line: string, range: Range): Problem {
  const code = wording(error, line);
  if (code === 'too-deep') return describeProblem(code, textStart);
  return code ? describeProblem(code, range) : describeProblem('not-yaml', range, error.message);
}

/** A key with its list or its text below it, and without its colon. */
const isWordAlone = /^[ ]*(?:- +)?[A-Za-z][\w-]*[ \t]*$/;

function wording({ code, message }: YAMLError, line: string): ProblemCode | undefined {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'tab-indent';
    case 'MULTILINE_IMPLICIT_KEY':
      return isWordAlone.test(line) ? 'missing-colon' : 'bad-indent';
    case 'BAD_INDENT':
      return message.startsWith('Flow ') ? 'unclosed-bracket' : 'bad-indent';
    case 'MULTIPLE_DOCS':
      return 'several-documents';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('Nested') ? 'colon-in-text' : 'bad-indent';
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return 'needs-quotes';
    case 'UNEXPECTED_TOKEN':
      return message.startsWith('Unexpected block-seq-ind') ? 'needs-quotes' : undefined;
    case 'RESOURCE_EXHAUSTION':
      return 'too-deep';
    case 'MISSING_CHAR':
      if (message.startsWith('Flow ')) return 'unclosed-bracket';
      if (message.startsWith('Implicit map keys')) return 'missing-colon';
      if (message.startsWith('Sequence item')) return 'bad-indent';
      return message.includes('quote') ? 'unclosed-quote' : undefined;
    default:
      return undefined;
  }
}

/** Where brackets, or dashes on one line, are nested more deeply than any record is; -1 when nowhere. */
function findTooDeep(text: string): number {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maximumNesting) return index;
  }
  return text.search(new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${maximumNesting}}`, 'm'));
}
