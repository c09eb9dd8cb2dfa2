import assert from 'node:assert/strict';
import { makeNoteReading } from '../../../src/core/capture/listNotes';
import { readNote } from '../../../src/core/capture/readNote';
import { readBody } from '../../../src/core/exchange/pageText';
import { readPasted } from '../../../src/core/exchange/pastedText';
import { listNoteLines } from '../../../src/core/files/noteLines';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';

const length = 200_000;

describe('A text of 200,000 characters', () => {
  const units = ['a', ' ', '@', '"', '(', '<', '<a ', '<p ', ': ', 'a@', ',@', "'", '\t', '1', '&', '<div>', '<li>'];
  for (const unit of units) {
    const long = unit.repeat(Math.ceil(length / unit.length));

    it(`is read at all where it repeats ${JSON.stringify(unit)}`, () => {
      const place = { key: { client: 'acme', engagement: 'shop' }, path: 'clients/acme/shop/minutes/x.yaml' };
      const reading = makeNoteReading(readJournal({}), { ...place, field: 'notes' }, '2026-11-20' as Day);
      assert.equal(typeof readBody(undefined, `<p>a${long}b`), 'string');
      assert.equal(typeof readPasted(`From: ${long}x\nTo: ${long}x\nSubject: x\n\nhi`).newest, 'string');
      assert.equal(readNote({ kind: 'action', text: long }, reading).text, long);
      assert.ok(listNoteLines(`notes: |\n  ${long}x\n  > Ana calls\n`, 'notes').length > 0);
    });
  }
});

describe('A list of people in one line', () => {
  it('is read to its end, however long it is', () => {
    const people = Array.from({ length: 200 }, (_, at) => `person${at}@acme.example`).join(', ');
    assert.equal(readPasted(`From: a@b.example\nTo: ${people}\nSubject: x\n\nhi`).to.length, 200);
  });
});
