import type { ByLanguage } from './letterWords';

/** Something to say aloud, and when. */
export interface SpokenLine {
  readonly moment: string;
  readonly line: string;
  /** The practice that it serves. */
  readonly practice: string;
}

const english: readonly SpokenLine[] = [
  { moment: 'Park it', line: 'That matters. Can I note it and come back to it at the end?', practice: 'P-06' },
  {
    moment: 'Park it',
    line: 'I write it down, so that it is not lost. May we finish this point first?',
    practice: 'P-06',
  },
  {
    moment: 'Something new is on the table',
    line: 'That is new to me. May it be the first point next time?',
    practice: 'P-18',
  },
  { moment: 'Stop the shouting', line: 'I want to hear this, and I cannot while you shout.', practice: 'P-48' },
  {
    moment: 'Stop the shouting',
    line: 'Not in this tone, please. Shall we take five minutes and go on then?',
    practice: 'P-48',
  },
  {
    moment: 'Step in for a colleague',
    line: 'I take this one from here. What is it that you need from us?',
    practice: 'P-48',
  },
  { moment: 'End the call', line: 'I stop here. We continue tomorrow at nine.', practice: 'P-48' },
  {
    moment: 'End the call',
    line: 'I end this call now. You hear from me today about when we go on.',
    practice: 'P-48',
  },
  {
    moment: 'An escalation in the room',
    line: 'I hear you. You have the facts by tomorrow noon; what do you need today?',
    practice: 'P-20',
  },
  {
    moment: 'An escalation in the room',
    line: 'I answer that with the facts in my hand, by tomorrow noon.',
    practice: 'P-20',
  },
  {
    moment: 'Cite without embarrassing',
    line: 'I may have noted it differently. May I look it up and call you this afternoon?',
    practice: 'P-06',
  },
  {
    moment: 'Cite without embarrassing',
    line: 'Let us both look at our notes, and take ten minutes tomorrow, the two of us.',
    practice: 'P-06',
  },
  {
    moment: 'A decision falls',
    line: 'So that I write it down correctly: what is decided, and from when on?',
    practice: 'P-13',
  },
  { moment: 'Asked for a promise', line: 'Our plan is [day]. I confirm it by [day].', practice: 'P-33' },
  { moment: 'Asked what I do not know', line: 'I do not know. I find out, and call you by [when].', practice: 'P-12' },
  {
    moment: 'No clear answer',
    line: 'It does not seem to be easy. What would have to be different for a yes?',
    practice: 'P-38',
  },
  {
    moment: '“We do not need the history”',
    line: 'Agreed. Here is where we stand, and what comes next.',
    practice: 'P-08',
  },
  {
    moment: 'On the voicemail',
    line: 'It is about [what], ten minutes. I try again at [time], or call me back.',
    practice: 'P-36',
  },
];

const spokenLines: ByLanguage<readonly SpokenLine[]> = { en: english };

/** Lines to say aloud in a hot moment (P-06, P-20, P-48): of nobody in particular, in that language or else in English. */
export function listSpokenLines(language: string): readonly SpokenLine[] {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(spokenLines, base) ? spokenLines[base] : undefined) ?? spokenLines.en;
}
