import type { PersonOnFile } from '../journal/people';
import type { Day } from '../model/day';
import type { Minutes } from '../model/minutes';

/** Texts by language; there is always English. */
export type ByLanguage<T> = Readonly<{ en: T } & Partial<Record<string, T>>>;

/** How a person is spoken to. */
export type FormOfAddress = NonNullable<PersonOnFile['address']>;

/** To whom a letter speaks: in some languages each of it is said in other words. */
export interface Manner {
  /** The most formal of all its readers. */
  readonly address: FormOfAddress;
  /** Whether it goes to one person, and not to several. */
  readonly isToOne: boolean;
  /** Whether somebody who reads it is written to in the reserved tone. */
  readonly isReserved: boolean;
}

/** What a letter says in one language, made for those whom it speaks to. */
export type Speaking<T> = ByLanguage<(manner: Manner) => T>;

/** How a letter begins and ends. */
export interface GreetingWords {
  /** `Dear Ana`, without a comma. */
  one(name: string): string;
  /** For more people than are greeted one by one. */
  readonly all: string;
  /** What stands above the name at the end; empty where that is not usual. */
  readonly close: string;
  /** The gap for the name of whoever signs. */
  readonly unsigned: string;
}

/** What stands above and below a letter that is shown or kept. */
export interface FrameWords {
  readonly to: string;
  readonly copy: string;
  readonly subject: string;
  readonly nobody: string;
  readonly noAddress: string;
  /** What stands at the foot, above the fingerprint: it names the SHA-256, by which it is known there. */
  readonly fingerprint: string;
}

/** What people call a meeting when they thank for it. */
export type MeetingKind = 'meeting' | 'call' | 'conversation' | 'workshop' | 'message';

/** What the letter with the minutes says besides what stands in them. */
export interface MinutesWords {
  subject(title: string, day: string, holds: 'decisions' | 'steps' | 'notes'): string;
  readonly untitled: string;
  thanks(kind: MeetingKind): string;
  readonly headings: Readonly<Record<'decided' | 'agreed' | 'toDo' | 'needed' | 'open' | 'noted', string>>;
  readonly gaps: Readonly<Record<'decision' | 'by' | 'text' | 'owner' | 'due' | 'newDue' | 'agreed' | 'day', string>>;
  /** What an addendum opens with; the day is that of the minutes it adds to, where it is known. */
  addition(day: string | undefined): string;
  /** Above what a milestone waits for. */
  neededFor(milestone: string): string;
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

/** Minutes that somebody is reminded of; a day that is not on file is a gap. */
export interface RemindedNotes {
  readonly what: string;
  readonly date: Day | undefined;
  readonly sent: Day | undefined;
  readonly by: Day;
}

/** What a reminder says. */
export interface ChaserWords {
  /** The gap for what is asked for. */
  readonly what: string;
  subject(notes: Day | undefined, today: Day): string;
  action(thing: { readonly what: string; readonly waiting: string | undefined; readonly by: Day }): string;
  minutes(notes: RemindedNotes, today: Day): string;
}

/** What the lines of what was settled are made with. */
export interface SettledWords {
  /** The reader, and whoever writes, in front of what they do. */
  readonly you: string;
  readonly me: string;
  by(day: Day, today: Day): string;
  /** A text behind a name and a colon. */
  afterName(text: string): string;
  readonly gaps: Readonly<Record<'owner' | 'due' | 'settled', string>>;
}

/** What the letter after a call says besides what was settled. */
export interface ConfirmationWords {
  subject(talk: Minutes, today: Day, isSettled: boolean): string;
  thanks(talk: Minutes, today: Day): string;
  readonly settled: SettledWords;
  readonly open: string;
  readonly nextStep: string;
  readonly change: string;
}
