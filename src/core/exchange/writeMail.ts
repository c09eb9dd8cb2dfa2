import type { Recipient } from '../report/addressing';
import { renderLetterHtml, renderLetterText, type Letter } from '../report/letter';
import { toSpokenName } from './personName';

/** No line of a mail is longer (RFC 5322), no encoded word in a header (RFC 2047). */
const longestLine = 76;
const longestWord = 75;
const lineEnd = '\r\n';
/** What stands in a header as it is; signs that mean something there are in neither. */
const [plainName, plainSubject] = [/^[A-Za-z0-9 '-]*$/, /^[A-Za-z0-9 '.,:;()/+-]*$/];

export interface MailOptions {
  /** Told apart from all texts in the mail: made anew for each, from letters and digits. */
  readonly boundary: string;
}

/**
 * A letter as an `.eml` that mail programs open to be looked at, changed and sent (`X-Unsent`); it has no sender and no
 * date, because those are the program's. Everything a user wrote is encoded, so that no name and no subject can bring
 * in a header of its own. Who has no address is left out.
 */
export function writeMail(letter: Letter, { boundary }: MailOptions): string {
  const headers = [
    'X-Unsent: 1',
    ...writeAddresses('To', letter.to),
    ...writeAddresses('Cc', letter.cc),
    `Subject: ${encodeHeader(letter.subject, 'Subject: '.length, plainSubject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const parts = [
    writePart('text/plain', renderLetterText(letter)),
    writePart('text/html', `<!DOCTYPE html>\n<html><body>\n${renderLetterHtml(letter)}\n</body></html>\n`),
  ];
  const body = parts.flatMap((part) => [`--${boundary}`, part]);
  return [...headers, '', ...body, `--${boundary}--`, ''].join(lineEnd);
}

function writePart(type: string, text: string): string {
  const base64 = toBase64(text.replace(/\r?\n/g, lineEnd));
  const lines = base64.match(new RegExp(`.{1,${longestLine}}`, 'g')) ?? [];
  return [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', ...lines].join(lineEnd);
}

/** Signs that mean something between addresses: some mail programs decode a name before they look for them. */
const addressSigns = /["<>()[\]\\,;:@]+/g;

/** Each recipient on two lines: the name, then the address. No sign in a name can make a recipient of its own. */
function writeAddresses(field: string, recipients: readonly Recipient[]): readonly string[] {
  const written = recipients.flatMap(({ name, email }) => {
    const address = email === undefined ? undefined : findAddress(email);
    const shown = toSpokenName(name).replace(addressSigns, ' ');
    return address === undefined ? [] : [`${encodeHeader(shown, field.length + 2)}${lineEnd} <${address}>`];
  });
  return written.length > 0 ? [`${field}: ${written.join(`,${lineEnd} `)}`] : [];
}

/** The address itself; undefined for what is none, such as one that would end the header. */
export function findAddress(email: string): string | undefined {
  const address = email.trim();
  return /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()[\]\\,;:"@\p{Cc}]+$/u.test(address) ? address : undefined;
}

/** Letters and spaces stand as they are; anything else, and what is long, in words of base64, each on its own line. */
function encodeHeader(text: string, taken: number, plain = plainName): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (plain.test(line) && line.length + taken <= longestLine) return line;
  const [open, close] = ['=?utf-8?B?', '?='];
  const roomAfter = (start: number) => Math.floor((longestWord - start - open.length - close.length) / 4) * 3;
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    const room = roomAfter(pieces.length === 0 ? taken : 0);
    if (piece !== '' && byteLength(piece + character) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].map((part) => `${open}${toBase64(part)}${close}`).join(`${lineEnd} `);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
