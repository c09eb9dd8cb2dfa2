import { findEngagement } from '../journal/clients';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { verifySent, type KeptTexts, type VerifiedMinutes, type VerifiedText } from '../journal/verifySent';
import { formatLongDay, type Day } from '../model/day';
import { findFingerprints } from '../practice/recordMode';
import { countOf, toLine } from '../text/words';
import type { Block, Document, Line } from './document';

/** How the states of what was compared are told; what needs somebody comes first. */
interface Telling<State extends string> {
  readonly order: readonly State[];
  readonly headings: Readonly<Record<State, string>>;
  readonly counted: Readonly<Record<State, readonly [one: string, several: string]>>;
}

const ofMinutes: Telling<VerifiedMinutes['state']> = {
  order: ['changed', 'unreadable', 'none', 'as-sent'],
  headings: {
    'as-sent': 'As they were sent',
    changed: 'Not as they were sent',
    none: 'Without a fingerprint',
    unreadable: 'Cannot be read to their ends',
  },
  counted: {
    'as-sent': ['is as it was sent', 'are as they were sent'],
    changed: ['is not as it was sent', 'are not as they were sent'],
    none: ['has no fingerprint', 'have no fingerprint'],
    unreadable: ['cannot be read to its end', 'cannot be read to their ends'],
  },
};

const ofTexts: Telling<VerifiedText['state']> = {
  order: ['changed', 'missing', 'unreadable', 'as-sent'],
  headings: {
    'as-sent': 'Kept texts as they were sent',
    changed: 'Kept texts that are not what was sent',
    missing: 'Kept texts that are not there',
    unreadable: 'Kept texts that cannot be read',
  },
  counted: {
    'as-sent': ['is as it was sent', 'are as they were sent'],
    changed: ['is not what was sent', 'are not what was sent'],
    missing: ['is not there', 'are not there'],
    unreadable: ['cannot be read', 'cannot be read'],
  },
};

interface Told<State extends string> {
  readonly state: State;
  readonly line: Line;
}

/** For the team: which sent minutes, and which kept texts, still say what was sent, and what that proves and what not (P-14). */
export function renderVerification(
  records: JournalRecords,
  key: EngagementKey,
  { today, kept }: { readonly today: Day; readonly kept: KeptTexts },
): Document {
  const all = verifySent(records, key, kept);
  const title = findEngagement(records, key)?.title ?? key.engagement;
  const minutes = all.map((each) => ({ state: each.state, line: toLineOf(each) }));
  const texts = all.flatMap(({ title: name, text }) =>
    text ? [{ state: text.state, line: toTextLine(name, text) }] : [],
  );
  const summary = all.length === 0 ? 'no minutes were sent here yet' : sumUp(minutes, ofMinutes);
  const lines = [
    [`Compared on ${formatLongDay(today)}: ${summary}.`],
    ...(texts.length > 0 ? [[`Of the texts that are kept of them, ${sumUp(texts, ofTexts)}.`]] : []),
  ];
  return {
    title: `TEAM ONLY: fingerprints, ${toLine(title)}`,
    blocks: [
      { type: 'paragraph', lines },
      ...listStates(minutes, ofMinutes),
      ...listStates(texts, ofTexts),
      ...explain(all, findFingerprints(records, key, today) === 'mail'),
    ],
  };
}

function sumUp<State extends string>(all: readonly Told<State>[], { order, counted }: Telling<State>): string {
  const parts = order.flatMap((state) => {
    const count = all.filter((each) => each.state === state).length;
    const [one, several] = counted[state];
    return count > 0 ? [`${countOf(count, '', '').trim()} ${count === 1 ? one : several}`] : [];
  });
  return parts.join(', ');
}

/** A heading for each state that there is, and below it what is in that state, the newest first. */
function listStates<State extends string>(
  all: readonly Told<State>[],
  { order, headings }: Telling<State>,
): readonly Block[] {
  return order.flatMap((state): readonly Block[] => {
    const items = all.filter((each) => each.state === state).map(({ line }) => line);
    return items.length > 0
      ? [
          { type: 'heading', text: headings[state] },
          { type: 'list', items },
        ]
      : [];
  });
}

function toTextLine(title: string, { name, sha256 }: VerifiedText): Line {
  return [{ strong: toLine(title) }, ` ${[name, `SHA-256 ${sha256}`].filter(Boolean).join(' · ')}`];
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
  const hasRef = all.some(({ ref }) => ref);
  const texts = new Set(all.flatMap(({ text }) => text?.state ?? []));
  const isIn = (state: VerifiedMinutes['state']) => all.some((each) => each.state === state);
  const isEarlier = all.some(({ fingerprint, text }) => fingerprint !== undefined && !text);
  const items: readonly (readonly [isTold: boolean, item: string])[] = [
    [
      true,
      'It shows that our own file says today what it said when the fingerprint was made: titles, people, notes, decisions and actions.',
    ],
    [
      texts.size > 0,
      'A SHA-256 shows that the text that is kept says today what it said when it was marked as sent: the words of the mail, without its recipients, its subject and what was attached.',
    ],
    [
      true,
      'It does not show that the mail was sent, that it arrived, or that anybody agreed. Whoever can write our file can write a new fingerprint into it.',
    ],
    [true, `The evidence is the mail in the other side’s mailbox.${hasRef ? ' Its message ID stands above.' : ''}`],
    [
      isMailed,
      'The number at the foot of a mail is the SHA-256 of the text above it. Whoever has the mail can compute it. That line is no part of what was compared.',
    ],
    [
      isIn('changed'),
      'Where a file is not as it was sent: open it, and use Make an Addendum. It puts back what was sent.',
    ],
    [
      texts.has('changed') || texts.has('missing'),
      'Where a kept text is not what was sent, or is not there: bring the file back from git or from a backup, under the name that stands above.',
    ],
    [
      texts.has('unreadable'),
      'Where a kept text cannot be read: close other programs that use it, and compare again. If it is damaged, bring it back from git or from a backup.',
    ],
    [
      isIn('none'),
      'Where there is no fingerprint, nothing can be compared. One that is made now would prove nothing about the past.',
    ],
    [
      isEarlier,
      'Minutes may have a fingerprint and no SHA-256: those that were sent before there was one, or whose mail is kept with the team. Nothing is wrong with them; only their kept text is not compared.',
    ],
  ];
  return [
    { type: 'heading', text: 'What this shows, and what not' },
    { type: 'list', items: items.flatMap(([isTold, item]) => (isTold ? [[item]] : [])) },
  ];
}
