import type { Mutable } from './mutable';

/** What the mark at the beginning of a line of notes makes of it. */
export type NoteKind = 'decision' | 'action' | 'question';

/** A marked line among others, and those that belong to it. */
export interface MarkedLine {
  readonly kind: NoteKind;
  /** Without the mark; lines that belong to it are joined by blanks. */
  readonly text: string;
  /** The first and the last of the lines that it takes, counted from 0. */
  readonly line: number;
  readonly endLine: number;
}

const marks: Readonly<Record<string, NoteKind>> = { '!': 'decision', '>': 'action', '?': 'question' };

/** A mark and a text, at the beginning of a line or of an item of a list. */
const marked = /^([ \t]*)(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]?\][ \t]+)?)?([!>?])[ \t]+(?=.*[\p{L}\p{N}])(.*)$/u;

/** The text after which a mail is quoted: who wrote, or an address, and a colon. */
const attribution =
  /(?:@|(?<!\p{L})(?:wrote|writes|schrieb|schreibt|écrit|escribió|escribe|ha scritto|scrive|schreef|schrijft|escreveu|escreve|skrev|skriver)(?!\p{L}))(?=.*[:：]\s*$)/iu;
const longestAttribution = 1_000;
const mailHeader = /^[ \t]*>[ \t]*(?:From|Von|De|Da|Van|Från|Fra|To|An|Subject|Betreff|Objet|Asunto):/i;
const inQuotes = /^(?:".*"|“.*”|„.*[“”]|«.*»|‘.*’)[.!?]?$/su;

/**
 * The marked lines among `lines`, in their order. A line that stands further in belongs to the one above it. What is quoted
 * is nobody's action: a mail below "Ana wrote:", lines with `>>` or with an empty `>` between them, and a text in quotation
 * marks.
 */
export function readMarkedLines(lines: readonly string[]): readonly MarkedLine[] {
  const quoted = findQuotations(lines);
  const found: Mutable<MarkedLine>[] = [];
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

/**
 * The lines that nobody here has said, counted from 0: what somebody wrote, below the line that says who, and any other line
 * with `>` that is no action.
 */
export function findForeignLines(lines: readonly string[]): ReadonlySet<number> {
  const foreign = new Set(findQuotations(lines));
  for (const [at, line] of lines.entries()) {
    if (foreign.has(at) || !/^[ \t]*>/.test(line)) continue;
    if (marked.exec(line.trimEnd()) === null) foreign.add(at);
  }
  for (const at of [...foreign]) {
    const above = findAbove(lines, at);
    if (isAttribution(lines[above])) foreign.add(above);
  }
  return foreign;
}

function isAttribution(line = ''): boolean {
  return line.length <= longestAttribution && attribution.test(line);
}

/** The last line above one that is not empty. */
function findAbove(lines: readonly string[], start: number): number {
  let above = start - 1;
  while (above > 0 && lines[above]?.trim() === '') above -= 1;
  return above;
}

/** The lines with `>` that quote what somebody wrote, counted from 0. */
function findQuotations(lines: readonly string[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  const isQuoting = (line: string | undefined) => line !== undefined && /^[ \t]*>/.test(line);
  for (let start = 0; start < lines.length; start += 1) {
    if (!isQuoting(lines[start])) continue;
    let end = start;
    while (isQuoting(lines[end + 1])) end += 1;
    const block = lines.slice(start, end + 1);
    const isQuotation =
      isAttribution(lines[findAbove(lines, start)]) ||
      block.some((line) => /^[ \t]*>[ \t]*>/.test(line) || mailHeader.test(line)) ||
      block.slice(0, -1).some((line, at) => at > 0 && /^[ \t]*>[ \t]*$/.test(line));
    if (isQuotation) for (let line = start; line <= end; line += 1) quoted.add(line);
    start = end;
  }
  return quoted;
}
