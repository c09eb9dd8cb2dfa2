import { escapeHtml, type BareHtml } from './document';

const bareTags = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'table'],
  ...['thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'b', 'i', 's', 'del', 'sub', 'sup'],
]);
/** Tags that only colour or group what is in them. */
const silentTags: readonly string[] = ['span', 'div', 'section'];

/**
 * HTML in which nothing is left but plain tags without attributes, and links to web and mail addresses. Whatever else
 * stands in it, comments and hidden parts included, is shown as the text that it is: who gets the file can read it.
 */
export function toBareHtml(html: string): BareHtml {
  const bare = html.replace(
    /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:[\s/][^<>]*)?)>|</gi,
    (written: string, slash = '', name = '', attributes = '') => {
      const tag = name.toLowerCase();
      if (bareTags.has(tag)) return `<${slash}${tag}>`;
      if (silentTags.includes(tag)) return '';
      if (tag === 'a') return slash ? '</a>' : openLink(attributes);
      if (tag === 'img') return tellAttributes(attributes, ['alt', 'title', 'src']);
      return escapeHtml(written);
    },
  );
  return bare as BareHtml;
}

/** What does not lead to the web or to a mail leads to a file: its path is shown in front of the words, as a title is. */
function openLink(attributes: string): string {
  const address = readAttribute(attributes, 'href');
  const isWeb = /^(?:https?:|mailto:)/i.test(address);
  const told = tellAttributes(attributes, isWeb ? ['title'] : ['title', 'href']);
  return `${told}${isWeb ? `<a href="${address}">` : '<a>'}`;
}

function tellAttributes(attributes: string, names: readonly string[]): string {
  const values = names.flatMap((name) => readAttribute(attributes, name) || []);
  return values.length > 0 ? `[${values.join(', ')}] ` : '';
}

/** The value as it stands in quotes, in which nothing ends an attribute; empty where there is none. */
function readAttribute(attributes: string, name: string): string {
  return new RegExp(`\\s${name}="([^"<>]*)"`, 'i').exec(attributes)?.[1] ?? '';
}
