import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { listUntold } from '../../../src/core/practice/told';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const today = '2026-11-20' as Day;

const around = (milestones = '') => ({
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", aliases: ["A. Ruiz"]}\n  - {name: "Jo Park"}\n',
  [`${folder}/engagement.yaml`]: `title: "Shop"\nstatus: active\nstakeholders:\n  - {name: "Ana Ruiz", accountable: true}\n  - {name: "Jo Park"}\n${milestones}`,
});
const risk = (more = '', score = 5) => ({
  [`${folder}/risks.yaml`]: `risks:\n  - {id: R-2, title: "Staff \\"on loan\\" leaves", probability: 5, impact: ${score}, raised: {date: 2026-11-10}${more}}\n`,
});
const meeting = (notes: string, more = 'attendees: ["A. Ruiz"]\n', head = 'type: status\ndate: 2026-11-12\n') => ({
  [`${folder}/minutes/2026-11-12-talk.yaml`]: `title: "Talk"\n${head}notes: "${notes}"\n${more}`,
});

function list(...files: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const records = readJournal(Object.assign({}, around(), ...files) as Record<string, string>);
  return listUntold({ records, key, today }).map(({ kind, id, people }) => `${kind} ${id}: ${people.join()}`);
}

const open = ['risk R-2: Ana Ruiz'];

describe('Who decides', () => {
  it('is told of a risk in the red band in a talk that names it by its number, its title, or where it comes from', () => {
    assert.deepEqual(
      [
        list(risk()),
        list(risk(), meeting('Something else')),
        list(risk(), meeting('R-2 read aloud')),
        list(risk(), meeting('Staff “on loan” leaves, they say')),
        list(risk(), meeting(String.raw`The staff \"on loan\" leaves`)),
        list(risk(', from: 2026-11-12-talk'), meeting('Something else')),
        list(risk('', 1)),
      ],
      [open, open, [], open, [], [], []],
    );
  });

  it('is not told by what was only sent, by an attempt, in a mail, without being there, or before it rose', () => {
    const sent = 'sent: {date: 2026-11-12, to: ["Ana Ruiz"], via: email}\n';
    const of = (type: string, more = '') =>
      meeting('R-2', 'attendees: ["Ana Ruiz"]\n', `type: ${type}\ndate: 2026-11-12\n${more}`);
    assert.deepEqual(
      [
        list(risk(), meeting('R-2', `attendees: ["Jo Park"]\n${sent}`)),
        list(risk(), of('call', 'channel: phone\noutcome: voicemail\n')),
        list(risk(), of('email', 'channel: email\n')),
        list(risk(), of('status', 'cancelled: 2026-11-12\n')),
        list(risk(', log: [{date: 2026-11-16, probability: 5, impact: 5}]'), of('status')),
      ],
      [open, open, open, open, open],
    );
  });

  it('is told by notes that were answered, whatever the answer says', () => {
    const answer = (by: string) =>
      `attendees: ["Jo Park"]\nsent: {date: 2026-11-12, to: ["Ana Ruiz"]}\nanswers:\n  - {by: "${by}", says: comment, date: 2026-11-13}\n`;
    assert.deepEqual(
      [list(risk(), meeting('R-2', answer('Ana Ruiz'))), list(risk(), meeting('R-2', answer('Jo Park')))],
      [[], open],
    );
  });

  it('is told of a milestone that has moved, and of a decision that replaces another one', () => {
    const slip =
      'milestones:\n  - {id: M-1, title: "Start", baseline: 2026-12-01, forecast: 2026-12-04, moved: [{date: 2026-11-11, from: 2026-12-01, to: 2026-12-04}]}\n';
    const decided = (who: string) =>
      meeting(
        '',
        `attendees: ["${who}"]\ndecisions:\n  - {id: D-2, text: "Two shops", by: "Jo Park", supersedes: D-1}\n  - {id: D-3, text: "Tea"}\n`,
      );
    assert.deepEqual(
      [
        list(around(slip)),
        list(around(slip), meeting('M-1 is on 4 December')),
        list(around(slip), meeting(String.raw`First:\nstart on 4 December`)),
        list(around(slip), meeting('We restart the till')),
        list(decided('Jo Park')),
        list(decided('Ana Ruiz')),
      ],
      [['milestone M-1: Ana Ruiz'], [], [], ['milestone M-1: Ana Ruiz'], ['decision D-2: Ana Ruiz'], []],
    );
  });

  it('is told of a move in the talk that decided it', () => {
    const slip =
      'milestones:\n  - {id: M-1, title: "Start", baseline: 2026-12-01, forecast: 2026-12-04, moved: [{date: 2026-11-13, from: 2026-12-01, to: 2026-12-04, reason: "Decided (D-2)."}]}\n';
    const decided = meeting(
      '',
      'attendees: ["Ana Ruiz"]\ndecisions:\n  - {id: D-2, text: "On the 4th", by: "Jo Park"}\n',
    );
    assert.deepEqual([list(around(slip)), list(around(slip), decided)], [['milestone M-1: Ana Ruiz'], []]);
  });

  it('is told of a risk once it is in the red band, and not anew at every line of its log', () => {
    const log = (first: number) =>
      `, log: [{date: 2026-11-11, probability: 5, impact: ${first}}, {date: 2026-11-16, probability: 5, impact: 5}]`;
    assert.deepEqual([list(risk(log(5)), meeting('R-2')), list(risk(log(1)), meeting('R-2'))], [[], open]);
  });

  it('is not asked about where nobody is known to decide, and of nothing that is the team’s own', () => {
    const own = {
      'clients/acme/private/shop/risks.yaml': 'risks:\n  - {id: pR-1, title: "Ours", probability: 5, impact: 5}\n',
    };
    const nobody = { [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n' };
    assert.deepEqual([list(own), list(risk(), nobody)], [[], []]);
  });
});
