import type { Day } from './day';

/** Somebody as a mail or an invitation names her or him; either part may be missing. */
export interface ForeignPerson {
  readonly name?: string;
  readonly address?: string;
}

export interface InvitedPerson extends ForeignPerson {
  /** `chair`, `required`, `optional`, or `informed` who need not come. */
  readonly role: 'chair' | 'required' | 'optional' | 'informed';
  /** Has answered not to come. */
  readonly hasDeclined?: true;
}

/** A day and, where one is said, a time by the clock on the wall of the meeting’s zone. */
export interface WallTime {
  readonly day: Day;
  /** `HH:mm`; absent where the whole day is meant. */
  readonly time?: string;
}

/** A meeting as an invitation tells it (P-18): plain values, whatever program wrote the invitation. */
export interface Invitation {
  /** The identifier that stays the same for the life of the meeting. */
  readonly uid?: string;
  /** How often the meeting was changed; 0 where nothing is said. */
  readonly sequence: number;
  /** What the file is for, such as `REQUEST`, `CANCEL` or `REPLY`. */
  readonly method?: string;
  readonly isCancelled: boolean;
  readonly title?: string;
  readonly start?: WallTime;
  readonly end?: WallTime;
  /** An IANA name; absent where the zone is not known, or the time is that of any place. */
  readonly zone?: string;
  readonly organizer?: InvitedPerson;
  readonly attendees: readonly InvitedPerson[];
  readonly location?: string;
  /** What the inviter wrote, without the blocks that conference services add. */
  readonly description?: string;
  /** The items of an agenda in that, and what else it says. */
  readonly agenda: readonly string[];
  readonly rest: string;
  /** How the meeting repeats, in words; absent where it does not. */
  readonly repeats?: string;
  /** The day of a series that this is about, where it is about one only. */
  readonly occurrence?: Day;
  /** What could not be read, or is not kept, in sentences. */
  readonly remarks: readonly string[];
}

/** What a calendar file holds; where there is no meeting in it, `refused` says why. */
export interface InvitationReading {
  readonly invitations: readonly Invitation[];
  readonly refused?: string;
}
