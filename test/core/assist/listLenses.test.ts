import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listAsides } from '../../../src/core/assist/listAsides';
import { listLenses } from '../../../src/core/assist/listLenses';
import { checkText } from '../../../src/core/files/decode';
import { viewAsClient } from '../../../src/core/journal/clientView';
import type { Day } from '../../../src/core/model/day';
import { finish } from '../../../src/core/text/steps';
import { readJournal, readSampleFiles } from '../journal/readJournal';

const today = '2026-11-23' as Day; // a Monday
const folder = 'clients/acme/shop';
const actions = `${folder}/actions.yaml`;
const risks = `${folder}/risks.yaml`;
const own = 'clients/acme/private/shop';
const minutes = `${folder}/minutes/2026-11-19-steering.yaml`;
const around = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lind"\n',
  'clients/acme/client.yaml':
    'name: "Acme"\nholidays: [2026-11-24]\ncontacts:\n  - {name: "Ana Ruiz"}\n  - {name: "Zoë Park", aliases: ["ZP"]}\n',
};

type Files = Readonly<Record<string, string>>;

/** What stands above the lines of a file, and at the ends of them, each behind its line as people count them. */
function show(path: string, text: string, others: Files = {}, onlyClient?: string): readonly string[] {
  const index = readJournal({ ...around, ...others, [path]: text });
  const records = onlyClient === undefined ? index : viewAsClient(index, onlyClient);
  const source = { records, path, file: checkText(text), today };
  const lenses = listLenses(source).map(
    ({ line, text: told, leadsTo, entry }) =>
      `${line + 1} ${[told, leadsTo && `(${leadsTo}${entry ? ` ${entry.entryId}` : ''})`].filter(Boolean).join(' ')}`,
  );
  return [...lenses, ...finish(listAsides(source)).map(({ line, text: told }) => `${line + 1} … ${told}`)];
}

const sent = 'sent:\n  date: 2026-11-19\n  to: ["Ana Ruiz", "Zoë Park", "Sam Lind"]\n';
const head = 'title: "Steering"\ntype: steering\ndate: 2026-11-19\n';
const carried = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${folder}/minutes/2026-11-0${at + 1}-status.yaml`,
      'title: "x"\ntype: status\ndate: 2026-11-01\ncarried: ["A-1 Size grid", "A-1"]\n',
    ]),
  );

describe('Above minutes', () => {
  it('stands that they are planned and how to send the agenda, or the minutes, and at the end of the line that nobody has them yet', () => {
    assert.deepEqual(
      [
        show(minutes, head.replace('19', '27')),
        show(minutes, head.replace('19', '23')),
        show(minutes, head.replace('19', '20')),
        show(minutes, `# first\n${head}drafted: 2026-11-20\n`),
        show(minutes, head.replace('11-19', '06-19')),
        show(minutes, head.replace('steering', 'email')),
      ],
      [
        ['1 planned for Fri 27 Nov, in three working days', '1 (agenda)'],
        ['1 (agenda)', '1 (send)', '1 … draft, not sent yet'],
        ['1 (send)', '1 … draft, not sent yet'],
        ['2 (send)', '2 … drafted Fri 20 Nov, not sent yet: two working days since the meeting'],
        [],
        [],
      ],
    );
  });

  it('stands to whom and when they were sent, and at the end of the line who has answered; our own people never', () => {
    const answer = 'answers:\n  - {by: "ZP", says: confirmed, date: 2026-11-20}\n';
    assert.deepEqual(
      [show(minutes, `${head}${sent}`), show(minutes, `${head}${sent.replace('-19', '-12')}${answer}`)],
      [
        [
          '1 sent Thu 19 Nov to Ana Ruiz, Zoë Park and Sam Lind, frozen',
          '1 (reply)',
          '1 … no answer yet from Ana Ruiz and Zoë Park, two working days',
        ],
        [
          '1 sent Thu 12 Nov to Ana Ruiz, Zoë Park and Sam Lind, frozen',
          '1 (reply)',
          '1 … no objection received from Ana Ruiz by Tue 17 Nov · confirmed by Zoë Park, Fri 20 Nov',
        ],
      ],
    );
    const others = 'answers:\n  - {by: "Ana Ruiz", says: objected}\n  - {by: "Zoë Park", says: comment}\n';
    assert.deepEqual(
      show(minutes, `${head}${sent}${others}`).at(-1),
      '1 … objection by Ana Ruiz · comment by Zoë Park',
    );
  });

  it('stands that they were sent while a line further up is half typed, and who has answered is left open', () => {
    const text = `${head}notes: "half\n${sent}answers:\n  - {by: "Ana Ruiz", says: confirmed}\n`;
    assert.deepEqual(show(minutes, text), ['1 sent Thu 19 Nov, frozen']);
  });

  it('stands behind what they carry over that it was closed since, unless they were sent', () => {
    const register = {
      [actions]: 'actions:\n  - {id: A-1, done: 2026-11-20}\n  - {id: A-2, dropped: 2026-11-17}\n  - {id: A-3}\n',
      [`${own}/actions.yaml`]: 'actions:\n  - {id: pA-1, done: 2026-11-02}\n',
    };
    const planned = head.replace('19', '27');
    const list = 'carried:\n  - "A-3 Names"\n  - "A-1 Size grid"\n  # once\n  - A-02\n';
    const lens = ['1 planned for Fri 27 Nov, in three working days', '1 (agenda)'];
    assert.deepEqual(
      [
        show(minutes, planned + list, register),
        show(minutes, (planned + list).replaceAll('\n', '\r\n'), register),
        show(minutes, `${planned}carried: ["A-1 Size grid", A-3, A-2]\n`, register),
        show(minutes, `${head}${list}${sent}`, register).filter((line) => line.includes('done')),
      ],
      [
        [...lens, '6 … done Fri 20 Nov', '8 … given up Tue 17 Nov'],
        [...lens, '6 … done Fri 20 Nov', '8 … given up Tue 17 Nov'],
        [...lens, '4 … A-1 done Fri 20 Nov · A-2 given up Tue 17 Nov'],
        [],
      ],
    );
  });

  it('an addendum is offered where they are no longer what was sent', () => {
    const text = `${head}${sent}fingerprint: "0123456789abcdef"\n`;
    assert.ok(show(minutes, text).includes('1 (addendum)'));
  });
});

