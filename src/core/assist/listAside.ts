import type { Stretch } from './listQuotations';

/** The kind of line that a text of several lines is in. */
type Block = 'text' | 'quote' | 'code' | 'mail';

const fence = /^ {0,3}(`{3,}|~{3,})/;
const quote = /^[ \t]*>/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const indented = /^(?: {4}|\t)(?![ \t]*(?:[-*+]|\d+[.)])[ \t])/;
const tableRule = /^ {0,3}\|? {0,3}:?-{3,}[-:| \t]*$/;
const mailHeader = /^\**(?:From|Von|De|Da|Van|Från)\**:\**[ \t]/i;
const otherHeader =
  /^\**(?:To|Sent|Date|Subject|Cc|An|Gesendet|Datum|Betreff|Para|Enviado|Fecha|Asunto|À|Envoyé|Objet)\**:\**[ \t]/i;
const mailBegin =
  /^[ \t]*-{2,}[ \t]*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Mensaje original|Message d’origine)\b/i;
const mailIntroduced = /^(?:On|Am|El|Le)\b.{4,200}\b(?:wrote|schrieb\b.*|escribió|a écrit)[ \u00a0]?:$/;

/** What stands inside lines and is no sentence: code, comments, tags, addresses, where links lead to. */
const insideLines =
  /(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\r?\n)[^])*?(?<!`)\1(?!`)|<!--[^]*?(?:-->|(?![^]))|\]\([^)\n]*\)|^ {0,3}\[[^\]\n]+\]:[^\n]*|<[^<>\n]*>|\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>")\]]+|\bwww\.[^\s<>")\]]+|[^\s@<>()[\]]{1,64}@[^\s@<>()[\]]{1,250}\.\w+|^[ \t]*>[^\n]*/gim;

/** What of a Markdown text its author does not say: front matter, quoted blocks, code, text copied from a mail, addresses. */
export function listAside(text: string): readonly Stretch[] {
  return [...listBlocks(text), ...listInside(text)];
}

/** The same of a text in a record, which has no blocks but lines of a quotation. */
export function listInside(text: string): readonly Stretch[] {
  return [...text.matchAll(insideLines)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** The headings of a Markdown text, and those of its tables. */
export function listHeadings(text: string): readonly Stretch[] {
  const lines = [...listLines(text)];
  return lines.filter(({ line }, at) => heading.test(line) || tableRule.test(lines[at + 1]?.line ?? ''));
}

interface Line extends Stretch {
  readonly line: string;
}

function* listLines(text: string): Iterable<Line> {
  for (const { 0: all, 1: line = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (all === '' && index === text.length && index > 0) return;
    yield { line, start: index, end: index + line.length };
    if (index + all.length === text.length && all === line) return;
  }
}

/** Blocks of lines that are not the author’s own words. */
function listBlocks(text: string): readonly Stretch[] {
  const lines = [...listLines(text)];
  const aside: Stretch[] = [];
  let block: Block = 'text';
  let [closing, isAfterBlank] = ['', true];
  for (let at = skipFrontMatter(lines, aside); at < lines.length; at += 1) {
    const each = lines[at] as Line;
    const { line } = each;
    const isBlank = line.trim() === '';
    const [, mark = ''] = fence.exec(line) ?? [];
    if (closing !== '') {
      aside.push(each);
      if (mark.startsWith(closing) && line.trim() === mark) closing = '';
      continue;
    }
    if (block === 'mail' && heading.test(line)) block = 'text';
    if (block !== 'mail') block = findBlock(lines, at, { block, isAfterBlank, isBlank });
    if (mark !== '' && block !== 'mail') closing = mark;
    if (block !== 'text' || closing !== '') aside.push(each);
    isAfterBlank = isBlank || block === 'code';
  }
  return aside;
}

function skipFrontMatter(lines: readonly Line[], aside: Stretch[]): number {
  if (lines[0]?.line.trim() !== '---') return 0;
  const end = lines.findIndex(({ line }, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return 0;
  aside.push({ start: 0, end: (lines[end] as Line).end });
  return end + 1;
}

interface Before {
  readonly block: Block;
  readonly isAfterBlank: boolean;
  readonly isBlank: boolean;
}

function findBlock(lines: readonly Line[], at: number, { block, isAfterBlank, isBlank }: Before): Block {
  const { line } = lines[at] as Line;
  if (beginsMail(lines, at)) return 'mail';
  if (quote.test(line)) return 'quote';
  if (isBlank || heading.test(line)) return 'text';
  if (block === 'quote') return 'quote'; // it goes on without its sign
  return isAfterBlank && indented.test(line) ? 'code' : 'text';
}

function beginsMail(lines: readonly Line[], at: number): boolean {
  const { line } = lines[at] as Line;
  if (mailBegin.test(line) || mailIntroduced.test(line)) return true;
  const next = lines.slice(at + 1, at + 4);
  return mailHeader.test(line) && next.some((each) => otherHeader.test(each.line));
}
