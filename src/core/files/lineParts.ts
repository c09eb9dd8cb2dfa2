import { finish, type Steps } from '../text/steps';

/** A field or an entry of a YAML text as its lines show it. */
export interface LinePart {
  readonly kind: 'field' | 'entry';
  /** The name of a field; of an entry nothing. */
  readonly name: string;
  /** What stands behind the name, or behind the dash, in the same line; a comment is cut off. */
  readonly value: string;
  /** The first and the last line that belong to it, and the column in which it begins. */
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly parts: readonly LinePart[];
}

type Growing = { -readonly [K in keyof LinePart]: LinePart[K] } & { readonly parts: Growing[] };

/** Lines that are read in one step: less than two milliseconds of work. */
const stepLength = 500;

const lineBreak = /\r\n|\r|\n/;
const dashes = /^((?:-[ \t]+)*)(-(?=$)|)/;
const field = /^(?:"([^"\\]+)"[ \t]*|'([^']+)'[ \t]*|([^\s"'#&*!|>%@`[\]{},:-][^:#[\]{},"']*)):(?:[ \t]+(.*))?$/;

/** Outline, folding and lenses ask for the same text, one after the other. */
let last: { readonly text: string; readonly parts: readonly LinePart[] } | undefined;

/**
 * What a text consists of, told by the indentation of its lines alone: so it is known for every line of a text in which
 * somebody is typing, and as fast for a large one. Blocks of prose and comments are part of the field above them.
 */
export function listLineParts(text: string): readonly LinePart[] {
  return finish(listLinePartsInSteps(text));
}

/** Like {@link listLineParts}, in steps: for what is asked for with every change of a text. */
export function* listLinePartsInSteps(text: string): Steps<readonly LinePart[]> {
  if (last?.text === text) return last.parts;
  const parts = yield* readLineParts(text);
  last = { text, parts };
  return parts;
}

function* readLineParts(text: string): Steps<readonly LinePart[]> {
  const root: Growing = { kind: 'field', name: '', value: '', line: 0, endLine: 0, column: -1, parts: [] };
  const open: Growing[] = [root];
  for (const [line, written] of text.split(lineBreak).entries()) {
    if (line % stepLength === stepLength - 1) yield;
    const content = written.trimEnd();
    const column = content.length - content.trimStart().length;
    if (content === '' || content === '---') continue;
    if (!content.startsWith('#', column)) addLine(open, content.slice(column), column, line);
    else if (column <= 0) continue;
    else
      for (const each of open) if (each.column < column && each !== root) each.endLine = Math.max(each.endLine, line);
  }
  return root.parts;
}

function addLine(open: Growing[], content: string, column: number, line: number): void {
  const [, before = '', last = ''] = content.startsWith('-') ? (dashes.exec(content) ?? []) : [];
  let at = column;
  const top = open.at(-1) as Growing;
  const isInside = top.value !== '' && column > top.column; // prose that goes on, whatever it looks like
  if (!isInside) {
    const dashed = before + last;
    for (const { 0: dash, index } of dashed === '' ? [] : dashed.matchAll(/-[ \t]*/g)) {
      at = column + index;
      closeTo(open, at, true);
      push(open, {
        kind: 'entry',
        name: '',
        value: content.slice(index + dash.length),
        line,
        endLine: line,
        column: at,
        parts: [],
      });
      at += dash.length;
    }
    const [all, double, single, plain, value = ''] = field.exec(content.slice(dashed.length)) ?? [];
    const name = double ?? single ?? plain?.trimEnd();
    if (all !== undefined && name !== undefined) {
      closeTo(open, at, false);
      push(open, { kind: 'field', name, value: withoutComment(value), line, endLine: line, column: at, parts: [] });
    }
  }
  for (const each of open) if (each.column < column || each.line === line) each.endLine = line;
}

/** Ends what cannot hold something in that column: a list may stand in the column of its field. */
function closeTo(open: Growing[], column: number, isEntry: boolean): void {
  const holds = ({ kind, column: own }: Growing) => own < column || (isEntry && kind === 'field' && own === column);
  while (open.length > 1 && !holds(open.at(-1) as Growing)) open.pop();
}

function push(open: Growing[], part: Growing): void {
  const above = open.at(-1) as Growing;
  above.parts.push(part);
  open.push(part);
  if (above.kind === 'entry' && above.line === part.line && part.kind === 'field') above.value = '';
}

function withoutComment(value: string): string {
  if (/^["']/.test(value)) return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'(?!'))/.exec(value)?.[0] ?? value;
  return value.replace(/(?:^|[ \t]+)#.*$/, '').trimEnd();
}

/** The parts around a line, from the outside in. */
export function listPartsAt(parts: readonly LinePart[], line: number): readonly LinePart[] {
  const around = parts.findLast((part) => part.line <= line && line <= part.endLine);
  return around ? [around, ...listPartsAt(around.parts, line)] : [];
}

/** What a group in braces, as far as one line holds it, says of a field, without quotes; empty where it says nothing. */
export function readInBraces(written: string, name: string): string {
  const [, double, single, plain] =
    new RegExp(`[{,][ \\t]*${name}:[ \\t]*(?:"((?:[^"\\\\]|\\\\.)*)"|'((?:[^']|'')*)'|([^,}]*))`).exec(written) ?? [];
  return (double ?? single?.replaceAll("''", "'") ?? plain ?? '').trim();
}

/** What a field says in one line, without quotes. */
export function readPartValue({ value }: LinePart): string {
  if (/^[|>]/.test(value)) return '';
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"?|'((?:[^']|'')*)'?)/.exec(value) ?? [];
  return (double?.replace(/\\(.)/g, '$1') ?? single?.replaceAll("''", "'") ?? value).trim();
}
