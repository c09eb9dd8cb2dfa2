import { findClientName, findEngagement } from '../journal/clients';
import { listDatedFacts, type DatedFact, type FactKind } from '../journal/datedFacts';
import { findPrivateEngagement } from '../journal/documents';
import { listActions, listDecisions, listEntries, listMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findNameOf, findSide, type Side } from '../journal/people';
import { findSettings } from '../journal/settings';
import type { Day } from '../model/day';
import { splitReference } from '../model/ids';
import { isOpenAction } from '../practice/actionState';
import { listObjectors } from '../practice/minutesState';
import { listUntold } from '../practice/told';
import { joinWords, startUpper, toPhrase } from '../text/words';
import { formatCitedDay } from './cited';
import type { Block, Document, Line } from './document';
import { teamMark } from './documentMark';
import { formatMoney } from './entryLook';
import { describeDetail, nameOneFact, sayWhat } from './factWording';

export interface BriefRequest {
  /** Everything: the page is the team’s alone. */
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  /** What happened since that day is told, that day included. */
  readonly since: Day;
}

/** So that it stays one page. */
const mostLines = 8;

/** What weighs most when a superior calls comes first; what is not named here is left to the timeline. */
const weights: readonly FactKind[] = [
  ...(['incident', 'escalation', 'feedback', 'decision', 'milestone', 'issue', 'change', 'claim'] as const),
  ...(['result', 'deliverable', 'meeting'] as const),
];

/**
 * One page for our own management, in seconds (P-11): what happened, the open promises of both sides, what the client will
 * raise, what they may not have been told yet, what we ask for. Where the author must think there is a visible gap.
 */
export function renderBossBrief(request: BriefRequest): Document {
  const { records, key, today, since } = request;
  const title = findEngagement(records, key)?.title ?? key.engagement;
  return {
    mark: teamMark,
    title: `${findClientName(records, key.client)}: ${title}`,
    blocks: [
      {
        type: 'paragraph',
        lines: [['[In two sentences: how does it stand, and what do you need?]'], ...listStanding(request)],
      },
      ...section(`What happened since ${formatCitedDay(since, today)}`, listHappened(request)),
      ...section('What we have promised', listPromises(request, 'ours')),
      ...section('What they have promised', listPromises(request, 'theirs')),
      ...section('What somebody else has promised, or nobody yet', listPromises(request, 'nobody')),
      ...section('What they will raise', [...listRaised(request), ['[what else is on their mind?]']]),
      ...section('What they may not have been told yet', listNotTold(request)),
      ...section('What we ask for', [['[what is your management to do or decide, by when?]']]),
    ],
  };
}

function section(text: string, items: readonly Line[]): readonly Block[] {
  const shown =
    items.length > mostLines ? [...items.slice(0, mostLines), [`… and ${items.length - mostLines} more`]] : items;
  return items.length === 0
    ? []
    : [
        { type: 'heading', text },
        { type: 'list', items: shown },
      ];
}

/** The status, our own last verdict on the relationship, and the next meeting. */
function listStanding({ records, key, today }: BriefRequest): readonly Line[] {
  const status = findEngagement(records, key)?.status;
  const verdicts = findPrivateEngagement(records, key)?.reading.record.health ?? [];
  const judged = verdicts.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')).at(-1);
  const next = listMinutes(records, key).findLast(
    ({ record: { date, cancelled } }) => date !== undefined && date > today && !cancelled,
  );
  const health =
    judged?.says && [judged.says, judged.date && formatCitedDay(judged.date, today)].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Status', status],
    ['Relationship', [health, judged?.reason && toPhrase(judged.reason)].filter(Boolean).join(': ')],
    [
      'Next meeting',
      next && `${toPhrase(next.record.title ?? next.meeting)}, ${formatCitedDay(next.record.date, today)}`,
    ],
  ];
  return facts.flatMap(([name, value]): Line[] => (value ? [[{ strong: name }, `: ${value}`]] : []));
}

function listHappened({ records, key, today, since }: BriefRequest): readonly Line[] {
  const facts = listDatedFacts(records, key).filter(
    ({ day, what }) => day >= since && day <= today && what !== 'acknowledged',
  );
  const weigh = ({ kind }: DatedFact) => weights.indexOf(kind);
  const known = facts.filter((fact) => weigh(fact) >= 0);
  const shown = known.toSorted((a, b) => weigh(a) - weigh(b)).slice(0, mostLines);
  const lines = shown.toSorted((a, b) => a.day.localeCompare(b.day)).map((fact) => tellFact(fact, today));
  const rest = known.length - shown.length;
  return rest > 0 ? [...lines.slice(0, mostLines - 1), [`… and ${rest + 1} more in the timeline`]] : lines;
}

