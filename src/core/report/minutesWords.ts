import { formatMeetingDay } from '../model/day';
import type { Minutes } from '../model/minutes';
import { joinWords, startLower } from '../text/words';
import { formatCitedDay } from './cited';
import { minutesInGerman } from './lettersInGerman.later';
import type { Manner, MeetingKind, MinutesWords, Speaking } from './letterWords';

const kinds: Readonly<Record<string, MeetingKind>> = {
  call: 'call',
  'one-to-one': 'conversation',
  'frank-discussion': 'conversation',
  'senior-management': 'conversation',
  workshop: 'workshop',
  email: 'message',
};

const channelKinds: Readonly<Record<string, MeetingKind>> = { phone: 'call', email: 'message', chat: 'message' };

/** What people call it when they thank for it. */
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

/** An English text behind a name and a colon: `name one owner`. */
export function startVerbLower(text: string): string {
  const [first = ''] = text.split(' ');
  return verbs.has(first) ? startLower(text) : text;
}

/**
 * What a milestone may be called that is no name of its own, alone or before what it is of: such a word is small behind its
 * article, any other title is quoted.
 */
const steps =
  /^(?:acceptance|audit|cut-?over|delivery|dry run|freeze|go-?live|hand-?over|kick-?off|launch|migration|opening|pilot|release|review|roll-?out|sign-off|start|test|training|trial|workshop)(?= (?:at|by|for|from|in|of|on|to|with) |$)/i;

function minutesInEnglish({ isReserved }: Manner): MinutesWords {
  return {
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
    neededFor: (milestone) => {
      const isStep = steps.test(milestone);
      return `Still needed for ${isStep ? `the ${milestone.charAt(0).toLowerCase()}${milestone.slice(1)}` : `“${milestone}”`}`;
    },
    due: (day) => `by ${day}`,
    done: (day) => `done on ${day}`,
    agreedBy: (names, from) => `${joinWords(names)}${from === undefined ? '' : `; from ${from} on`}`,
    ask: (day) =>
      isReserved
        ? `Which part would you change? Please tell me by ${day}.`
        : `Please tell me by ${day}, if something is missing or different.`,
    clause: (day) => `After that I work from these notes, as we settled on ${day}.`,
    formatDay: formatCitedDay,
    formatWeekday: (day, today) => {
      const long = formatMeetingDay(day);
      return day.slice(0, 4) === today.slice(0, 4) ? long.replace(/ \d{4}$/, '') : long;
    },
    afterName: startVerbLower,
  };
}

/** The letter with the minutes in each language that it has. */
export const minutesWords: Speaking<MinutesWords> = { en: minutesInEnglish, de: minutesInGerman };
