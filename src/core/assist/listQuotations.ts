/** A part of a text by its offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What ends a quotation, by the sign that begins it. */
const closers: Readonly<Record<string, string>> = {
  ...{ '"': '"', '“': '”“', '”': '”', '„': '“”', '‚': '‘’', '«': '»', '»': '«»', '‹': '›', '›': '‹›' },
  ...{ '「': '」', '『': '』', '《': '》' },
};
const quoteSign = /["'“”„‘‚«»‹›「『《]/g;
const blankLine = /\n[ \t]*\r?\n/g;
const wordSign = /[\p{L}\p{N}]/u;

/** A quotation that is not closed in its paragraph is looked after so far. */
const longestQuotation = 4_000;

/**
 * The quotations of a text, in straight, typographic, German and French quotes, nested or not. One that is not closed goes
 * to the end of its paragraph, or to where it is closed in a later one: what may be somebody’s words is taken for them.
 */
export function listQuotations(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const ends = listParagraphEnds(text);
  let paragraph = 0;
  quoteSign.lastIndex = 0;
  for (let match = quoteSign.exec(text); match; match = quoteSign.exec(text)) {
    const start = match.index;
    while ((ends[paragraph] as number) <= start) paragraph += 1;
    const end = findEnd(text, start, ends[paragraph] as number);
    if (end === undefined) continue;
    found.push({ start, end });
    quoteSign.lastIndex = end;
  }
  return found;
}

function listParagraphEnds(text: string): readonly number[] {
  return [...[...text.matchAll(blankLine)].map(({ index }) => index + 1), text.length + 1];
}

/** Behind the end of the quotation that begins with a sign; undefined where none begins there. */
function findEnd(text: string, start: number, paragraphEnd: number): number | undefined {
  const sign = text.charAt(start);
  if (!mayOpen(text, start)) return undefined;
  if (sign === "'" || sign === '‘') return findLastApostrophe(text, start, paragraphEnd, sign);
  const own = findClose(text, start, paragraphEnd);
  if (own !== undefined) return own;
  const later = findClose(text, start, Math.min(text.length, start + longestQuotation), paragraphEnd);
  return later ?? Math.min(paragraphEnd, text.length);
}

/** Inside a word such a sign is an apostrophe, behind a number an inch. */
function mayOpen(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (sign === '"' || sign === "'" || sign === '”') return !wordSign.test(before) && after !== '' && !/\s/.test(after);
  return after !== '';
}

/**
 * What ends a quotation in single signs may be an apostrophe as well: the last one that may, so that none is cut short, and
 * then the end of any other quotation that begins before it.
 */
function findLastApostrophe(text: string, start: number, paragraphEnd: number, sign: string): number | undefined {
  const limit = Math.min(paragraphEnd, text.length);
  let end = findLast(text, start, limit, sign === "'" ? "'" : '’') ?? (sign === "'" ? undefined : limit);
  for (let at = start + 1; end !== undefined && at < end; at += 1) {
    const inner = text.charAt(at);
    if (inner === '‘') end = Math.max(end, findLast(text, at, limit, '’') ?? limit);
    if (!(inner in closers) || !mayOpen(text, at)) continue;
    const innerEnd = findEnd(text, at, paragraphEnd) ?? at + 1;
    end = Math.max(end, innerEnd);
    at = innerEnd - 1;
  }
  return end;
}

/** Behind the last sign that may close a quotation, and stands inside no word. */
function findLast(text: string, start: number, limit: number, close: string): number | undefined {
  for (let at = limit - 1; at > start + 1; at -= 1) {
    const isClose = text.charAt(at) === close && !wordSign.test(text.charAt(at + 1));
    if (isClose && !/\s/.test(text.charAt(at - 1))) return at + 1;
  }
  return undefined;
}

/**
 * Behind the sign that closes a quotation before `limit`, with those counted that begin and end inside it. In paragraphs
 * after `paragraphEnd` one that begins is one of its own.
 */
function findClose(text: string, start: number, limit: number, paragraphEnd = limit): number | undefined {
  const open = [text.charAt(start)];
  for (let at = start + 1; at < limit; at += 1) {
    const sign = text.charAt(at);
    if (sign in closers && beginsInside(text, at)) {
      if (at >= paragraphEnd) return undefined;
      open.push(sign);
    } else if (closers[open.at(-1) ?? '']?.includes(sign)) open.pop();
    if (open.length === 0) return at + 1;
  }
  return undefined;
}

/** Whether a sign inside a quotation begins another one: it stands before a word, and not behind one. */
function beginsInside(text: string, at: number): boolean {
  return /[\s([{]/.test(text.charAt(at - 1)) && wordSign.test(text.charAt(at + 1));
}
