import type { Dice } from './dice';

const GIVEN_NAMES = [
  'Ana',
  'Maria',
  'Sam',
  'Priya',
  'Pablo',
  'Åsa',
  'Łukasz',
  'José',
  'Ruth',
  'Declan',
  'Oskar',
  'Mei',
];
const FAMILY_NAMES = ['Ruiz', 'Lopez', 'Lindqvist', 'Rao', 'Núñez', 'Ekström', 'Wójcik', 'Moore', "O'Hara", 'Adeyemi'];
const COMPANIES = ['Retail', 'Hospitals', 'Ferries', 'Biscuits', 'Water', 'Insurance', 'Timber', 'Airport', 'Textiles'];
const PLACES = ['Harbour', 'Acme', 'Northgate', 'Millbrook', 'Sundholm', 'Kestrel', 'De Waard', 'Larkhill', 'Ostwind'];
const PROJECTS = [
  'ERP rollout',
  'Demand planning',
  'Ticket shop',
  'Theatre scheduling',
  'Range review',
  'Claims portal',
];

const THINGS = [
  'the size grid of the shoe range',
  'the interface to the tills',
  'the dry-run plan',
  'the article data',
  'the stock ledger',
  'the training plan',
  'the list of open questions',
  'the cut-over weekend',
  'the report for the board',
  'the test of the night run',
  'the price list for 2027',
  'the migration of old orders',
  'the read-only view for shops',
  'the contract annex on data',
];
const DEEDS = [
  'is tested',
  'is late',
  'is agreed',
  'waits for the shops',
  'needs one owner',
  'is sent',
  'is half done',
];
const ASKS = ['Name one owner for', 'Send', 'Check', 'Walk through', 'Count what is missing in', 'Write down'];
const REASONS = [
  'because the shops asked for half sizes',
  'since the old tills cannot do it',
  'so that the dry run can start on time',
  'after two shops had tried it (both at the harbour)',
  'which costs about 20 working days, and EUR 26,000',
  'as in "Plan B", page 4',
  "the way it's done in the other shops",
];

export const makePerson = (dice: Dice): string => `${dice.pick(GIVEN_NAMES)} ${dice.pick(FAMILY_NAMES)}`;
export const makeCompany = (dice: Dice): string => `${dice.pick(PLACES)} ${dice.pick(COMPANIES)}`;
export const makeProject = (dice: Dice): string => dice.pick(PROJECTS);

/** What is to be done, or what is decided: a title of a few words, often with a reason. */
export function makeTask(dice: Dice): string {
  const task = `${dice.pick(ASKS)} ${dice.pick(THINGS)}`;
  return dice.chance(0.4) ? `${task} ${dice.pick(REASONS)}` : task;
}

export function makeFact(dice: Dice): string {
  const thing = dice.pick(THINGS);
  return `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${dice.pick(DEEDS)}`;
}

/** One line of notes; who says it, if anybody is named. */
export function makeSentence(dice: Dice, people: readonly string[]): string {
  const fact = dice.chance(0.5) ? `${makeFact(dice)}, ${dice.pick(REASONS)}.` : `${makeFact(dice)}.`;
  const [name = ''] = dice.pick(people).split(' ');
  if (dice.chance(0.3)) return `${name}: ${fact}`;
  return dice.chance(0.2)
    ? `${name} asked when. It was ${dice.between(8, 17)}:${dice.pick(['00', '15', '40'])}.`
    : fact;
}

/** So many lines of notes, some of them begun as a decision, an action or a question. */
export function makeNotes(dice: Dice, people: readonly string[], lines: number): string {
  const marks = ['', '', '', '', '', '', '! ', '> ', '? ', '  - '];
  return Array.from({ length: lines }, (_, line) =>
    line === 0 ? makeSentence(dice, people) : `${dice.pick(marks)}${makeSentence(dice, people)}`,
  ).join('\n');
}
