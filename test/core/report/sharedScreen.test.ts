import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPrivatePath } from '../../../src/core/files/layout';
import type { Day } from '../../../src/core/model/day';
import { entryKinds } from '../../../src/core/model/entryKinds';
import type { FileKind } from '../../../src/core/model/fileKinds';
import { sharedRegisters, teamRegisters } from '../../../src/core/model/registers';
import { renderRows } from '../../../src/core/report/clientsTree';
import { readJournal } from '../journal/readJournal';
import { listAllRows } from './drawTree';

type Files = Readonly<Record<string, string>>;

const today = '2026-11-21' as Day;
const days = ['2026-01-05', '2026-11-20', '2026-11-21', '2026-11-22', '2027-03-01', 'soon'];

const dayFields = [
  ...[
    'done',
    'dropped',
    'closed',
    'occurred',
    'date',
    'due',
    'review',
    'resolved',
    'withdrawn',
    'baseline',
    'forecast',
  ],
  ...['actual', 'validate', 'confirmed', 'failed', 'needed', 'met', 'delivered', 'answered', 'won', 'lost'],
];
/** What we make of records and the client does not read: whose action is late, how a relationship goes. */
const judged = /overdue|unsent|objected|due today|needed since|looked at since|expected|not answered|mood|recovering/i;
/** The letters of the IDs in a register. */
const prefixes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(entryKinds).map((place) => [place.list, 'prefix' in place ? place.prefix : 'X']),
);

/** One entry of a register or of minutes: everything that may stand in it carries the client's marker. */
function makeEntry(marker: string, prefix: string): fc.Arbitrary<string> {
  const fields = fc.record({
    id: fc.option(fc.integer({ min: 1, max: 3 })),
    owner: fc.constantFrom(`${marker} person`, 'Sam Ours', `${marker} stranger`),
    day: fc.constantFrom(...days),
    extra: fc.subarray(dayFields),
    kind: fc.constantFrom('surprise', 'complaint', 'praise', 'change-of-mind'),
    score: fc.integer({ min: 0, max: 6 }),
  });
  return fields.map(({ id, owner, day, extra, score, kind }) => {
    const lines = [
      ...(id === null ? [] : [`id: ${prefix}-${id}`]),
      `text: "${marker} text"`,
      `title: "${marker} title"`,
      `owner: "${owner}"`,
      `by: "${owner}"`,
      `note: "${marker} note"`,
      `plan: "${marker} plan"`,
      `supersedes: "${prefix}-1 ${marker} old"`,
      `approves: "C-1 ${marker}"`,
      `of: "WA-1 ${marker} agreement"`,
      `next: "${marker} next"`,
      `provider: "${marker} provider"`,
      `affected: "${marker} affected"`,
      `price: ${score}000`,
      `kind: ${kind}`,
      `priority: high`,
      `finding: contradicted`,
      `raised: {date: ${day}, by: "${owner}", via: "${marker} way", ref: "${marker} ref"}`,
      `log: [{date: ${day}, text: "${marker} before"}]`,
      `probability: ${score}`,
      `impact: ${score}`,
      ...extra.map((key) => `${key}: ${day}`),
    ];
    return `  - ${lines.join('\n    ')}\n`;
  });
}

/** A file of one list, sometimes broken somewhere. */
function makeFile(marker: string, head: string, lists: Readonly<Record<string, string>>): fc.Arbitrary<string> {
  const parts = Object.entries(lists).map(([list, prefix]) =>
    fc.array(makeEntry(marker, prefix), { maxLength: 2 }).map((entries) => `${list}:\n${entries.join('')}`),
  );
  const broken = fc.constantFrom(
    '',
    '',
    '',
    `<<<<<<< ${marker}\n`,
    `\t${marker}: [\n`,
    `${marker}: "\n`,
    `*${marker}\n`,
  );
  return fc.tuple(fc.tuple(...parts), broken).map(([texts, end]) => head + texts.join('') + end);
}

function makeMinutes(marker: string): fc.Arbitrary<string> {
  const head = fc.record({
    date: fc.constantFrom(...days),
    isSent: fc.boolean(),
    says: fc.constantFrom('objected', 'confirmed', 'comment'),
  });
  return head.chain(({ date, isSent, says }) => {
    const sent = isSent ? `sent:\n  date: ${date}\n  to: ["${marker} to"]\n` : '';
    const text = `title: "${marker} meeting"\ndate: ${date}\nattendees: ["${marker} there"]\n${sent}answers:\n  - by: "${marker} answers"\n    says: ${says}\n`;
    return makeFile(marker, text, { actions: 'A', decisions: 'D' });
  });
}

/** A register of each of some kinds, in a folder. */
function makeRegisters(
  marker: string,
  folder: string,
  kinds: readonly FileKind[],
  letter = '',
): Readonly<Record<string, fc.Arbitrary<string>>> {
  return Object.fromEntries(
    kinds.map((kind) => [`${folder}/${kind}.yaml`, makeFile(marker, '', { [kind]: `${letter}${prefixes[kind]}` })]),
  );
}

