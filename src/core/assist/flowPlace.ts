/** A value, or a part of one, that stands in one line. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** What of it stands before the cursor, without quotes. */
  readonly typed: string;
  readonly quote: '"' | "'" | '';
}

/** Where in a value of one line the cursor is: `[…]` and `{…}` are looked into. */
export interface FlowPlace extends Token {
  /** The keys that lead there within braces. */
  readonly keys: readonly string[];
  /** What is written where the cursor is inside of brackets or braces. */
  readonly inside?: { readonly part: 'key' | 'value' | 'item'; readonly siblings: ReadonlySet<string> };
}

interface Frame {
  readonly isMap: boolean;
  readonly siblings: Set<string>;
  key?: string;
  start: number;
}

/** The part of the value from `from` on that the cursor is in. */
export function findInFlow(text: string, from: number, cursor: number): FlowPlace {
  const frames: Frame[] = [];
  let start = from;
  for (let at = from; at < cursor; at += 1) {
    const sign = text.charAt(at);
    const frame = frames.at(-1);
    if (sign === '"' || sign === "'") {
      if (!isTokenStart(text, frame?.start ?? start, at)) continue;
      const close = findClose(text, at);
      if (close === undefined || close >= cursor) break;
      at = close;
    } else if ((sign === '[' || sign === '{') && isTokenStart(text, frame?.start ?? start, at)) {
      frames.push({ isMap: sign === '{', siblings: new Set(), start: at + 1 });
    } else if (frame && (sign === ']' || sign === '}')) {
      frames.pop();
      start = at + 1;
    } else if (frame && sign === ',') {
      delete frame.key;
      frame.start = at + 1;
    } else if (frame?.isMap && sign === ':' && frame.key === undefined && /[\s,\]}]|^$/.test(text.charAt(at + 1))) {
      frame.key = unquote(text.slice(frame.start, at));
      frame.siblings.add(frame.key);
      frame.start = at + 1;
    }
  }
  const keys = frames.flatMap(({ key }) => key ?? []);
  const frame = frames.at(-1);
  if (!frame) return { ...findToken(text, start, cursor), keys };
  const part = !frame.isMap ? 'item' : frame.key === undefined ? 'key' : 'value';
  return { ...findToken(text, frame.start, cursor, true), keys, inside: { part, siblings: frame.siblings } };
}

/** The token that begins at `from`, or after the blanks there. */
export function findToken(text: string, from: number, cursor: number, isInside = false): Token {
  const blanks = /^\s*/.exec(text.slice(from, cursor))?.[0].length ?? 0;
  const start = from + blanks;
  const first = text.charAt(start);
  const quote = start < cursor && (first === '"' || first === "'") ? first : '';
  const close = quote === '' ? undefined : findClose(text, start);
  const rest = text.slice(start);
  const open = isInside ? rest.search(/\s*(?:[,\]}]|\s#|$)/) : rest.search(/\s*(?:\s#|$)/);
  const end = close !== undefined ? close + 1 : start + open;
  return { start, end: Math.max(end, cursor), typed: text.slice(start + quote.length, cursor), quote };
}

function isTokenStart(text: string, from: number, at: number): boolean {
  return text.slice(from, at).trim() === '';
}

/** Where the text in quotes that begins at `at` ends; undefined where it does not in this line. */
function findClose(text: string, at: number): number | undefined {
  const pattern = text.charAt(at) === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y;
  pattern.lastIndex = at;
  const [found] = pattern.exec(text) ?? [];
  return found === undefined ? undefined : at + found.length - 1;
}

/** A text without the blanks around it, and without its quotes. */
export function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