function tellFact(fact: DatedFact, today: Day): Line {
  const { day, title, by, id } = fact;
  const detail = describeDetail(fact, 'team');
  const what = sayWhat(fact, { today, audience: 'team' });
  const isNoted = what === 'decided' && !fact.answers.some((each) => each.what === 'confirmed');
  const words = isNoted
    ? 'Noted'
    : ['decided', 'said', 'claimed'].includes(what)
      ? startUpper(what)
      : `${nameOneFact(fact)} ${what}`;
  const more = what === 'moved' && detail ? `, ${toPhrase(detail)}` : '';
  return [
    { strong: formatCitedDay(day, today) },
    `: ${words}${by ? ` by ${by}` : ''}: ${toPhrase(title)}${more}${mark(id)}`,
  ];
}

function mark(id: string | undefined): string {
  return id ? ` [${id}]` : '';
}

/** What a side still has to do, by its date; what has no date, or nobody has taken on, says so. */
function listPromises({ records, key, today }: BriefRequest, side: Side): readonly Line[] {
  const nameOf = findNameOf(records, key.client);
  const isOf = (name: string | undefined) => findSide(records, key.client, name && nameOf(name)) === side;
  const actions = listActions(records, key)
    .filter(({ record }) => isOpenAction(record) && isOf(record.owner))
    .map(({ record: { id, text, owner, due } }) => ({ id, text, who: owner, due }));
  const dependencies = listEntries(records, key, 'dependency')
    .filter(
      ({ record }) =>
        !record.met && (isOf(record.provider) || (side === 'theirs' && !isOurs(records, key, record.provider))),
    )
    .map(({ record: { id, text, provider, needed } }) => ({ id, text, who: provider, due: needed }));
  return [...actions, ...dependencies]
    .toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
    .map(({ id, text, who, due }): Line => {
      const day = due ? `${due < today ? 'was due on' : 'by'} ${formatCitedDay(due, today)}` : '[when?]';
      return [`${toPhrase(text ?? '')}: ${[who ?? '[who?]', day].join(', ')}${mark(id)}`];
    });
}

function isOurs(records: JournalRecords, key: EngagementKey, name: string | undefined): boolean {
  return findSide(records, key.client, name) === 'ours';
}

/** What is open on their side and will be brought up: the hardest first. */
function listRaised(request: BriefRequest): readonly Line[] {
  const { records, key, today } = request;
  const nameOf = findNameOf(records, key.client);
  const late = listActions(records, key)
    .filter(
      ({ record }) => isOpenAction(record) && record.due && record.due < today && isOurs(records, key, record.owner),
    )
    .toSorted((a, b) => (a.record.due ?? '').localeCompare(b.record.due ?? ''));
  return [
    ...listEntries(records, key, 'escalation').flatMap(({ record: { id, title, raised, answer } }): Line[] =>
      answer
        ? []
        : [
            [
              `Escalation${raised?.by ? ` by ${raised.by}` : ''}, without an answer: ${toPhrase(title ?? '')}${mark(id)}`,
            ],
          ],
    ),
    ...listEntries(records, key, 'feedback').flatMap(({ record: { id, text, kind, answered, raised } }): Line[] => {
      if (kind !== 'complaint' || answered) return [];
      return [[`Complaint${raised?.by ? ` by ${raised.by}` : ''}, not answered: ${toPhrase(text ?? '')}${mark(id)}`]];
    }),
    ...listMinutes(records, key).flatMap(({ record, meeting }): Line[] => {
      const names = listObjectors(record.answers, nameOf);
      const which = `${toPhrase(record.title ?? meeting)}${record.date ? `, ${formatCitedDay(record.date, today)}` : ''}`;
      return names.length > 0 ? [[`${joinWords(names)} remembers it differently: ${which}`]] : [];
    }),
    ...listUndecided(request),
    ...late.map(({ record: { id, text, due } }): Line => [
      `Ours, was due on ${formatCitedDay(due, today)}: ${toPhrase(text ?? '')}${mark(id)}`,
    ]),
  ];
}

/** Not in a talk, and not by notes that they have answered: what was only sent tells nobody (P-12). */
function listNotTold(request: BriefRequest): readonly Line[] {
  const names = { risk: 'Risk in the red band', milestone: 'Later than its baseline', decision: 'Decision' };
  return listUntold(request).map(({ kind, id, title, people }): Line => [
    `${names[kind]}: ${toPhrase(title)} (${joinWords(people)})${mark(id)}`,
  ]);
}

function listUndecided({ records, key }: BriefRequest): readonly Line[] {
  const approved = new Set(listDecisions(records, key).map(({ record }) => splitReference(record.approves ?? '')?.id));
  const { currency } = findSettings(records);
  return listEntries(records, key, 'change').flatMap(({ record }): Line[] => {
    const { id, title, price, withdrawn, requested } = record;
    if (withdrawn || approved.has(id)) return [];
    const cost = formatMoney(price, currency) ?? '[what does it cost?]';
    return [
      [`Change not decided: ${toPhrase(title ?? '')} (${[requested?.by, cost].filter(Boolean).join(', ')})${mark(id)}`],
    ];
  });
}
