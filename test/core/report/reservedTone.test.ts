import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isReserved } from '../../../src/core/journal/people';
import type { Awaited } from '../../../src/core/practice/chase';
import { renderChaser } from '../../../src/core/report/chaser';
import { renderConfirmation } from '../../../src/core/report/confirmation';
import { renderHotLetter } from '../../../src/core/report/hotLetters';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import { renderObjectionLetter } from '../../../src/core/report/objectionLetter';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { folder, key, me, show, today } from './letterJournal';

const meeting = '2026-11-19-steering';
const path = `${folder}/minutes/${meeting}.yaml`;
const callPath = `${folder}/minutes/2026-11-20-call.yaml`;
const clause = `working-agreements:
  - id: WA-1
    text: "Whoever sees something differently says so within three days."
    silence: accepted
    agreed: {date: 2026-10-09}
    acknowledged: [{by: "Maria Lopez", date: 2026-10-09}, {by: "Ana Ruiz", date: 2026-10-09}]
`;

interface Setting {
  /** Of each contact, and of the client. */
  readonly maria?: string;
  readonly ana?: string;
  readonly client?: string;
  readonly attendees?: readonly string[];
  readonly absent?: readonly string[];
}

const tone = (word: string | undefined) => (word === undefined ? '' : `, tone: ${word}`);

/** Ana decides in the end; both have acknowledged that silence counts. */
function read({ maria, ana, client, attendees = ['Maria Lopez', me], absent = ['Ana Ruiz', 'Priya Nair'] }: Setting) {
  return readJournal({
    'journal.yaml': `journal: 1\nteam: [{name: "${me}"}, {name: "Priya Nair"}]\n`,
    'clients/acme/client.yaml': `name: "Acme"
${client === undefined ? '' : `tone: ${client}\n`}contacts:
  - {name: "Maria Lopez", aliases: ["ML"], email: maria@acme.example, address: first-name${tone(maria)}}
  - {name: "Ana Ruiz", email: ana@acme.example, address: first-name${tone(ana)}}
`,
    [`${folder}/engagement.yaml`]: `title: "ERP"\nstatus: active\nstakeholders: [{name: "Ana Ruiz", accountable: true}, {name: "Maria Lopez"}]\n${clause}`,
    'clients/acme/private/erp/engagement.yaml':
      'record: [{mode: written, since: 2026-10-01, told: {date: 2026-10-01}}]\n',
    [path]: `title: "Steering"\ntype: steering\ndate: 2026-11-19\nattendees: ${JSON.stringify(attendees)}\nabsent: ${JSON.stringify(absent)}\ndecisions: [{id: D-1, text: "Blue", by: "Maria Lopez"}]\nsent: {date: 2026-11-19}\n`,
    [callPath]: `title: "Call"\ntype: call\ndate: 2026-11-20\nstart: "09:12"\nchannel: phone\nattendees: ["Maria Lopez"]\n`,
  });
}

function write(setting: Setting) {
  const { letter } = writeMinutesLetter({ records: read(setting), key, meeting, today, me }) ?? assert.fail();
  return letter;
}

const awaited: Awaited = {
  ...{ kind: 'minutes', about: meeting, title: 'Steering', person: 'Maria Lopez' },
  since: '2026-11-19' as Day,
  date: '2026-11-19' as Day,
};

