import assert from 'node:assert/strict';
import { checkText, decodeFile, maximumBytes, type DecodedFile } from '../../../src/core/files/decode';
import { editFile, type Change } from '../../../src/core/files/edit';
import type { FileKind } from '../../../src/core/model/fileKinds';

const append: Change = { field: 'risks', to: { append: { id: 'R-9', title: 'New' } } };
const own: Change = { entry: { list: 'risks', id: 'R-1' }, field: 'owner', to: { set: 'Ana' } };

/** Why the change is not made, and where the reason stands; its edits when it is made. */
function refusal(file: DecodedFile | string, change: Change, kind: FileKind = 'risks'): string {
  const result = editFile(kind, typeof file === 'string' ? checkText(file) : file, change);
  if ('edits' in result) return `made: ${JSON.stringify(result.edits)}`;
  const { code, range } = result.refused;
  return `${code} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
}

const both = (file: DecodedFile | string) => [refusal(file, append), refusal(file, own)];
const twice = (text: string) => [text, text];
const bytes = (...parts: (string | number[])[]) =>
  decodeFile(
    new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part))),
  );

const text = 'risks:\n  - id: R-1\n    title: "A"\n';

describe('A file that is not whole', () => {
  const files: Readonly<Record<string, readonly [DecodedFile | string, string]>> = {
    'mixes line endings': [text.replace('\n', '\r\n'), 'mixed-line-endings 1:11-2:0'],
    'ends its lines as no editor does any more': [text.replaceAll('\n', '\r'), 'mixed-line-endings 0:6-1:0'],
    'is not UTF-8': [bytes(text, '    owner: Jos', [0xe9], '\n'), 'not-utf-8 3:14-3:15'],
    'holds a NUL': [`${text}\0`, 'has-nul 3:0-3:1'],
    'is too large': [decodeFile(new Uint8Array(maximumBytes + 1)), 'too-large 0:0-0:0'],
    'has a merge conflict': [`${text}<<<<<<< HEAD\n=======\n>>>>>>> x\n`, 'merge-conflict 3:0-3:7'],
    'has a second document': [`${text}---\n`, 'several-documents 3:0-3:3'],
    'has an open quote': [`${text}    note: "B\n`, 'unclosed-quote 3:11-3:12'],
    'has a tab where spaces belong': [`${text}\tnote: B\n`, 'tab-indent 3:0-3:1'],
    'is nested too deeply': [`${text}x: ${'['.repeat(600)}`, 'too-deep 3:503-3:504'],
  };
  for (const [title, [file, reason]] of Object.entries(files)) {
    it(`is not changed, with the reason and its place: it ${title}`, () => assert.deepEqual(both(file), twice(reason)));
  }

  it('is changed where it only has hints and warnings', () => {
    const faulty = 'x: 1\nrisks:\n  - id: R-1\n    y: 2\n    impact: 9\n    cause: B # c\n';
    assert.deepEqual(
      both(faulty).map((each) => each.slice(0, 4)),
      twice('made'),
    );
  });
});

describe('A part of a file that is used in several places', () => {
  it('is not changed', () => {
    assert.deepEqual(
      [
        refusal('risks:\n  - &one\n    id: R-1\n    title: "A"\nx: *one\n', own),
        refusal('risks:\n  - &one {id: R-1, title: "A"}\n', own),
        refusal('x: &one {id: R-1}\nrisks:\n  - *one\n', own),
        refusal('x: &all [{id: R-1}]\nrisks: *all\n', own),
        refusal('x: &all [{id: R-1}]\nrisks: *all\n', append),
        refusal('risks: &all\n  - id: R-1\n', own),
        refusal('risks: &all\n  - id: R-1\n', append),
        refusal('x: &ana Ana\nrisks:\n  - id: R-1\n    owner: *ana\n', own),
        refusal('risks:\n  - id: R-1\n    owner: &ana Ana\n    plan: *ana\n', own),
      ],
      [
        'shared-by-anchor 2:4-2:11',
        'shared-by-anchor 1:9-1:30',
        'shared-by-anchor 2:4-2:8',
        'shared-by-anchor 1:7-1:11',
        'shared-by-anchor 0:0-0:19',
        'shared-by-anchor 1:4-1:11',
        'shared-by-anchor 0:0-0:11',
        'shared-by-anchor 2:4-2:11',
        'shared-by-anchor 1:4-1:11',
      ],
    );
  });

  it('does not stand in the way of other parts', () => {
    const shared =
      'x: &who Ana\nrisks:\n  - &two\n    id: R-2\n    owner: *who\n  - id: R-1\n    plan: &plan B\n  - *two\n';
    assert.deepEqual(
      both(shared).map((each) => each.slice(0, 4)),
      twice('made'),
    );
  });
});

