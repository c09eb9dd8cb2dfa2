import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import type { ForeignPerson } from '../model/invitation';
import type { MailReading } from '../model/mail';
import { toMail } from './mailParts';

/** A mail as Outlook saves it (`.msg`), read like any other. Any bytes are read; what is no such file is refused. */
export async function readOutlookMail(bytes: Uint8Array, homeZone?: string): Promise<MailReading> {
  const data = parse(bytes);
  if (!data || (!data.subject && !data.body && !data.senderName)) {
    return { refused: 'This is no Outlook mail that can be read.' };
  }
  const header = (name: string) => findHeader(data.headers ?? '', name);
  const address = data.senderSmtpAddress ?? (isAddress(data.senderEmail) ? data.senderEmail : undefined);
  const messageId = data.messageId ?? header('Message-ID');
  const inReplyTo = header('In-Reply-To');
  const references = header('References');
  const writtenDate = header('Date');
  const date = data.clientSubmitTime ?? data.messageDeliveryTime ?? writtenDate;
  const isMeeting = data.messageClass?.toUpperCase().startsWith('IPM.SCHEDULE') ?? false;
  const mail = toMail(
    {
      from: { ...(data.senderName && { name: data.senderName }), ...(address && { address }) },
      to: listRecipients(data, 'to'),
      cc: listRecipients(data, 'cc'),
      ...(date && { date }),
      ...(writtenDate && { writtenDate }),
      ...(messageId && { messageId }),
      ...(inReplyTo && { inReplyTo }),
      ...(references && { references }),
      ...(data.subject && { subject: data.subject }),
      body: data.body ?? data.bodyHtml ?? '',
      attachments: (data.attachments ?? []).flatMap(({ fileName, name }) => fileName ?? name ?? []),
      remarks: isMeeting
        ? ['It is an invitation that Outlook kept in its own form: save it as .ics to make a meeting of it.']
        : [],
    },
    homeZone,
  );
  return { mail };
}

function parse(bytes: Uint8Array): FieldsData | undefined {
  try {
    const copy = bytes.slice();
    const data = new MsgReader(copy.buffer).getFileData();
    return data.error === undefined ? withTextsOnly(data) : undefined;
  } catch {
    return undefined;
  }
}

/** Where a broken file has something else in the place of a text, the library gives that. */
function withTextsOnly(data: FieldsData): FieldsData {
  const entries = Object.entries(data).flatMap(([name, value]: readonly [string, unknown]) => {
    if (Array.isArray(value)) return [[name, value.map((each: FieldsData) => withTextsOnly(each))]];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as FieldsData;
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
