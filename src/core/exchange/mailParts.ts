import type { ForeignPerson, WallTime } from '../model/invitation';
import type { Mail } from '../model/mail';
import { readMailDay, readMailWall } from './mailDay';
import { readMailMoment } from './moments';
import { splitNewest } from './newestPassage';
import { toSpokenName } from './personName';
import { toReadableText } from './plainText';
import { isZone, toWallTime } from './zoneNames';

/** What the libraries find in a mail, before it is made plain. */
export interface MailParts {
  readonly from?: ForeignPerson;
  readonly to?: readonly ForeignPerson[];
  readonly cc?: readonly ForeignPerson[];
  /** In any form that `Date` reads. */
  readonly date?: string;
  /** The date as the sender’s program wrote it. */
  readonly writtenDate?: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly subject?: string;
  /** Words, not a page. */
  readonly body: string;
  readonly attachments?: readonly string[];
  readonly calendar?: string;
  readonly isDraft?: boolean;
  /** What its headers tell; its subject may tell the same. */
  readonly isAutomatic?: boolean;
  readonly remarks?: readonly string[];
}

/** What mail programs put before the subject of a note of absence. */
const automaticSubject =
  /^(?:automatic reply|out of office|automatische antwort|abwesenheitsnotiz|respuesta automática|réponse automatique)\s?:/i;

const longestBody = 200_000;
/** Longer than any name with its address. */
const longestPerson = 2_000;

/** A mail of what was found in it: names and subjects in one line, identifiers in brackets, the newest passage apart. */
export function toMail(parts: MailParts, homeZone?: string): Mail {
  const text = toReadableText(parts.body.slice(0, longestBody));
  const { newest, rest } = splitNewest(text);
  const from = parts.from && toPerson(parts.from);
  const date = readDate(parts, homeZone);
  const sentDay = readMailDay(parts.writtenDate ?? '');
  const [messageId] = listMessageIds(parts.messageId);
  const subject = toOneLine(parts.subject);
  const isAutomatic = parts.isAutomatic === true || automaticSubject.test(subject ?? '');
  const isLong = parts.body.length > longestBody;
  return {
    ...(from && { from }),
    to: (parts.to ?? []).flatMap((person) => toPerson(person) ?? []),
    cc: (parts.cc ?? []).flatMap((person) => toPerson(person) ?? []),
    ...(date && { date }),
    ...(sentDay && { sentDay }),
    ...(messageId && { messageId }),
    inReplyTo: [...new Set([...listMessageIds(parts.inReplyTo), ...listMessageIds(parts.references).toReversed()])],
    ...(subject && { subject }),
    text,
    newest,
    rest,
    attachments: (parts.attachments ?? []).flatMap((name) => toOneLine(name) || []),
    ...(parts.calendar && { calendar: parts.calendar }),
    ...(parts.isDraft && { isDraft: true }),
    ...(isAutomatic && { isAutomatic: true }),
    remarks: [
      ...(parts.remarks ?? []),
      ...(parts.isDraft ? ['It is a draft that was not sent yet.'] : []),
      ...(isAutomatic ? ['A program wrote it, not a person: it is no answer.'] : []),
      ...(parts.date && !date ? [`Its date could not be read (“${toOneLine(parts.date)}”).`] : []),
      ...(isLong ? ['Its text is very long; the begin was read.'] : []),
    ],
  };
}

/** The people in a line such as `Maria Lopez <maria@acme.example>; Ana Ruiz`. */
export function readPeople(text: string): readonly ForeignPerson[] {
  const parts = text.match(/(?:"[^"]*"|<[^<>]*>|[^;<"])+/g) ?? [];
  const separate = parts.length === 1 && hasSeveral(text) ? text.split(',') : parts;
  return separate.flatMap((whole) => {
    const part = whole.slice(0, longestPerson);
    const address = /[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+/.exec(part)?.[0];
    const name = part
      .replace(/[<[(]?(?:mailto:)?[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+[>\])]?/gi, '')
      .replace(/["<>]/g, '');
    return toPerson({ name, ...(address !== undefined && { address }) }) ?? [];
  });
}

/** Addresses on both sides of a comma. */
function hasSeveral(text: string): boolean {
  return text.slice(text.indexOf('@') + 1, Math.max(text.lastIndexOf('@'), 0)).includes(',');
}

function toPerson({ name, address }: ForeignPerson): ForeignPerson | undefined {
  const plain = toOneLine(name).replace(/^['"]+|['"]+$/g, '');
  const at = toOneLine(address);
  const isName = plain !== '' && plain.toLowerCase() !== at.toLowerCase();
  const isAddress = /^[^\s@<>]+@[^\s@<>]+$/.test(at);
  if (!isName && !isAddress) return undefined;
  return { ...(isName && { name: toSpokenName(plain) }), ...(isAddress && { address: at }) };
}

/** The moment on the reader’s clock; where that cannot be told, what the mail has, at least its day. */
function readDate({ date }: MailParts, homeZone: string | undefined): WallTime | undefined {
  return date ? (toMoment(date, homeZone) ?? readMailWall(date)) : undefined;
}

function toMoment(text: string, homeZone: string | undefined): WallTime | undefined {
  const isZoned = /[+-]\d{2}:?\d{2}\b|\d\s*Z\b|\b(?:GMT|UTC?|[ECMP][SD]T)\b/.test(text);
  const moment = readMailMoment(isZoned ? text : `${text} UTC`); // a clock on a wall already
  if (!moment) return undefined;
  return toWallTime(moment, isZoned && homeZone !== undefined && isZone(homeZone) ? homeZone : 'UTC');
}

function listMessageIds(text: string | undefined): readonly string[] {
  return text?.slice(0, 20_000).match(/<[^\s<>]+>/g) ?? [];
}

function toOneLine(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\0-\x1f\x7f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
