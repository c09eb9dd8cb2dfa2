import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listMinutes } from '../../../src/core/journal/entries';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { addDays, type Day } from '../../../src/core/model/day';
import { listStandings, type AnswerState, type Standing } from '../../../src/core/practice/answerStates';
import { isHardText } from '../../../src/core/practice/hardMatters';
import { describeSilence, listAnswers } from '../../../src/core/report/answerWords';
import { renderMinutes } from '../../../src/core/report/recordRows';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'shop' };
const path = 'clients/acme/shop/minutes/2026-11-10-status.yaml';

interface Setting {
  readonly mode?: string;
  readonly clause?: string;
  readonly notes?: string;
  readonly rest?: string;
  readonly answers?: string;
  readonly sent?: string;
  readonly language?: string;
  /** What the file of the client says besides, and the contact. */
  readonly client?: string;
  readonly ana?: string;
}

const written = 'record:\n  - mode: written\n    since: 2026-10-01\n    told: { date: 2026-10-01, via: phone }\n';
const clause = `  - id: WA-2
    text: "Notes without an objection in three working days count as accepted."
    silence: accepted
    agreed: { date: 2026-10-09, by: "Ana Ruiz" }
    acknowledged:
      - { date: 2026-10-09, by: "Ana Ruiz" }
      - { date: 2026-11-12, by: "Ben Sato" }
      - { by: "Cleo Marsh" }
`;

function read({
  mode = written,
  clause: agreed = clause,
  notes = 'Ana likes the colours.',
  rest = '',
  answers = '',
  sent = '2026-11-12',
  language = 'en',
  client = '',
  ana = '',
}: Setting = {}) {
  return readJournal({
    'journal.yaml': 'journal: 1\nteam:\n  - { name: "Sam Lind" }\n',
    'clients/acme/client.yaml': `name: "Acme"\nlanguage: ${language}\n${client}holidays: [2026-11-16]\ncontacts:\n  - { name: "Ana Ruiz", aliases: ["AR"]${ana} }\n  - { name: "Ben Sato" }\n  - { name: "Cleo Marsh" }\n`,
    'clients/acme/shop/engagement.yaml': `title: "Shop"\nstatus: active\nworking-agreements:\n${agreed}`,
    'clients/acme/private/shop/engagement.yaml': mode,
    [path]: `title: "Status"\ntype: status\ndate: 2026-11-10\nnotes: "${notes}"\n${rest}sent: { date: ${sent}, to: ["Ana Ruiz", "Ben Sato", "Sam Lind"] }\n${answers}`,
  });
}

function standOn(today: string, setting: Setting = {}): readonly Standing[] {
  const records = read(setting);
  const [found] = listMinutes(records, key);
  return found ? listAnswers({ records, key, today: today as Day, audience: 'team' }, found) : [];
}

const saysOf = (standings: readonly Standing[]) => standings.map(({ name, says }) => `${name} ${says}`);
const open = ['Ana Ruiz no-objection', 'Ben Sato no-objection'];

