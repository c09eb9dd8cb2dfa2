import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { listHearers, listOpenTalks } from '../../../src/core/practice/oneToOne';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'erp' };
const people = ['Ana Ruiz', 'ML', 'Sam Lind', 'Nobody'];

function read(tone: string) {
  const talk = (attendees: string) =>
    `title: "T"\ntype: call\nchannel: phone\ndate: 2026-11-19\nattendees: ${attendees}\n`;
  return readJournal({
    'journal.yaml': 'journal: 1\nteam: [{name: "Sam Lind"}]\n',
    'clients/acme/client.yaml': `name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz"}\n  - {name: "Maria Lopez", aliases: ["ML"], tone: ${tone}}\n`,
    'clients/acme/erp/minutes/2026-11-19-alone.yaml': talk('["ML", "Sam Lind"]'),
    'clients/acme/erp/minutes/2026-11-19-both.yaml': talk('["Maria Lopez", "Ana Ruiz"]'),
  });
}

describe('A disagreement', () => {
  it('in the reserved tone is named before that person and our own people, and else before all', () => {
    const listOf = (tone: string, person: string) => listHearers(read(tone), 'acme', person, people);
    assert.deepEqual(
      [listOf('reserved', 'Maria Lopez'), listOf('reserved', 'Ana Ruiz'), listOf('direct', 'Maria Lopez')],
      [['ML', 'Sam Lind'], people, people],
    );
  });

  it('in the reserved tone was said first where nobody else of the client was there', () => {
    const talksOf = (tone: string) =>
      listOpenTalks(read(tone), key, 'Maria Lopez', '2026-11-20' as Day).map(({ meeting }) => meeting);
    assert.deepEqual(
      [talksOf('reserved'), talksOf('direct')],
      [['2026-11-19-alone'], ['2026-11-19-both', '2026-11-19-alone']],
    );
  });
});
