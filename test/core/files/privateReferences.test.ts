import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { isTeamKind } from '../../../src/core/model/registers';
import { findPrivateReference, idPrefixes, prefixOnSide, type IdPrefix } from '../../../src/core/model/ids';
import { kindExamples } from './kindExamples';

type Path = readonly (string | number)[];

const sharedKinds = (Object.keys(fileKinds) as FileKind[]).filter((kind) => !isTeamKind(kind));

/** The place of every reference and every token that a record holds. */
function listPlaces(field: Field | undefined, value: unknown, path: Path = []): readonly Path[] {
  switch (field?.type) {
    case 'text':
      return field.holds === 'reference' || field.holds === 'token' ? [path] : [];
    case 'list':
      return (value as readonly unknown[]).flatMap((item, at) => listPlaces(field.of, item, [...path, at]));
    case 'group':
      return typeof value === 'object' ? listPlacesOf(field.fields, value ?? {}, path) : [];
    default:
      return [];
  }
}

function listPlacesOf(fields: Fields, record: object, path: Path = []): readonly Path[] {
  return Object.entries(record).flatMap(([key, value]) => listPlaces(fields[key], value, [...path, key]));
}

function replaceAt(record: unknown, [key, ...rest]: Path, to: string): unknown {
  if (key === undefined) return to;
  if (Array.isArray(record)) return record.map((item: unknown, at) => (at === key ? replaceAt(item, rest, to) : item));
  return { ...(record as object), [key]: replaceAt((record as Record<string, unknown>)[key], rest, to) };
}

/** What stands at a place once the file was read. */
function valueAt(record: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[key], record);
}

const places = sharedKinds.flatMap((kind) => {
  const example = parse(kindExamples[kind].text) as object;
  return listPlacesOf(fileKinds[kind], example).map((path) => ({ kind, path, example }));
});

