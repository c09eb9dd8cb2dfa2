import { takeId } from '../capture/fileChange';
import { isPrivatePath, listPatterns, ownerOf, placeOf } from '../files/layout';
import { findKind } from '../model/entryKinds';
import type { Position, Range } from '../text/position';
import { findCursorPlace, type CursorPlace, type TextLines } from './cursorPlace';
import type { AssistSource } from './suggestion';

/** A piece of a record as `media/snippets` has it: VS Code's form, with what it is part of in its description. */
export interface Snippet {
  readonly prefix: string;
  /** The files in which it has a meaning. */
  readonly include: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

export interface SuggestedSnippet {
  readonly label: string;
  readonly help: string;
  /** With places to fill in; its lines are to be indented as the one where it is put. */
  readonly body: string;
  readonly range: Range;
}

/**
 * The snippets that may begin at a place: where a key or an item of their list begins, and never in a sentence, a note, or a
 * value. An entry has the next free number of the engagement; where its list is not there yet, it brings it.
 */
export function suggestSnippets(
  source: Pick<AssistSource, 'path' | 'index'>,
  lines: TextLines,
  position: Position,
  snippets: readonly Snippet[],
): readonly SuggestedSnippet[] {
  const file = placeOf(source.path);
  const place = findCursorPlace(lines, position);
  if (!file || !place || !isBeginning(place)) return [];
  const patterns = listPatterns(file.kind).filter((pattern) => isPrivatePath(pattern) === file.isPrivate);
  const offered = snippets.filter(({ include }) => patterns.some((pattern) => include.includes(`**/${pattern}`)));
  return offered.flatMap((snippet) => {
    const body = fit(snippet, place, lines);
    if (!body) return [];
    const text = body.join('\n').replace(ownId, (_, letters: string) => writeId(source, letters, file.isPrivate));
    return [{ label: snippet.prefix, help: snippet.description, body: text, range: place.range }];
  });
}

/** Whether a word begins there that may become a key. */
function isBeginning({ part, typed, quote, isInFlow, hasColon }: CursorPlace): boolean {
  return part !== 'value' && !isInFlow && !hasColon && quote === '' && /^[\w-]*$/.test(typed);
}

const ownId = /(?<=^\s*(?:- )?id: )(p?[A-Z]+)-\$\{1:1\}/m;

function writeId({ path, index }: Pick<AssistSource, 'path' | 'index'>, letters: string, isPrivate: boolean): string {
  const { client = '', engagement = '' } = ownerOf(path) ?? {};
  const kind = findKind(`${letters}-1`);
  const [, number = '1'] = /-(\d+)$/.exec((kind && takeId(index, { client, engagement }, kind, isPrivate)) ?? '') ?? [];
  return `${letters}-\${1:${number}}`;
}

/** The lines of a snippet as they fit the place; undefined where it has no meaning there. */
function fit({ description, body }: Snippet, place: CursorPlace, lines: TextLines): readonly string[] | undefined {
  const { keys, siblings, part } = place;
  const [, where, list] = /(under|in an entry of) ([a-z-]+)/.exec(description) ?? [];
  const isAtEdge = keys.length === 0 && part === 'key';
  if (list === undefined) return isAtEdge && !(description.includes('whole') && siblings.size > 0) ? body : undefined;
  const isInList = keys.length === 1 && keys[0] === list;
  if (where !== 'under') return isInList && part === 'key' && siblings.size > 0 ? body : undefined;
  if (isInList && siblings.size === 0) return part === 'item' ? withoutDash(body) : body;
  if (!isAtEdge) return undefined;
  if (!siblings.has(list)) return [`${list}:`, ...indent(body)];
  return findKeyAbove(lines, place.range.start.line) === list ? indent(body) : undefined;
}

function withoutDash([first = '', ...others]: readonly string[]): readonly string[] | undefined {
  return first.startsWith('- ') ? [first.slice(2), ...others] : undefined;
}

function indent(body: readonly string[]): readonly string[] {
  return body.map((line) => (line === '' ? '' : `  ${line}`));
}

/** The key at the left edge that stands last above a line. */
function findKeyAbove(lines: TextLines, from: number): string | undefined {
  for (let at = from - 1; at >= 0; at -= 1) {
    const [, key] = /^([\w-]+)\s*:(?:\s|$)/.exec(lines.lineAt(at)) ?? [];
    if (key !== undefined) return key;
  }
  return undefined;
}
