import { describeAgreement, type Agreement } from '../journal/agreement';
import { listHistory } from '../journal/agreementHistory';
import { isConfirmedByDecider } from '../journal/decided';
import type { AgreementQuestion } from '../journal/findAgreement';
import type { Hit } from '../journal/hits';
import { listAccountable } from '../journal/people';
import { formatLongDay } from '../model/day';
import { unlessPrivate } from '../model/ids';
import { joinWords, startUpper, toPhrase } from '../text/words';
import { describeSilenceOn } from './answerWords';
import { describeConfirmation } from './agreementRow';
import { formatCitedDay } from './cited';
import { tellClient } from './withoutIds';

/** For whom an agreement is cited (P-06): aloud in the room, to the person, for executives, or among ourselves. */
export type CitationTone = 'aloud' | 'person' | 'executives' | 'team';

export interface Citation {
  readonly tone: CitationTone;
  readonly text: string;
}

/**
 * An agreement in the words for each reader. The first three are made from what the client may see, and are missing for
 * what only the team may see; the team’s is missing where `onlyClient` is set. Something counts as decided only where
 * who answers for it has confirmed it and nobody objects; else it is noted.
 */
export function renderCitations(question: AgreementQuestion, hit: Hit): readonly Citation[] {
  const outside = { ...question, onlyClient: question.onlyClient ?? hit.client };
  const shown = hit.isPrivate || hit.client !== outside.onlyClient ? undefined : describeAgreement(outside, hit);
  const known = question.onlyClient === undefined ? describeAgreement(question, hit) : undefined;
  return [
    ...(shown ? renderOutside(outside, shown) : []),
    ...(known ? [{ tone: 'team' as const, text: renderForTeam(question, known) }] : []),
  ];
}

function renderOutside(question: AgreementQuestion, agreement: Agreement): readonly Citation[] {
  return [
    { tone: 'aloud', text: 'I may have noted it differently. May I look it up and call you this afternoon?' },
    { tone: 'person', text: renderForPerson(question, agreement) },
    { tone: 'executives', text: renderForExecutives(question, agreement) },
  ];
}

function renderForPerson(question: AgreementQuestion, agreement: Agreement): string {
  const { today } = question;
  const { hit, said } = agreement;
  const note = `Our note of ${formatCitedDay(said, today)}`;
  const current = findCurrent(question, hit);
  const has = `${note} has ${quote(agreement)}`;
  const inPlace = current && `, and that of ${formatCitedDay(current.said, today)} ${quote(current)} in its place`;
  const sentence =
    hit.kind === 'document' ? `${note} is attached` : `${has}${inPlace ?? ''}; I attach ${inPlace ? 'both' : 'it'}`;
  return `${sentence}. If you remember it differently, can we take ten minutes on the phone today?`;
}

function renderForExecutives(question: AgreementQuestion, agreement: Agreement): string {
  const { hit } = agreement;
  const decision = listHistory(question, hit).find(({ relation }) => relation === 'decided')?.agreement;
  const current = findCurrent(question, hit);
  const sentences = [
    startUpper(state(question, agreement)),
    hit.kind === 'change' && decision ? startUpper(state(question, decision)) : '',
    current ? `It has since been replaced: ${state(question, current)}` : '',
    'What happens next: [what, by whom, by when?]',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** What holds now in its place; undefined where nothing has replaced it. */
function findCurrent(question: AgreementQuestion, hit: Hit): Agreement | undefined {
  return listHistory(question, hit).findLast(({ relation }) => relation === 'later')?.agreement;
}

/** What was decided, settled or noted on that day, as one sentence that may stand behind a colon. */
function state(question: AgreementQuestion, agreement: Agreement): string {
  const { hit, said, by, confirmation } = agreement;
  const day = formatCitedDay(said, question.today);
  if (hit.kind === 'document') return `our notes of ${day}, ${quote(agreement)}, are attached.`;
  const isCertain = isConfirmedByDecider(question.digests.index, hit, { kind: hit.kind, by, confirmation });
  if (hit.kind === 'decision' && isCertain)
    return `on ${day} ${unlessPrivate(by) ?? '[who?]'} decided: ${quote(agreement)}.`;
  if (hit.kind === 'working-agreement' && isCertain) return `on ${day} we settled: ${quote(agreement)}.`;
  return `on ${day} we noted: ${quote(agreement)}.`;
}

function renderForTeam(question: AgreementQuestion, agreement: Agreement): string {
  const { hit, said, meeting, text, replacedBy } = agreement;
  const place = [meeting?.title ?? '', said && formatLongDay(said)].filter(Boolean).join(' ');
  const source = [hit.id, place].filter(Boolean).join(', ');
  const sentences = [
    hit.kind === 'document' ? `${source}.` : `${source}: “${toPhrase(text)}”${describeSpeaker(question, agreement)}.`,
    describeSending(agreement),
    describeAnswers(question, agreement),
    replacedBy ? `Replaced by ${replacedBy}.` : '',
    '[team only]',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Who said it, and whether somebody else answers for it. */
function describeSpeaker({ digests: { index } }: AgreementQuestion, { hit, by }: Agreement): string {
  if (by === undefined) return '';
  const accountable = listAccountable(index, hit);
  const isOther = accountable.length > 0 && !accountable.includes(by);
  const words = hit.kind === 'change' ? 'asked for by' : 'said by';
  return `, ${words} ${by}${isOther && hit.kind === 'decision' ? ' (not accountable)' : ''}`;
}

function describeSending({ meeting, said }: Agreement): string {
  if (!meeting) return '';
  if (!meeting.sent) return 'Not sent.';
  return meeting.sent === said ? 'Sent the same day.' : `Sent on ${formatLongDay(meeting.sent)}.`;
}

/** Silence is not agreement: it only means that nobody has objected by a day. */
function describeAnswers({ digests: { index }, today }: AgreementQuestion, agreement: Agreement): string {
  const { confirmation, meeting } = agreement;
  if (confirmation.says !== 'open') {
    const others = confirmation.says === 'objected' ? confirmation.confirmed.map(({ by }) => by) : [];
    const also = others.length > 0 ? `; confirmed by ${joinWords(others)}` : '';
    return `${startUpper(describeConfirmation(agreement, 'team'))}${also}.`;
  }
  if (!meeting) return 'No confirmation on file.';
  return meeting.sent ? describeSilenceOn(index, agreement, today) : '';
}

/** What it says, in quotation marks; a gap where it names what is the team’s own. */
function quote({ text }: Agreement): string {
  const words = tellClient(text);
  return words === undefined || words === '' ? '[what does the note say?]' : `“${toPhrase(words)}”`;
}