describe('A change that has no place', () => {
  it('is not made: no such entry, two of them, another shape, no field of that name', () => {
    const list = { entry: { list: 'risks', id: 'R-1' }, field: 'log', to: { append: { impact: 2 } } } as const;
    assert.deepEqual(
      [
        refusal('risks:\n  - id: R-2\n', own),
        refusal('', own),
        refusal('risks: []\n', own),
        refusal(`${text}  - id: R-001\n    title: "B"\n`, own),
        refusal(`${text}  - id: R-1\n`, { ...own, to: 'removed' }),
        refusal('- id: R-1\n', own),
        refusal('text\n', append),
        refusal('risks: none\n', append),
        refusal('risks: {id: R-1}\n', append),
        refusal('risks:\n  - id: R-1\n    log: none\n', list),
        refusal(text, { ...own, field: 'ownr' }),
        refusal(text, { ...own, entry: { list: 'actions', id: 'R-1' } }),
        refusal(text, { field: 'toString', to: 'removed' }),
      ],
      [
        ...['cannot-place 0:0-0:0', 'cannot-place 0:0-0:0', 'cannot-place 0:0-0:0', 'cannot-place 3:4-3:13'],
        'cannot-place 3:4-3:11',
        ...['cannot-place 0:0-0:0', 'cannot-place 0:0-0:0', 'cannot-place 0:0-0:11', 'cannot-place 0:0-0:16'],
        ...['cannot-place 1:4-1:11', 'cannot-place 0:0-0:0', 'cannot-place 0:0-0:0', 'cannot-place 0:0-0:0'],
      ],
    );
  });

  it('is not made where a comment would be lost, or a field stands twice', () => {
    const raised = { entry: { list: 'risks', id: 'R-1' }, field: 'raised', to: { set: { by: 'Bo' } } } as const;
    assert.deepEqual(
      [
        refusal('risks:\n  - id: R-1\n    raised:\n      # why\n      date: 2026-11-20 # c\n      by: Ana\n', raised),
        refusal('risks:\n  - id: R-1\n    owner: A\n    owner: B\n', own),
        refusal('risks: []\nrisks: []\n', append),
      ],
      ['cannot-place 1:4-1:11', 'cannot-place 1:4-1:11', 'cannot-place 0:0-0:9'],
    );
  });
});

describe('Minutes that were sent', () => {
  const minutes = 'title: "T"\nnotes: "N"\ndecisions:\n  - id: D-1\n    text: "D"\nsent: {date: 2026-11-20}\n';
  const change = (field: string, to: Change['to'], id?: string): string =>
    refusal(minutes, { field, to, ...(id && { entry: { list: 'decisions', id } }) }, 'minutes').slice(0, 14);

  it('are not changed in what was sent, and can still be answered', () => {
    assert.deepEqual(
      [
        change('notes', { set: 'M' }),
        change('title', 'removed'),
        change('decisions', { append: { id: 'D-2', text: 'E' } }),
        change('text', { set: 'E' }, 'D-1'),
      ],
      Array.from({ length: 4 }, () => 'frozen-minutes'),
    );
    assert.deepEqual(
      [
        change('answers', { append: { by: 'Ana', says: 'confirmed' } }),
        change('acknowledged', { append: { by: 'Ana' } }, 'D-1'),
        change('fingerprint', { set: 'ab12' }),
      ].map((each) => each.slice(0, 4)),
      ['made', 'made', 'made'],
    );
  });

  it('are those with a stamp: one that is only begun freezes nothing', () => {
    assert.match(refusal('title: "T"\nsent:\n', { field: 'title', to: { set: 'U' } }, 'minutes'), /^made/);
  });
});
