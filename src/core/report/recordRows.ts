import type { FoundAction, FoundDecision, FoundMinutes } from '../journal/entries';
import { findNameOf } from '../journal/people';
import { findSettings } from '../journal/settings';
import { formatDay, formatDayOfMonth, type Day } from '../model/day';
import { judgeAction, type ActionState } from '../practice/actionState';
import { countConfirmed, judgeMinutes, listObjectors, type MinutesState } from '../practice/minutesState';
import { formatNearDay } from '../model/nearDay';
import { describeSilence, describeStanding, listAnswers } from './answerWords';
import type { Audience, EngagementSource, RowColor, RowText } from './treeRow';

type Look = readonly [icon: string | undefined, color?: RowColor];

const minutesLooks: Readonly<Record<MinutesState, Look>> = {
  planned: ['calendar'],
  unsent: ['edit'],
  late: ['edit', 'amber'],
  held: ['notebook'],
  sent: ['mail'],
  objected: ['comment-unresolved', 'amber'],
  confirmed: ['verified', 'green'],
};

/** What the client may read of the state of minutes. */
const neutral: Readonly<Record<MinutesState, MinutesState>> = {
  planned: 'planned',
  unsent: 'held',
  late: 'held',
  held: 'held',
  sent: 'sent',
  objected: 'sent',
  confirmed: 'sent',
};

const actionLooks: Readonly<Record<ActionState, Look>> = {
  open: [undefined],
  soon: ['clock', 'amber'],
  overdue: ['clock', 'red'],
  done: ['pass', 'grey'],
  dropped: ['circle-slash', 'grey'],
};

export function renderMinutes(source: EngagementSource, found: FoundMinutes): RowText {
  const { meeting, record } = found;
  const { audience } = source;
  const [state, words] = describeState(source, found);
  return row(record.title || meeting, [record.date && formatDayOfMonth(record.date), words], minutesLooks[state], [
    ['Type', record.type],
    ['Date', record.date && [formatDay(record.date), record.start, record.channel].filter(Boolean).join(' · ')],
    ['Purpose', record.purpose],
    ['There', record.attendees.join(', ')],
    ['Decided', record.decisions.flatMap(({ text }) => text ?? []).join('\n')],
    ['To do', record.actions.map(({ text, owner }) => [owner, text].filter(Boolean).join(': ')).join('\n')],
    [
      'Sent',
      record.sent &&
        [record.sent.date && formatDay(record.sent.date), record.sent.to.join(', ')].filter(Boolean).join(' to '),
    ],
    ['Answers', audience === 'client' ? '' : listAnswers(source, found).map(describeStanding).join('\n')],
  ]);
}

/** Where minutes stand today, in the words that an audience may read; none where there is nothing to say. */
export function describeState(source: EngagementSource, found: FoundMinutes): readonly [MinutesState, string] {
  const { records, today, audience } = source;
  const { record } = found;
  const nameOf = findNameOf(records, source.key.client);
  const judged = judgeMinutes(record, today, findSettings(records), nameOf);
  const state: MinutesState = audience === 'client' ? neutral[judged] : judged;
  const words: Readonly<Record<MinutesState, string>> = {
    held: '',
    planned: 'planned',
    unsent: 'unsent',
    late: 'still unsent',
    sent: (audience === 'team' && describeSent(source, found)) || 'sent',
    objected: `objected: ${listObjectors(record.answers, nameOf).join(', ')}`,
    confirmed: 'confirmed',
  };
  return [state, words[state]];
}

function describeSent(source: EngagementSource, found: FoundMinutes): string {
  const { confirmed, asked } = countConfirmed(found.record, findNameOf(source.records, source.key.client));
  return confirmed > 0 ? `${confirmed} of ${asked} confirmed` : describeSilence(listAnswers(source, found));
}

export function renderAction({ record }: FoundAction, today: Day, audience: Audience): RowText {
  const judged = judgeAction(record, today);
  const state: ActionState = audience === 'client' && (judged === 'overdue' || judged === 'soon') ? 'open' : judged;
  const due = record.due && formatNearDay(record.due, today);
  const when: Readonly<Record<ActionState, string | undefined>> = {
    open: due && `due ${due}`,
    soon: record.due === today ? 'due today' : `due ${due}`,
    overdue: `overdue since ${due}`,
    done: record.done && `done ${formatNearDay(record.done, today)}`,
    dropped: record.dropped && `dropped ${formatNearDay(record.dropped, today)}`,
  };
  return row(
    firstLineOf(record.text) ?? 'Action without a text',
    [when[state], record.owner, record.id],
    actionLooks[state],
    [
      ['Action', record.text],
      ['Owner', record.owner],
      ['Due', record.due && formatDay(record.due)],
      [
        'Moved',
        record.moved
          .map(({ from, to, reason }) => `${from ?? '?'} to ${to ?? '?'}${reason ? `: ${reason}` : ''}`)
          .join('\n'),
      ],
      ['Waits for', record['waiting-for']],
      ['From', record.from],
      ['Done', record.done && formatDay(record.done)],
      ['Note', record.note],
    ],
  );
}

export function renderDecision({ record, supersededBy }: FoundDecision, today: Day): RowText {
  const look: Look = supersededBy ? ['history', 'grey'] : ['law'];
  const when = record.date && formatNearDay(record.date, today);
  const replaced = supersededBy && `replaced by ${supersededBy}`;
  return row(firstLineOf(record.text) ?? 'Decision without a text', [replaced, when, record.by, record.id], look, [
    ['Decision', record.text],
    ['By', record.by],
    ['Date', record.date && [formatDay(record.date), record.channel].filter(Boolean).join(' · ')],
    ['Replaces', record.supersedes],
    ['Replaced by', supersededBy],
    ['Approves', record.approves],
    [
      'Confirmed by',
      record.acknowledged.map(({ by, date }) => [by, date && formatDay(date)].filter(Boolean).join(', ')).join('\n'),
    ],
    ['From', record.from],
    ['Note', record.note],
  ]);
}

function row(
  label: string,
  description: readonly (string | undefined)[],
  [icon, color]: Look,
  facts: readonly (readonly [string, string | undefined])[],
): RowText {
  return {
    label,
    description: description.filter(Boolean).join(' · '),
    ...(icon && { icon }),
    ...(color && { color }),
    facts: facts.flatMap(([name, value]) => (value ? [[name, value.trim()] as const] : [])),
  };
}

export function firstLineOf(text: string | undefined): string | undefined {
  return text?.trim().split('\n')[0] || undefined;
}
