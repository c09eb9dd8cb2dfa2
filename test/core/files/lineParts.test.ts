import assert from 'node:assert/strict';
import { listLineParts, readPartValue, type LinePart } from '../../../src/core/files/lineParts';

/** Each part with its lines, those inside it indented. */
function draw(parts: readonly LinePart[], depth = 0): readonly string[] {
  return parts.flatMap((part) => [
    `${'  '.repeat(depth)}${part.kind === 'entry' ? '-' : part.name} ${part.line}-${part.endLine} ${readPartValue(part)}`.trimEnd(),
    ...draw(part.parts, depth + 1),
  ]);
}

const register = `# ours
risks:
  # first
  - id: R-1 # why
    title: "Late: data" # so
    raised: {date: 2026-11-19}
    note: |
      Ana: call
      - id: none

      # no comment
    # below it
  - id: R-2
    title: 'It''s
      long: indeed'
  - "plain"
names:
- A
- B: 1
  C:
    D: 2
`;

const drawn = [
  'risks 1-15',
  '  - 3-11',
  '    id 3-3 R-1',
  '    title 4-4 Late: data',
  '    raised 5-5 {date: 2026-11-19}',
  '    note 6-10',
  '  - 12-14',
  '    id 12-12 R-2',
  "    title 13-14 It's",
  '  - 15-15 plain',
  'names 16-20',
  '  - 17-17 A',
  '  - 18-20',
  '    B 18-18 1',
  '    C 19-20',
  '      D 20-20 2',
];

describe('The parts of a text by its lines', () => {
  it('are fields and entries with the lines that belong to them; prose is part of its field', () => {
    assert.deepEqual(draw(listLineParts(register)), drawn);
  });

  it('are the same whichever way lines end', () => {
    assert.deepEqual(draw(listLineParts(register.replaceAll('\n', '\r\n'))), drawn);
  });

  it('are known below a line that is half typed', () => {
    const typed = 'risks:\n  - id: R-1\n    titl\n    owner: "Ana\n  - id: R-2\n    note: [\n  -\n  - id: R-3';
    assert.deepEqual(draw(listLineParts(typed)), [
      'risks 0-7',
      '  - 1-3',
      '    id 1-1 R-1',
      '    owner 3-3 Ana',
      '  - 4-5',
      '    id 4-4 R-2',
      '    note 5-5 [',
      '  - 6-6',
      '  - 7-7',
      '    id 7-7 R-3',
    ]);
  });

  it('are none in an empty text', () => {
    assert.deepEqual([draw(listLineParts('')), draw(listLineParts('# a\n\n'))], [[], []]);
  });
});
