import type { Day } from './day';
import type { ForeignPerson, Invitation, WallTime } from './invitation';

/** A mail as plain values, whatever program wrote it (P-03); what is not said is absent. */
export interface Mail {
  readonly from?: ForeignPerson;
  readonly to: readonly ForeignPerson[];
  readonly cc: readonly ForeignPerson[];
  /** When it was sent, by the clock of the reader’s zone. */
  readonly date?: WallTime;
  /** The day on the sender’s calendar, where the mail tells it. */
  readonly sentDay?: Day;
  /** In angle brackets. */
  readonly messageId?: string;
  /** The messages that it answers, in angle brackets, the one that it answers directly first. */
  readonly inReplyTo: readonly string[];
  readonly subject?: string;
  /** All that it says, as people read it. */
  readonly text: string;
  /** What the sender wrote, without what is quoted from earlier mails and without the signature. */
  readonly newest: string;
  /** What stands around that: earlier mails, the signature. */
  readonly rest: string;
  /** The names of what is attached. */
  readonly attachments: readonly string[];
  /** The text of a calendar file that is attached or lies in the mail. */
  readonly calendar?: string;
  /** It lies among the drafts of its program: nobody has sent it. */
  readonly isDraft?: true;
  /** A program wrote it, such as a note of absence or of a mail that did not arrive: it answers nothing. */
  readonly isAutomatic?: true;
  /** What could not be read, or is not kept, in sentences. */
  readonly remarks: readonly string[];
}

/** A mail; the meeting to which a mail of Outlook invites; or, where the file is neither, `refused` with the reason. */
export type MailReading = { readonly mail: Mail } | { readonly meeting: Invitation } | { readonly refused: string };
