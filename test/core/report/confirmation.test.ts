import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Day } from '../../../src/core/model/day';
import { renderConfirmation } from '../../../src/core/report/confirmation';
import { readJournal } from '../journal/readJournal';
import { folder, key, makeFiles, me, show, today } from './letterJournal';

const path = `${folder}/minutes/2026-11-20-call.yaml`;
const head =
  'title: "Call with Maria Lopez"\ntype: call\ndate: 2026-11-20\nstart: "09:12"\nchannel: phone\nattendees: ["Maria Lopez", "Sam Lindqvist"]\n';
const settled = `${head}outcome: agreed
decisions:
  - id: D-20
    text: "the half sizes are to be part of the size grid: about 20 working days and EUR 26,000"
    by: "Maria Lopez"
  - id: D-21
    text: "The freeze starts on 8 January"
    by: "Ana Ruiz"
actions:
  - id: A-40
    text: "Bring it to the steering committee"
    owner: "Maria Lopez"
    due: 2026-11-26
  - id: A-41
    text: "Send the revised plan."
    owner: "Sam Lindqvist"
    due: 2027-01-08
  - id: A-42
    text: "Name the shops"
notes: |
  Maria was in a hurry.
`;

function render(form: string, text: string, day = today): string {
  const records = readJournal(makeFiles(form, { [path]: text }));
  return show(renderConfirmation({ records, key, path, me, today: day }));
}

const firstName = 'address: first-name';

