import type { FactKind, DatedFact } from '../journal/datedFacts';
import type { FactAnswer } from '../journal/factAnswers';
import type { JournalRecords } from '../journal/journalIndex';
import { formatLongDay, type Day } from '../model/day';
import { entryKinds } from '../model/entryKinds';
import { findObjectionDay } from '../practice/answerStates';
import { joinWords } from '../text/words';
import type { Audience } from './treeRow';

/** What people call a kind of fact: several of them. */
export function nameFactKind(kind: FactKind): string {
  switch (kind) {
    case 'meeting':
      return 'Meetings and contacts';
    case 'sent':
      return 'What was sent';
    case 'answer':
      return 'Answers';
    case 'engagement':
      return 'The engagement itself';
    default:
      return entryKinds[kind].plural;
  }
}

/** What is no meeting is called by its channel. */
const contacts: Readonly<Record<string, string>> = {
  phone: 'Call',
  voicemail: 'Voicemail',
  email: 'Mail',
  chat: 'Chat',
};

/** One thing of that kind, as it stands before its title. */
export function nameOneFact({ kind, channel }: DatedFact): string {
  switch (kind) {
    case 'meeting':
      return contacts[channel ?? ''] ?? 'Meeting';
    case 'sent':
    case 'answer':
      return 'Minutes';
    case 'engagement':
      return 'Engagement';
    default:
      return entryKinds[kind].name;
  }
}

/** Who has to do with it, who said or did it first: `by Ana Ruiz`, or the names of all. */
export function describePeople({ by, people }: DatedFact): string {
  return by ? `by ${by}` : joinWords(people);
}

/** More of a fact, for the team with the reason why it moved; empty where there is nothing more. */
export function describeDetail({ detail, reason }: DatedFact, audience: Audience): string {
  return [detail, audience === 'team' && reason].filter(Boolean).join(': ');
}

/** What the answers to minutes are judged by. */
export interface Judging {
  readonly records: JournalRecords;
  readonly client: string;
  readonly today: Day;
  readonly audience: Audience;
}

/** What happened, in a word or two; that somebody objected is not for everybody who reads a document, or looks on. */
export function sayWhat(
  { what, kind, day, channel }: DatedFact,
  { today, audience }: Pick<Judging, 'today' | 'audience'>,
): string {
  if (kind === 'meeting' && day > today) return 'planned';
  if (what === 'held' && channel === 'voicemail') return 'left';
  if (what === 'held' && channel === 'email') return 'exchanged';
  return audience === 'client' && what === 'objected' ? 'answered' : what;
}

/**
 * What answered a fact, each with its day and its channel. Silence is not agreement: it only means that nobody has
 * objected by a day. Nothing where there is nothing to be answered.
 */
export function describeAnswers(fact: DatedFact, judging: Judging, withIds = true): string {
  const isTeam = judging.audience === 'team';
  const told = fact.answers.map((answer) => {
    const what = !isTeam && answer.what === 'objected' ? 'answered' : answer.what;
    return describeAnswer({ ...answer, what }, withIds);
  });
  if (told.length > 0) return told.join('; ');
  if (fact.kind !== 'meeting' && fact.kind !== 'sent') return '';
  if (fact.sentOn === undefined || fact.what === 'drafted') return '';
  if (fact.sentOn === null) return fact.day > judging.today || !isTeam ? '' : 'not sent';
  const last = findObjectionDay(judging.records, judging.client, fact.sentOn);
  return judging.today > last ? `no objection received by ${formatLongDay(last)}` : isTeam ? 'not yet answered' : '';
}

function describeAnswer({ what, by, day, via, id }: FactAnswer, withIds: boolean): string {
  const source = [via, withIds ? id : undefined].filter(Boolean).join(', ');
  const words = [what, by && `by ${by}`, day && `on ${formatLongDay(day)}`].filter(Boolean).join(' ');
  return source ? `${words} (${source})` : words;
}
