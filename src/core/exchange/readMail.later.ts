import PostalMime, { type Address, type Attachment } from 'postal-mime';
import type { ForeignPerson } from '../model/invitation';
import type { MailReading } from '../model/mail';
import { toMail } from './mailParts';
import { readBody } from './pageText';
import { decodeForeign } from './plainText';

const mostAttachments = 200;

/**
 * A mail as mail programs save it (`.eml`): who, when, what it answers, and the newest passage. Times are told in
 * `homeZone`. Any bytes are read; what is no mail is refused with the reason.
 */
export async function readMail(bytes: Uint8Array, homeZone?: string): Promise<MailReading> {
  const refused = { refused: 'This is no mail that can be read.' };
  const email = await PostalMime.parse(bytes).catch(() => undefined);
  if (!email) return refused;
  const body = readBody(email.text, email.html);
  if (!email.from && !email.subject && !email.messageId && email.to === undefined) return refused;
  const calendar = email.attachments.find(({ mimeType, filename }) => isCalendar(mimeType, filename));
  const isDraft = email.headers.some(({ key, value }) => isMarkOfDraft(key, value));
  const writtenDate = email.headers.find(({ key }) => key === 'date')?.value;
  const mail = toMail(
    {
      ...(email.from && { from: listPeople(email.from)[0] ?? {} }),
      to: (email.to ?? []).flatMap(listPeople),
      cc: (email.cc ?? []).flatMap(listPeople),
      ...(email.date !== undefined && { date: email.date }),
      ...(writtenDate !== undefined && { writtenDate }),
      ...(email.messageId !== undefined && { messageId: email.messageId }),
      ...(email.inReplyTo !== undefined && { inReplyTo: email.inReplyTo }),
      ...(email.references !== undefined && { references: email.references }),
      ...(email.subject !== undefined && { subject: email.subject }),
      body,
      attachments: email.attachments.slice(0, mostAttachments).flatMap(nameAttachment),
      isDraft,
      isAutomatic: email.headers.some(({ key, value }) => isMarkOfProgram(key, value)),
      ...(calendar && { calendar: toText(calendar) }),
    },
    homeZone,
  );
  return { mail };
}

function listPeople(address: Address): readonly ForeignPerson[] {
  const members = address.group ?? [address];
  return members.map(({ name, address: at }) => ({ name, ...(at !== undefined && { address: at }) }));
}

/** Outlook and Thunderbird mark a mail that is still to be sent. */
function isMarkOfDraft(key: string, value: string): boolean {
  return (key === 'x-unsent' && value.trim() === '1') || key === 'x-mozilla-draft-info';
}

/** As RFC 3834 has it, and as a mail that did not arrive comes back (RFC 6522). */
function isMarkOfProgram(key: string, value: string): boolean {
  if (key === 'auto-submitted') return !/^no\b/i.test(value.trim());
  return key === 'content-type' && /^multipart\/report\b/i.test(value.trim());
}

function isCalendar(mimeType: string, filename: string | null): boolean {
  return /^text\/calendar$/i.test(mimeType) || /\.ics$/i.test(filename ?? '');
}

/** Pictures within the text are none that anybody attached. */
function nameAttachment({ filename, related, mimeType }: Attachment): readonly string[] {
  if (related && mimeType.startsWith('image/')) return [];
  return filename ? [filename] : [];
}

function toText({ content }: Attachment): string {
  if (typeof content === 'string') return content;
  return decodeForeign(content instanceof Uint8Array ? content : new Uint8Array(content));
}