describe('In a register of actions', () => {
  const open =
    'actions:\n  - id: A-1\n    text: "Size grid"\n    owner: "Ana Ruiz"\n    due: 2026-11-19\n' +
    '  - id: A-2\n    owner: Sam Lind\n    due: 2026-11-27\n    waiting-for: "A-1 Size grid"\n' +
    '  - {id: A-3, owner: "Nobody", done: 2026-11-02}\n';

  it('one line has the sums, and an action is told of where others wait for it', () => {
    assert.deepEqual(show(actions, open), [
      '2 due Thu 19 Nov · A-2 waits for it (entry A-1)',
      '1 … 2 open: 1 theirs, 1 ours · 1 past its date · next Fri 27 Nov',
      '2 … theirs · two working days after its date',
    ]);
  });

  it('it is told how often an action was carried from three times on, each meeting once', () => {
    const plain = 'actions:\n  - id: A-1\n    owner: "Zoë Park"\n';
    assert.deepEqual(
      [show(actions, plain, carried(2)), show(actions, plain, carried(3))],
      [[], ['2 … theirs · carried three times']],
    );
    const ahead = (rest: string) => ({
      [`${folder}/minutes/2026-11-27-status.yaml`]: `title: "x"\ntype: status\n${rest}\ncarried: [A-1]\n`,
    });
    const others = ['date: 2026-11-24', 'date: 2026-11-20\ncancelled: 2026-11-19', 'date: 2026-11-23'];
    assert.deepEqual(
      others.map((rest) => show(actions, plain, { ...carried(2), ...ahead(rest) }).length),
      [0, 0, 1],
    );
  });

  it('it is told that what an action waits for is there, and nothing of what is done', () => {
    const text =
      'actions:\n  - {id: A-1, done: 2026-11-20}\n  - id: A-2\n    waiting-for: "A-1 Size grid"\n  - id: A-3\n    dropped: 2026-11-02\n    waiting-for: A-1\n';
    assert.deepEqual(show(actions, text), ['3 A-1, for which it waits, is there (entry A-2)']);
  });

  it('all of it stays while an entry is half typed, and with line ends of Windows', () => {
    const typed = open.replace('text: "Size grid"', 'text: "Size');
    const expected = show(actions, open);
    assert.deepEqual([show(actions, typed), show(actions, open.replaceAll('\n', '\r\n'))], [expected, expected]);
  });
});

