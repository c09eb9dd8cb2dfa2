/** What the mark at the beginning of a line of notes makes of it. */
export type NoteKind = 'decision' | 'action' | 'question';

/** A line of notes that is to become an entry. */
export interface NoteLine {
  readonly kind: NoteKind;
  /** Without the mark; lines that belong to it are joined by blanks. */
  readonly text: string;
  /** The first and the last line of the file that it takes. */
  readonly line: number;
  readonly endLine: number;
}

const marks: Readonly<Record<string, NoteKind>> = { '!': 'decision', '>': 'action', '?': 'question' };

/** A mark and a text, at the beginning of a line or of an item of a list. */
const marked = /^([ \t]*)(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]?\][ \t]+)?)?([!>?])[ \t]+(?=.*[\p{L}\p{N}])(.*)$/u;

/** The text after which a mail is quoted: who wrote, or an address, and a colon. */
const attribution =
  /(?:@|(?<!\p{L})(?:wrote|writes|schrieb|schreibt|écrit|escribió|escribe|ha scritto|scrive|schreef|schrijft|escreveu|escreve|skrev|skriver)(?!\p{L}))(?=.*[:：]\s*$)/iu;
const mailHeader = /^[ \t]*>[ \t]*(?:From|Von|De|Da|Van|Från|Fra|To|An|Subject|Betreff|Objet|Asunto):/i;
const inQuotes = /^(?:".*"|“.*”|„.*[“”]|«.*»|‘.*’)[.!?]?$/su;

/**
 * The marked lines of the field `field` of a file, in their order. Told by the lines alone, so that it works while somebody
 * is typing. A line that stands further in belongs to the one above it. What is quoted is nobody's action: a mail below
 * "Ana wrote:", lines with `>>` or with an empty `>` between them, and a text in quotation marks.
 */
export function listNoteLines(text: string, field: string): readonly NoteLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  const head = new RegExp(`^(["']?)${field}\\1[ \\t]*:(?:[ \\t]+(.*))?$`);
  const at = lines.findIndex((line) => head.test(line));
  if (at < 0) return [];
  const value = head.exec(lines[at] as string)?.[2]?.trim() ?? '';
  const quoted = readQuoted(value);
  if (quoted !== undefined) return readLines(quoted.split('\n')).map((line) => ({ ...line, line: at, endLine: at }));
  const end = lines.findIndex((line, index) => index > at && /^\S/.test(line));
  const block = lines.slice(at + 1, end < 0 ? lines.length : end);
  return readLines(block).map((line) => ({ ...line, line: line.line + at + 1, endLine: line.endLine + at + 1 }));
}

/** The lines of notes that {@link listNoteLines} does not list, as they are written: what was said, and what is quoted. */
export function listPlainLines(notes: string): readonly string[] {
  const lines = notes.split(/\r\n|\r|\n/);
  const marked = readLines(lines);
  return lines.filter((_, at) => !marked.some(({ line, endLine }) => line <= at && at <= endLine));
}

function readQuoted(value: string): string | undefined {
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"?|'((?:[^']|'')*)'?)/.exec(value) ?? [];
  return double?.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)) ?? single?.replaceAll("''", "'");
}

function readLines(lines: readonly string[]): readonly NoteLine[] {
  const quoted = findQuotations(lines);
  const found: { -readonly [K in keyof NoteLine]: NoteLine[K] }[] = [];
  let indent: number | undefined; // of the line that others may belong to
  for (const [line, written] of lines.entries()) {
    const [, before = '', mark = '', text = ''] = marked.exec(written.trimEnd()) ?? [];
    const kind = marks[mark];
    const last = found.at(-1);
    if (quoted.has(line) || written.trim() === '') indent = undefined;
    else if (kind && !(kind === 'action' && inQuotes.test(text))) {
      indent = before.length;
      found.push({ kind, text, line, endLine: line });
    } else if (last && indent !== undefined && indentOf(written) > indent) {
      last.text += ` ${written.trim()}`;
      last.endLine = line;
    } else indent = undefined;
  }
  return found;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The lines with `>` that quote what somebody wrote. */
function findQuotations(lines: readonly string[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  const isQuoting = (line: string | undefined) => line !== undefined && /^[ \t]*>/.test(line);
  for (let start = 0; start < lines.length; start += 1) {
    if (!isQuoting(lines[start])) continue;
    let end = start;
    while (isQuoting(lines[end + 1])) end += 1;
    const block = lines.slice(start, end + 1);
    let above = start - 1;
    while (above > 0 && lines[above]?.trim() === '') above -= 1;
    const isQuotation =
      attribution.test(lines[above] ?? '') ||
      block.some((line) => /^[ \t]*>[ \t]*>/.test(line) || mailHeader.test(line)) ||
      block.slice(0, -1).some((line, at) => at > 0 && /^[ \t]*>[ \t]*$/.test(line));
    if (isQuotation) for (let line = start; line <= end; line += 1) quoted.add(line);
    start = end;
  }
  return quoted;
}
