import { trimEnd, type ScalarNode, type ScalarValue } from './nodes';

/*
 * The texts and numbers of a file that is read line by line. Each is read at one place of the text, where it is known to
 * begin, by a pattern that takes no more than what every reader of YAML takes for the same; what a pattern does not take
 * is left to the parser that knows all of YAML.
 */

/** Thrown where a text is not for this parser. */
export const leftToOther = new TypeError('left to the other parser');

// each is tried at one place, and tells where it ended
const plain = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[^\s-]))(?:[^\s:]|:(?=\S)| +(?=[^\s#]))*/y;
const plainInFlow = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\s:,[\]{}#]| +(?=[^\s#,[\]{}]))*/y;
const doubleQuoted = /"(?:[^"\\\t]|\\(?:["\\nt]|u(?![dD][89a-fA-F])[\da-fA-F]{4}))*"/y;
const singleQuoted = /'(?:[^'\t]|'')*'/y;
const lineBreaks = /(?: *\r?\n)+ */y;
const blockSign = /[|>][-+]? *\r?(?:\n|$)/y;
const hasSpacesAlone = /^ +\r?$/m;
const blankLine = / *\r?(?:\n|$)/y;

const space = 0x20;

/** Where `pattern` ends if it is tried at `at`; -1 where it does not fit. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The same where it has to fit. */
export function mustEnd(pattern: RegExp, text: string, at: number): number {
  const end = endOf(pattern, text, at);
  if (end < 0) throw leftToOther;
  return end;
}

/** The first offset from `start` on at which there is no space. */
export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

/** How far from the beginning of its line an offset is. */
export function columnAt(text: string, at: number): number {
  return at === 0 ? 0 : at - text.lastIndexOf('\n', at - 1) - 1;
}

/** A word, a number or a text without quotes that ends on its line. */
export function readPlain(text: string, start: number, isInFlow: boolean): ScalarNode {
  return plainScalar(start, text.slice(start, mustEnd(isInFlow ? plainInFlow : plain, text, start)));
}

export function plainScalar(start: number, written: string): ScalarNode {
  return {
    kind: 'scalar',
    start,
    end: start + written.length,
    text: written,
    value: resolve(written),
    style: 'plain',
  };
}

/** With these begins everything without quotes that stands for something else than itself. */
const mayBeOther = new Set(Array.from('0123456789.+-~ntfNTF', (sign) => sign.charCodeAt(0)));

/** What a text without quotes stands for (YAML 1.2, core schema); the first sign settles it for nearly all. */
function resolve(written: string): ScalarValue {
  if (!mayBeOther.has(written.charCodeAt(0))) return written;
  if (/^(?:~|null|Null|NULL)$/.test(written)) return null;
  if (/^(?:true|True|TRUE)$/.test(written)) return true;
  if (/^(?:false|False|FALSE)$/.test(written)) return false;
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?(?:[eE][-+]?\d{1,2})?$/.test(written)) return Number(written);
  if (/^[-+]?(?:\.?\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|0[ox][\da-fA-F]+|\.(?:inf|Inf|INF|nan|NaN|NAN))$/.test(written))
    throw leftToOther; // a number as few people write it
  return written;
}

/** A text without quotes that goes on below the line on which it ended so far, further in than `column`. */
export function readPlainLines(text: string, first: ScalarNode, column: number): ScalarNode {
  let { text: value, end } = first;
  for (let next = nextPart(text, end, column); next >= 0; next = nextPart(text, end, column)) {
    const stop = mustEnd(plain, text, next);
    value += fold(countBreaks(text.slice(end, next))) + text.slice(next, stop);
    end = stop;
  }
  return { ...first, end, text: value, value };
}

function nextPart(text: string, end: number, column: number): number {
  const next = endOf(lineBreaks, text, end);
  return next < 0 || next === text.length || columnAt(text, next) <= column || text.charAt(next) === '#' ? -1 : next;
}

/** One line break in a text stands for a space; of several the first stands for nothing. */
function fold(breaks: number): string {
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/** A text in quotes; lines below the first one stand further in than `column`. */
export function readQuoted(text: string, start: number, column: number): ScalarNode {
  const isDouble = text.charAt(start) === '"';
  const end = mustEnd(isDouble ? doubleQuoted : singleQuoted, text, start);
  const inside = text.slice(start + 1, end - 1);
  const lines = inside.includes('\n') ? foldQuoted(inside, column) : inside;
  const value = isDouble ? unescape(lines) : lines.includes("'") ? lines.replaceAll("''", "'") : lines;
  return { kind: 'scalar', start, end, text: value, value, style: 'quoted' };
}

function foldQuoted(inside: string, column: number): string {
  const [first = '', ...others] = inside.split('\n');
  let folded = first.slice(0, trimEnd(first, 0, first.length));
  let breaks = 1;
  for (const [index, line] of others.entries()) {
    const start = skipSpaces(line, 0);
    const end = index === others.length - 1 ? line.length : trimEnd(line, start, line.length);
    if (start === end && index < others.length - 1) breaks += 1;
    else {
      if (start <= column) throw leftToOther;
      folded += fold(breaks) + line.slice(start, end);
      breaks = 1;
    }
  }
  return folded;
}

function unescape(written: string): string {
  return written.includes('\\') ? (JSON.parse(`"${written.replaceAll('\n', '\\n')}"`) as string) : written;
}

/** A block of text below its sign, and where the first line behind it begins; it belongs to a collection in `column`. */
export function readBlock(text: string, start: number, column: number): { readonly node: ScalarNode; next: number } {
  const first = mustEnd(blockSign, text, start);
  const sign = text.charAt(start + 1);
  let indent = -1;
  let end = first;
  let next = first;
  while (next < text.length) {
    const content = skipSpaces(text, next);
    const behind = endOf(blankLine, text, content);
    if (behind >= 0) {
      if (content - next > (indent < 0 ? column + 1 : indent)) throw leftToOther;
      next = behind;
      continue;
    }
    if (indent < 0 && content - next > column) indent = content - next;
    if (indent < 0 || content - next < indent) break;
    end = next = text.indexOf('\n', content) + 1 || text.length;
  }
  if (sign === '+' && next === text.length && !text.endsWith('\n')) throw leftToOther;
  const lines = indent < 0 ? '' : stripIndent(endLine(text.slice(first, end)), indent);
  const value = chomp(text.charAt(start) === '>' ? foldBlock(lines) : lines, sign, () =>
    countBreaks(text.slice(end, next)),
  );
  return { node: { kind: 'scalar', start, end: trimEnd(text, start, end), text: value, value, style: 'block' }, next };
}

/** Which line breaks a block keeps at its end: one, none after `-`, those of all empty lines below it after `+`. */
function chomp(lines: string, sign: string, countBelow: () => number): string {
  if (sign === '-') return lines.slice(0, -1);
  return sign === '+' ? lines + '\n'.repeat(countBelow()) : lines;
}

/** The last line of a file counts as one, however it ends. */
function endLine(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

/** Of an empty line that is indented less, all spaces go. */
function stripIndent(lines: string, indent: number): string {
  const stripped = hasSpacesAlone.test(lines)
    ? lines.replace(new RegExp(`^ {1,${indent}}`, 'gm'), '')
    : `\n${lines}`.replaceAll(`\n${' '.repeat(indent)}`, '\n').slice(1);
  return stripped.includes('\r') ? stripped.replaceAll('\r\n', '\n') : stripped;
}

/** Lines become one, but for those that are indented further and for empty ones. */
function foldBlock(lines: string): string {
  let folded = '';
  let breaks = 0;
  let isKept = true;
  for (const line of lines.split('\n').slice(0, -1)) {
    if (line !== '') {
      const isSetIn = /^[ \t]/.test(line);
      folded += (isKept || isSetIn ? '\n'.repeat(breaks) : fold(breaks)) + line;
      isKept = isSetIn;
      breaks = 0;
    }
    breaks += 1;
  }
  return folded === '' ? '' : `${folded}\n`;
}
