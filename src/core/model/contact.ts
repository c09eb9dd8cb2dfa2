import type { channelWords } from './entry';

export type ContactChannel = keyof typeof channelWords;

/** How a contact ended: a word for the record, in the words of whoever reports it. */
export interface ContactOutcome {
  /** The word of the field; none where only the notes can tell. */
  readonly word?: 'reached' | 'agreed' | 'refused' | 'evaded' | 'no-answer' | 'voicemail';
  readonly label: string;
  /** Nobody was reached: there is nothing to write down, and the person was not there. */
  readonly isAttempt: boolean;
}

const agreed = { word: 'agreed', label: 'We agreed', isAttempt: false } as const;
const refused = { word: 'refused', label: 'It was refused', isAttempt: false } as const;
const evaded = { word: 'evaded', label: 'There was no clear answer', isAttempt: false } as const;
const noAnswer = (label: string) => ({ word: 'no-answer', label, isAttempt: true }) as const;
const reached = (label: string) => ({ word: 'reached', label, isAttempt: false }) as const;
const messageLeft = { word: 'voicemail', label: 'I left a message', isAttempt: true } as const;
const messageFound = { label: 'I was left a message', isAttempt: false } as const;

/** How a contact can end, by its channel, the usual end first (P-03, P-36). */
export const contactOutcomes: Readonly<Record<ContactChannel, readonly ContactOutcome[]>> = {
  phone: [reached('We spoke'), noAnswer('Nobody answered'), messageLeft, agreed, refused, evaded],
  voicemail: [messageLeft, messageFound],
  'in-person': [reached('We spoke'), agreed, refused, evaded, noAnswer('The person was not there')],
  video: [reached('We spoke'), noAnswer('Nobody joined'), agreed, refused, evaded],
  chat: [reached('We wrote to one another'), agreed, refused, evaded, noAnswer('No answer yet')],
  email: [reached('We wrote to one another'), agreed, refused, evaded, noAnswer('No answer yet')],
};
