import { addDays, toDayNumber, type Day } from '../model/day';
import type { Minutes } from '../model/minutes';
import { joinWordsBy, startLower } from '../text/words';
import type {
  ChaserWords,
  ConfirmationWords,
  FrameWords,
  GreetingWords,
  Manner,
  MeetingKind,
  MinutesWords,
} from './letterWords';
import { findPartOfDay, nameTalk } from './spokenWhen';

/** Who is addressed by first name is still a "Sie": only who is addressed informally is a "du", and several are an "ihr". */
type Pronoun = 'Sie' | 'du' | 'ihr';

function pronounOf({ address, isToOne }: Pick<Manner, 'address' | 'isToOne'>): Pronoun {
  if (address !== 'informal') return 'Sie';
  return isToOne ? 'du' : 'ihr';
}

const yours: Readonly<Record<Pronoun, string>> = { Sie: 'Ihre', du: 'deine', ihr: 'eure' };
const changes: Readonly<Record<Pronoun, string>> = {
  Sie: 'Welchen Teil würden Sie ändern?',
  du: 'Welchen Teil würdest du ändern?',
  ihr: 'Welchen Teil würdet ihr ändern?',
};
const gives: Readonly<Record<Pronoun, string>> = { Sie: 'geben Sie', du: 'gib', ihr: 'gebt' };
const unknownDay = '[welcher Tag?]';

/** The greeting in German, and how a letter ends. */
export function greetInGerman({ address }: Manner): GreetingWords {
  const unsigned = '[Name]';
  switch (address) {
    case 'formal':
      return {
        one: greetFormally,
        all: 'Sehr geehrte Damen und Herren',
        close: 'Mit freundlichen Grüßen',
        unsigned,
      };
    case 'first-name':
      return { one: (name) => `Guten Tag ${name}`, all: 'Guten Tag zusammen', close: 'Viele Grüße', unsigned };
    case 'informal':
      return { one: (name) => `Hallo ${name}`, all: 'Hallo zusammen', close: 'Viele Grüße', unsigned };
  }
}

/** By "Herr" or "Frau" where the salutation has it; nobody's sex is guessed. */
function greetFormally(name: string): string {
  const [, title] = /^(Herrn?|Frau) /.exec(name) ?? [];
  if (title === undefined) return `Guten Tag ${name}`;
  return title === 'Frau' ? `Sehr geehrte ${name}` : `Sehr geehrter ${name.replace(/^Herrn /, 'Herr ')}`;
}

/** What stands above and below a letter in German. */
export function frameInGerman(): FrameWords {
  return {
    to: 'An',
    copy: 'Kopie',
    subject: 'Betreff',
    nobody: '[an wen?]',
    noAddress: '[keine E-Mail-Adresse]',
    fingerprint: 'SHA-256 des Textes darüber:',
  };
}

/** The letter with the minutes in German. */
export function minutesInGerman(manner: Manner): MinutesWords {
  const pronoun = pronounOf(manner);
  const tell = (day: string) => `Bitte ${gives[pronoun]} mir bis ${day}, Bescheid`;
  const holds = { decisions: 'was wir entschieden haben', steps: 'wie es weitergeht', notes: 'unsere Notizen' };
  return {
    subject: (title, day, what) => `${title}, ${day}: ${holds[what]}`,
    untitled: 'Unsere Besprechung',
    thanks: (kind) => `vielen Dank für ${thankFor(kind, pronoun)}. Das Wichtigste in Kürze:`,
    headings: {
      decided: 'Entschieden',
      agreed: 'So arbeiten wir ab jetzt zusammen',
      toDo: 'Zu tun',
      needed: 'Wird noch gebraucht',
      open: 'Noch offen',
      noted: 'Notiert',
    },
    gaps: {
      decision: '[was ist entschieden?]',
      by: '[wer entscheidet?]',
      text: '[was?]',
      owner: '[wer?]',
      due: 'bis [wann?]',
      newDue: 'neuer Termin: [wann?]',
      agreed: '[wer stimmt zu?]',
      day: unknownDay,
    },
    addition: (day) => `dies ergänzt unsere Notizen${day === undefined ? '' : ` vom ${day}`}.`,
    neededFor: (milestone) => `Noch gebraucht für „${milestone}“`,
    due: (day) => `bis zum ${day}`,
    done: (day) => `am ${day} erledigt`,
    agreedBy: (names, from) => `${joinWordsBy('und', names)}${from === undefined ? '' : `; ab dem ${from}`}`,
    ask: (day) =>
      manner.isReserved ? `${changes[pronoun]} ${tell(day)}.` : `${tell(day)}, wenn etwas fehlt oder anders war.`,
    clause: (day) => `Danach arbeite ich mit diesen Notizen, wie wir es am ${day} vereinbart haben.`,
    formatDay,
    formatWeekday: (day, today) => formatDay(day, today, { weekday: 'long' }),
    afterName: (text) => text,
  };
}

