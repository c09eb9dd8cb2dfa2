import {
  columnAt,
  endOf,
  leftToOther,
  mustEnd,
  plainScalar,
  readBlock,
  readPlain,
  readPlainLines,
  readQuoted,
  skipSpaces,
} from './lineValues';
import { nothingAt, type ListNode, type MapNode, type PairNode, type ScalarNode, type TreeNode } from './nodes';

/** Deeper nesting than any record has. */
const maximumDepth = 50;

/** What is no part of YAML, or a line break to some readers and none to others. */
const odd = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** The same where signs may take two places in a text, as emoji do: half of one is odd. */
const oddPoint = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

const [lineBreak, space, numberSign] = [0x0a, 0x20, 0x23];

const key = /[A-Za-z][\w-]*:(?=[ \r\n]|$)/y;
/** What may stand behind a value on its line, with the line break. */
const rest = /(?: *| +#[^\n]*)\r?(?:\n|$)/y;
/** Lines that say nothing, and the indentation of the first one that does. */
const silence = /(?: *(?:#[^\n]*|\r?)\n)* *(?:#[^\n]*$)?/y;
/** What stands between the parts of a flow collection. */
const gap = /(?: *(?: #[^\n]*|\r?)\n(?: *#[^\n]*\n)*)* */y;

/**
 * The tree of a text that uses no more of YAML than people do in records. Undefined for any other: with anchors, aliases,
 * tags, directives, several documents, keys in quotes, odd signs, or a mistake anywhere; the parser that recovers from
 * errors reads those. Many times as fast as that one, because it goes from line to line and leaves the rest to patterns.
 */
export function treeOfLines(text: string): TreeNode | undefined {
  return readLines(text).root;
}

/** The beginning of the line in which something is not for {@link treeOfLines}; 0 where there is no such line. */
export function findOtherLine(text: string): number {
  return readLines(text).stoppedAt;
}

function readLines(text: string): { readonly root?: TreeNode; readonly stoppedAt: number } {
  if (odd.test(text) && oddPoint.test(text)) return { stoppedAt: 0 };
  const tree = new LineTree(text);
  try {
    const root = tree.read();
    return root ? { root, stoppedAt: 0 } : { stoppedAt: tree.at };
  } catch (error) {
    // patterns give up where a text of megabytes stands on one line
    if (error === leftToOther || error instanceof RangeError) return { stoppedAt: tree.at };
    throw error;
  }
}

class LineTree {
  /** Where the next line begins that says something, and the column in which it does; -1 behind the last one. */
  #at = 0;
  #column = 0;
  #depth = 0;

  constructor(private readonly text: string) {}

  get at(): number {
    return this.#at;
  }

  read(): TreeNode | undefined {
    this.#goOn(0);
    const root = this.#column < 0 ? undefined : this.#block();
    return root?.kind === 'map' && this.#column < 0 ? root : undefined;
  }

  /** Goes to the first line from `start` on, the beginning of one, that says something. */
  #goOn(start: number): void {
    const at = skipSpaces(this.text, start);
    if (saysSomething(this.text.charCodeAt(at))) {
      this.#at = at;
      this.#column = at - start;
      return;
    }
    this.#at = mustEnd(silence, this.text, start);
    this.#column = this.#at === this.text.length ? -1 : columnAt(this.text, this.#at);
  }

  /** The same behind the end of a value. */
  #endLine(end: number): void {
    this.#goOn(this.text.charCodeAt(end) === lineBreak ? end + 1 : mustEnd(rest, this.text, end));
  }

  #deeper<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > maximumDepth) throw leftToOther;
    const made = read();
    this.#depth -= 1;
    return made;
  }

  /** A collection that begins where the reading is, and ends above the first line further out. */
  #block(): MapNode | ListNode {
    const column = this.#column;
    const node = this.#deeper(() => (isDash(this.text, this.#at) ? this.#list(column) : this.#map(column)));
    if (this.#column > column) throw leftToOther;
    return node;
  }

  #map(column: number): MapNode {
    const start = this.#at;
    const pairs: PairNode[] = [];
    let end = start;
    do {
      const name = this.#key(this.#at);
      const value = this.#value(name.end + 1, column, true);
      pairs.push({ key: name, value });
      end = Math.max(name.end, value.end);
    } while (this.#column === column);
    return { kind: 'map', start, end, flow: false, pairs };
  }

  #key(at: number): ScalarNode {
    return plainScalar(at, this.text.slice(at, mustEnd(key, this.text, at) - 1));
  }

  #list(column: number): ListNode {
    const start = this.#at;
    const items: TreeNode[] = [];
    do items.push(this.#item(this.#at + 1, column));
    while (this.#column === column && isDash(this.text, this.#at));
    return { kind: 'list', start, end: items.at(-1)?.end ?? start, flow: false, items };
  }

  /** What stands behind a dash that ends at `behind`. */
  #item(behind: number, column: number): TreeNode {
    const at = skipSpaces(this.text, behind);
    if (isDash(this.text, at)) throw leftToOther;
    if (endOf(key, this.text, at) < 0) return this.#value(behind, column, false);
    this.#at = at;
    this.#column = column + 1 + at - behind;
    return this.#block();
  }

  /** What stands behind a colon or a dash that ends at `behind`, in a collection in `column`. */
  #value(behind: number, column: number, isInMap: boolean): TreeNode {
    const at = skipSpaces(this.text, behind);
    switch (this.text.charAt(at)) {
      case '':
      case '\r':
      case '\n':
      case '#':
        return this.#below(behind, column, isInMap);
      case '|':
      case '>': {
        const { node, next } = readBlock(this.text, at, column);
        this.#goOn(next);
        if (this.#column > column) throw leftToOther;
        return node;
      }
      default:
        return this.#onLine(this.#short(at, column, false), column);
    }
  }

  /** What stands below a sign with nothing behind it. */
  #below(behind: number, column: number, isInMap: boolean): TreeNode {
    this.#endLine(behind);
    const isBelow = this.#column > column || (isInMap && this.#column === column && isDash(this.text, this.#at));
    return isBelow ? this.#block() : nothingAt(behind);
  }

  /** Behind a value that began on the line of its sign; further in only a text can go on. */
  #onLine(node: TreeNode, column: number): TreeNode {
    this.#endLine(node.end);
    if (this.#column <= column) return node;
    if (node.kind !== 'scalar' || node.style !== 'plain') throw leftToOther;
    const whole = readPlainLines(this.text, node, column);
    this.#endLine(whole.end);
    if (this.#column > column) throw leftToOther;
    return whole;
  }

  #short(at: number, column: number, isInFlow: boolean): TreeNode {
    switch (this.text.charAt(at)) {
      case '"':
      case "'":
        return readQuoted(this.text, at, column);
      case '[':
        return this.#deeper(() => this.#flowList(at, column));
      case '{':
        return this.#deeper(() => this.#flowMap(at, column));
      default:
        return readPlain(this.text, at, isInFlow);
    }
  }

  #flowList(start: number, column: number): ListNode {
    const items: TreeNode[] = [];
    const end = this.#flow(start, column, ']', (at) => {
      const item = this.#short(at, column, true);
      items.push(item);
      return item.end;
    });
    return { kind: 'list', start, end, flow: true, items };
  }

  #flowMap(start: number, column: number): MapNode {
    const pairs: PairNode[] = [];
    const end = this.#flow(start, column, '}', (at) => {
      const name = this.#key(at);
      const behind = name.end + 1;
      const next = skipSpaces(this.text, behind);
      const value = ',}'.includes(this.text.charAt(next)) ? nothingAt(behind) : this.#short(next, column, true);
      pairs.push({ key: name, value });
      return value.end;
    });
    return { kind: 'map', start, end, flow: true, pairs };
  }

  /** Reads what stands between brackets, with commas between; gives where the closing one ends. */
  #flow(start: number, column: number, closing: string, readNext: (at: number) => number): number {
    let at = this.#skipGap(start + 1, column);
    while (this.text.charAt(at) !== closing) {
      at = this.#skipGap(readNext(at), column);
      if (this.text.charAt(at) === closing) break;
      if (this.text.charAt(at) !== ',') throw leftToOther;
      at = this.#skipGap(at + 1, column);
      if (this.text.charAt(at) === closing) throw leftToOther;
    }
    return at + 1;
  }

  /** Lines inside brackets stand further in than what they belong to. */
  #skipGap(start: number, column: number): number {
    const at = mustEnd(gap, this.text, start);
    const isOnLine = at === start || !this.text.slice(start, at).includes('\n');
    if (!isOnLine && columnAt(this.text, at) <= column) throw leftToOther;
    return at;
  }
}

/** Whether a line says something that begins with this sign: no comment, and not the end of the line or of the text. */
function saysSomething(sign: number): boolean {
  return sign > space && sign !== numberSign;
}

function isDash(text: string, at: number): boolean {
  return text.charAt(at) === '-' && (at + 1 === text.length || ' \r\n'.includes(text.charAt(at + 1)));
}
