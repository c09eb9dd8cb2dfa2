import type { FieldsData } from '@kenjiuno/msgreader';
import type { ForeignPerson } from '../model/invitation';
import type { MailReading } from '../model/mail';
import { toMail, type MailParts } from './mailParts';
import { isOutlookMeeting, readOutlookMeeting } from './outlookMeeting';
import { readOutlookItem, type OutlookItem } from './outlookProperties';
import { readBody } from './pageText';
import { decodeForeign } from './plainText';

/** The bit of its flags that tells that a mail was not sent yet (MS-OXCMSG 2.2.1.6). */
const unsentFlag = 8;

/**
 * A mail as Outlook saves it (`.msg`), read like any other, or the meeting to which it invites. Any bytes are read; what is
 * no such file is refused.
 */
export async function readOutlookMail(bytes: Uint8Array, homeZone?: string): Promise<MailReading> {
  const item = readOutlookItem(bytes);
  const { texts: data } = item ?? {};
  if (!item || !data || (!data.subject && !data.body && !data.senderName)) {
    return { refused: 'This is no Outlook mail that can be read.' };
  }
  const mail = toMail(listParts(item), homeZone);
  return isOutlookMeeting(item) ? { meeting: readOutlookMeeting(item, mail, homeZone) } : { mail };
}

function listParts({ texts: data, data: { messageFlags, html, compressedRtf } }: OutlookItem): MailParts {
  const header = (name: string) => findHeader(data.headers ?? '', name);
  const address = data.senderSmtpAddress ?? (isAddress(data.senderEmail) ? data.senderEmail : undefined);
  const messageId = data.messageId ?? header('Message-ID');
  const inReplyTo = header('In-Reply-To');
  const references = header('References');
  const writtenDate = header('Date');
  const date = data.clientSubmitTime ?? data.messageDeliveryTime ?? writtenDate;
  const page = html instanceof Uint8Array ? decodeForeign(html) : undefined;
  const body = readBody(data.body, data.bodyHtml ?? page);
  const isUnread = body === '' && compressedRtf instanceof Uint8Array;
  const isReply = /^IPM\.Schedule\.Meeting\.Resp/i.test(data.messageClass ?? '');
  return {
    from: { ...(data.senderName && { name: data.senderName }), ...(address && { address }) },
    to: listRecipients(data, 'to'),
    cc: listRecipients(data, 'cc'),
    ...(date && { date }),
    ...(writtenDate && { writtenDate }),
    ...(messageId && { messageId }),
    ...(inReplyTo && { inReplyTo }),
    ...(references && { references }),
    ...(data.subject && { subject: data.subject }),
    body,
    attachments: (data.attachments ?? []).flatMap(({ fileName, name }) => fileName ?? name ?? []),
    isDraft: typeof messageFlags === 'number' && (messageFlags & unsentFlag) !== 0,
    isAutomatic: isFromProgram(data.messageClass ?? '', header('Auto-Submitted') ?? 'no'),
    remarks: [
      ...(isReply ? ['It is a reply to an invitation.'] : []),
      ...(isUnread ? ['Its text is in a form that only Outlook reads: open the file itself.'] : []),
    ],
  };
}

/** A report, or the answer of a rule (MS-OXOMSG 2.2, MS-OXORULE 2.2.9), else as RFC 3834 has it. */
function isFromProgram(messageClass: string, submitted: string): boolean {
  return /^(?:REPORT\.|IPM\.Note\.Rules\.)/i.test(messageClass) || !/^no\b/i.test(submitted);
}

function listRecipients(data: FieldsData, type: 'to' | 'cc'): readonly ForeignPerson[] {
  const people = (data.recipients ?? []).filter(({ recipType }) => (recipType ?? 'to') === type);
  return people.map(({ name, email, smtpAddress }) => {
    const address = smtpAddress ?? (isAddress(email) ? email : undefined);
    return { ...(name && { name }), ...(address && { address }) };
  });
}

/** Within a company Outlook keeps addresses of another kind. */
function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^[^\s@]+@[^\s@]+$/.test(text);
}

function findHeader(headers: string, name: string): string | undefined {
  const found = new RegExp(`^${name}:[ \\t]*((?:.*(?:\\r?\\n[ \\t]+.*)*))`, 'im').exec(headers)?.[1];
  return found?.replace(/\r?\n[ \t]+/g, ' ').trim();
}
