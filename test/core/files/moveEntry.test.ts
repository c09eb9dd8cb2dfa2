import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { moveEntry } from '../../../src/core/files/moveEntry';
import { applyEdits } from '../../../src/core/text/textEdit';

/** Both texts after R-1 has moved and become pR-1; or the side and the reason of a refusal. */
function move(from: string, to = ''): readonly [from: string, to: string] {
  const moved = moveEntry({ list: 'risks', id: 'R-1', newId: 'pR-1' }, checkText(from), checkText(to));
  assert.ok(moved);
  if ('refused' in moved) return [moved.side, moved.refused.code];
  return [applyEdits(from, moved.from), applyEdits(to, moved.to)];
}

const entry = '  - id: R-1\n    title: "A"\n';
const moved = entry.replace('R-1', 'pR-1');

describe('An entry that moves', () => {
  it('takes along the comments directly above it and those that are indented more deeply, and no others', () => {
    const text = `risks:
  # of the list

  # of the entry
  # and its second line
  - id: R-1 # of the ID
# at the margin
    title: "A"
    # of the title

      # still its own
  # of the next one
  - id: R-2
`;
    assert.deepEqual(move(text), [
      'risks:\n  # of the list\n\n  # of the next one\n  - id: R-2\n',
      `risks:
  # of the entry
  # and its second line
  - id: pR-1 # of the ID
# at the margin
    title: "A"
    # of the title

      # still its own
`,
    ]);
  });

  it('leaves a comment at the margin there, however it is indented', () => {
    const text = 'risks:\n  - id: R-1\n# at the margin\n    title: "A"\n';
    const [, to] = move(text, 'risks:\n      - id: pR-0\n');
    assert.equal(to, 'risks:\n      - id: pR-0\n      - id: pR-1\n# at the margin\n        title: "A"\n');
  });

  it('may have its dash on a line of its own, or be written in braces', () => {
    const target = 'risks:\n-   id: pR-0\n';
    assert.deepEqual(
      [
        move('risks:\n  - # c\n    id: R-1\n', target)[1],
        move('risks:\n  - { id: R-1,\n      title: "A" }\n', target)[1],
        move('risks:\n  - id: R-1\n    title: "A"\n', target)[1],
      ],
      [
        `${target}- # c\n  id: pR-1\n`,
        `${target}- { id: pR-1,\n    title: "A" }\n`,
        `${target}-   id: pR-1\n    title: "A"\n`,
      ],
    );
  });

  it('keeps the quotes of its ID, and whatever looks like it elsewhere', () => {
    const text = `risks:\n  - title: "R-1"\n    id: 'R-001'\n    note: R-1\n`;
    assert.equal(move(text)[1], `risks:\n  - title: "R-1"\n    id: 'pR-1'\n    note: R-1\n`);
  });

  it('finds its place in a file without a list, with an empty one, or behind something else', () => {
    const places = ['# c\n', '# c', 'risks:\n', 'risks: [] # c', 'risks: [\n  ]\n', 'x: 1\n', 'risks: []\n\nx: 1\n'];
    assert.deepEqual(
      places.map((place) => move(`risks:\n${entry}`, place)[1]),
      [
        `# c\nrisks:\n${moved}`,
        `# c\nrisks:\n${moved.trimEnd()}`,
        `risks:\n${moved}`,
        `risks: # c\n${moved.trimEnd()}`,
        `risks:\n${moved}`,
        `x: 1\nrisks:\n${moved}`,
        `risks:\n${moved}\nx: 1\n`,
      ],
    );
  });

  it('is parted from the others as they are from each other', () => {
    const two = (gap: string) => `risks:\n  - id: R-1\n${gap}  - id: R-2\n${gap}  - id: R-3\n`;
    const apart = move(two('\n'), two('\n').replaceAll('R-', 'pR-9'));
    const close = move(two(''), two('').replaceAll('R-', 'pR-9'));
    assert.deepEqual(
      [apart[0], apart[1].endsWith('pR-93\n\n  - id: pR-1\n'), close[0], close[1].endsWith('pR-93\n  - id: pR-1\n')],
      ['risks:\n  - id: R-2\n\n  - id: R-3\n', true, 'risks:\n  - id: R-2\n  - id: R-3\n', true],
    );
  });

  it('leaves and finds files without a last line break as they are', () => {
    const [from, to] = move(`risks:\n  - id: R-2\n${entry.trimEnd()}`, 'risks:\r\n  - id: pR-0');
    assert.deepEqual([from, to], ['risks:\n  - id: R-2', 'risks:\r\n  - id: pR-0\r\n  - id: pR-1\r\n    title: "A"']);
  });

  it('stays where a text would become another one, or a comment would be lost', () => {
    assert.deepEqual(
      [
        move('risks:\n  - id: R-2\n    note: |+\n      a\n  - id: R-1\n\n\nx: 1\n'),
        move('risks:\n  - id: R-1\n    note: |+\n      a\n\n', 'risks:\n  - id: pR-0\n\nx: 1\n'),
        move(`risks:\n${entry}`, 'risks: [ # c\n  ]\n'),
        move(`risks:\n${entry}`, '{risks: []}\n'),
        move(`risks:\n${entry}`, 'risks: none\n'),
        move(`risks:\n${entry}risks: []\n`),
      ],
      [
        ['from', 'cannot-place'],
        ['to', 'cannot-place'],
        ['to', 'cannot-place'],
        ['to', 'cannot-place'],
        ['to', 'cannot-place'],
        ['from', 'duplicate-key'],
      ],
    );
  });
});
