import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { formatDay, parseDay } from '../../../src/core/model/day';
import { entryKinds, type EntryKind } from '../../../src/core/model/entryKinds';
import { entryFieldsOf } from '../../../src/core/model/entryFields';
import { privateEngagementFile } from '../../../src/core/model/privateEngagement';
import { listFacts } from '../../../src/core/report/facts';
import { kindExamples } from '../files/kindExamples';

type PlainRecord = Readonly<Record<string, unknown>>;

/** The first entry of a kind in its example, which uses every field. */
function exampleOf(kind: EntryKind): PlainRecord {
  const { file, list } = entryKinds[kind];
  const { record } = readFile(file, checkText(kindExamples[file].text));
  const entries = (record as Readonly<Record<string, readonly PlainRecord[]>>)[list] ?? [];
  return entries.find((entry) => Object.keys(entryFieldsOf(kind)).every((key) => key in entry)) ?? {};
}

/** Every single value in a record, as people read it. */
function listLeaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(listLeaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listLeaves);
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value === 'number') return [value.toLocaleString('en-GB')];
  const day = parseDay(value as string);
  return [day ? formatDay(day) : (value as string).trim()];
}

describe('The facts of an entry', () => {
  for (const kind of Object.keys(entryKinds) as EntryKind[]) {
    it(`name every field that has a value, in the order of the model, and leave out no part of it (${kind})`, () => {
      const record = exampleOf(kind);
      const facts = listFacts(entryFieldsOf(kind), record);
      const names = Object.keys(entryFieldsOf(kind)).filter((key) => key !== 'id' && record[key] !== '');
      assert.deepEqual(
        facts.map(([name]) => name.toLowerCase().replaceAll(' ', '-')),
        names,
      );
      const silent = names.filter((key, position) => {
        const told = facts[position]?.[1] ?? '';
        return listLeaves(record[key]).some((leaf) => !told.includes(leaf));
      });
      assert.deepEqual([silent, names.length > 3], [[], true]);
    });

    it(`are none where nothing is said (${kind})`, () => {
      const fields = entryFieldsOf(kind);
      const empty = Object.fromEntries(
        Object.entries(fields).map(([key, { type }]) => [
          key,
          type === 'list' ? [] : type === 'group' ? {} : type === 'text' ? ' \n' : undefined,
        ]),
      );
      assert.deepEqual([listFacts(fields, empty), listFacts(fields, {})], [[], []]);
    });
  }

  it('tell days, scales, amounts, truth and lists in words, each part of a group by what it is', () => {
    const risk = listFacts(entryFieldsOf('risk'), {
      id: 'R-1',
      title: ' Late\n',
      probability: 5,
      impact: 1,
      review: '2026-12-04',
      raised: { date: '2026-11-19', by: 'Ana Ruiz', via: 'email', ref: '<1@acme>' },
      log: [
        { date: '2026-11-01', probability: 4, impact: 2 },
        { date: '2026-11-08', probability: 5, impact: 1 },
      ],
    });
    const boundary = listFacts(entryFieldsOf('boundary'), {
      crossed: [{ date: '2026-11-18', applied: false, waived: true }],
    });
    const change = listFacts(entryFieldsOf('change'), { price: -26_000, 'effort-days': 0.5, 'delay-days': 0 });
    assert.deepEqual(
      [risk, boundary, change],
      [
        [
          ['Title', 'Late'],
          ['Probability', '5 almost certain'],
          ['Impact', '1 negligible'],
          ['Review', 'Fri 4 Dec 2026'],
          ['Raised', 'Thu 19 Nov 2026 · Ana Ruiz · email · <1@acme>'],
          ['Log', 'Sun 1 Nov 2026 · probability 4 · impact 2\nSun 8 Nov 2026 · probability 5 · impact 1'],
        ],
        [['Crossed', 'Wed 18 Nov 2026 · applied no · waived yes']],
        [
          ['Effort days', '0.5'],
          ['Delay days', '0'],
          ['Price', '-26,000'],
        ],
      ],
    );
  });

  it('are told of a whole file of the team as well', () => {
    const { record } = readFile('private-engagement', checkText(kindExamples['private-engagement'].text));
    const facts = listFacts(privateEngagementFile, record);
    assert.deepEqual(
      [facts.map(([name]) => name), ...facts.slice(1, 3)],
      [
        ['Record', 'Fingerprints', 'Pricing', 'Health', 'Reminders', 'Recovery'],
        ['Fingerprints', 'mail'],
        ['Pricing', 'day rate · amount 180,000.5 · our cost 120,000 · partly · Changes were not in it'],
      ],
    );
  });
});
