import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { findEntryRange, readFile, readPlaced } from '../../../src/core/files/read';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { kindExamples } from './kindExamples';

const kinds = Object.keys(fileKinds) as FileKind[];

/** Every field of a record, inner ones behind a slash. */
function listFields(fields: Fields): readonly string[] {
  const inner = (field: Field): readonly string[] =>
    field.type === 'group' ? listFields(field.fields) : field.type === 'list' ? inner(field.of) : [];
  return Object.entries(fields).flatMap(([key, field]) => [key, ...inner(field).map((path) => `${key}/${path}`)]);
}

/** The fields that a record holds, the same way. */
function listUsed(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(listUsed);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...listUsed(item).map((path) => `${key}/${path}`)]);
}

/** The only field of a group that the example writes as a plain text: the place is the group's. */
const writtenAsText = [
  'journal wording/phrases/0/phrase',
  'minutes agenda/0/topic',
  'template agenda/0/topic',
  'template topics/0/topic',
  'template remarks/answers/0/question',
];

/** Every value of a record by its path, lists and groups included; a list without entries has none. */
function listPaths(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const inner = path ? `${path}/${key}` : key;
    if (Array.isArray(item) && item.length === 0) return [];
    return [inner, ...listPaths(item, inner)];
  });
}

describe('A file without a fault', () => {
  for (const kind of kinds) {
    const { text, record } = kindExamples[kind];

    it(`is read with every field of its kind (${kind})`, () => {
      const reading = readFile(kind, checkText(text));
      assert.deepEqual(
        { record: reading.record, problems: reading.problems, unreadable: reading.unreadable },
        { record, problems: [], unreadable: undefined },
      );
      assert.deepEqual([...new Set(listUsed(record))].sort(), [...listFields(fileKinds[kind])].sort());
    });

    it(`is read the same with CRLF, and with a last line that does not end (${kind})`, () => {
      const variants = [
        text.replaceAll('\n', '\r\n'),
        text.trimEnd(),
        `# head\n\n${text}\n# tail\n`,
        `---\n${text}...\n`,
      ];
      assert.deepEqual(
        variants.map((variant) => readFile(kind, checkText(variant)).record),
        variants.map(() => record),
      );
    });

    it(`has a place for each of its values (${kind})`, () => {
      const { ranges } = readPlaced(kind, checkText(text));
      const written = listPaths(record).filter((path) => !writtenAsText.includes(`${kind} ${path}`));
      assert.deepEqual([...ranges.keys()].sort(), written.sort());
    });

    it(`is an empty record where nothing is written (${kind})`, () => {
      const empty = Object.fromEntries(
        Object.entries(fileKinds[kind]).flatMap(([key, field]) => (field.type === 'list' ? [[key, []]] : [])),
      );
      const texts = ['', '\n\n', '# only a comment\n', '---\n', '--- # c\n...\n', '~\n', 'null', '\ufeff'];
      assert.deepEqual(
        texts.map((each) => readFile(kind, checkText(each))).map(({ record: read, problems }) => ({ read, problems })),
        texts.map(() => ({ read: empty, problems: [] })),
      );
    });
  }

  it('says which numbers it mentions, in prose and comments as well', () => {
    assert.deepEqual(readFile('minutes', checkText(kindExamples.minutes.text)).highestNumbers, {
      D: 4,
      C: 2,
      A: 37,
    });
  });

  it('shows where the entry with an ID stands', () => {
    const reading = readPlaced(
      'risks',
      checkText('risks:\n  - id: R-1\n    title: "A"\n  - id: R-02\n    title: "B"\n'),
    );
    assert.deepEqual(
      [findEntryRange(reading, 'R-2'), findEntryRange(reading, 'R-3')],
      [{ start: { line: 3, character: 4 }, end: { line: 4, character: 14 } }, undefined],
    );
  });
});