function thankFor(kind: MeetingKind, pronoun: Pronoun): string {
  const things: Readonly<Record<MeetingKind, string>> = {
    meeting: 'die Besprechung',
    call: 'das Telefonat',
    conversation: 'das Gespräch',
    workshop: 'den Workshop',
    message: `${yours[pronoun]} Nachricht`,
  };
  return things[kind];
}

/** The reminder in German. */
export function chaserInGerman(manner: Manner): ChaserWords {
  const pronoun = pronounOf(manner);
  const until = (by: Day) => `eines brauche ich bis ${formatDay(by, by, { weekday: 'long' })}:`;
  const notesOf = (date: Day | undefined, today: Day) => `Notizen vom ${date ? formatDay(date, today) : unknownDay}`;
  return {
    what: '[was?]',
    subject: (date, today) => `Unsere ${notesOf(date, today)}${manner.isReserved ? '' : ': stimmen sie?'}`,
    action: ({ what, waiting, by }) => {
      const waits = waiting === undefined ? '' : ` „${waiting}“ wartet darauf.`;
      return `${until(by)} ${what}.${waits} Geht das bis ${formatWeekday(by)}? Wenn nicht: bis wann?`;
    },
    minutes: ({ what, date, sent, by }, today) => {
      const which = `${yours[pronoun]} Rückmeldung zu unseren ${notesOf(date, today)} (${what})`;
      const sentOn = sent === date ? 'am selben Tag' : sent && `am ${formatDay(sent, today)}`;
      const when = sentOn === undefined ? '' : `, die ich ${sentOn} geschickt habe`;
      const change = changes[pronoun];
      const ask = manner.isReserved ? change : `Stimmen sie so? Wenn nicht: ${startLower(change)}`;
      return `${until(by)} ${which}${when}. ${ask}`;
    },
  };
}

/** The letter after a call in German. */
export function confirmationInGerman(manner: Manner): ConfirmationWords {
  const pronoun = pronounOf(manner);
  const rely = 'Damit wir uns nicht auf unser Gedächtnis verlassen müssen:';
  return {
    subject: (talk, today, isSettled) => {
      const day = talk.date ? formatDay(talk.date, today) : unknownDay;
      const { noun, isFeminine } = findNoun(talk);
      return `${isFeminine ? 'Unsere' : 'Unser'} ${noun} vom ${day}${isSettled ? ': was wir vereinbart haben' : ''}`;
    },
    thanks: (talk, today) => `vielen Dank für ${findNoun(talk).thanked} ${describeWhen(talk, today)}. ${rely}`,
    settled: {
      you: pronoun === 'Sie' ? 'Sie' : 'Du',
      me: 'Ich',
      by: (day, today) => `bis zum ${formatDay(day, today)}`,
      afterName: (text) => text,
      gaps: { owner: '[wer?]', due: '[bis wann?]', settled: '[was ist entschieden oder vereinbart?]' },
    },
    open: 'Noch offen:',
    nextStep: 'Mein Vorschlag für den nächsten Schritt: [was, wer, bis wann?]',
    change: changes[pronoun],
  };
}

interface Noun {
  readonly noun: string;
  /** With its article, as it is thanked for. */
  readonly thanked: string;
  readonly isFeminine: boolean;
}

function findNoun(talk: Minutes): Noun {
  const kind = talk.channel === 'video' ? 'conversation' : nameTalk(talk);
  switch (kind) {
    case 'call':
      return { noun: 'Telefonat', thanked: 'das Telefonat', isFeminine: false };
    case 'conversation':
      return { noun: 'Gespräch', thanked: 'das Gespräch', isFeminine: false };
    case 'chat':
      return { noun: 'Chat', thanked: 'den Chat', isFeminine: false };
    case 'meeting':
      return { noun: 'Besprechung', thanked: 'die Besprechung', isFeminine: true };
  }
}

function describeWhen({ date, start }: Minutes, today: Day): string {
  if (!date) return 'am [welchem Tag?]';
  if (date === addDays(today, -1)) return 'gestern';
  if (date !== today) return `am ${formatDay(date, today, { weekday: 'long' })}`;
  const part = findPartOfDay(start);
  return part === undefined
    ? 'heute'
    : { morning: 'heute Vormittag', afternoon: 'heute Nachmittag', evening: 'heute Abend' }[part];
}

const dayMs = 86_400_000;

/** `19. November`, with the year where it is another one than now, and the day of the week where that is asked for. */
function formatDay(day: Day, today: Day, { weekday }: Pick<Intl.DateTimeFormatOptions, 'weekday'> = {}): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return format(day, { day: 'numeric', month: 'long', year, weekday });
}

function formatWeekday(day: Day): string {
  return format(day, { weekday: 'long' });
}

function format(day: Day, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', ...parts }).format(toDayNumber(day) * dayMs);
}
