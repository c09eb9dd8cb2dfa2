/** One line of a calendar file: `NAME;PARAM=value:VALUE`, names in capitals. */
export interface ContentLine {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  /** As written: signs that are escaped still are. */
  readonly value: string;
}

/** What stands between `BEGIN` and `END`. */
export interface CalendarPart {
  readonly name: string;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly CalendarPart[];
}

interface OpenPart {
  readonly name: string;
  readonly lines: ContentLine[];
  readonly parts: OpenPart[];
}

export interface CalendarText {
  readonly parts: readonly CalendarPart[];
  /** The lines that are none. */
  readonly unread: readonly string[];
}

/**
 * The parts of a calendar file (RFC 5545, 3.1), read as generously as can be: any line ends, any case, a part that never
 * ends, empty parameters, lines folded in the middle of nowhere. Never throws.
 */
export function readContentLines(text: string): CalendarText {
  const root: OpenPart = { name: '', lines: [], parts: [] };
  const open: OpenPart[] = [root];
  const unread: string[] = [];
  for (const written of unfold(text)) {
    const line = readLine(written);
    const here = open.at(-1) ?? root;
    if (!line) unread.push(written);
    else if (line.name === 'BEGIN') {
      const part: OpenPart = { name: line.value.trim().toUpperCase(), lines: [], parts: [] };
      here.parts.push(part);
      open.push(part);
    } else if (line.name === 'END') closePart(open, line.value.trim().toUpperCase());
    else here.lines.push(line);
  }
  return { parts: root.parts, unread };
}

/** All parts of that name, however deep they lie. */
export function listParts(parts: readonly CalendarPart[], name: string): readonly CalendarPart[] {
  const found: CalendarPart[] = [];
  const waiting = [...parts];
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    if (part.name === name) found.push(part);
    waiting.unshift(...part.parts);
  }
  return found;
}

/** The first line of that name. */
export function findLine(part: CalendarPart, name: string): ContentLine | undefined {
  return part.lines.find((line) => line.name === name);
}

/** A text value as people read it. */
export function toPlainText({ params, value }: ContentLine): string {
  const decoded = /^quoted-printable$/i.test(params.get('ENCODING') ?? '') ? fromQuotedPrintable(value) : value;
  return decoded
    .replace(/\\([nN]|[\\;,])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    .replace(/\r\n?/g, '\n');
}

/** A part that was not begun is no reason to end another. */
function closePart(open: OpenPart[], name: string): void {
  const at = open.findLastIndex((part) => part.name === name);
  if (at > 0) open.length = at;
}

function unfold(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const before = lines.at(-1);
    const isSoft = before !== undefined && before.endsWith('=') && /^[^:]*;ENCODING=QUOTED-PRINTABLE/i.test(before);
    if (before !== undefined && isSoft) lines[lines.length - 1] = before.slice(0, -1) + line;
    else if (before !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] = before + line.slice(1);
    else lines.push(line);
  }
  return lines.filter((line) => line.trim() !== '');
}

function readLine(text: string): ContentLine | undefined {
  const colon = findColon(text);
  if (colon < 0) return undefined;
  const [name = '', ...params] = splitOutsideQuotes(text.slice(0, colon));
  if (!/^[A-Za-z0-9-]+$/.test(name.trim())) return undefined;
  return {
    name: name.trim().toUpperCase(),
    params: new Map(params.flatMap(readParam)),
    value: text.slice(colon + 1),
  };
}

/** A zone whose name has a colon and no quotation marks, as Exchange writes it: the value behind it is a day or a time. */
const zoneWithColon = /^[A-Z-]+;(?:[^":]*;)?TZID=[^"]*:(?=\d{8}(?:T\d{4,6}Z?)?\s*$)/i;

/** A line with a day and a zone is short; a longer one is not looked through for such a name. */
const longestDated = 400;

/** Where the value begins; a quotation mark that nobody closed means nothing. */
function findColon(text: string): number {
  const dated = text.length <= longestDated ? zoneWithColon.exec(text) : null;
  if (dated) return dated[0].length - 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ':' && !isQuoted) return at;
  }
  return text.indexOf(':');
}

function splitOutsideQuotes(text: string): readonly string[] {
  return text.match(/(?:"[^"]*"|[^;])+/g) ?? [];
}

function readParam(text: string): readonly (readonly [string, string])[] {
  const at = text.indexOf('=');
  if (at <= 0) return [];
  const value = text
    .slice(at + 1)
    .trim()
    .replace(/^"(.*)"?$/, '$1')
    .replace(/"$/, '');
  return [[text.slice(0, at).trim().toUpperCase(), value]];
}

function fromQuotedPrintable(text: string): string {
  const bytes = new TextEncoder().encode(text.replace(/=(?:\r?\n|$)/g, ''));
  const decoded: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] === 0x3d ? String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : '';
    if (/^[0-9a-f]{2}$/i.test(code)) {
      decoded.push(parseInt(code, 16));
      at += 2;
    } else decoded.push(bytes[at] ?? 0);
  }
  return new TextDecoder().decode(new Uint8Array(decoded));
}
