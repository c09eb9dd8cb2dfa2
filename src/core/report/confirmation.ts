import type { ByLanguage } from './addressing';
import type { Block } from './document';
import type { Letter } from './letter';
import { listOpenQuestions, listSettled } from './settled';
import { describeWhen, nameTalk, nameTalkOfDay } from './spokenWhen';
import { renderTalkLetter, say, type Talk, type TalkSource, type TalkText } from './talkLetter';

const texts: ByLanguage<TalkText> = {
  en: {
    subject: ({ record, today }) => `${nameTalkOfDay(record, today)}${isUnsettled(record) ? '' : ': what we settled'}`,
    body: writeInEnglish,
  },
};

/**
 * What was settled in a call, a conversation or a chat, in writing (P-02, P-35): its decisions and actions, and which part
 * the reader would change. A short yes proves little, so that nobody is asked to confirm.
 */
export function renderConfirmation(source: TalkSource): Letter | undefined {
  return renderTalkLetter(source, texts);
}

function writeInEnglish(talk: Talk): readonly Block[] {
  const { record, addressing, reader, me, today } = talk;
  const thanks = `thank you for the ${nameTalk(record)} ${describeWhen(record, today)}.`;
  const neither = reader.length === 0 ? 'nobody' : 'neither of us';
  const open = listOpenQuestions(record);
  return [
    say(`${thanks} So that ${neither} has to rely on memory:`),
    { type: 'list', items: listSettled(record, { reader, me, today, nameOf: (name) => addressing.nameOf(name) }) },
    ...(open.length > 0 ? [say('Still open:'), { type: 'list', items: open.map((line) => [line]) } as const] : []),
    ...(isUnsettled(record) ? [say('My proposal for the next step: [what, by whom, by when?]')] : []),
    say('Which part would you change?'),
  ];
}

/** Without a clear answer nothing was settled, and the subject does not say so. */
function isUnsettled({ outcome }: Talk['record']): boolean {
  return outcome === 'refused' || outcome === 'evaded';
}
