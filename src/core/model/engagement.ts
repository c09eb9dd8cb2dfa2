import { entryFields, moved, stamp } from './entry';
import {
  day,
  group,
  list,
  ownId,
  person,
  prose,
  reference,
  required,
  token,
  whole,
  word,
  yesNo,
  type RecordOf,
} from './fields';

/** The phases of an engagement, in the order in which they usually come. */
export const engagementStatusWords = {
  proposed: 'Offered, not yet agreed.',
  scoping: 'A small first step to find out what is needed (P-17).',
  active: 'Work is under way.',
  recovering: 'On the way back to a good relationship.',
  'on-hold': 'Stopped for a while.',
  closed: 'Finished.',
  'handed-over': 'Continued by somebody else (P-45).',
  retired: 'Ended by us after an honest effort (P-46).',
} as const;

export type EngagementStatus = keyof typeof engagementStatusWords;

/** engagement.yaml: purpose, people, milestones and working agreements (P-15, P-21, P-22, P-23). */
export const engagementFile = {
  title: required(prose('The name of the engagement, as people see it.')),
  status: required(word('Where it stands.', engagementStatusWords, { recovering: 'active', retired: 'closed' })),
  start: day('The first day.'),
  end: day('The last day, as planned.'),
  purpose: prose('What it is for, in one sentence that both sides would sign.'),
  lead: person('Who leads it on our side.'),
  team: list('Our people on it.', person('A colleague.')),
  stakeholders: list(
    'The client’s people who matter for it.',
    group('A stakeholder.', {
      name: required(person('A contact of the client.')),
      accountable: yesNo('Who decides in the end: exactly one person.'),
      part: prose('What she or he decides, knows or needs.'),
    }),
  ),
  escalation: list(
    'The way up when something cannot be settled, level by level.',
    group('A level.', {
      level: whole(1, 9, '1 is the first to be asked.'),
      name: person('Who is asked.'),
      hours: whole(0, 1_000, 'Working hours to answer.'),
    }),
  ),
  'working-agreements': list(
    'How both sides have agreed to work together.',
    group('A working agreement.', {
      id: required(ownId('WA')),
      text: required(prose('What is agreed.')),
      ours: prose('What we do ourselves for it.'),
      agreed: stamp('When it was agreed.'),
      acknowledged: list('Who has confirmed it.', stamp('One confirmation.')),
      replaces: reference('The agreement that it replaces.', 'WA'),
      silence: word('What it says of minutes that nobody objects to in time (P-13).', {
        accepted: 'They count as accepted, but never for money, scope, dates, sign-off or contract.',
      }),
      ...entryFields,
    }),
  ),
  milestones: list(
    'What is to be reached by when.',
    group('A milestone.', {
      id: required(ownId('M')),
      title: required(prose('What is reached.')),
      baseline: day('The date first agreed.'),
      forecast: day('The date expected now.'),
      actual: day('The day it was reached.'),
      ...entryFields,
      moved,
    }),
  ),
  needs: list(
    'What people at the client need or expect.',
    group('A need.', {
      text: prose('What is needed.'),
      by: person('Who needs it.'),
      answer: prose('How it is met.'),
    }),
  ),
  readers: list(
    'Who reads which report.',
    group('A reader.', {
      name: person('The reader.'),
      report: token('The report.'),
      detail: token('How much detail.'),
      since: day('Since when.'),
    }),
  ),
} as const;

export type Engagement = RecordOf<typeof engagementFile>;
export type WorkingAgreement = Engagement['working-agreements'][number];
