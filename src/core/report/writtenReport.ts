import { toBareHtml } from './bareHtml';
import { renderHtml, type Document } from './document';
import { teamMark } from './documentMark';

/** A report that somebody wrote in Markdown, as its readers will see it. */
export interface WrittenReport {
  readonly document: Document;
  /** The first line, counted from 1, of which a part shows in the file only; undefined where all of it shows. */
  readonly unshownLine: number | undefined;
  /** Whether it carries the mark of what is the team’s alone. */
  readonly isForTeam: boolean;
}

/** `html` is what a Markdown program makes of the text; undefined where there is none, and the text shows as it is. */
export function showReport(text: string, html: string | undefined): WrittenReport {
  const bare = html === undefined ? undefined : toBareHtml(html);
  const document: Document = { blocks: [{ type: 'markdown', text, html: bare }] };
  const [mark = teamMark] = teamMark.split(':');
  return { document, unshownLine: bare && findUnshownLine(text, renderHtml(document)), isForTeam: text.includes(mark) };
}

/** A line with a word that is nowhere in what is shown: a definition, a title, a remark behind the sign of a code block. */
function findUnshownLine(text: string, html: string): number | undefined {
  const shown = html.replace(/<\/?[a-z0-9]+>/g, '').normalize('NFC');
  const known = new Map<string, boolean>();
  const isShown = (word: string) => {
    if (!known.has(word)) known.set(word, shown.includes(word));
    return known.get(word) === true;
  };
  const lines = text.normalize('NFC').split('\n');
  const at = lines.findIndex((line) => (line.match(/[\p{L}\p{N}]{2,}/gu) ?? []).some((word) => !isShown(word)));
  return at < 0 ? undefined : at + 1;
}
