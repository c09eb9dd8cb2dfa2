import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCursorPlace } from '../../../src/core/assist/cursorPlace';
import { readCursor } from './cursor';

/** The keys, what is written there, what stands of it, and what a suggestion takes the place of. */
function find(marked: string): string | undefined {
  const { text, lines, at } = readCursor(marked);
  const place = findCursorPlace(lines, at);
  if (!place) return undefined;
  const { start, end } = place.range;
  const taken = (text.split('\n')[start.line] ?? '').slice(start.character, end.character);
  return `${place.keys.join('/')} ${place.part} <${place.typed}> [${taken}]`;
}

function siblings(marked: string): readonly string[] {
  const { lines, at } = readCursor(marked);
  return [...(findCursorPlace(lines, at)?.siblings ?? [])].sort();
}

describe('What is written at a place', () => {
  it('is a key of the file, an entry or a group, however little of it is there', () => {
    assert.deepEqual(
      [
        find('ti¦'),
        find('¦'),
        find('title: "A"\n¦'),
        find('actions:\n  - id: A-1\n    ow¦'),
        find('actions:\n  - id: A-1\n    ¦\n  - id: A-2\n'),
        find('actions:\n  - ¦'),
        find('actions:\n- id: A-1\n  ow¦'),
        find('sent:\n  date: 2026-11-20\n  v¦\ntitle: "A"'),
        find('actions:\n  - id: A-1\n    moved:\n      - date: 2026-11-01\n        fr¦'),
        find('ow¦ner: "Ana"'),
      ],
      [
        ' key <ti> [ti]',
        ' key <> []',
        ' key <> []',
        'actions key <ow> [ow]',
        'actions key <> []',
        'actions item <> []',
        'actions key <ow> [ow]',
        'sent key <v> [v]',
        'actions/moved key <fr> [fr]',
        ' key <ow> [owner]',
      ],
    );
  });

  it('is a value, with its quotes and without what follows', () => {
    assert.deepEqual(
      [
        find('owner: ¦'),
        find('owner: An¦'),
        find('owner: "An¦'),
        find('owner: "An¦a Ruiz"'),
        find("owner: 'An¦a Ruiz' # ours"),
        find('owner: Ana¦ # ours'),
        find('due: +2w¦'),
        find('due:¦'),
        find('actions:\n  - id: A-1\n    owner: M¦'),
        find('actions:\n  - owner: M¦'),
      ],
      [
        'owner value <> []',
        'owner value <An> [An]',
        'owner value <An> ["An]',
        'owner value <An> ["Ana Ruiz"]',
        "owner value <An> ['Ana Ruiz']",
        'owner value <Ana> [Ana]',
        'due value <+2w> [+2w]',
        'due value <> []',
        'actions/owner value <M> [M]',
        'actions/owner value <M> [M]',
      ],
    );
  });

  it('is an item of a list, in lines and in brackets', () => {
    assert.deepEqual(
      [
        find('attendees:\n  - "Ma¦'),
        find('attendees:\n  - Ana\n  - ¦'),
        find('attendees:\n- Ana\n- M¦'),
        find('attendees: [¦'),
        find('attendees: ["Ana Ruiz", "Sa¦"]'),
        find('attendees: ["Ana Ruiz", Sa¦, Jo]'),
        find('attendees: ["Ruiz, Ana", ¦]'),
        find('carried:\n  - "A-3¦'),
        find('actions:\n  - id: A-1\n    to: [M¦]'),
      ],
      [
        'attendees item <Ma> ["Ma]',
        'attendees item <> []',
        'attendees item <M> [M]',
        'attendees item <> []',
        'attendees item <Sa> ["Sa"]',
        'attendees item <Sa> [Sa]',
        'attendees item <> []',
        'carried item <A-3> ["A-3]',
        'actions/to item <M> [M]',
      ],
    );
  });

  it('is a key or a value in braces', () => {
    assert.deepEqual(
      [
        find('sent: {d¦'),
        find('sent: {date: 2026-11-20, ¦}'),
        find('sent: { date: 2026-11-20, by: An¦ }'),
        find('agreed: {date: ¦}'),
        find('answers:\n  - {by: "Ana Ruiz", says: c¦}'),
        find('sent: {to: ["A¦"]}'),
      ],
      [
        'sent key <d> [d]',
        'sent key <> []',
        'sent/by value <An> [An]',
        'agreed/date value <> []',
        'answers/says value <c> [c]',
        'sent/to item <A> ["A"]',
      ],
    );
  });

  it('is nothing in a comment, before a dash, and in a block of text', () => {
    assert.deepEqual(
      [
        find('# ow¦ner: x'),
        find('owner: Ana # her¦e'),
        find('notes: |\n  > Ana na¦'),
        find('actions:\n  - note: >-\n      Ana na¦'),
        find('actions:\n ¦ - id: A-1'),
      ],
      [undefined, undefined, undefined, undefined, undefined],
    );
    assert.equal(find('text: "call #4¦7"'), 'text value <call #4> ["call #47"]');
  });

  it('knows the keys beside it, above and below, and those of no other entry', () => {
    const list = 'actions:\n  - id: A-1\n    due: 2026-11-20\n  - id: A-2\n    ¦\n    owner: "Jo"\n  - text: "x"\n';
    assert.deepEqual(siblings(list), ['id', 'owner']);
    assert.deepEqual(siblings('actions:\n  - ¦\n    owner: "Jo"\n  - text: "x"\n'), ['owner']);
    assert.deepEqual(siblings('title: "A"\nsent:\n  date: 2026-11-20\n¦\ntype: call\n'), ['sent', 'title', 'type']);
    assert.deepEqual(siblings('sent: {date: 2026-11-20, ¦}'), ['date']);
  });

  it('is the same with the line ends of Windows', () => {
    assert.equal(find('actions:\r\n  - id: A-1\r\n    owner: "M¦"\r\n'), 'actions/owner value <M> ["M"]');
  });

  it('never fails, whatever the text', () => {
    const line = fc.stringMatching(/^ {0,6}(- ){0,2}[\w"'[\]{}:,#| >-]{0,12}\r?$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (lines, row, column) => {
        const at = row % lines.length;
        const text = lines[at] ?? '';
        const character = column % (text.length + 1);
        const place = findCursorPlace(
          { lineCount: lines.length, lineAt: (each) => lines[each] ?? '' },
          { line: at, character },
        );
        if (!place) return;
        const { start, end } = place.range;
        assert.ok(start.character <= Math.max(character, start.character) && character <= end.character);
      }),
      { numRuns: 2000 },
    );
  });
});
