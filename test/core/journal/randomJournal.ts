import fc from 'fast-check';
import { listPatterns } from '../../../src/core/files/layout';
import type { Reading } from '../../../src/core/files/read';
import type { JournalFile } from '../../../src/core/journal/journalIndex';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { describeProblem } from '../../../src/core/model/problem';
import { textStart } from '../../../src/core/text/position';

export const clients = ['acme', 'beta'];
export const engagements = ['shop', 'till'];
export const people = ['Maria López', 'Ana Ruiz', 'Mariana Ruiz', 'ML', "Declan O'Hara"];
export const days = ['2026-01-05', '2026-06-30', '2026-11-19', '2026-12-24'];

/** Words that are alike in part, with accents, and with numbers that begin alike. */
const words = [
  ...['size', 'sizes', 'grid', 'Grid', 'cut-over', 'over', 'Łódź', 'lodz', 'a', 'till', 'R-7', 'R-71', 'R-007', 'pR-7'],
  ...['erp/R-7', 'A-1', 'D-2', 'Maria', 'Maria López', 'Ruiz', 'Mariana Ruiz', '2026-11-19-status'],
];
const prose = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const digits = fc.integer({ min: 1, max: 4 });

function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'day':
      return fc.constantFrom(...days);
    case 'number':
      return fc.integer({ min: 1, max: 5 });
    case 'yesNo':
      return fc.boolean();
    case 'word':
      return fc.constantFrom(...Object.keys(field.words));
    case 'list':
      return fc.array(anyValue(field.of), { maxLength: field.of.type === 'group' ? 2 : 1 });
    case 'group':
      return anyRecord(field.fields);
    case 'text':
      if (field.holds === 'id') return digits.map((number) => `${field.prefixes?.[0] ?? 'A'}-${number}`);
      if (field.holds === 'person') return fc.constantFrom(...people);
      return field.holds === 'time' ? fc.constant('09:30') : prose;
  }
}

/** Lists are always there; of everything else about half. */
function anyRecord(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.entries(fields).map(([key, field]) => {
    const isKept = field.type === 'list' || key === 'id' || key === 'done' || key === 'due';
    const value = anyValue(field);
    return [
      key,
      isKept ? (field.type === 'list' ? value : fc.option(value, { nil: undefined })) : rare(value),
    ] as const;
  });
  return fc
    .record(Object.fromEntries(values))
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
}

function rare(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.option(value, { nil: undefined, freq: 1 });
}

const names = fc.record({
  client: fc.constantFrom(...clients),
  engagement: fc.constantFrom(...engagements),
  meeting: fc.constantFrom('2026-06-30-status', '2026-12-24-call', 'no-date'),
});

/** Most of what people have: the other kinds come up now and then. */
const commonKinds: readonly FileKind[] = ['actions', 'minutes', 'risks', 'engagement', 'client', 'remarks'];

const anyFile: fc.Arbitrary<JournalFile> = fc
  .oneof(fc.constantFrom(...commonKinds), fc.constantFrom(...(Object.keys(fileKinds) as FileKind[])))
  .chain((kind) =>
    fc
      .record({
        pattern: fc.constantFrom(...listPatterns(kind)),
        names,
        isBroken: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
        record: anyRecord(fileKinds[kind]),
      })
      .map(({ pattern, names: { client, engagement, meeting }, isBroken, record }) => {
        const [first, second, third] = kind === 'template' ? [meeting] : [client, engagement, meeting];
        const stars = [first, second, third];
        const path = pattern.replaceAll('*', () => stars.shift() ?? '');
        const problem = describeProblem('has-nul', textStart);
        const reading = { kind, record, problems: [], highestNumbers: {}, ...(isBroken && { unreadable: problem }) };
        return { path, reading: reading as unknown as Reading };
      }),
  );

/** Files of any kind at their places; some of them twice, as when one is read again. */
export const anyFiles: fc.Arbitrary<readonly JournalFile[]> = fc.array(anyFile, { maxLength: 14 });
