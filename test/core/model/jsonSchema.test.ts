import assert from 'node:assert/strict';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse, stringify } from 'yaml';
import { checkText } from '../../../src/core/files/decode';
import { placeOf } from '../../../src/core/files/layout';
import { readFile } from '../../../src/core/files/read';
import type { Field, GroupField } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { sharedRegisters } from '../../../src/core/model/registers';
import { describeSchema, strictSchema } from '../../../src/core/model/jsonSchema';
import { kindExamples } from '../files/kindExamples';
import { readSampleFiles } from '../journal/readJournal';

type Path = readonly (string | number)[];

const kinds = Object.keys(fileKinds) as FileKind[];
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const strict = new Map(kinds.map((kind) => [kind, ajv.compile(strictSchema(kind))]));
const absent = Symbol('absent');

/** What is wrong with a value as the strict schema sees it, as `path keyword`; nothing when it passes. */
function listFaults(kind: FileKind, value: unknown): readonly string[] {
  const validate = strict.get(kind) as ValidateFunction;
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
}

/** Every field of a record with the path of each of its values. */
function listValues(field: Field, value: unknown, path: Path = []): readonly (readonly [Field, Path])[] {
  const own = [[field, path] as const];
  if (field.type === 'list' && Array.isArray(value)) {
    return [...own, ...value.flatMap((item, position) => listValues(field.of, item, [...path, position]))];
  }
  if (field.type !== 'group' || typeof value !== 'object' || value === null) return own;
  const parts = Object.entries(value).map(([key, part]) => [key, field.fields[key], part] as const);
  return [...own, ...parts.flatMap(([key, part, inner]) => (part ? listValues(part, inner, [...path, key]) : []))];
}

/** The record with another value at one place. */
function replaceAt(record: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(record))
    return record.map((item, at) => (at === key ? replaceAt(item, rest, to) : (item as unknown)));
  const { [key]: old, ...others } = record as Readonly<Record<string, unknown>>;
  const changed = replaceAt(old, rest, to);
  return changed === absent ? others : { ...others, [key]: changed };
}

/** Values that a field never has. */
function listWrong(field: Field): readonly unknown[] {
  switch (field.type) {
    case 'day':
      return ['soon', '2026-13-01', '2026-11-32', '21.11.2026', 20_261_121, true, []];
    case 'number':
      return [
        ...['some', true, [1]],
        ...(field.max === undefined ? [] : [field.max + 1]),
        ...(field.min === undefined ? [] : [field.min - 1]),
        ...(field.whole ? [1.5] : []),
      ];
    case 'yesNo':
      return ['maybe', 1, {}];
    case 'word':
      return field.open ? [{}, []] : ['no-such-word', 'CALM', 7, ''];
    case 'list':
      return [{}, 'one', 7];
    case 'group':
      return [[], ...(field.textFor ? [] : ['text', 7])];
    case 'text':
      if (field.holds === 'id') return ['7', 'ZZ-1', `${field.prefixes?.[0]}7`, `x${field.prefixes?.[0]}-7`, 7, {}];
      return field.holds === 'time' ? ['25:00', '9:30', 'noon', 930] : [{}, []];
  }
}

const asFile = (kind: FileKind): GroupField => ({ type: 'group', fields: fileKinds[kind], help: '' });
const show = (path: Path, value: unknown) => `${path.join('/')}: ${JSON.stringify(value) ?? String(value)}`;

