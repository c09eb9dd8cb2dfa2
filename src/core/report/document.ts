import { toLine } from '../text/words';

/** A part of a line: plain, strong, or set apart as a label. */
export type Span = string | { readonly strong: string } | { readonly label: string };
export type Line = readonly Span[];

/** HTML in which nothing is left but plain tags: `toBareHtml` makes it. */
export type BareHtml = string & { readonly isBare: true };

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  /** Lines below one another, close together. */
  | { readonly type: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly type: 'list'; readonly items: readonly Line[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** What somebody wrote in Markdown, with its HTML where it could be made. */
  | { readonly type: 'markdown'; readonly text: string; readonly html: BareHtml | undefined };

/**
 * What a reader gets: a title, which letters have not, and blocks from the top to the bottom. It holds texts, never
 * markup, but for what was written in Markdown.
 */
export interface Document {
  /** For whom it is, where that must not be mistaken: it stands in the first line, and at the head of every page. */
  readonly mark?: string;
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/** The document as HTML without a style, so that mail programs and pages show it in their own; everything is escaped. */
export function renderHtml({ mark, title, blocks }: Document): string {
  const first = mark === undefined ? [] : [`<p><b>${escapeHtml(mark)}</b></p>`];
  const heading = title === undefined ? [] : [`<h1>${escapeHtml(title)}</h1>`];
  return [...first, ...heading, ...blocks.map(blockToHtml)].join('\n');
}

function blockToHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${block.lines.map(lineToHtml).join('<br>\n')}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${lineToHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'markdown':
      return block.html ?? `<pre>${escapeHtml(block.text)}</pre>`;
    case 'table': {
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag} align="left">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
      const rows = [row(block.head, 'th'), ...block.rows.map((cells) => row(cells, 'td'))];
      return `<table border="1" cellpadding="4" cellspacing="0">\n${rows.join('\n')}\n</table>`;
    }
  }
}

function lineToHtml(line: Line): string {
  return line
    .map((span) => {
      if (typeof span === 'string') return escapeHtml(span);
      return 'strong' in span ? `<b>${escapeHtml(span.strong)}</b>` : `<i>${escapeHtml(span.label)}</i>`;
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, between tags or in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The document as Markdown; what looks like Markdown in its texts is shown as it is written. */
export function renderMarkdown({ mark, title, blocks }: Document): string {
  const first = mark === undefined ? [] : [wrap('**', mark)];
  const heading = title === undefined ? [] : [`# ${escapeMarkdown(title)}`];
  return [...first, ...heading, ...blocks.map(blockToMarkdown)].join('\n\n').concat('\n');
}

/** Parts of a document as Markdown that can be put into another one. */
export function renderMarkdownParts(blocks: readonly Block[]): string {
  return blocks.map(blockToMarkdown).join('\n\n');
}

/** A text as it stands in Markdown behind other words. */
export function renderMarkdownWords(text: string): string {
  return escapeMarkdown(text, false);
}

function blockToMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return block.lines.map(lineToMarkdown).join('  \n');
    case 'list':
      return block.items.map((item) => `- ${lineToMarkdown(item)}`).join('\n');
    case 'markdown':
      return block.text;
    case 'table': {
      const row = (cells: readonly string[]) =>
        `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`;
      return [row(block.head), `|${'---|'.repeat(block.head.length)}`, ...block.rows.map(row)].join('\n');
    }
  }
}

function lineToMarkdown(line: Line): string {
  return line
    .map((span, index) => {
      if (typeof span === 'string') return escapeMarkdown(span, index === 0);
      return 'strong' in span ? wrap('**', span.strong) : wrap('*', span.label);
    })
    .join('');
}

/** Signs of emphasis stand close to the words, or they are none. */
function wrap(sign: string, text: string): string {
  const inner = toLine(text);
  return inner === '' ? '' : sign + escapeMarkdown(inner, false) + sign;
}

/** A text in one line in which nothing is markup; `isStart` where a number or a dash would begin a list. */
function escapeMarkdown(text: string, isStart = true): string {
  const escaped = text.replace(/\s+/g, ' ').replace(/[\\`*_<~]|\](?=[([:])|&(?=#?\w+;)/g, String.raw`\$&`);
  if (!isStart) return escaped;
  return escaped.replace(/^ ?(?=[#>+=-])/, '$&\\').replace(/^( ?\d+)(?=[.)])/, '$1\\');
}

/** The document as plain text, for programs that show no formatting. */
export function renderText({ mark, title, blocks }: Document): string {
  const plain = (line: Line) =>
    line.map((span) => (typeof span === 'string' ? span : 'strong' in span ? span.strong : span.label)).join('');
  const texts = blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return block.text.toUpperCase();
      case 'paragraph':
        return block.lines.map(plain).join('\n');
      case 'list':
        return block.items.map((item) => `- ${plain(item)}`).join('\n');
      case 'markdown':
        return block.text;
      case 'table':
        return block.rows.map((row) => row.filter(Boolean).join(' · ')).join('\n');
    }
  });
  return [mark, title, ...texts]
    .filter((part) => part !== undefined)
    .join('\n\n')
    .concat('\n');
}
