import { parseDay, type Day } from '../model/day';
import { makeDay } from '../model/dayNumbers';

/** A mail, wherever it comes from: its headers as they are written, and its text. */
export interface Mail {
  readonly from: string;
  readonly date: string;
  readonly messageId: string;
  readonly text: string;
  /** The message IDs of what it answers. */
  readonly answered?: readonly string[];
}

/** Longer texts are no answer to minutes; what lies on the clipboard may be anything. */
const mostCharacters = 200_000;

const header = /^(from|date|sent|message-id|subject|to|cc|in-reply-to|references|reply-to)[ \t]*:[ \t]*(.*)$/i;
const introduced =
  /^(?:on|am|el|le|op|den|il)\b[^\n]{4,200}(?:\n[^\n]{0,200})?\b(?:wrote|schrieb|escribió|a écrit|schreef|skrev|ha scritto)\b[^\n]{0,200}:[ \t]*$/im;
const copied =
  /^[ \t]*(?:-{2,}[ \t]*(?:original message|forwarded message|ursprüngliche nachricht)\b|_{10,}[ \t]*$|>)/im;
const headersBelow =
  /^\**(?:from|von|de|van|från)\**:[^\n]*\n(?:[^\n]*\n){0,2}\**(?:sent|date|to|subject|gesendet|datum|an|betreff)\**:/im;
const signature = /^-- ?$/m;

/**
 * A mail that was copied as text: with its headers on top, or an answer above what it quotes. Undefined for any other text.
 */
export function readMail(text: string): Mail | undefined {
  if (text.length > mostCharacters) return undefined;
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\s+/, '').split('\n');
  const headers = new Map<string, string>();
  let at = 0;
  for (let last = ''; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, key, value = ''] = header.exec(line) ?? [];
    if (key !== undefined) headers.set((last = key.toLowerCase()), value.trim());
    else if (/^[ \t]/.test(line) && last !== '' && line.trim() !== '')
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    else break;
  }
  const body = lines.slice(headers.size > 0 ? at : 0).join('\n');
  const passage = takePassage(body);
  const from = headers.get('from') ?? '';
  const isMail = from !== '' && headers.size > 1;
  if (!isMail && (passage === '' || passage === body.trim() || !isQuoting(body))) return undefined;
  const answered = [
    ...`${headers.get('in-reply-to') ?? ''} ${headers.get('references') ?? ''}`.matchAll(/<[^<>\s]+>/g),
  ];
  return {
    from,
    date: headers.get('date') ?? headers.get('sent') ?? '',
    messageId: headers.get('message-id') ?? '',
    text: body,
    answered: answered.map(([id]) => id),
  };
}

/** What an author wrote above what is quoted, without a signature; empty where there is nothing. */
export function takePassage(body: string): string {
  const text = body.replace(/\r\n?/g, '\n');
  const ends = [introduced, copied, headersBelow, signature].map((each) => text.search(each)).filter((end) => end >= 0);
  return text.slice(0, Math.min(text.length, ...ends)).trim();
}

function isQuoting(body: string): boolean {
  return [introduced, headersBelow].some((each) => each.test(body)) || /^>.*\n>/m.test(body);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day on the sender’s calendar, as mails write it: `Tue, 24 Nov 2026 09:12:33 +0100`, `November 24, 2026`, `2026-11-24`. */
export function readMailDay(date: string): Day | undefined {
  const iso = parseDay(/\b\d{4}-\d\d-\d\d(?!\d)/.exec(date)?.[0] ?? '');
  if (iso) return iso;
  const [, day, month = '', year] = /\b(\d{1,2})\.? ([a-z]{3})[a-z]*\.? (\d{4})\b/i.exec(date) ?? [];
  const [, monthFirst = '', dayAfter, yearAfter] = /\b([a-z]{3})[a-z]* (\d{1,2}),? (\d{4})\b/i.exec(date) ?? [];
  const at = months.indexOf((month || monthFirst).toLowerCase());
  return at < 0 ? undefined : makeDay(Number(year ?? yearAfter), at + 1, Number(day ?? dayAfter));
}
