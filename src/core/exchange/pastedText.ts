import type { Mail } from '../model/mail';
import { readPeople, toMail } from './mailParts';

type Part = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'messageId' | 'inReplyTo';

/** What mail programs call the lines above a mail, in the languages that were seen. */
const partNames: Readonly<Record<string, Part>> = {
  ...{ from: 'from', von: 'from', de: 'from', da: 'from', van: 'from' },
  ...{ date: 'date', sent: 'date', gesendet: 'date', datum: 'date', fecha: 'date', enviado: 'date', envoyé: 'date' },
  ...{ to: 'to', an: 'to', para: 'to', à: 'to', a: 'to', aan: 'to', cc: 'cc', kopie: 'cc' },
  ...{ subject: 'subject', betreff: 'subject', asunto: 'subject', objet: 'subject', oggetto: 'subject' },
  ...{ 'message-id': 'messageId', 'in-reply-to': 'inReplyTo' },
};

/** Text that somebody pasted: a mail where lines like `From:` and `Subject:` stand above it, else words without a sender. */
export function readPasted(text: string, homeZone?: string): Mail {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimStart()
    .split('\n');
  const { found, count } = readHead(lines);
  const isMail = found.has('from') && found.size > 1;
  if (!isMail) return toMail({ body: text }, homeZone);
  const [from] = readPeople(found.get('from') ?? '');
  return toMail(
    {
      ...(from && { from }),
      to: readPeople(found.get('to') ?? ''),
      cc: readPeople(found.get('cc') ?? ''),
      ...pick(found, 'date'),
      ...pick(found, 'subject'),
      ...pick(found, 'messageId'),
      ...pick(found, 'inReplyTo'),
      body: lines.slice(count).join('\n'),
    },
    homeZone,
  );
}

function pick(found: ReadonlyMap<Part, string>, part: 'date' | 'subject' | 'messageId' | 'inReplyTo') {
  const text = found.get(part);
  return text ? { [part]: text } : {};
}

/** The lines above a mail; those that nobody knows may stand between them. */
function readHead(lines: readonly string[]): { readonly found: ReadonlyMap<Part, string>; readonly count: number } {
  const found = new Map<Part, string>();
  let count = 0;
  for (const line of lines) {
    const [, name, value] = /^\*?([\p{L}-]{1,30})\s?:\*?\s*(.*)$/u.exec(line) ?? [];
    const part = name === undefined ? undefined : partNames[name.toLowerCase()];
    if (name === undefined && !(/^[ \t]+\S/.test(line) && count > 0)) break;
    if (part !== undefined && !found.has(part)) found.set(part, value ?? '');
    count++;
  }
  return { found, count };
}