/** What only the team may see of one client: every word of it is secret, and so are the names of its files. */
function makeTeamFiles(folder: string, engagement: string, meetings: readonly string[], secret: string) {
  const own = `${folder}/private/${engagement}`;
  const remarks = makeFile(
    secret,
    `mood: 2\nremarks: "${secret} remarks"\nparticipation: ["${secret} was there"]\n`,
    {},
  );
  const run = `record:\n  - {mode: written, since: 2026-11-01, reason: "${secret}"}\nhealth:\n  - {date: 2026-11-20, says: talk, reason: "${secret}"}\nrecovery:\n  - {step: "${secret} step", outcome: "${secret}"}\n`;
  const people = `contacts:\n  - {name: "${secret} person", remarks: "${secret}"}\nnetwork:\n  - {text: "${secret}"}\n`;
  return {
    [`${folder}/private/client.yaml`]: makeFile(secret, people, { proposals: 'PRO' }),
    [`${own}/engagement.yaml`]: makeFile(secret, run, {}),
    ...makeRegisters(secret, own, sharedRegisters, 'p'),
    ...makeRegisters(secret, own, teamRegisters),
    ...makeRegisters(secret, own.replace('/private/', '/Private/'), ['risks', 'actions'], 'p'),
    ...Object.fromEntries(meetings.map((meeting) => [`${own}/remarks/${meeting}.yaml`, remarks])),
    [`${own}/minutes/2026-11-20-x.yaml`]: makeMinutes(secret),
    [`${own}/reports/2026-11-20-${secret}.md`]: fc.constant(secret),
    [`${folder}/private/${secret}-deal/engagement.yaml`]: makeFile(secret, run, {}),
    [`${folder}/private/${secret}-deal/lessons.yaml`]: makeFile(secret, '', { lessons: 'LES' }),
  };
}

/** All files of one client, in a folder named like its marker. */
function makeClient(marker: string, secret: string): fc.Arbitrary<Files> {
  const folder = `clients/${marker.toLowerCase()}`;
  const engagement = `shop-${marker.toLowerCase()}`;
  const shop = `${folder}/${engagement}`;
  const meetings = [`2026-11-20-${marker}`, `2026-10-20-${marker}`];
  const clientHead = `name: "${marker} client"\ncontacts:\n  - name: "${marker} person"\n    role: "${marker} role"\n`;
  const shopHead = `title: "${marker} shop"\nstatus: recovering\n`;
  const files = fc.record(
    {
      [`${folder}/client.yaml`]: makeFile(marker, clientHead, {}),
      [`${shop}/engagement.yaml`]: makeFile(marker, shopHead, { milestones: 'M', 'working-agreements': 'WA' }),
      ...makeRegisters(marker, shop, sharedRegisters),
      ...Object.fromEntries(meetings.map((meeting) => [`${shop}/minutes/${meeting}.yaml`, makeMinutes(marker)])),
      [`${shop}/reports/2026-11-20-${marker}-brief.md`]: fc.constant(`${marker} R-77`),
      [`${shop}/sent/mail-${marker}.eml`]: fc.constant(`${marker} R-77`),
      ...makeTeamFiles(folder, engagement, meetings, secret),
    },
    { requiredKeys: [] },
  );
  return files.map((some) => some as Files); // those that are left out are absent, not undefined
}

const journal = 'journal: 1\nteam:\n  - name: "Sam Ours"\n';
const journals = fc
  .tuple(makeClient('AAA', 'SECRET'), makeClient('BBB', 'SECRET'))
  .map(([shown, hidden]): Files => ({ 'journal.yaml': journal, ...shown, ...hidden }));

describe('While the screen is shared', () => {
  it('no row of any journal holds a word of another client, of a private file, or of what we make of records', () => {
    const property = fc.property(journals, (files) => {
      const source = { index: readJournal(files), today, onlyClient: 'aaa' };
      const shown = JSON.stringify(listAllRows(source));
      const words = [/bbb|secret|private/i, judged].map((pattern) => pattern.exec(shown)?.[0]);
      assert.deepEqual([words, /"lock"/.test(shown)], [[undefined, undefined], false]);
    });
    fc.assert(property, { numRuns: 20, endOnFailure: true });
  });

  it('nothing is found below a row of another client that was there before', () => {
    const property = fc.property(journals, (files) => {
      const index = readJournal(files);
      const before = listAllRows({ index, today }).filter(({ client }) => client === 'bbb');
      const below = before.flatMap((row) => renderRows({ index, today, onlyClient: 'aaa' }, row));
      assert.deepEqual(below, []);
    });
    fc.assert(property, { numRuns: 12, endOnFailure: true });
  });
});

describe('The rows of any journal', () => {
  it('are told apart by their IDs and never fail to be made; what is the team’s carries a lock', () => {
    const property = fc.property(journals, (files) => {
      const rows = listAllRows({ index: readJournal(files), today });
      const own = rows.filter(({ opens }) => opens !== undefined && isPrivatePath(opens.path));
      const open = own.filter(({ icon, kind }) => icon !== 'lock' && !(icon === 'warning' || kind === 'unreadable'));
      assert.deepEqual([new Set(rows.map(({ id }) => id)).size, open.map(({ id }) => id)], [rows.length, []]);
    });
    fc.assert(property, { numRuns: 20, endOnFailure: true });
  });

  it('hold the words of the team when all of it is there, so that the tests above can fail', () => {
    const [files = {}] = fc.sample(
      journals.filter((some) => Object.keys(some).length > 40),
      { numRuns: 1, seed: 7 },
    );
    const shown = JSON.stringify(listAllRows({ index: readJournal(files), today }));
    assert.deepEqual([/BBB/.test(shown), /SECRET/.test(shown), judged.test(shown)], [true, true, true]);
  });
});
