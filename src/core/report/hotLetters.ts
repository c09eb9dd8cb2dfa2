import { listAttempts } from '../journal/talks';
import { listDecisions, listMinutes } from '../journal/entries';
import { listSpellings } from '../journal/people';
import { splitReference } from '../model/ids';
import { mayHearOf } from '../practice/heardByAll';
import { isFromMeeting } from '../practice/talkState';
import { joinWords, startLower, toPhrase } from '../text/words';
import { formatCitedDay } from './cited';
import type { Block, Line } from './document';
import type { Letter } from './letter';
import type { ByLanguage } from './letterWords';
import { describeWhen, nameTalk, nameTalkOfDay, recallTalk } from './spokenWhen';
import { renderTalkLetter, say, type Talk, type TalkSource, type TalkText } from './talkLetter';
import { tellClient } from './withoutIds';

/** The letters of a hot moment: each but the first opens with the conversation that came before it. */
export type HotLetter = 'tried' | 'apology' | 'straight' | 'written' | 'trust';

export interface HotLetterSource extends TalkSource {
  /** To whom it goes. */
  readonly person: string;
  /** What is on file about a claim, as references; what the client may not see of it is left out. */
  readonly evidence?: readonly string[];
}

/**
 * A draft with visible gaps, made from what the client may see alone: the attempts of the day (P-36), an apology, a
 * claim set right (P-09), how the record is kept from now on (P-04). Undefined where there is no such conversation.
 */
export function renderHotLetter(kind: HotLetter, source: HotLetterSource): Letter | undefined {
  return renderTalkLetter(source, textsOf(kind, source), source.person);
}

function textsOf(kind: HotLetter, { person, evidence = [] }: HotLetterSource): ByLanguage<TalkText> {
  switch (kind) {
    case 'tried':
      return { en: { subject: () => 'Ten minutes about [what?]', body: (talk) => writeTried(talk, person) } };
    case 'apology':
      return { en: { subject: subjectOf, body: writeApology } };
    case 'straight':
      return {
        en: {
          subject: () => '[what was asked?]: what is on file',
          body: (talk) => writeStraight(talk, { person, evidence }),
        },
      };
    case 'written':
      return { en: { subject: subjectOf, body: writeWritten } };
    case 'trust':
      return { en: { subject: subjectOf, body: writeTrust } };
  }
}

function subjectOf({ record, today }: Talk): string {
  return nameTalkOfDay(record, today);
}

/** `at 9:00 and at 11:05`: when nobody was reached, and whether a message was left. */
function writeTried({ records, key, record, today }: Talk, person: string): readonly Block[] {
  const attempts = listAttempts(records, key, person, record.date ?? today);
  const times = attempts.flatMap(({ record: { start } }) => (start ? [`at ${start.replace(/^0/, '')}`] : []));
  const isLeft = attempts.some(({ record: { outcome } }) => outcome === 'voicemail');
  const when = record.date === today ? '' : ` ${describeWhen({ date: record.date }, today)}`;
  const tried = `I tried to reach you${when} ${times.length > 0 ? joinWords(times) : '[when?]'}`;
  return [
    say(`${tried}${isLeft ? ', and left you a message' : ''}. It is about [what, in a few words?], ten minutes.`),
    say('I try again at [when?], or call me when it suits you.'),
  ];
}

function writeApology({ record, today }: Talk): readonly Block[] {
  return [
    say(
      `${startLower(recallTalk(record, today))}: [what I did, or did not do, in one sentence and without a reason]. That was wrong.`,
    ),
    say('[What is different from now on, and from which day?]'),
  ];
}

function writeWritten({ record, addressing, today }: Talk): readonly Block[] {
  return [
    say(
      `thank you for the ${nameTalk(record)} ${describeWhen(record, today)}. As I said: so that neither of us has to rely on memory, I send you two lines after each of our calls.`,
    ),
    say(
      addressing.isReserved
        ? 'Which part of them would you change? Tell me, and I change it.'
        : 'If I got something wrong, tell me and I change it.',
    ),
  ];
}

function writeTrust({ record, today }: Talk): readonly Block[] {
  return [
    say(
      `thank you for the ${nameTalk(record)} ${describeWhen(record, today)}. As I said: from now on our word is enough again. I write down dates, scope and money, and leave the rest to our calls.`,
    ),
    say('If you would rather keep the two lines after each call, tell me and I go on with them.'),
  ];
}

function writeStraight(talk: Talk, known: Known): readonly Block[] {
  const { record, addressing, today } = talk;
  const facts = listEvidence(talk, known);
  const days = [...new Set(facts.map(({ day }) => day))];
  return [
    say(`${startLower(recallTalk(record, today))}: you asked [what, and on which day?]. On file is:`),
    {
      type: 'list',
      items: facts.length > 0 ? facts.map(({ line }) => line) : [['[which day: what was noted?]']],
    },
    say(
      ...(days.length > 0 ? [`Our notes of ${joinWords(days)} are attached.`] : []),
      'What happens next: [what, by whom, by when?]',
    ),
    say(
      addressing.isReserved
        ? 'Which part would you change? Can we take ten minutes on the phone today?'
        : 'If you remember it differently, can we take ten minutes on the phone today?',
    ),
  ];
}

/** To whom it goes, and what is on file. */
type Known = Required<Pick<HotLetterSource, 'person' | 'evidence'>>;

interface Evidence {
  readonly day: string;
  readonly line: Line;
}

/**
 * What the references lead to in the client view: decisions word for word, of meetings only that they were held. A talk
 * between few is for nobody who was not there.
 */
function listEvidence({ records, key, today }: Talk, { person, evidence }: Known): readonly Evidence[] {
  const spellings = listSpellings(records, key.client, person);
  const all = listMinutes(records, key);
  const [minutes, hidden] = [true, false].map((is) => all.filter(({ record }) => mayHearOf(record, spellings) === is));
  const isHidden = (from: string | undefined) => hidden?.some(({ meeting }) => isFromMeeting(from, meeting));
  const decisions = listDecisions(records, key).filter(({ record }) => !isHidden(record.from));
  return evidence.flatMap((reference): readonly Evidence[] => {
    const id = splitReference(reference)?.id;
    const decision = decisions.find(({ record }) => id !== undefined && record.id === id)?.record;
    const words = tellClient(decision?.text);
    if (decision?.date && words) {
      const day = formatCitedDay(decision.date, today);
      return [{ day, line: [`${day}: “${toPhrase(words)}”`] }];
    }
    const meeting = minutes?.find((each) => isFromMeeting(reference, each.meeting))?.record;
    if (!meeting?.date) return [];
    const day = formatCitedDay(meeting.date, today);
    const title = toPhrase(tellClient(meeting.title) ?? '');
    const source = [day, title].filter(Boolean).join(', ');
    return [{ day, line: [`${source}: [what do the notes say?]`] }];
  });
}
