import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Day } from '../../../src/core/model/day';
import { renderRows } from '../../../src/core/report/clientsTree';
import { readJournal } from '../journal/readJournal';
import { listAllRows } from './drawTree';

type Files = Readonly<Record<string, string>>;

const today = '2026-11-21' as Day;
const days = ['2026-01-05', '2026-11-20', '2026-11-21', '2026-11-22', '2027-03-01', 'soon'];

/** One entry of a register or of minutes: everything that may stand in it carries the client's marker. */
function makeEntry(marker: string, prefix: string): fc.Arbitrary<string> {
  const fields = fc.record({
    id: fc.option(fc.integer({ min: 1, max: 3 })),
    owner: fc.constantFrom(`${marker} person`, 'Sam Ours', `${marker} stranger`),
    day: fc.constantFrom(...days),
    extra: fc.subarray(['done', 'dropped', 'closed', 'occurred', 'date', 'due', 'review']),
    score: fc.integer({ min: 0, max: 6 }),
  });
  return fields.map(({ id, owner, day, extra, score }) => {
    const lines = [
      ...(id === null ? [] : [`id: ${prefix}-${id}`]),
      `text: "${marker} text"`,
      `title: "${marker} title"`,
      `owner: "${owner}"`,
      `by: "${owner}"`,
      `note: "${marker} note"`,
      `plan: "${marker} plan"`,
      `supersedes: "${prefix}-1 ${marker} old"`,
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
    fc.array(makeEntry(marker, prefix), { maxLength: 4 }).map((entries) => `${list}:\n${entries.join('')}`),
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

/** All files of one client, in a folder named like its marker. */
function makeClient(marker: string, secret: string): fc.Arbitrary<Files> {
  const folder = `clients/${marker.toLowerCase()}`;
  const shop = `${folder}/shop-${marker.toLowerCase()}`;
  const clientHead = `name: "${marker} client"\ncontacts:\n  - name: "${marker} person"\n    role: "${marker} role"\n`;
  const files = fc.record(
    {
      [`${folder}/client.yaml`]: makeFile(marker, clientHead, {}),
      [`${shop}/engagement.yaml`]: makeFile(marker, `title: "${marker} shop"\nstatus: recovering\n`, {}),
      [`${shop}/actions.yaml`]: makeFile(marker, '', { actions: 'A' }),
      [`${shop}/decisions.yaml`]: makeFile(marker, '', { decisions: 'D' }),
      [`${shop}/risks.yaml`]: makeFile(marker, '', { risks: 'R' }),
      [`${shop}/minutes/2026-11-20-${marker}.yaml`]: makeMinutes(marker),
      [`${shop}/minutes/2026-10-20-${marker}.yaml`]: makeMinutes(marker),
      [`${shop}/sent/mail-${marker}.eml`]: fc.constant(`${marker} R-77`),
      [`${folder}/private/client.yaml`]: makeFile(secret, `name: "${secret}"\n`, {}),
      [`${folder}/private/shop-${marker.toLowerCase()}/risks.yaml`]: makeFile(secret, '', { risks: 'R' }),
      [`${folder}/private/shop-${marker.toLowerCase()}/minutes/2026-11-20-x.yaml`]: makeMinutes(secret),
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
      assert.equal(/bbb|secret|overdue|unsent|objected|due today/i.exec(shown)?.[0], undefined);
    });
    fc.assert(property, { numRuns: 120 });
  });

  it('nothing is found below a row of another client that was there before', () => {
    const property = fc.property(journals, (files) => {
      const index = readJournal(files);
      const before = listAllRows({ index, today }).filter(({ client }) => client === 'bbb');
      const below = before.flatMap((row) => renderRows({ index, today, onlyClient: 'aaa' }, row));
      assert.deepEqual(below, []);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('The rows of any journal', () => {
  it('are told apart by their IDs, hold no private word, and never fail to be made', () => {
    const property = fc.property(journals, (files) => {
      const rows = listAllRows({ index: readJournal(files), today });
      const ids = rows.map(({ id }) => id);
      assert.deepEqual([new Set(ids).size, JSON.stringify(rows).includes('SECRET')], [ids.length, false]);
    });
    fc.assert(property, { numRuns: 120 });
  });
});
