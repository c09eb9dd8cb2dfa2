import { findEngagement } from '../journal/clients';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { verifySent, type VerifiedMinutes } from '../journal/verifySent';
import { formatLongDay, type Day } from '../model/day';
import { findFingerprints } from '../practice/recordMode';
import { countOf, toLine } from '../text/words';
import type { Block, Document, Line } from './document';

type State = VerifiedMinutes['state'];

const headings: Readonly<Record<State, string>> = {
  'as-sent': 'As they were sent',
  changed: 'Not as they were sent',
  none: 'Without a fingerprint',
  unreadable: 'Cannot be read to their ends',
};

const counted: Readonly<Record<State, readonly [one: string, several: string]>> = {
  'as-sent': ['is as it was sent', 'are as they were sent'],
  changed: ['is not as it was sent', 'are not as they were sent'],
  none: ['has no fingerprint', 'have no fingerprint'],
  unreadable: ['cannot be read to its end', 'cannot be read to their ends'],
};

/** What needs somebody comes first. */
const order: readonly State[] = ['changed', 'unreadable', 'none', 'as-sent'];

/** For the team: which sent minutes still say what was sent, and what that proves and what not (P-14). */
export function renderVerification(records: JournalRecords, key: EngagementKey, today: Day): Document {
  const all = verifySent(records, key);
  const title = findEngagement(records, key)?.title ?? key.engagement;
  return {
    title: `TEAM ONLY: fingerprints, ${toLine(title)}`,
    blocks: [
      { type: 'paragraph', lines: [[`Compared on ${formatLongDay(today)}: ${sumUp(all)}.`]] },
      ...listStates(all),
      ...explain(all, findFingerprints(records, key, today) === 'mail'),
    ],
  };
}

function sumUp(all: readonly VerifiedMinutes[]): string {
  if (all.length === 0) return 'no minutes were sent here yet';
  const parts = order.flatMap((state) => {
    const count = all.filter((each) => each.state === state).length;
    const [one, several] = counted[state];
    return count > 0 ? [`${countOf(count, '', '').trim()} ${count === 1 ? one : several}`] : [];
  });
  return parts.join(', ');
}

/** A heading for each state that there is, and below it what is in that state, the newest first. */
function listStates(all: readonly VerifiedMinutes[]): readonly Block[] {
  return order.flatMap((state): readonly Block[] => {
    const items = all.filter((each) => each.state === state).map(toLineOf);
    return items.length > 0
      ? [
          { type: 'heading', text: headings[state] },
          { type: 'list', items },
        ]
      : [];
  });
}

function toLineOf({ title, date, sent, fingerprint, ref }: VerifiedMinutes): Line {
  const facts = [
    date && formatLongDay(date),
    sent && `sent on ${formatLongDay(sent)}`,
    fingerprint && `fingerprint ${fingerprint}`,
    ref && `mail ${ref}`,
  ];
  return [{ strong: toLine(title) }, [' ', facts.filter(Boolean).join(' · ')].join('')];
}

function explain(all: readonly VerifiedMinutes[], isMailed: boolean): readonly Block[] {
  const isChanged = all.some(({ state }) => state === 'changed');
  const hasNone = all.some(({ state }) => state === 'none');
  const items = [
    'It shows that our own file says today what it said when the fingerprint was made: titles, people, notes, decisions and actions.',
    'It does not show that the mail was sent, that it arrived, or that anybody agreed. Whoever can write our file can write a new fingerprint into it.',
    `The evidence is the mail in the other side’s mailbox.${all.some(({ ref }) => ref) ? ' Its message ID stands above.' : ''}`,
    ...(isMailed
      ? ['Where a mail has a fingerprint at its foot, it is the same one. That line is no part of what was compared.']
      : []),
    ...(isChanged
      ? ['Where a file is not as it was sent: open it, and use Make an Addendum. It puts back what was sent.']
      : []),
    ...(hasNone
      ? [
          'Where there is no fingerprint, nothing can be compared. One that is made now would prove nothing about the past.',
        ]
      : []),
  ];
  return [
    { type: 'heading', text: 'What this shows, and what not' },
    { type: 'list', items: items.map((item) => [item]) },
  ];
}