describe('The letter after a call', () => {
  for (const [form, greeting, name] of [
    [firstName, 'Dear Maria,', 'Sam'],
    ['address: informal', 'Dear Maria,', 'Sam'],
    ['address: formal\n    salutation: "Ms Lopez"', 'Dear Ms Lopez,', 'Sam Lindqvist'],
    ['address: formal', 'Dear Maria Lopez,', 'Sam Lindqvist'],
    ['role: "Buyer"', 'Dear Maria Lopez,', 'Sam Lindqvist'],
  ] as const) {
    it(`keeps to the form of address: ${form.replace(/\s+/g, ' ')}`, () => {
      const letter = render(form, settled);
      assert.deepEqual([letter.includes(`\n${greeting}\n`), letter.endsWith(`\n${name}\n`)], [true, true], letter);
    });
  }

  it('names nobody twice where a task begins with whose it is', () => {
    const text = settled.replace('"Send the revised plan."', '"Sam Lindqvist sends the revised plan."');
    assert.match(render(firstName, text), /\n- Sam Lindqvist sends the revised plan, by 8 January 2027\.\n/);
  });

  it('takes the notes where nothing else was written down: the marked lines, or all of them while they are few', () => {
    const list = (notes: string) => render(firstName, `${head}notes: |\n${notes}`).match(/^- .*$/gm);
    assert.deepEqual(
      [
        list('  half sizes are in the grid\n  - about 20 days\n  ? Who pays\n'),
        list('  She was in a hurry.\n  ! half sizes are in the grid\n  > Maria brings it 26.11.\n'),
        list(`${'  much was said\n'.repeat(9)}`),
        list('  \n'),
      ],
      [
        ['- Half sizes are in the grid.', '- About 20 days.', '- Who pays'],
        ['- Half sizes are in the grid.', '- Maria brings it 26.11.'],
        ['- [what was decided or agreed?]'],
        ['- [what was decided or agreed?]'],
      ],
    );
  });

  it('never tells what somebody else wrote, whatever stands around it', () => {
    const ours = fc.constantFrom('half sizes 26 kEUR', '! one date', '- > Ana calls', '? who pays', '', '  ');
    const introduction = fc.constantFrom('Maria Lopez wrote:', '- Maria Lopez wrote:', 'Am 12.11. schrieb Maria:');
    const quoted = fc.constantFrom('> secret', '> ! secret', '>secret', '>> secret', '> > secret', '>', '> "secret"');
    const mail = fc
      .tuple(introduction, fc.boolean(), fc.array(quoted, { minLength: 1, maxLength: 4 }))
      .map(([who, isApart, lines]) => [who, ...(isApart ? [''] : []), ...lines]);
    const notes = fc.tuple(
      fc.array(ours),
      mail,
      fc.constantFrom([], ['']),
      fc.array(ours.filter((l) => !l.includes('>'))),
    );
    fc.assert(
      fc.property(notes, (parts) => {
        const block = parts
          .flat()
          .map((line) => `  ${line}\n`)
          .join('');
        const letter = render(firstName, `${head}outcome: agreed\nnotes: |2\n${block}`);
        assert.doesNotMatch(letter, /secret|wrote|schrieb/, letter);
      }),
    );
    assert.match(
      render(firstName, `${head}notes: |\n  half sizes 26 kEUR\n\n  Ana Ruiz wrote:\n  > secret\n`),
      /\n\n- Half sizes 26 kEUR\.\n\nWhich part/,
    );
  });

  it('names the day and the way, whenever and however it was', () => {
    const thanks = (text: string, day = today) => /thank you for the (.*?)\./.exec(render(firstName, text, day))?.[1];
    const at = (start: string) => head.replace('09:12', start);
    assert.deepEqual(
      [
        thanks(at('14:00')),
        thanks(at('18:30')),
        thanks(head.replace('start: "09:12"\n', '')),
        thanks(head.replace('channel: phone', 'channel: in-person')),
        thanks(head.replace('channel: phone', 'channel: chat').replace('type: call', 'type: chat')),
        thanks(head, '2026-11-21' as Day),
        thanks(head, '2026-11-24' as Day),
        thanks(head, '2027-01-04' as Day),
      ],
      [
        'call this afternoon',
        'call this evening',
        'call today',
        'conversation this morning',
        'chat this morning',
        'call yesterday',
        'call on Friday, 20 November',
        'call on Friday, 20 November 2026',
      ],
    );
    assert.match(render(firstName, head, '2027-01-04' as Day), /Our call of 20 November 2026: what we settled/);
  });

  it('asks for the next step where there was no clear answer, and lists what stayed open', () => {
    assert.match(
      render(firstName, `${head}outcome: evaded\nquestions: ["Who pays?"]\nnotes: |\n  ? Until when\n`),
      /Still open:\n\n- Who pays\?\n- Until when\n\nMy proposal for the next step: \[what, by whom, by when\?\]\n\nWhich part/,
    );
  });

  it('goes to everybody of the client who was there, in the more formal way, and to nobody of ours', () => {
    const letter = render(
      'address: formal\n    salutation: "Ms Lopez"',
      settled.replace('["Maria Lopez",', '["Maria Lopez", "Ana Ruiz", "Priya Nair",'),
    );
    assert.match(letter, /^\*\*To\*\*: Maria Lopez .*; Ana Ruiz [^;]*\n/);
    assert.match(letter, /Dear Ms Lopez, dear Ana Ruiz,/);
    assert.match(letter, /So that nobody has to rely on memory:/);
    assert.match(letter, /- Ms Lopez: bring it to the steering committee, by 26 November\./);
  });

  it('leaves out what names an entry of the team’s own, and shows what somebody tries to smuggle in as it is written', () => {
    const letter = render(
      firstName,
      `${head}notes: |\n  agreed, see pR-4\n  see private/erp/claims.yaml\n  <b>bold</b> [a](http://x.example)\n`,
    );
    assert.doesNotMatch(letter, /pR-4|claims/);
    assert.match(letter, /\n- \\<b>bold\\<\/b> \[a\\\]\(http:\/\/x\.example\)\.\n/);
  });

  it('reads minutes with Windows line ends, and is none for minutes that are not there', () => {
    assert.equal(render(firstName, settled.replaceAll('\n', '\r\n')), render(firstName, settled));
    const records = readJournal(makeFiles(firstName, {}));
    assert.equal(renderConfirmation({ records, key, path, me, today }), undefined);
  });
});