/** A file of a kind whose example says something else at one place; IDs are those of the side. */
function makeText({ example, path }: (typeof places)[number], to: string, isPrivate: boolean): string {
  const text = stringify(replaceAt(example, path, to));
  return isPrivate ? text.replace(/(\bid: "?)([A-Z]+-)/g, '$1p$2') : text;
}

const number = fc
  .tuple(fc.constantFrom('', '0', '00'), fc.integer({ min: 1, max: 99_999 }))
  .map((parts) => parts.join(''));
const privateId = fc
  .tuple(fc.constantFrom(...(Object.keys(idPrefixes) as IdPrefix[])), number)
  .map(([prefix, digits]) => `${prefixOnSide(prefix, true)}-${digits}`);
const title = fc.constantFrom('', ' Late', ' Half/whole sizes', ': who knows', ' \\ and /', '\nsecond line');
const owner = fc.constantFrom('', '', 'erp/', 'acme-retail/erp/', 'erp\\', 'erp/ ', './', ' ');
const folder = fc
  .tuple(
    fc.constantFrom('', './', '../', 'clients/acme/', 'file:///c:/', '/'),
    fc.constantFrom('private', 'Private', 'PRIVATE', 'pRiVaTe'),
  )
  .map((parts) => parts.join(''));
const spelling = fc.oneof(
  fc.tuple(owner, privateId, title).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('R-2, ', 'A-1 as in ', '2026-11-19-steering, '), number)
    .map(([before, digits]) => `${before}pR-${digits}`),
  fc.tuple(folder, fc.constantFrom('erp/risks.yaml', 'client.yaml', 'x y')).map((parts) => parts.join('/')),
  folder.map((path) => `${path}/erp/remarks/a.yaml`.replaceAll('/', '\\')).filter((path) => !path.startsWith('file:')),
);
const harmless = fc.constantFrom(
  ...[
    'R-7',
    'R-007 Late',
    'erp/R-7',
    'acme/erp/A-1 Half/whole',
    'private',
    'privates/x',
    'D-3 Public/private/own cloud',
  ],
  ...[
    'https://acme.example/private/x',
    'https://acme.example/INC-1',
    'teams://call/pR-1',
    '<pR-1@acme>',
    '<x/private/y>',
  ],
  ...['2026-11-19-steering', 'sent/2026-11-20-a.eml', 'PR-1', 'pr-1', 'INC-1234567', 'INC1', 'incident-1', 'PROD-7'],
  ...['R-7 Replace the PRO-12 connector', 'Europe/Madrid', 'ana@private.example', 'xpR-1', 'pR-x'],
);

/** The example with another text at that place; that this is not what was sent goes without saying. */
function readChanged(place: (typeof places)[number], written: string) {
  const { record, problems } = readFile(place.kind, checkText(makeText(place, written, false)));
  return { record, problems: problems.filter(({ code }) => code !== 'sent-minutes-edited') };
}

describe('A file that the client may see', () => {
  it('has a reference or a short text in most kinds, so that the following says something', () => {
    assert.deepEqual(
      [places.length > 40, new Set(places.map(({ kind }) => kind)).size],
      [true, sharedKinds.length - 1],
    );
  });

  it('never keeps a private number or path in a reference or a short text, however it is written', () => {
    const property = fc.property(fc.constantFrom(...places), spelling, (place, written) => {
      const { record, problems } = readChanged(place, written);
      const values = JSON.stringify(valueAt(record, place.path)) ?? '';
      assert.equal(/p[A-Z]+-\d|private|^"?(ESC|FB|CLM|LES|BND|INC|PRO)-/i.exec(values)?.[0], undefined);
      assert.deepEqual(
        problems.map(({ code, severity }) => [code, severity]),
        [['private-reference', 'error']],
      );
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('keeps addresses, message IDs, words and the numbers of what is shared', () => {
    const property = fc.property(fc.constantFrom(...places), harmless, (place, written) => {
      const { record, problems } = readChanged(place, written);
      assert.deepEqual([valueAt(record, place.path), problems], [written, []]);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('keeps a sentence that names what is private, and says so with its place', () => {
    const text = `actions:
  - id: A-1
    text: "As pR-7 says" # pR-8
    note: |
      One line,
      see clients/acme/private/erp
  - id: A-2
    text: Public/private work on R-7, ticket INC-4711
    moved: [{ date: 2026-11-21, reason: "in pD-1" }]
`;
    const { record, problems } = readFile('actions', checkText(text));
    assert.deepEqual(
      [
        record.actions.map((action) => [action.text, action.note, action.moved[0]?.reason]),
        problems.map(({ code, args, range: { start } }) => [code, ...args, start.line, start.character]),
      ],
      [
        [
          ['As pR-7 says', 'One line,\nsee clients/acme/private/erp\n', undefined],
          ['Public/private work on R-7, ticket INC-4711', undefined, 'in pD-1'],
        ],
        [
          ['private-reference', 'pR-7', 2, 10],
          ['private-reference', 'clients/acme/private/erp', 3, 10],
          ['private-reference', 'pD-1', 8, 40],
        ],
      ],
    );
  });

  it('loses nothing but the reference', () => {
    const text = 'actions:\n  - id: A-1\n    text: "One"\n    waiting-for: "pD-07 Ours"\n    due: 2026-11-21\n';
    const { record, problems } = readFile('actions', checkText(text));
    assert.deepEqual(
      [record.actions, problems.map(({ code, args, range }) => [code, args, range.start])],
      [
        [{ id: 'A-1', text: 'One', due: '2026-11-21', moved: [], log: [] }],
        [['private-reference', ['pD-7'], { line: 3, character: 17 }]],
      ],
    );
  });
});

describe('A file of the team', () => {
  it('may name everything in its sentences', () => {
    const text = 'actions:\n  - id: pA-1\n    text: "As pR-7 and private/erp/risks.yaml say"\n';
    assert.deepEqual(readFile('actions', checkText(text), true).problems, []);
    assert.deepEqual(readFile('lessons', checkText('lessons:\n  - id: LES-1\n    text: "See ESC-1"\n')).problems, []);
  });

  it('may refer to everything', () => {
    const ofRegisters = places.filter(({ path }) => path.length > 2);
    const property = fc.property(fc.constantFrom(...ofRegisters), fc.oneof(spelling, harmless), (place, written) => {
      const { record, problems } = readFile(place.kind, checkText(makeText(place, written, true)), true);
      const codes = problems.filter(({ code }) => code === 'private-reference');
      assert.deepEqual([valueAt(record, place.path), codes], [written, []]);
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('What a reference must not name', () => {
  it('is said in its normal form', () => {
    const written = [
      'erp/pR-007 Late',
      ' INC-02',
      'pD-1 Half/whole',
      'R-1, pA-3',
      ' Private/erp/x ',
      '..\\private\\a.yaml',
    ];
    assert.deepEqual(written.map(findPrivateReference), [
      'pR-7',
      'INC-2',
      'pD-1',
      'pA-3',
      'Private/erp/x',
      '..\\private\\a.yaml',
    ]);
  });
});
