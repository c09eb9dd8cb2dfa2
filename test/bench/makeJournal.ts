import { makeDice, type Dice } from './dice';
import { makeCompany, makePerson } from './journalWords';
import { makeEngagement, type PlainFile } from './makeEngagement';
import type { People } from './makeMeetings';
import { makeStyle, writeYaml, type YamlStyle } from './yamlStyle';

/** How large a journal is: 100 files for each engagement, on average. */
export interface JournalSize {
  readonly clients: number;
  /** For each client. */
  readonly engagements: number;
  /** Another average. */
  readonly filesEach?: number;
  /** Whether the last engagement has kept its actions for twenty years: a register of 5,000 lines. */
  readonly hasLongRegister?: boolean;
}

/** A file of a made-up journal. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether it cannot be read to its end, on purpose. */
  readonly isBroken: boolean;
}

export const FILES_PER_ENGAGEMENT = 100;

/** Engagements differ in size: by so many files from the average, one after the other. */
const SHARES = [0, -20, 20, -40, 40];

/** Five lines each, and more where one was moved. */
const LONG_REGISTER_ACTIONS = 800;

const TEAM = ['Sam Lindqvist', 'Priya Rao', 'Helen Osei', 'Tomasz Wilk'];

/** How often a file is damaged, ends its lines as Windows does, or begins with a byte order mark. */
const BROKEN = 0.005;
const WITH_CRLF = 0.04;
const WITH_MARK = 0.01;

/** What happens to files: cut off while typing, merged halfway, saved by another program. */
const DAMAGES: readonly ((text: string) => string | Uint8Array)[] = [
  (text) => `${text}note: "half typed\n`,
  (text) => `${text}owner [Sam\n`,
  (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`,
  (text) => `${text}note:\n\t- "indented with a tab"\n`,
  (text) => `${text}---\n${text}`,
  (text) => Buffer.from(`${text}# caf\u00e9\n`, 'latin1'),
];

/** How often a file is damaged, for tests that want to see every damage. */
export interface Mishaps {
  readonly broken: number;
}

/**
 * The files of a journal, made up and the same in every run: clients with engagements of several years, written by
 * people of different habits. A smaller journal is the beginning of a larger one.
 */
export function* makeJournal(size: JournalSize, { broken }: Mishaps = { broken: BROKEN }): Generator<MadeFile> {
  for (let client = 1; client <= size.clients; client += 1) {
    const dice = makeDice(client);
    const isLast = client === size.clients;
    for (const [path, record, style] of makeClient(client, size, isLast, dice)) {
      const text = writeYaml(record, style, dice);
      // a broken head would hide its whole client
      const isBroken = dice.chance(broken) && !/(journal|client|engagement)\.yaml$/.test(path);
      yield { path, isBroken, bytes: finish(isBroken ? dice.pick(DAMAGES)(text) : text, dice) };
    }
  }
}

function* makeClient(
  number: number,
  { engagements, filesEach = FILES_PER_ENGAGEMENT, hasLongRegister }: JournalSize,
  isLast: boolean,
  dice: Dice,
): Generator<readonly [...PlainFile, YamlStyle]> {
  const client = `clients/client-${number}`;
  const contacts = [...new Set(Array.from({ length: 6 }, () => makePerson(dice)))];
  const people: People = { contacts, team: dice.pickSome(TEAM, 3) };
  const style = makeStyle(dice);
  const heads = makeHeads(number, client, people, dice);
  for (const [path, record] of heads) yield [path, record, style];
  for (let engagement = 1; engagement <= engagements; engagement += 1) {
    const isLong = hasLongRegister && isLast && engagement === engagements;
    const own = makeStyle(dice);
    const plan = {
      ...{ client, name: `engagement-${engagement}`, people },
      files: filesEach + (SHARES[(engagement - 1) % SHARES.length] ?? 0) - (engagement === 1 ? heads.length : 0),
      olderActions: isLong ? LONG_REGISTER_ACTIONS : 0,
    };
    for (const [path, record] of makeEngagement(plan, dice)) yield [path, record, own];
  }
}

function makeHeads(number: number, client: string, { contacts, team }: People, dice: Dice): readonly PlainFile[] {
  const journal: PlainFile = [
    'journal.yaml',
    { journal: 1, organisation: 'Larkhill Advisory', team: TEAM.map((name) => ({ name })), currency: 'EUR' },
  ];
  const people = contacts.map((name) => ({
    name,
    role: dice.pick(['Head of logistics', 'Chief operating officer', 'Buyer', 'Store manager']),
    email: `contact-${dice.between(100, 999)}@client-${number}.example`,
    address: dice.pick(['formal', 'first-name'] as const),
  }));
  const deals = contacts.slice(0, 3).map((name) => ({ name, critical: dice.chance(0.5), influence: 'high' }));
  return [
    ...(number === 1 ? [journal] : []),
    [`${client}/client.yaml`, { name: makeCompany(dice), since: '2021-03-01', language: 'en', contacts: people }],
    [`${client}/private/client.yaml`, { contacts: deals, protocol: { lead: team[0] } }],
  ];
}

function finish(text: string | Uint8Array, dice: Dice): Uint8Array {
  if (typeof text !== 'string') return text;
  const lines = dice.chance(WITH_CRLF) ? text.replaceAll('\n', '\r\n') : text;
  return Buffer.from(dice.chance(WITH_MARK) ? `\uFEFF${lines}` : lines);
}