describe('Above a risk', () => {
  const text =
    'risks:\n  - id: R-1\n    title: "Late"\n    probability: 4\n    impact: 4\n    review: 2026-11-26\n' +
    '  - {id: R-2, probability: 3, impact: 3, review: 2026-11-12}\n  - id: R-3\n    probability: 1\n    impact: 2\n' +
    '  - id: R-4\n    probability: 5\n    impact: 5\n    closed: 2026-11-20\n  - id: R-5\n    probability: 9\n    impact: 5\n';

  it('stands the band and the next look, unless it is green, over or half typed', () => {
    assert.deepEqual(show(risks, text), [
      '2 16 red · review Thu 26 Nov, in two working days (entry R-1)',
      '7 9 amber · review Thu 12 Nov (entry R-2)',
      '7 … to be looked at since Thu 12 Nov',
    ]);
  });

  it('stands the same in CRLF, and below a line that cannot be read', () => {
    const broken = text.replace('title: "Late"', 'title: "Late');
    assert.deepEqual(
      [show(risks, text.replaceAll('\n', '\r\n')), show(risks, broken)],
      [show(risks, text), show(risks, text)],
    );
  });
});

describe('What stands above a line of a file that the client may see', () => {
  const anyFiles = (marker: string) =>
    fc
      .record({
        owner: fc.constantFrom('Ana Ruiz', 'Sam Lind', 'Zoë Park'),
        due: fc.constantFrom('2026-11-02', '2026-11-23', '2026-12-01'),
        count: fc.integer({ min: 0, max: 5 }),
        score: fc.integer({ min: 1, max: 5 }),
        says: fc.constantFrom('confirmed', 'objected', 'comment'),
        isSent: fc.boolean(),
      })
      .map(({ owner, due, count, score, says, isSent }) => ({
        [actions]: `actions:\n  - id: A-1\n    owner: "${owner}"\n    due: ${due}\n  - id: A-2\n    waiting-for: A-1\n`,
        [risks]: `risks:\n  - {id: R-1, probability: ${score}, impact: 5, review: ${due}}\n`,
        [minutes]: `${head}${isSent ? sent : ''}answers:\n  - {by: "${owner}", says: ${says}, date: ${due}}\n`,
        [`${own}/actions.yaml`]: `actions:\n  - id: pA-7\n    text: "${marker}"\n    waiting-for: A-1\n  - id: A-1\n    done: 2026-11-01\n`,
        [`${own}/risks.yaml`]: `risks:\n  - {id: pR-1, title: "${marker}", probability: 5, impact: 5}\n`,
        ...carried(count),
      }));
  const judged = /theirs|ours|carried|after its date|past|confirmed|objection|answer|comment|draft|yet|p[AR]-|since/;

  it('is the same on a shared screen, because VS Code may show it again: no judgement, and nothing of the team’s', () => {
    const property = fc.property(anyFiles('SECRET'), (files) => {
      const index = readJournal({ ...around, ...files });
      for (const path of [actions, risks, minutes]) {
        const file = checkText((files as Files)[path] ?? '');
        const [team, shared] = [index, viewAsClient(index, 'acme')].map((records) =>
          listLenses({ records, path, file, today }),
        );
        assert.deepEqual(team, shared);
        assert.doesNotMatch(JSON.stringify(team), judged);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('tells of the team’s own entries in the team’s own files', () => {
    const text = 'risks:\n  - {id: pR-1, probability: 5, impact: 5}\n';
    assert.deepEqual(show(`${own}/risks.yaml`, text), ['2 25 red (entry pR-1)']);
    const register = 'actions:\n  - id: A-1\n  - id: A-2\n';
    const other = { [`${own}/actions.yaml`]: 'actions:\n  - id: pA-1\n    waiting-for: A-1\n' };
    assert.deepEqual(show(actions, register, other), ['1 … 2 open']);
  });

  it('is little: a third of the entries of the sample journal at most, one line each', () => {
    const files = readSampleFiles();
    const records = readJournal(files);
    for (const [path, text] of Object.entries(files)) {
      const lenses = listLenses({ records, path, file: checkText(text), today }).filter(({ text: told }) => told);
      assert.equal(new Set(lenses.map(({ line }) => line)).size, lenses.length);
      assert.ok(lenses.length <= 2, path);
    }
  });
});
