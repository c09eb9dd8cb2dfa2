import type { Agreement } from '../journal/agreement';
import type { Relation } from '../journal/agreementHistory';
import type { JournalRecords } from '../journal/journalIndex';
import { formatDay, type Day } from '../model/day';
import { findObjectionDay } from '../practice/answerStates';
import { joinWords, toLine } from '../text/words';
import type { Audience } from './treeRow';

/** An agreement in a list of finds. */
export interface AgreementRow {
  readonly label: string;
  /** When and where it was said, by whom, and how it was confirmed. */
  readonly detail: string;
}

/** An agreement that is shown on a day, to an audience. */
export interface ShownAgreement {
  readonly agreement: Agreement;
  readonly audience: Audience;
  readonly records: JournalRecords;
  readonly today: Day;
}

/** The row of an agreement; a client who looks on reads nothing of objections and of what was not answered. */
export function renderAgreementRow(shown: ShownAgreement): AgreementRow {
  const { agreement, audience } = shown;
  const { hit, text, said, by, meeting } = agreement;
  const isMinutes = hit.kind === 'document';
  const isAccepted = audience === 'team' && agreement.acceptedBy !== undefined; // so it was sent
  const day = said ?? hit.last;
  const facts = [
    day && formatDay(day),
    isMinutes ? 'Minutes' : meeting && toLine(meeting.title),
    by,
    agreement.replacedBy && `replaced by ${agreement.replacedBy}`,
    !isAccepted && describeConfirmation(agreement, audience),
    audience === 'team' && describeSilence(shown),
  ];
  return { label: [hit.id, toLine(text)].filter(Boolean).join(' '), detail: facts.filter(Boolean).join(' · ') };
}

/**
 * Silence is no agreement: it is said until when nobody has objected, and no more, unless a clause says so; no file is
 * read for it.
 */
function describeSilence({ agreement, records, today }: ShownAgreement): string | undefined {
  const { hit, meeting, confirmation, acceptedBy } = agreement;
  if (confirmation.says !== 'open' || !meeting?.sent) return undefined;
  const until = findObjectionDay(records, hit.client, meeting.sent);
  if (today <= until) return undefined;
  const by = acceptedBy && acceptedBy.length > 0 ? ` by ${joinWords(acceptedBy)}` : '';
  return `${acceptedBy ? `accepted${by}: ` : ''}no objection received by ${formatDay(until)}`;
}

/** How an agreement was confirmed, as far as it is on file; empty where nothing can be said. */
export function describeConfirmation(
  { confirmation: { says, confirmed, objectors }, meeting, hit }: Agreement,
  audience: Audience,
): string {
  if (audience === 'team' && says === 'objected') return `objected: ${objectors.join(', ')}`;
  if (says === 'confirmed') {
    const [first] = confirmed;
    const how = [first?.via, first?.date && formatDay(first.date)].filter(Boolean).join(', ');
    const names = joinWords(confirmed.map(({ by }) => by));
    return confirmed.length === 1 && how ? `confirmed by ${names} (${how})` : `confirmed by ${names}`;
  }
  if (meeting?.sent) return `sent ${formatDay(meeting.sent)}`;
  const canBeConfirmed = ['decision', 'working-agreement', 'change'].includes(hit.kind);
  return audience === 'team' && canBeConfirmed && !meeting ? 'no confirmation on file' : '';
}

const relationWords: Readonly<Record<Relation, string>> = {
  earlier: 'before',
  later: 'replaced by',
  asked: 'asked for',
  decided: 'approved',
  names: 'names it',
};

/** What something in the history of an agreement has to do with it, in a word or two. */
export function describeRelation(relation: Relation): string {
  return relationWords[relation];
}
