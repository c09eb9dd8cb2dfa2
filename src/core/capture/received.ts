import type { Day } from '../model/day';
import type { ForeignPerson, Invitation } from '../model/invitation';
import type { Mail } from '../model/mail';

/** A mail of the inbox, read. */
export interface ReceivedMail {
  readonly kind: 'mail';
  readonly mail: Mail;
}

/** A meeting of the inbox, read. */
export interface ReceivedMeeting {
  readonly kind: 'invitation';
  readonly invitation: Invitation;
  /** The day that somebody gave, where the file tells none. */
  readonly day?: Day;
  /** The days of the series that the same file has for themselves, the earliest first. */
  readonly singles?: readonly Invitation[];
  /** The mail that carried it. */
  readonly mail?: Mail;
}

/** What waits in the inbox, read. */
export type Received = ReceivedMail | ReceivedMeeting;

/** All whom something received names, the sender first. */
export function listNamed(received: Received): readonly ForeignPerson[] {
  if (received.kind === 'mail') {
    const { from, to, cc } = received.mail;
    return [...(from ? [from] : []), ...to, ...cc];
  }
  const { organizer, attendees } = received.invitation;
  return [...(organizer ? [organizer] : []), ...attendees];
}

/** The day of a mail, or of the meeting, where it is told. */
export function dayOf(received: Received): Day | undefined {
  return received.kind === 'mail' ? received.mail.date?.day : (received.invitation.start?.day ?? received.day);
}

/** The meetings of a calendar file, each with the days of its series that were changed for themselves, in their order. */
export function listMeetings(invitations: readonly Invitation[], mail?: Mail): readonly ReceivedMeeting[] {
  const ordered = invitations.toSorted((a, b) => compareDays(a.start?.day, b.start?.day));
  const isSingleOf = (each: Invitation, series: Invitation) =>
    each.occurrence !== undefined &&
    series.occurrence === undefined &&
    each.uid !== undefined &&
    each.uid === series.uid;
  return ordered
    .filter((each) => !ordered.some((series) => isSingleOf(each, series)))
    .map((invitation) => {
      const singles = ordered.filter((each) => isSingleOf(each, invitation));
      return { kind: 'invitation', invitation, ...(singles.length > 0 && { singles }), ...(mail && { mail }) };
    });
}

/**
 * What a mail with a calendar file in it can be filed as, the likelier first: its meeting, unless the file is but attached
 * to words of the sender’s and neither invites nor calls off.
 */
export function listContents(mail: Mail, invitations: readonly Invitation[]): readonly Received[] {
  const meetings = listMeetings(invitations, mail);
  const isInvitation = meetings.some(({ invitation: { method } }) => method === 'REQUEST' || method === 'CANCEL');
  const asMail: ReceivedMail = { kind: 'mail', mail };
  return isInvitation || mail.newest.trim() === '' ? [...meetings, asMail] : [asMail, ...meetings];
}

function compareDays(one: Day | undefined, other: Day | undefined): number {
  return (one ?? '9').localeCompare(other ?? '9');
}
