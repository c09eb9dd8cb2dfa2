import type { ContactChannel } from '../model/contact';

/** How soon somebody has to know. */
export type Urgency = 'today' | 'this-week' | 'later';
/** How much there is to say. */
export type Amount = 'little' | 'much';
/** What feelings are in it, on either side. */
export type Emotion = 'calm' | 'touchy' | 'upset';

export interface Matter {
  readonly urgency: Urgency;
  readonly amount: Amount;
  readonly emotion: Emotion;
}

/** A channel, or the agenda of the next meeting, where nobody needs a message at all. */
export type AdvisedWay = Exclude<ContactChannel, 'voicemail' | 'video'> | 'next-meeting';

export interface ChannelAdvice {
  readonly way: AdvisedWay;
  /** One line of a list, to be read at a glance. */
  readonly reason: string;
  /** The numbers of the practices that it comes from. */
  readonly practices: readonly string[];
  /** Whether to ask first: call now, or in an hour? (P-37) */
  readonly asksForCalm: boolean;
}

interface Rule extends Omit<ChannelAdvice, 'asksForCalm'> {
  readonly when: Partial<Matter>;
}

/** The first rule that fits is the answer; the last one fits always. */
const rules: readonly Rule[] = [
  {
    when: { emotion: 'upset', urgency: 'today' },
    way: 'phone',
    reason: 'A voice calms, a text never does: call, and offer to meet.',
    practices: ['P-33', 'P-34'],
  },
  {
    when: { emotion: 'upset', amount: 'much' },
    way: 'in-person',
    reason: 'There is much to say: sit down together, and write only afterwards.',
    practices: ['P-34', 'P-38'],
  },
  {
    when: { emotion: 'upset' },
    way: 'phone',
    reason: 'It is defused in a conversation, never by e-mail. Write only afterwards.',
    practices: ['P-34'],
  },
  {
    when: { emotion: 'touchy' },
    way: 'phone',
    reason: 'A text has no tone: say it first, then confirm it in writing.',
    practices: ['P-34', 'P-02'],
  },
  {
    when: { urgency: 'today', amount: 'much' },
    way: 'phone',
    reason: 'Nobody reads much in a hurry: say what matters, and send the rest in writing.',
    practices: ['P-33', 'P-02'],
  },
  {
    when: { urgency: 'today' },
    way: 'chat',
    reason: 'Small, important, quick. A decision by chat is confirmed elsewhere.',
    practices: ['P-35'],
  },
  {
    when: { amount: 'much' },
    way: 'email',
    reason: 'A text can be read twice, and passed on. Ask for one thing, by a date.',
    practices: ['P-33'],
  },
  {
    when: { urgency: 'this-week' },
    way: 'email',
    reason: 'Two sentences are enough: the one thing that you need, by a date.',
    practices: ['P-33'],
  },
  {
    when: {},
    way: 'next-meeting',
    reason: 'It can wait: put it on the agenda, and spare them a message.',
    practices: ['P-18'],
  },
];

/** Which channel fits, and why (P-33 to P-36). Where feelings are in it, whoever calls is asked about the own ones first. */
export function adviseChannel(matter: Matter): ChannelAdvice {
  const fits = ({ when }: Rule) =>
    (Object.entries(when) as [keyof Matter, string][]).every(([key, value]) => matter[key] === value);
  const { way, reason, practices } = rules.find(fits) as Rule; // the last one fits always
  return { way, reason, practices, asksForCalm: matter.emotion !== 'calm' };
}