describe('Silence to sent minutes', () => {
  it('is waited for over the working days of both sides, and is then no objection received by that day', () => {
    const quiet = { mode: '' };
    assert.deepEqual(
      ['2026-11-12', '2026-11-18', '2026-11-19'].map((day) => saysOf(standOn(day, quiet))),
      [['Ana Ruiz waiting', 'Ben Sato waiting'], ['Ana Ruiz waiting', 'Ben Sato waiting'], open],
    );
    assert.equal(standOn('2026-11-19', quiet)[0]?.until, '2026-11-18'); // Monday was a holiday of the client
    assert.equal(describeSilence(standOn('2026-11-19', quiet)), 'no objection received by Wed 18 Nov 2026');
  });

  it('counts as accepted only of whom had acknowledged the clause before the mail was sent', () => {
    assert.deepEqual(standOn('2026-11-19'), [
      { name: 'Ana Ruiz', says: 'accepted', until: '2026-11-18', clause: 'WA-2' },
      { name: 'Ben Sato', says: 'no-objection', until: '2026-11-18' }, // on the day it was sent
    ]);
    assert.equal(describeSilence(standOn('2026-11-19')), 'no objection received by Wed 18 Nov 2026');
  });

  const never: readonly (readonly [why: string, setting: Setting])[] = [
    ['in trust mode', { mode: 'record:\n  - { mode: trust, since: 2026-10-01 }\n' }],
    ['where the client was not told in person', { mode: 'record:\n  - { mode: written, since: 2026-10-01 }\n' }],
    [
      'where the client was told after the mail was sent',
      { mode: 'record:\n  - { mode: written, since: 2026-10-01, told: { date: 2026-11-13 } }\n' },
    ],
    ['before the written mode began', { mode: written.replace('since: 2026-10-01', 'since: 2026-11-13') }],
    ['once trust is back', { mode: `${written}  - { mode: trust, since: 2026-11-01 }\n` }],
    ['without such a clause', { clause: clause.replace('    silence: accepted\n', '') }],
    [
      'where the clause was not agreed by then',
      { clause: clause.replace('date: 2026-10-09, by: "Ana Ruiz" }\n    ack', 'date: 2026-11-13 }\n    ack') },
    ],
    [
      'once the clause was replaced',
      { clause: `${clause}  - { id: WA-3, text: "Only in writing.", replaces: WA-2, agreed: { date: 2026-11-01 } }\n` },
    ],
    ['of money', { notes: 'The price goes up a little.' }],
    ['of an amount', { notes: 'It is EUR 5,200.' }],
    ['of scope', { notes: 'Half sizes are part of the grid.' }],
    ['of dates', { notes: 'We go live on Monday.' }],
    ['of sign-off', { notes: 'Ana accepts the design.' }],
    ['of the contract', { notes: 'The warranty is longer.' }],
    ['of a decision that approves a change', { rest: 'decisions:\n  - { id: D-1, text: "Yes", approves: C-1 }\n' }],
    ['of a decision that replaces one', { rest: 'decisions:\n  - { id: D-2, text: "Blue", supersedes: D-1 }\n' }],
    ['of an action with a date', { rest: 'actions:\n  - { id: A-1, text: "Ask Tom", due: 2026-11-20 }\n' }],
    ['of what is not in English', { language: 'de', notes: 'Wir nehmen Blau.' }],
    ['of somebody to whom we write in the reserved tone', { ana: ', tone: reserved' }],
    ['where we write to all of a client in the reserved tone', { client: 'tone: reserved\n' }],
    ['of minutes that were changed since', { rest: 'fingerprint: "0000000000000000"\n' }],
  ];
  for (const [why, setting] of never) {
    it(`is never called accepted ${why}`, () => assert.deepEqual(saysOf(standOn('2026-11-19', setting)), open));
  }

  it('is never called accepted where what the team keeps for itself is not to be seen', () => {
    const records = viewAsClient(read(), key.client);
    const [found] = listMinutes(records, key);
    assert.ok(found);
    assert.deepEqual(saysOf(listStandings({ records, key, today: '2026-11-19' as Day, record: found.record })), open);
  });
});

describe('An answer to sent minutes', () => {
  const answers = (...lines: readonly string[]) => ({
    answers: `answers:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`,
  });

  it('by another name of the same person is that person’s', () => {
    const setting = answers('by: "AR", says: confirmed, date: 2026-11-13');
    assert.deepEqual(saysOf(standOn('2026-11-19', setting)), ['Ana Ruiz confirmed', 'Ben Sato no-objection']);
  });

  it('by a first name that only one person has is that person’s, on either side', () => {
    const setting = answers('by: "Ana", says: confirmed, date: 2026-11-13', 'by: "sam", says: comment');
    assert.deepEqual(saysOf(standOn('2026-11-19', setting)), ['Ana Ruiz confirmed', 'Ben Sato no-objection']);
  });

  it('that objects is an objection, also after the days are over and after a confirmation', () => {
    const late = answers('by: "Ana Ruiz", says: objected, date: 2027-03-01');
    const changed = answers(
      'by: "Ana Ruiz", says: confirmed, date: 2026-11-13',
      'by: "AR", says: objected, date: 2027-03-01',
    );
    assert.deepEqual(
      [saysOf(standOn('2027-03-02', late)), saysOf(standOn('2027-03-02', changed))],
      [
        ['Ana Ruiz objected', 'Ben Sato no-objection'],
        ['Ana Ruiz objected', 'Ben Sato no-objection'],
      ],
    );
  });

  it('counts by the day on which it was given, not by the day on which it was put on file', () => {
    const setting = answers(
      'by: "Ana Ruiz", says: objected, date: 2026-11-16',
      'by: "Ana Ruiz", says: confirmed, date: 2026-11-13',
    );
    assert.deepEqual(saysOf(standOn('2026-11-19', setting))[0], 'Ana Ruiz objected');
  });

  it('that only comments confirms nothing, and is no silence', () => {
    const setting = answers('by: "Ana Ruiz", says: comment, date: 2026-11-13', 'by: "Sam Lind", says: comment');
    assert.deepEqual(saysOf(standOn('2026-11-19', setting)), ['Ana Ruiz commented', 'Ben Sato no-objection']);
  });
});