describe('Somebody to whom we write in the reserved tone', () => {
  it('is one as the contact says, else as the client says of all its people; never one of ours', () => {
    const isOne = (setting: Setting) =>
      ['ML', 'Ana Ruiz', me, 'Nobody'].map((name) => isReserved(read(setting), 'acme', name));
    assert.deepEqual(
      [isOne({}), isOne({ maria: 'reserved' }), isOne({ client: 'reserved', ana: 'direct' })],
      [
        [false, false, false, false],
        [true, false, false, false],
        [true, false, false, true],
      ],
    );
  });

  it('gets minutes with no notice of silence, no copy upward, and the question which part to change', () => {
    const usual = show(write({}));
    assert.match(usual, /\*\*Copy\*\*: Ana Ruiz [^\n]*; Priya Nair/);
    assert.match(usual, /Please tell me by [^.]*, if something is missing or different\. After that I work from these/);
    const letter = write({ maria: 'reserved' });
    assert.equal(
      show(letter),
      `**To**: Maria Lopez \\<maria@acme.example>  
**Copy**: Priya Nair [no e-mail address]  
**Subject**: Steering, 19 November: what we decided

Dear Maria,

thank you for the meeting. In short:

**Decided**  
Blue (Maria Lopez).

Which part would you change? Please tell me by Wednesday, 25 November.

Sam
`,
    );
    assert.deepEqual(letter.notCopied, [{ name: 'Ana Ruiz', above: 'Maria Lopez' }]);
  });

  it('has no notice of silence where only a copy goes there, and keeps superiors who were there themselves', () => {
    const letter = write({ maria: 'reserved', attendees: ['Ana Ruiz', me], absent: ['Maria Lopez'] });
    assert.doesNotMatch(show(letter), /After that/);
    assert.deepEqual(
      [letter.to.map(({ name }) => name), letter.cc.map(({ name }) => name), letter.notCopied],
      [['Ana Ruiz'], ['Maria Lopez'], []],
    );
  });

  it('is reminded of minutes without being asked whether they are right', () => {
    const chaser = (setting: Setting) =>
      renderChaser({ records: read(setting), key, today, me }, awaited, '2026-11-26' as Day);
    assert.match(show(chaser({})), /\*\*Subject\*\*: Our notes of 19 November: are they right\?\n/);
    assert.match(
      show(chaser({ maria: 'reserved' })),
      /\*\*Subject\*\*: Our notes of 19 November\n\nDear Maria,\n\none thing I need by Thursday, 26 November: your word on our notes of 19 November \(Steering\), which I sent the same day\. Which part would you change\?\n/,
    );
  });

  it('reads in the answer to an objection of a call and of the part to change, and not that two people differ', () => {
    const records = read({ maria: 'reserved' });
    const { record } = records.get('minutes', path)?.reading ?? assert.fail();
    const source = { records, key, today, me };
    const letter = renderObjectionLetter(source, record, { by: 'Maria Lopez', text: 'Green' });
    assert.deepEqual([letter.to.map(({ name }) => name), letter.cc], [['Maria Lopez'], []]);
    assert.match(show(letter), /nothing is\]\. Which other part would you change\? May I call you \[when\?\]\?\n/);
    assert.doesNotMatch(show(letter), /differently|versions/);
  });

  it('is asked which part to change in the letters of a hot moment, which go to that person alone', () => {
    const records = read({ maria: 'reserved' });
    const letterOf = (kind: 'straight' | 'written') =>
      renderHotLetter(kind, { records, key, path: callPath, me, today, person: 'Maria Lopez' }) ?? assert.fail();
    assert.match(show(letterOf('straight')), /\nWhich part would you change\? Can we take ten minutes/);
    assert.match(show(letterOf('written')), /\nWhich part of them would you change\? Tell me, and I change it\.\n/);
    assert.deepEqual([letterOf('straight').to.length, letterOf('straight').cc], [1, []]);
  });

  it('is never told of silence, never copied past, and never asked whether something is right, whoever was there', () => {
    const words = fc.constantFrom('reserved', 'direct', undefined);
    const people = fc.subarray(['Maria Lopez', 'ML', 'Ana Ruiz', me, 'Priya Nair']);
    const settings = fc.record({ maria: words, ana: words, client: words, attendees: people, absent: people });
    fc.assert(
      fc.property(settings, (setting) => {
        const records = read(setting);
        const letter = write(setting);
        const readers = [...letter.to, ...letter.cc].map(({ name }) => name);
        const isAny = readers.some((name) => isReserved(records, 'acme', name));
        const isMaria = isReserved(records, 'acme', 'Maria Lopez') && readers.includes('Maria Lopez');
        if (isAny) assert.doesNotMatch(show(letter), /After that|missing or different/);
        if (isMaria) assert.ok(!letter.cc.some(({ name }) => name === 'Ana Ruiz'));
        if (!isMaria) assert.ok(!letter.notCopied.some(({ above }) => above === 'Maria Lopez'));
        const talk = renderConfirmation({ records, key, path: callPath, me, today });
        for (const each of [show(letter), show(talk)]) assert.doesNotMatch(each, /right\?|confirm/i);
      }),
    );
  });
});
