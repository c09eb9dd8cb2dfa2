import type { Dice } from './dice';
import { makeFact, makeNotes, makeProject, makeSentence, makeTask } from './journalWords';
import { MeetingSeries, toDay, type KnownAction, type People } from './makeMeetings';
import type { Plain } from './yamlStyle';

type Fields = { readonly [key: string]: Plain };

/** What a file of a journal says, by its path. */
export type PlainFile = readonly [path: string, record: Fields];

/** An engagement to be made up. */
export interface EngagementPlan {
  /** The folder of its client, and its own name there. */
  readonly client: string;
  readonly name: string;
  readonly people: People;
  /** How many files it has, all kinds together. */
  readonly files: number;
  /** So many actions are on file from the time before the first minutes. */
  readonly olderActions: number;
}

/** All records of an engagement: what was agreed in its meetings stands in its registers too. */
export function makeEngagement(plan: EngagementPlan, dice: Dice): readonly PlainFile[] {
  const { people, files, olderActions } = plan;
  const folder = `${plan.client}/${plan.name}`;
  const team = `${plan.client}/private/${plan.name}`;
  const series = new MeetingSeries(dice, people, olderActions);
  const others: readonly PlainFile[] = [
    [`${folder}/engagement.yaml`, makeHead(people, dice)],
    [`${team}/engagement.yaml`, makeTeamHead(dice)],
    [`${folder}/risks.yaml`, { risks: repeat(dice.between(5, 25), (n) => makeRisk(`R-${n}`, people, dice)) }],
    [`${folder}/issues.yaml`, { issues: repeat(dice.between(3, 15), (n) => makeIssue(`I-${n}`, people, dice)) }],
    ...makeRareRegisters(folder, team, people, dice),
  ];
  const remarks = dice.between(0, 8);
  const meetings = repeat(files - others.length - 1 - remarks, () => series.hold());
  const older = repeat(olderActions, (n) => makeOlderAction(`A-${n}`, people, dice));
  return [
    ...others,
    [`${folder}/actions.yaml`, { actions: [...older, ...series.actions].map((action) => toEntry(action, dice)) }],
    ...meetings.map(({ id, record }) => [`${folder}/minutes/${id}.yaml`, record] as const),
    ...dice
      .pickSome(meetings, remarks)
      .map(({ id }) => [`${team}/remarks/${id}.yaml`, makeRemarks(people, dice)] as const),
  ];
}

function repeat<T>(count: number, make: (number: number) => T): readonly T[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => make(index + 1));
}

function makeHead({ contacts, team }: People, dice: Dice): Fields {
  return {
    title: makeProject(dice),
    status: dice.pick(['active', 'active', 'active', 'recovering', 'on-hold', 'closed'] as const),
    start: toDay(dice.below(300)),
    end: toDay(dice.between(800, 1500)),
    purpose: makeTask(dice),
    lead: team[0],
    team,
    stakeholders: contacts.map((name, index) => ({
      name,
      accountable: index === 0 || undefined,
      part: makeFact(dice),
    })),
    'working-agreements': repeat(dice.below(4), (n) => ({
      id: `WA-${n}`,
      text: makeTask(dice),
      ours: makeTask(dice),
      agreed: { date: toDay(dice.below(900)), by: dice.pick(contacts), via: 'phone' },
    })),
    milestones: repeat(dice.between(3, 8), (n) => ({
      id: `M-${n}`,
      title: makeFact(dice),
      baseline: toDay(100 * n),
      forecast: toDay(100 * n + dice.below(40)),
      actual: dice.chance(0.5) ? toDay(100 * n + dice.below(40)) : undefined,
      owner: dice.pick(team),
    })),
  };
}

function makeTeamHead(dice: Dice): Fields {
  return {
    record: [{ mode: dice.pick(['trust', 'written'] as const), since: toDay(dice.below(400)), reason: makeFact(dice) }],
    pricing: { model: 'fixed-price', amount: dice.between(40, 400) * 1000, 'our-cost': dice.between(30, 300) * 1000 },
    health: repeat(dice.below(12), (n) => ({
      date: toDay(n * 60),
      says: dice.pick(['calm', 'calm', 'watch', 'talk'] as const),
      reason: makeFact(dice),
    })),
  };
}

