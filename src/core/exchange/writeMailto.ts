import type { Recipient } from '../report/addressing';
import { renderLetterText, type Letter } from '../report/letter';
import { findAddress } from './writeMail';

/** What every system passes on to a mail program in one address. */
const longestUrl = 1_900;

/**
 * The address that opens a letter in the mail program (RFC 6068). It is plain text; where that is too long, `isWhole` is
 * false and the address has the recipients and the subject alone.
 */
export function writeMailto(letter: Letter): { readonly url: string; readonly isWhole: boolean } {
  const { to, cc, subject } = letter;
  const copies = listAddresses(cc);
  const head = [...(copies ? [`cc=${copies}`] : []), `subject=${encode(subject.replace(/\s+/g, ' '))}`];
  const body = `body=${encode(renderLetterText(letter).replace(/\r?\n/g, '\r\n'))}`;
  const whole = `mailto:${listAddresses(to)}?${[...head, body].join('&')}`;
  const isWhole = whole.length <= longestUrl;
  return { url: isWhole ? whole : `mailto:${listAddresses(to)}?${head.join('&')}`, isWhole };
}

function listAddresses(recipients: readonly Recipient[]): string {
  const addresses = recipients.flatMap(({ email }) => (email === undefined ? [] : (findAddress(email) ?? [])));
  return addresses.map((address) => encode(address).replaceAll('%40', '@')).join(',');
}

/** Half a character, which cannot be encoded, is left out. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}
