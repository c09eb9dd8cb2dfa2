import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { keepBoth } from '../../../src/core/capture/keepBoth';
import type { MergeAnswer } from '../../../src/core/files/mergeBlocks';
import { JournalIndex } from '../../../src/core/journal/journalIndex';
import { applyEdits } from '../../../src/core/text/textEdit';

interface Minutes {
  readonly purpose: string;
  readonly attendees: readonly string[];
  readonly notes: readonly string[];
  readonly carried: readonly string[];
  readonly isInline: boolean;
}

const people = fc.uniqueArray(fc.constantFrom('Ana', 'Zoë', 'Bob, Dr.', 'O’Neil', 'yes'), { maxLength: 5 });
const lines = fc.array(fc.constantFrom('one', '> Ana sends it', '# two', '', '- id: A-1', '  deeper', '"x": y'), {
  maxLength: 6,
});
const minutes: fc.Arbitrary<Minutes> = fc.record({
  purpose: fc.constantFrom('To agree', 'To learn', 'To: ask'),
  attendees: people,
  notes: lines.map((each) => ['It began', ...each, 'It ended']),
  carried: fc.uniqueArray(fc.constantFrom('A-1 One', 'A-2 Two', 'A-3 Three'), { maxLength: 3 }),
  isInline: fc.boolean(),
});

function write({ purpose, attendees, notes, carried, isInline }: Minutes): string {
  const names = attendees.map((name) => JSON.stringify(name));
  const inLines = names.map((name) => `\n  - ${name}`).join('');
  return [
    'title: "Status"',
    `purpose: ${JSON.stringify(purpose)}`,
    `attendees:${isInline || names.length === 0 ? ` [${names.join(', ')}]` : inLines}`,
    'notes: |',
    ...notes.map((line) => (line === '' ? '' : `  ${line}`)),
    ...(carried.length > 0 ? ['carried:', ...carried.map((each) => `  - "${each}"`)] : ['carried: []']),
    'recorder: "Ana"',
    '',
  ].join('\n');
}

/** The minutes when all is resolved, every question answered with ours; and what was asked. */
function resolve(text: string, stages: { readonly base: string; readonly ours: string; readonly theirs: string }) {
  const answers = new Map<string, MergeAnswer>();
  const source = { index: new JournalIndex(), path: 'clients/acme/shop/minutes/2026-11-20-x.yaml', text, stages };
  for (;;) {
    const outcome = keepBoth({ ...source, key: { client: 'acme', engagement: 'shop' } }, answers);
    assert.ok(outcome && !('code' in outcome), JSON.stringify(outcome));
    if ('changes' in outcome) {
      const [change] = outcome.changes;
      assert.ok(change && 'edits' in change);
      return { text: applyEdits(text, change.edits), asked: [...answers.keys()] };
    }
    for (const { key } of outcome.questions) answers.set(key, 'ours');
  }
}

/** What must be in a list: what both have, and what one side added; what one side took out is out. */
function mergeList(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const isKept = (each: string) => (base.includes(each) ? ours.includes(each) && theirs.includes(each) : true);
  return [...new Set([...ours, ...theirs])].filter(isKept).toSorted();
}

describe('Keep Both Entries in minutes', () => {
  it('loses no line of the notes, nobody who was there and nothing that was carried over', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, (base, ours, theirs) => {
        const isInline = base.isInline;
        const [b, o, t] = [base, { ...ours, isInline }, { ...theirs, isInline }].map(write) as [string, string, string];
        fc.pre(o !== t);
        const text = `<<<<<<< HEAD\n${o}=======\n${t}>>>>>>> theirs\n`;
        const resolved = resolve(text, { base: b, ours: o, theirs: t });
        const record = parse(resolved.text) as Partial<Minutes>;
        const isAsked = o !== b && t !== b && new Set([base, ours, theirs].map(({ purpose }) => purpose)).size === 3;
        assert.deepEqual(resolved.asked, isAsked ? ['/purpose'] : []);
        assert.deepEqual(
          [[...(record.attendees ?? [])].toSorted(), [...(record.carried ?? [])].toSorted()],
          [
            mergeList(base.attendees, ours.attendees, theirs.attendees),
            mergeList(base.carried, ours.carried, theirs.carried),
          ],
        );
        const notes = String(record.notes).split('\n');
        for (const line of [...ours.notes, ...theirs.notes]) {
          assert.ok(base.notes.includes(line) || notes.includes(line), `${line}\n${resolved.text}`);
        }
        assert.equal(notes[0], 'It began');
      }),
      { numRuns: 100 },
    );
  }).timeout(30_000);
});
