import { isAlias, isMap, isScalar, isSeq, Scalar, visit, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { splitReference } from '../model/ids';
import { endOfKey, endOfLines, findDash } from './entryLines';
import { endOfNode, endOfPair, startOf } from './nodePlaces';
import { listComments, type ParsedText } from './parse';
import { columnOf, nextLine } from './placeLines';

/** One field of a map or one item of a list, with the lines that belong to it. */
export interface Part {
  /** The name of the field, or what an item is known by: its ID, its name, else what it says. */
  readonly key: string;
  /** What people call it. */
  readonly label: string;
  /** The empty lines and comments above it. */
  readonly lead: string;
  /** Its lines, the first with its indentation; without one where the block is in one line. */
  readonly body: string;
  readonly value: unknown;
  /** Where it begins in its text. */
  readonly start: number;
  /** Whether it is a text in a block of its own, one line of the text to a line (`|`). */
  readonly isLiteral: boolean;
  /** Its own parts, where it can be taken apart. */
  readonly open: () => Block | undefined;
}

/** A map or a list, taken apart: `head`, the parts and `tail` are together the text it comes from. */
export interface Block {
  readonly shape: 'map' | 'list';
  /** Whether it is written in brackets; its parts are then apart by commas. */
  readonly isInline: boolean;
  readonly column: number;
  readonly head: string;
  readonly tail: string;
  readonly parts: readonly Part[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A whole file by its fields; undefined where it is no map in lines. Its last line must have a line break. */
export function openText(parsed: ParsedText): Block | undefined {
  const { contents } = parsed.doc;
  const { text } = parsed.lines;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (isEmpty) return { shape: 'map', isInline: false, column: 0, head: text, tail: '', parts: [] };
  return isMap(contents) && !contents.flow ? openMap(parsed, contents, { start: 0, end: text.length }) : undefined;
}

function openMap(parsed: ParsedText, map: YAMLMap, span: Span): Block | undefined {
  const { text } = parsed.lines;
  const first = startOf(map.items[0]?.key);
  const column = columnOf(parsed, first);
  const isMidLine = text.slice(first - column, first).trim() !== '';
  const begin = isMidLine ? first : first - column;
  const parts: Part[] = [];
  let above = begin;
  for (const pair of map.items) {
    const start = startOf(pair.key);
    const line = parts.length === 0 ? begin : parsed.lines.lineStart(start);
    const indentation = text.slice(line, start);
    if (indentation !== (parts.length === 0 && isMidLine ? '' : ' '.repeat(column)) || line < above) return undefined;
    const end = endOfLines(text, pair.value, { start, end: endOfPair(pair), column });
    const body = ' '.repeat(column - indentation.length) + text.slice(line, end);
    parts.push(pairPart(parsed, pair, { lead: text.slice(above, line), body, span: { start: line, end } }));
    above = end;
  }
  const [head, tail] = [text.slice(span.start, begin), text.slice(above, span.end)];
  return { shape: 'map', isInline: false, column, head, tail, parts };
}

/** A list whose dashes stand on lines from `above` on. */
function openList(parsed: ParsedText, list: YAMLSeq, above: number, span: Span): Block | undefined {
  const { text } = parsed.lines;
  const column = columnOf(parsed, startOf(list));
  const head = text.slice(span.start, above);
  const parts: Part[] = [];
  let last = above;
  for (const node of list.items as readonly Node[]) {
    const dash = findDash(parsed, node, column, last);
    if (dash === undefined || node.range === undefined) return undefined;
    const end = endOfLines(text, node, { start: startOf(node), end: endOfNode(node), column });
    const own = { lead: text.slice(last, dash), body: text.slice(dash, end), span: { start: dash, end } };
    parts.push(itemPart(parsed, node, own));
    last = end;
  }
  const tail = text.slice(last, span.end);
  return { shape: 'list', isInline: false, column, head, tail, parts: numberRepeated(parts) };
}

/** A list or a map in brackets; undefined where its parts cannot be put anew without losing something. */
function openInline(parsed: ParsedText, node: YAMLMap | YAMLSeq, span: Span): Block | undefined {
  const { text } = parsed.lines;
  const [start, end] = node.range ?? [0, 0];
  if (listComments(text.slice(start, end)).length > 0 || hasProperties(node)) return undefined;
  const parts = isMap(node)
    ? node.items.map((pair) => {
        const own = { start: startOf(pair.key), end: endOfPair(pair) };
        return pairPart(parsed, pair, { lead: '', body: text.slice(own.start, own.end), span: own });
      })
    : (node.items as readonly Node[]).map((item) => {
        const own = { start: startOf(item), end: endOfNode(item) };
        return itemPart(parsed, item, { lead: '', body: text.slice(own.start, own.end), span: own });
      });
  const [head, tail] = [text.slice(span.start, start + 1), text.slice(end - 1, span.end)];
  const shape = isMap(node) ? 'map' : 'list';
  return { shape, isInline: true, column: 0, head, tail, parts: shape === 'map' ? parts : numberRepeated(parts) };
}

/** An anchor, an alias or a tag. */
function hasProperties(node: Node): boolean {
  let found = false;
  visit(node, {
    Node(_, each) {
      found ||=
        isAlias(each) || ('anchor' in each && each.anchor !== undefined) || ('tag' in each && each.tag !== undefined);
    },
  });
  return found;
}

type OwnText = Pick<Part, 'lead' | 'body'> & { readonly span: Span };

function pairPart(parsed: ParsedText, pair: Pair, { lead, body, span }: OwnText): Part {
  const node = pair.value as Node | null;
  const name = isScalar(pair.key) ? String(pair.key.value) : body;
  return {
    key: name,
    label: name,
    lead,
    body,
    value: node ? node.toJS(parsed.doc) : null,
    start: span.start,
    isLiteral: isScalar(node) && node.type === Scalar.BLOCK_LITERAL,
    open: () => {
      if ((isMap(node) || isSeq(node)) && node.flow) return openInline(parsed, node, span);
      if (isMap(node)) return openMap(parsed, node, span);
      return isSeq(node) ? openList(parsed, node, nextLine(parsed.lines.text, endOfKey(pair)), span) : undefined;
    },
  };
}

function itemPart(parsed: ParsedText, node: Node, { lead, body, span }: OwnText): Part {
  const value: unknown = node.toJS(parsed.doc);
  return {
    ...nameItem(value),
    lead,
    body,
    value,
    start: span.start,
    isLiteral: false,
    open: () => {
      if (!isMap(node)) return undefined;
      return node.flow ? openInline(parsed, node, span) : openMap(parsed, node, span);
    },
  };
}

function nameItem(value: unknown): Pick<Part, 'key' | 'label'> {
  const { id, name } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const ownId = typeof id === 'string' ? splitReference(id)?.id : undefined;
  if (ownId !== undefined) return { key: `id ${ownId}`, label: ownId };
  if (typeof name === 'string') return { key: `name ${name}`, label: name };
  return { key: `value ${JSON.stringify(value)}`, label: typeof value === 'string' ? value : '' };
}

/** What stands in a list several times is told apart by its order. */
function numberRepeated(parts: readonly Part[]): readonly Part[] {
  const counts = new Map<string, number>();
  return parts.map((part) => {
    const count = (counts.get(part.key) ?? 0) + 1;
    counts.set(part.key, count);
    return count === 1 ? part : { ...part, key: `${part.key} ${count}` };
  });
}