function makeRisk(id: string, { contacts, team }: People, dice: Dice): Fields {
  return {
    id,
    title: makeFact(dice),
    cause: dice.chance(0.6) ? makeTask(dice) : undefined,
    effect: dice.chance(0.6) ? makeFact(dice) : undefined,
    category: dice.pick(['schedule', 'people', 'scope'] as const),
    probability: dice.between(1, 5),
    impact: dice.between(1, 5),
    response: dice.pick(['avoid', 'reduce', 'accept'] as const),
    plan: dice.chance(0.4) ? makeNotes(dice, contacts, 3) : undefined,
    owner: dice.pick([...contacts, ...team]),
    review: toDay(dice.between(100, 1200)),
    closed: dice.chance(0.3) ? toDay(dice.between(100, 1200)) : undefined,
  };
}

function makeIssue(id: string, people: People, dice: Dice): Fields {
  const raised = { date: toDay(dice.below(900)), by: dice.pick(people.contacts), via: 'phone' };
  const owner = dice.pick(people.team);
  const priority = dice.pick(['high', 'medium', 'low'] as const);
  const isResolved = dice.chance(0.6);
  return {
    ...{ id, title: makeFact(dice), priority, owner, raised },
    note: dice.chance(0.3) ? makeNotes(dice, people.contacts, 2) : undefined,
    resolution: isResolved ? makeTask(dice) : undefined,
    resolved: isResolved ? toDay(dice.between(901, 1200)) : undefined,
  };
}

/** Registers that not every engagement keeps. */
function makeRareRegisters(folder: string, team: string, people: People, dice: Dice): readonly PlainFile[] {
  const { contacts } = people;
  const day = () => toDay(dice.below(1200));
  const kinds: readonly PlainFile[] = [
    [
      `${folder}/changes.yaml`,
      {
        changes: repeat(dice.between(1, 9), (n) => ({
          ...{ id: `C-${n}`, title: makeTask(dice), kind: 'new-requirement' },
          requested: { date: day(), by: dice.pick(contacts), via: 'email' },
          ...{
            'effort-days': dice.between(1, 40),
            'delay-days': dice.between(-3, 20),
            price: dice.between(1, 60) * 650,
          },
        })),
      },
    ],
    [
      `${folder}/results.yaml`,
      { results: repeat(dice.between(1, 20), (n) => ({ id: `RES-${n}`, text: makeFact(dice), date: day() })) },
    ],
    [
      `${folder}/dependencies.yaml`,
      {
        dependencies: repeat(dice.between(1, 9), (n) => ({
          ...{ id: `DEP-${n}`, text: makeTask(dice), provider: dice.pick(contacts), needed: day() },
        })),
      },
    ],
    [
      `${team}/feedback.yaml`,
      {
        feedback: repeat(dice.between(1, 6), (n) => ({
          ...{ id: `FB-${n}`, text: makeSentence(dice, contacts), date: day(), kind: 'complaint', answered: day() },
        })),
      },
    ],
    [`${team}/risks.yaml`, { risks: repeat(dice.between(1, 4), (n) => makeRisk(`pR-${n}`, people, dice)) }],
  ];
  return kinds.filter(() => dice.chance(0.5));
}

function makeOlderAction(id: string, { contacts }: People, dice: Dice): KnownAction {
  const due = toDay(-dice.between(1, 900));
  return { id, text: makeTask(dice), owner: dice.pick(contacts), due, done: dice.chance(0.9) ? due : undefined };
}

function toEntry({ id, text, owner, due, from, done, moved }: KnownAction, dice: Dice): Fields {
  const isPlain = dice.chance(0.7);
  return {
    ...{ id, text, owner, due, from, done },
    moved: moved as Plain,
    note: isPlain ? undefined : makeFact(dice),
    'waiting-for': isPlain || done ? undefined : makeFact(dice),
  };
}

function makeRemarks({ contacts }: People, dice: Dice): Fields {
  return {
    mood: dice.between(1, 5),
    remarks: makeNotes(dice, contacts, dice.between(1, 5)),
    participation: dice.chance(0.3) ? [makeSentence(dice, contacts)] : undefined,
  };
}
