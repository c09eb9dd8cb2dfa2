import type { Day } from '../model/day';
import { formatMeetingDay } from '../model/day';
import type { Minutes } from '../model/minutes';
import { joinWords } from '../text/words';
import { formatCitedDay } from './cited';
import type { ByLanguage } from './addressing';

/** What the letter with the minutes says besides what stands in them, in one language. */
export interface MinutesWords {
  subject(title: string, day: string, holds: 'decisions' | 'steps' | 'notes'): string;
  readonly untitled: string;
  thanks(kind: MeetingKind): string;
  /** What an addendum opens with; the day is that of the minutes it adds to, where it is known. */
  addition(day: string | undefined): string;
  readonly headings: Readonly<Record<'decided' | 'agreed' | 'toDo' | 'needed' | 'open' | 'noted', string>>;
  readonly gaps: Readonly<Record<'decision' | 'by' | 'text' | 'owner' | 'due' | 'newDue' | 'agreed' | 'day', string>>;
  due(day: string): string;
  done(day: string): string;
  agreedBy(names: readonly string[], from: string | undefined): string;
  ask(day: string): string;
  clause(day: string): string;
  formatDay(day: Day, today: Day): string;
  formatWeekday(day: Day, today: Day): string;
  /** A text behind a name and a colon. */
  afterName(text: string): string;
}

/** What people call it when they thank for it. */
export type MeetingKind = 'meeting' | 'call' | 'conversation' | 'workshop' | 'message';

const kinds: Readonly<Record<string, MeetingKind>> = {
  call: 'call',
  'one-to-one': 'conversation',
  'frank-discussion': 'conversation',
  'senior-management': 'conversation',
  workshop: 'workshop',
  email: 'message',
};

const channelKinds: Readonly<Record<string, MeetingKind>> = { phone: 'call', email: 'message', chat: 'message' };

export function findMeetingKind({ type = '', channel = '' }: Pick<Minutes, 'type' | 'channel'>): MeetingKind {
  const ofChannel = Object.hasOwn(channelKinds, channel) ? channelKinds[channel] : undefined;
  return ofChannel ?? (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? 'meeting';
}

/** What an action may begin with: such a word is small behind a colon, any other stays as it is written. */
const verbs = new Set(
  (
    'Add Agree Ask Bring Build Call Check Choose Clear Close Collect Come Complete Confirm Copy Decide Define Deliver ' +
    'Describe Discuss Draft Explain Find Finish Fix Get Give Go Help Hold Inform Invite Keep List Look Make Meet Move ' +
    'Name Order Plan Prepare Present Propose Provide Publish Put Read Release Repair Replace Report Review Run Say ' +
    'Schedule Send Set Settle Share Show Sign Speak Start Take Talk Tell Test Train Try Update Use Verify Wait Write'
  ).split(' '),
);

/** English is there from the beginning; each other language is one more entry. */
export const minutesWords: ByLanguage<MinutesWords> = {
  en: {
    subject: (title, day, holds) => {
      const what = { decisions: 'what we decided', steps: 'what happens next', notes: 'our notes' }[holds];
      return `${title}, ${day}: ${what}`;
    },
    untitled: 'Our meeting',
    thanks: (kind) => `thank you for the ${kind}. In short:`,
    addition: (day) => `this adds to our notes${day === undefined ? '' : ` of ${day}`}.`,
    headings: {
      decided: 'Decided',
      agreed: 'How we work from now on',
      toDo: 'To do',
      needed: 'Still needed',
      open: 'Still open',
      noted: 'Noted',
    },
    gaps: {
      decision: '[what was decided?]',
      by: '[who decides?]',
      text: '[what?]',
      owner: '[who?]',
      due: 'by [when?]',
      newDue: 'new date: [when?]',
      agreed: '[who agrees?]',
      day: '[which day?]',
    },
    due: (day) => `by ${day}`,
    done: (day) => `done on ${day}`,
    agreedBy: (names, from) => `${joinWords(names)}${from === undefined ? '' : `; from ${from} on`}`,
    ask: (day) => `Please tell me by ${day}, if something is missing or different.`,
    clause: (day) => `After that I work from these notes, as we settled on ${day}.`,
    formatDay: formatCitedDay,
    formatWeekday: (day, today) => {
      const long = formatMeetingDay(day);
      return day.slice(0, 4) === today.slice(0, 4) ? long.replace(/ \d{4}$/, '') : long;
    },
    afterName: (text) => {
      const [first = ''] = text.split(' ');
      return verbs.has(first) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
    },
  },
};
