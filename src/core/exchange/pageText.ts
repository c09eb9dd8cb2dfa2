import { convert, type SelectorDefinition } from 'html-to-text';

/** Deeper than mail programs quote; a broken page may be as deep as it is long. */
const deepest = 200;

const headings = [1, 2, 3, 4, 5, 6].map((level): SelectorDefinition => ({
  selector: `h${level}`,
  options: { uppercase: false },
}));
const tight = { leadingLineBreaks: 1, trailingLineBreaks: 1 };

/** Words alone: where a link leads, pictures and ruled lines stay in the file itself. What is quoted is marked with `> `. */
const selectors: SelectorDefinition[] = [
  ...headings,
  ...['p', 'blockquote', 'ol'].map((selector) => ({ selector, options: tight })),
  { selector: 'ul', options: { ...tight, itemPrefix: '- ' } },
  { selector: 'tr', format: 'block', options: tight },
  ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } })),
  { selector: 'a', options: { ignoreHref: true } },
  ...['head', 'title', 'img', 'hr'].map((selector) => ({ selector, format: 'skip' })),
];

/** A page (HTML) as people read it: what it says, line by line. */
function readPage(page: string): string {
  return convert(page, { wordwrap: false, selectors, limits: { maxDepth: deepest } });
}

/** What a mail says: its text, else its page. Some programs put an empty text beside the page, or the page in its place. */
export function readBody(text: string | undefined, page: string | undefined): string {
  if (!text?.trim()) return readPage(page ?? '');
  return /^\s*<(?:!doctype html|html|body)\b/i.test(text) ? readPage(text) : text;
}

/** The description of a meeting, which some calendars keep as a page without saying so. */
export function readDescription(text: string): string {
  const isMarkedUp = /<(?:html|body|p|br|div|span|b|i|a|ul|ol|li|table)(?:\s[^<>]*)?\/?>/i.test(text);
  return isMarkedUp ? readPage(text) : text;
}
