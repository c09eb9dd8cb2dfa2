import type { Mail } from '../model/mail';
import { readPeople, toMail } from './mailParts';
import { isQuoting } from './newestPassage';

type Part = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'messageId' | 'inReplyTo' | 'references';

/** What mail programs call the lines above a mail, in the languages that were seen. */
const partNames: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...listNames('from', 'from', 'von', 'de', 'da', 'van', 'från'),
  ...listNames('date', 'date', 'sent', 'gesendet', 'datum', 'fecha', 'enviado', 'enviado el', 'envoyé'),
  ...listNames('to', 'to', 'an', 'para', 'à', 'a', 'aan'),
  ...listNames('cc', 'cc', 'kopie'),
  ...listNames('subject', 'subject', 'betreff', 'asunto', 'objet', 'oggetto'),
  ...listNames('messageId', 'message-id'),
  ...listNames('inReplyTo', 'in-reply-to'),
  ...listNames('references', 'references'),
]);

/** Longer texts are no mail that somebody copied; what lies on the clipboard may be anything. */
const longestCopied = 200_000;

/**
 * Text that somebody pasted: a mail where lines like `From:` and `Subject:` stand above it, else words without a sender,
 * which are notes of one’s own and stay as they are.
 */
export function readPasted(text: string, homeZone?: string): Mail {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimStart()
    .split('\n');
  const { found, count } = readHead(lines);
  const [from] = readPeople(found.get('from') ?? '');
  if (!from || found.size === 1) {
    return { ...toMail({ body: text }, homeZone), newest: toLines(text.slice(0, longestCopied)), rest: '' };
  }
  const date = found.get('date');
  return toMail(
    {
      from,
      to: readPeople(found.get('to') ?? ''),
      cc: readPeople(found.get('cc') ?? ''),
      ...(date && { date, writtenDate: date }),
      ...pick(found, 'subject'),
      ...pick(found, 'messageId'),
      ...pick(found, 'inReplyTo'),
      ...pick(found, 'references'),
      body: lines.slice(count).join('\n'),
    },
    homeZone,
  );
}

/**
 * A mail that was copied as text: with lines like `From:` above it, or no more than an answer above what it quotes, which
 * has no sender. Undefined for any other text.
 */
export function readCopiedMail(text: string, homeZone?: string): Mail | undefined {
  if (text.length > longestCopied) return undefined;
  const mail = readPasted(text, homeZone);
  if (mail.from) return mail;
  const answer = toMail({ body: text }, homeZone);
  return answer.newest !== '' && answer.rest !== '' && isQuoting(text) ? answer : undefined;
}

function toLines(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

function listNames(part: Part, ...names: readonly string[]): readonly (readonly [string, Part])[] {
  return names.map((name) => [name, part]);
}

function pick(found: ReadonlyMap<Part, string>, part: 'subject' | 'messageId' | 'inReplyTo' | 'references') {
  const text = found.get(part);
  return text ? { [part]: text } : {};
}

/** The lines above a mail, each with those that continue it; some that nobody knows may stand between them. */
function readHead(lines: readonly string[]): { readonly found: ReadonlyMap<Part, string>; readonly count: number } {
  const found = new Map<Part, string>();
  let count = 0;
  let open: Part | undefined;
  for (const line of lines) {
    const [, name, value = ''] = /^\*?([\p{L}-]{1,30}(?: el)?)\s?:\*?\s*(.*)$/u.exec(line) ?? [];
    if (name !== undefined) {
      const part = partNames.get(name.toLowerCase());
      open = part !== undefined && !found.has(part) ? part : undefined;
      if (open !== undefined) found.set(open, value);
    } else if (/^[ \t]+\S/.test(line) && count > 0) {
      if (open !== undefined) found.set(open, `${found.get(open) ?? ''} ${line.trim()}`);
    } else break;
    count++;
  }
  return { found, count };
}