describe('The row of sent minutes', () => {
  function showRow(...lines: readonly string[]): string {
    const records = read({ mode: '', answers: `answers:\n${lines.map((line) => `  - { ${line} }\n`).join('')}` });
    const [found] = listMinutes(records, key);
    assert.ok(found);
    const source = { records, key, today: '2026-11-19' as Day, audience: 'team' } as const;
    const { icon, description } = renderMinutes(source, found);
    return `${icon} ${description}`;
  }

  it('counts who has confirmed, and who objects, however the answer calls them', () => {
    assert.deepEqual(
      [
        showRow('by: "AR", says: confirmed'),
        showRow('by: "Ana", says: confirmed', 'by: "Ben", says: confirmed', 'by: "sam", says: confirmed'),
        showRow('by: "Ben", says: objected'),
        showRow('by: "AR", says: objected', 'by: "Ana", says: confirmed', 'by: "Ana Ruiz", says: confirmed'),
      ],
      [
        'mail Tue 10 · 1 of 3 confirmed',
        'verified Tue 10 · confirmed',
        'comment-unresolved Tue 10 · objected: Ben Sato',
        'mail Tue 10 · 1 of 3 confirmed',
      ],
    );
  });
});

describe('Whatever is on file', () => {
  const people = ['Ana Ruiz', 'AR', 'Ben Sato', 'Cleo Marsh', 'Zed', 'Sam Lind'];
  const answer = fc.record({
    by: fc.constantFrom(...people),
    says: fc.constantFrom('confirmed', 'objected', 'comment', 'perhaps'),
    date: fc.option(
      fc.integer({ min: -5, max: 30 }).map((days) => addDays('2026-11-12' as Day, days)),
      { nil: undefined },
    ),
  });
  const nameOf = (by: string) => (by === 'AR' ? 'Ana Ruiz' : by);

  it('silence alone is never called confirmed, and one word against it is never lost', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 8 }), fc.integer({ min: 0, max: 40 }), (given, days) => {
        const lines = given.map(
          ({ by, says, date }) => `  - { by: "${by}", says: ${says}${date ? `, date: ${date}` : ''} }\n`,
        );
        const standings = standOn(addDays('2026-11-12' as Day, days), {
          answers: lines.length > 0 ? `answers:\n${lines.join('')}` : '',
        });
        const saidBy = (name: string) => given.filter(({ by }) => nameOf(by) === name);
        for (const { name, says } of standings) {
          const words = saidBy(name).map((each) => each.says);
          const silent: readonly AnswerState[] = ['waiting', 'no-objection', 'accepted'];
          if (says === 'confirmed') assert.ok(words.includes('confirmed'));
          if (silent.includes(says)) assert.deepEqual(words, []);
          if (words.includes('objected') && !words.includes('confirmed')) assert.equal(says, 'objected');
        }
        assert.equal(new Set(standings.map(({ name }) => name)).size, standings.length);
        for (const name of ['Ana Ruiz', 'Ben Sato']) assert.ok(standings.some((each) => each.name === name));
      }),
    );
  });

  it('a text with a figure or another language is never one that silence may accept', () => {
    fc.assert(fc.property(fc.string(), fc.nat(), (text, figure) => isHardText(`${text} ${figure}`, 'en')));
    fc.assert(fc.property(fc.string(), (text) => isHardText(text, 'de') && isHardText(text, undefined)));
    assert.equal(isHardText('Ana likes R-7, the colours and the font.', 'en-GB'), false);
    const plain = ['The app is dropped.', 'We remove the reports module.', 'The pilot is skipped.', 'The rate stays.'];
    assert.deepEqual(
      plain.filter((text) => !isHardText(text, 'en')),
      [],
    );
  });
});