describe('The schemas of a kind of file', () => {
  for (const kind of kinds) {
    const example: unknown = parse(kindExamples[kind].text);
    const values = listValues(asFile(kind), example).filter(([, path]) => path.length > 0);
    /** Whether the reader finds a fault as well. */
    const isReadWithProblem = (value: unknown) => readFile(kind, checkText(stringify(value))).problems.length > 0;

    it(`are themselves valid, and the one that only explains lets everything pass (${kind})`, () => {
      const explaining = describeSchema(kind);
      assert.deepEqual([ajv.validateSchema(explaining), ajv.validateSchema(strictSchema(kind))], [true, true]);
      const explain = new Ajv({ strict: false }).compile(explaining);
      const anything = [
        example,
        null,
        [],
        'text',
        { unknown: 1 },
        replaceAt(example, values[0]?.[1] ?? [], { a: [1] }),
      ];
      assert.deepEqual(
        anything.map((value) => explain(value)),
        anything.map(() => true),
      );
    });

    it(`let every field pass in the strict one, in whichever style it is written (${kind})`, () => {
      assert.deepEqual(listFaults(kind, example), []);
      assert.deepEqual(listFaults(kind, kindExamples[kind].record), []);
    });

    it(`refuse every wrong value in the strict one, and so does the reader (${kind})`, () => {
      const wrong = values.flatMap(([field, path]) => listWrong(field).map((value) => [path, value] as const));
      const missed = wrong.filter(([path, value]) => listFaults(kind, replaceAt(example, path, value)).length === 0);
      assert.deepEqual(
        missed.map(([path, value]) => show(path, value)),
        [],
      );
      const silent = wrong.filter(([path, value]) => !isReadWithProblem(replaceAt(example, path, value)));
      assert.deepEqual(
        silent.map(([path, value]) => show(path, value)),
        [],
      );
    });

    it(`refuse keys that are none of ours, at any depth (${kind})`, () => {
      const groups = values.filter(
        ([field, path]) => field.type === 'group' && typeof valueAt(example, path) === 'object',
      );
      const missed = [[], ...groups.map(([, path]) => path)].filter((path) => {
        const faults = listFaults(kind, replaceAt(example, [...path, 'Owner '], 'x'));
        return faults.join() !== `${path.map((key) => `/${key}`).join('')} additionalProperties`;
      });
      assert.deepEqual(missed, []);
    });

    it(`want what is needed, and with a value; the rest may be empty or absent (${kind})`, () => {
      const fields = values.filter(([, path]) => typeof path.at(-1) === 'string');
      const passes = ([, path]: (typeof fields)[number], value: unknown) =>
        listFaults(kind, replaceAt(example, path, value)).length === 0;
      assert.deepEqual(
        fields.map((each) => [each[1].join('/'), passes(each, absent), passes(each, null)]),
        fields.map(([{ required = false }, path]) => [path.join('/'), !required, !required]),
      );
      const needed = fields.filter(([field]) => field.required && field.type === 'text');
      assert.deepEqual(
        needed.filter((each) => passes(each, '')),
        [],
      );
    });

    it(`refuse a list with an entry that says nothing (${kind})`, () => {
      const lists = values.filter(([field]) => field.type === 'list');
      const missed = lists.filter(([, path]) => listFaults(kind, replaceAt(example, path, [null])).length === 0);
      assert.deepEqual(missed, []);
    });
  }

  for (const kind of sharedRegisters) {
    it(`know the numbers of both sides where the team may keep entries to itself (${kind})`, () => {
      const own = parse(kindExamples[kind].text.replace(/(\bid: "?)([A-Z]+-)/g, '$1p$2')) as unknown;
      assert.match(JSON.stringify(own), /"id":"p[A-Z]+-0*\d/);
      assert.deepEqual(listFaults(kind, own), []);
    });
  }

  it('know no private number where nothing is kept private, and no p where everything is', () => {
    const at = (kind: FileKind, list: string, id: string) =>
      listFaults(kind, { [list]: [{ id, text: 'x', title: 'x', date: '2026-11-21' }] }).some((fault) =>
        fault.endsWith(`${list}/0/id pattern`),
      );
    assert.deepEqual(
      [
        at('minutes', 'actions', 'pA-1'),
        at('engagement', 'milestones', 'pM-1'),
        at('incidents', 'incidents', 'pINC-1'),
        at('incidents', 'incidents', 'INC-1'),
        at('risks', 'risks', 'pR-0000012'),
        at('risks', 'risks', 'R-1234567'),
      ],
      [true, true, true, false, false, true],
    );
  });

  it('let an empty file pass where nothing is needed', () => {
    const passing = kinds.filter((kind) => listFaults(kind, null).length === 0);
    assert.deepEqual(
      kinds.filter((kind) => !passing.includes(kind)),
      ['journal', 'client', 'engagement', 'minutes', 'template'],
    );
  });

  it('let every file of the sample journal pass', () => {
    const faults = Object.entries(readSampleFiles()).flatMap(([file, text]) => {
      const place = placeOf(file);
      return place ? listFaults(place.kind, parse(text)).map((fault) => `${file} ${fault}`) : [];
    });
    assert.deepEqual(faults, []);
  });
});

function valueAt(record: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Readonly<Record<string | number, unknown>>)[key], record);
}
