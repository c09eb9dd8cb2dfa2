import { takeFingerprints } from '../journal/letterFingerprints';
import { formatCitedDay } from './cited';
import type { Block } from './document';
import { addFingerprints, renderLetterText, type Letter } from './letter';
import { confirmationInGerman } from './lettersInGerman.later';
import type { ByLanguage, ConfirmationWords, Manner } from './letterWords';
import { startVerbLower } from './minutesWords';
import { listOpenQuestions, listSettled } from './settled';
import { describeWhen, nameTalk, nameTalkOfDay } from './spokenWhen';
import { renderTalkLetter, say, type Talk, type TalkSource, type TalkText } from './talkLetter';

function confirmationInEnglish({ isToOne }: Manner): ConfirmationWords {
  const neither = isToOne ? 'neither of us' : 'nobody';
  return {
    subject: (talk, today, isSettled) => `${nameTalkOfDay(talk, today)}${isSettled ? ': what we settled' : ''}`,
    thanks: (talk, today) =>
      `thank you for the ${nameTalk(talk)} ${describeWhen(talk, today)}. So that ${neither} has to rely on memory:`,
    settled: {
      you: 'You',
      me: 'I',
      by: (day, today) => `by ${formatCitedDay(day, today)}`,
      afterName: startVerbLower,
      gaps: { owner: '[who?]', due: 'by [when?]', settled: '[what was decided or agreed?]' },
    },
    open: 'Still open:',
    nextStep: 'My proposal for the next step: [what, by whom, by when?]',
    change: 'Which part would you change?',
  };
}

function speak(makeWords: (manner: Manner) => ConfirmationWords): TalkText {
  return {
    subject: ({ addressing, record, today }) => makeWords(addressing).subject(record, today, !isUnsettled(record)),
    body: (talk) => writeBody(talk, makeWords(talk.addressing)),
  };
}

const texts: ByLanguage<TalkText> = { en: speak(confirmationInEnglish), de: speak(confirmationInGerman) };

/**
 * What was settled in a call, a conversation or a chat, in writing (P-02, P-35): its decisions and actions, and which part
 * the reader would change. A short yes proves little, so that nobody is asked to confirm.
 */
export function renderConfirmation(source: TalkSource): Letter | undefined {
  const letter = renderTalkLetter(source, texts);
  const { records, key, path } = source;
  return letter && addFingerprints(letter, takeFingerprints(records, key, { path, text: renderLetterText(letter) }));
}

function writeBody(talk: Talk, words: ConfirmationWords): readonly Block[] {
  const { record, addressing, reader, me, today } = talk;
  const { settled, open, nextStep, change } = words;
  const questions = listOpenQuestions(record);
  const naming = { words: settled, reader, me, today, nameOf: (name: string) => addressing.nameOf(name) };
  return [
    say(words.thanks(record, today)),
    { type: 'list', items: listSettled(record, naming) },
    ...(questions.length > 0 ? [say(open), { type: 'list', items: questions.map((line) => [line]) } as const] : []),
    ...(isUnsettled(record) ? [say(nextStep)] : []),
    say(change),
  ];
}

/** Without a clear answer nothing was settled, and the subject does not say so. */
function isUnsettled({ outcome }: Talk['record']): boolean {
  return outcome === 'refused' || outcome === 'evaded';
}
