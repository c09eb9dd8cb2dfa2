import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { editFile, type Change } from '../../../src/core/files/edit';
import type { Writable } from '../../../src/core/files/write';
import type { FileKind } from '../../../src/core/model/fileKinds';
import { applyEdits } from '../../../src/core/text/textEdit';

function edit(text: string, change: Change, kind: FileKind = 'risks'): string {
  const result = editFile(kind, checkText(text), change);
  return 'edits' in result ? applyEdits(text, result.edits) : `refused: ${result.refused.message}`;
}

const entry = { id: 'R-9', title: 'New', plan: 'One\ntwo\n', raised: { date: '2026-11-20', by: 'Ana Ruiz' } };
const append = (text: string, value: Writable = entry) => edit(text, { field: 'risks', to: { append: value } });
const set = (text: string, field: string, value: Writable, id = 'R-1') =>
  edit(text, { entry: { list: 'risks', id }, field, to: { set: value } });
const remove = (text: string, field: string, id = 'R-1') =>
  edit(text, { entry: { list: 'risks', id }, field, to: 'removed' });

describe('A new entry', () => {
  it('stands in lines of its own, as the others do', () => {
    assert.equal(
      append('risks:\n  - id: R-1\n    title: "A"\n'),
      `risks:
  - id: R-1
    title: "A"
  - id: R-9
    title: "New"
    plan: |
      One
      two
    raised:
      date: 2026-11-20
      by: "Ana Ruiz"
`,
    );
  });

  it('follows a style of four columns, and of wide dashes', () => {
    assert.equal(
      append('risks:\n    -   id: R-1\n        title: "A"\n        raised:\n            date: 2026-11-01\n'),
      `risks:
    -   id: R-1
        title: "A"
        raised:
            date: 2026-11-01
    -   id: R-9
        title: "New"
        plan: |
            One
            two
        raised:
            date: 2026-11-20
            by: "Ana Ruiz"
`,
    );
  });

  it('follows dashes at the margin, above a comment that ends the file', () => {
    assert.equal(
      append('risks:\n- id: R-1\n  title: "A"\n# Looked at every Friday.\n', { id: 'R-9', title: 'New' }),
      `risks:
- id: R-1
  title: "A"
- id: R-9
  title: "New"
# Looked at every Friday.
`,
    );
  });

  it('has an empty line before it where the others have one', () => {
    assert.equal(
      append('risks:\n  - id: R-1\n    title: "A"\n\n  - id: R-2\n    title: "B"\n\n# end\n', { id: 'R-9' }),
      'risks:\n  - id: R-1\n    title: "A"\n\n  - id: R-2\n    title: "B"\n\n  - id: R-9\n\n# end\n',
    );
  });

  it('has none where an empty line would belong to the text above', () => {
    assert.equal(
      append('risks:\n  - id: R-1\n    title: "A"\n\n  - id: R-2\n    title: |+\n      B\n', { id: 'R-9' }),
      'risks:\n  - id: R-1\n    title: "A"\n\n  - id: R-2\n    title: |+\n      B\n  - id: R-9\n',
    );
  });

  it('leaves the comments of the last entry with it', () => {
    assert.equal(
      append('risks:\n  - id: R-1\n    title: "A" # one\n    # two\n      # three\n  # four\n\n# five\n', {
        id: 'R-9',
      }),
      'risks:\n  - id: R-1\n    title: "A" # one\n    # two\n      # three\n  # four\n  - id: R-9\n\n# five\n',
    );
  });

  it('comes behind a block text, and before the empty lines below it', () => {
    assert.equal(
      append('risks:\n  - id: R-1\n    title: "A"\n    note: |\n      One\n\n      two\n\n\nx-mine: 1\n', {
        id: 'R-9',
      }),
      'risks:\n  - id: R-1\n    title: "A"\n    note: |\n      One\n\n      two\n  - id: R-9\n\n\nx-mine: 1\n',
    );
  });

  it('keeps a file that does not end its last line as it is', () => {
    assert.equal(append('risks:\n  - id: R-1 # c', { id: 'R-9' }), 'risks:\n  - id: R-1 # c\n  - id: R-9');
  });

  it('has the line endings of the file', () => {
    assert.equal(
      append('risks:\r\n  - id: R-1\r\n', { id: 'R-9', plan: 'One\ntwo\n' }),
      'risks:\r\n  - id: R-1\r\n  - id: R-9\r\n    plan: |\r\n      One\r\n      two\r\n',
    );
  });

  it('of an inline list stands in its line, or in a line of its own where the others do', () => {
    assert.deepEqual(
      [
        append('risks: [{id: R-1, title: "A"}] # c\n', { id: 'R-9', plan: 'One "1"\ntwo' }),
        append('risks: [\n  {id: R-1}, # one\n  {id: R-2} # two\n]\n', { id: 'R-9' }),
        append('risks: [\n  {id: R-1},\n  {id: R-2},\n]\n', { id: 'R-9' }),
        append('risks: [\n  {id: R-1}]\n', { id: 'R-9' }),
      ],
      [
        'risks: [{id: R-1, title: "A"}, {id: R-9, plan: "One \\"1\\"\\ntwo"}] # c\n',
        'risks: [\n  {id: R-1}, # one\n  {id: R-2}, # two\n  {id: R-9}\n]\n',
        'risks: [\n  {id: R-1},\n  {id: R-2},\n  {id: R-9},\n]\n',
        'risks: [\n  {id: R-1}, {id: R-9}]\n',
      ],
    );
  });

  it('begins a list that is empty or missing', () => {
    const texts = [
      ...[
        '',
        '# Risks\n',
        '# Risks',
        '---\n',
        'risks:\n',
        'risks: # none yet\n',
        'risks: []\n',
        'risks: [] # none yet\n',
      ],
      ...['risks: [\n]\n', 'risks:\n  # none yet\n', 'x-mine: 1 # c\n# end\n', 'risks:\n\nx-mine: 1\n', 'risks: []'],
    ];
    assert.deepEqual(
      texts.map((text) => append(text, { id: 'R-9' })),
      [
        'risks:\n  - id: R-9\n',
        '# Risks\nrisks:\n  - id: R-9\n',
        '# Risks\nrisks:\n  - id: R-9\n',
        '---\nrisks:\n  - id: R-9\n',
        'risks:\n  - id: R-9\n',
        'risks: # none yet\n  - id: R-9\n',
        'risks:\n  - id: R-9\n',
        'risks: # none yet\n  - id: R-9\n',
        'risks:\n  - id: R-9\n',
        'risks:\n  # none yet\n  - id: R-9\n',
        'x-mine: 1 # c\nrisks:\n  - id: R-9\n# end\n',
        'risks:\n  - id: R-9\n\nx-mine: 1\n',
        'risks:\n  - id: R-9',
      ],
    );
  });
});

describe('A new field', () => {
  it('stands behind the others, with the comments that belong to them', () => {
    assert.equal(
      set('risks:\n  - id: R-1\n    title: "A" # one\n    # two\n  # three\n  - id: R-2\n', 'closed', '2026-11-21'),
      'risks:\n  - id: R-1\n    title: "A" # one\n    # two\n    closed: 2026-11-21\n  # three\n  - id: R-2\n',
    );
  });

  it('is written in the style of its entry', () => {
    assert.deepEqual(
      [
        set('risks:\n  - {id: R-1, title: "A"} # c\n', 'raised', { date: '2026-11-20', by: 'Ana' }),
        set('risks:\n  - { id: R-1, title: "A" }\n', 'owner', 'Ana'),
        set('risks:\n- id: R-1\n', 'log', [{ date: '2026-11-20', impact: 2 }]),
        set('risks:\n  - id: R-1\n', 'log', []),
        set('risks:\n    - id: R-1\n', 'raised', { by: 'Ana' }),
      ],
      [
        'risks:\n  - {id: R-1, title: "A", raised: {date: 2026-11-20, by: "Ana"}} # c\n',
        'risks:\n  - { id: R-1, title: "A", owner: "Ana" }\n',
        'risks:\n- id: R-1\n  log:\n  - date: 2026-11-20\n    impact: 2\n',
        'risks:\n  - id: R-1\n    log: []\n',
        'risks:\n    - id: R-1\n      raised:\n          by: "Ana"\n',
      ],
    );
  });

  it('of a key without a value stands behind its colon, before a comment', () => {
    assert.deepEqual(
      [
        set('risks:\n  - id: R-1\n    note:\n    due: 2026-11-21\n', 'note', 'One\ntwo'),
        set('risks:\n  - id: R-1\n    note: # c\n', 'note', 'New'),
        set('risks:\n  - id: R-1\n    raised: # c\n    due: 2026-11-21\n', 'raised', { by: 'Ana' }),
        set('risks:\n  - {id: R-1, note: , due: 2026-11-21}\n', 'note', 'New'),
        edit('title: T\nattendees: # c\n', { field: 'attendees', to: { set: ['Ana', 'Bo'] } }, 'minutes'),
      ],
      [
        'risks:\n  - id: R-1\n    note: |-\n      One\n      two\n    due: 2026-11-21\n',
        'risks:\n  - id: R-1\n    note: "New" # c\n',
        'risks:\n  - id: R-1\n    raised: # c\n      by: "Ana"\n    due: 2026-11-21\n',
        'risks:\n  - {id: R-1, note: "New" , due: 2026-11-21}\n',
        'title: T\nattendees: ["Ana", "Bo"] # c\n',
      ],
    );
  });
});

describe('Another value', () => {
  it('stands exactly where the old one stood, in the same quotes', () => {
    const text = `risks:
  - id: R-1   # c
    title:   'It''s'   # c
    cause: "A"
    plan: Plain words
    review: "2026-11-20" # c
    probability: 3 # c
`;
    const changed = [
      set(text, 'title', "That's"),
      set(text, 'cause', 'B "b"'),
      set(text, 'plan', 'Other words'),
      set(text, 'review', '2026-12-01'),
      set(text, 'probability', 4),
    ];
    assert.deepEqual(changed, [
      text.replace("'It''s'", "'That''s'"),
      text.replace('"A"', '"B \\"b\\""'),
      text.replace('Plain words', '"Other words"'),
      text.replace('"2026-11-20"', '"2026-12-01"'),
      text.replace('3 # c', '4 # c'),
    ]);
  });

  it('of several lines becomes a block, unless a comment stands behind it', () => {
    assert.deepEqual(
      [
        set('risks:\n    - id: R-1\n      note: "A"\n      due: 2026-11-21\n', 'note', 'One\n\ntwo\n'),
        set('risks:\n  - id: R-1\n    note: "A" # c\n', 'note', 'One\ntwo\n'),
        set('risks:\n  - {id: R-1, note: A}\n', 'note', 'One\ntwo\n'),
        set('risks:\n  - id: R-1\n    note: A\n', 'note', '# One\ntwo\n'),
        set('risks:\n  - id: R-1\n    note: A\n      # c deeper\n', 'note', 'One\ntwo\n'),
        set("risks:\n  - id: R-1\n    note: 'A'\n", 'note', ' One\ntwo\n'),
      ],
      [
        'risks:\n    - id: R-1\n      note: |\n          One\n\n          two\n      due: 2026-11-21\n',
        'risks:\n  - id: R-1\n    note: "One\\ntwo\\n" # c\n',
        'risks:\n  - {id: R-1, note: "One\\ntwo\\n"}\n',
        'risks:\n  - id: R-1\n    note: |\n      # One\n      two\n',
        'risks:\n  - id: R-1\n    note: "One\\ntwo\\n"\n      # c deeper\n',
        'risks:\n  - id: R-1\n    note: " One\\ntwo\\n"\n',
      ],
    );
  });

  it('takes the place of a block text, and leaves the empty lines below it', () => {
    const text = 'risks:\n  - id: R-1\n    note: |\n      One\n\n      two\n\n  - id: R-2\n';
    assert.deepEqual(
      [set(text, 'note', 'New'), set(text, 'note', 'New\ntext\n'), set(text.trimEnd(), 'note', 'New')],
      [
        'risks:\n  - id: R-1\n    note: "New"\n\n  - id: R-2\n',
        'risks:\n  - id: R-1\n    note: |\n      New\n      text\n\n  - id: R-2\n',
        'risks:\n  - id: R-1\n    note: "New"\n\n  - id: R-2',
      ],
    );
  });

  it('takes the place of a whole group or list, in lines or inline as that was', () => {
    const by = { date: '2026-11-20', by: 'Bo' };
    assert.deepEqual(
      [
        set('risks:\n  - id: R-1\n    raised:   # c\n        by: Ana\n    due: 2026-11-21\n', 'raised', by),
        set('risks:\n  - id: R-1\n    raised: {by: Ana} # c\n', 'raised', by),
        edit(
          'title: T\nattendees:\n  - Ana\n  - Bo\ntype: call\n',
          { field: 'attendees', to: { set: ['Bo'] } },
          'minutes',
        ),
      ],
      [
        'risks:\n  - id: R-1\n    raised:   # c\n        date: 2026-11-20\n        by: "Bo"\n    due: 2026-11-21\n',
        'risks:\n  - id: R-1\n    raised: {date: 2026-11-20, by: "Bo"} # c\n',
        'title: T\nattendees: ["Bo"]\ntype: call\n',
      ],
    );
  });
});

describe('A text that its author folded', () => {
  const before = 'notes: >-\n    Ana wants\n    one date.\n\n    Maria asks.\n# behind\npurpose: "x"\n';
  const go = (text: string, value: string) => edit(text, { field: 'notes', to: { set: value } }, 'minutes');

  it('goes on behind its lines, which stay as they are', () => {
    const now = 'Ana wants one date.\nMaria asks.\nMoved.\n\nCalled off.\n';
    const text = 'notes: >\n    Ana wants\n    one date.\n\n    Maria asks.\n\n    Moved.\n\n\n    Called off.\n';
    assert.equal(go(before, now), `${text}# behind\npurpose: "x"\n`);
    assert.equal(go(before, now.trimEnd()), `${text.replace('>', '>-')}# behind\npurpose: "x"\n`);
    assert.equal(go(before.replaceAll('\n', '\r\n'), now), `${text}# behind\npurpose: "x"\n`.replaceAll('\n', '\r\n'));
  });

  it('is written anew where it says something else, or where its lines could not be folded', () => {
    assert.match(go(before, 'Ana waits.\n'), /^notes: \|\n {2,4}Ana waits\.\n# behind\n/);
    assert.match(go(before, 'Ana wants one date.\nMaria asks.\n  - a list\n'), /^notes: \|\n +Ana wants one date\.\n/);
  });
});

describe('A field that is taken out', () => {
  it('leaves no trace but the comments in it and behind it', () => {
    const text = `risks:
  - id: R-1 # own
    title: "A" # one
    raised: # two
      # three
      by: Ana # four
    note: |
      Some text

      # no comment

    due: 2026-11-21
`;
    assert.deepEqual(
      [remove(text, 'title'), remove(text, 'raised'), remove(text, 'note'), remove(text, 'due'), remove(text, 'id')],
      [
        text.replace('    title: "A" # one\n', '    # one\n'),
        text.replace(
          '    raised: # two\n      # three\n      by: Ana # four\n',
          '    # two\n    # three\n    # four\n',
        ),
        text.replace('    note: |\n      Some text\n\n      # no comment\n', ''),
        text.replace('    due: 2026-11-21\n', ''),
        text.replace('- id: R-1 # own', '- # own'),
      ],
    );
  });

  it('gives its place behind the dash to the next one', () => {
    assert.equal(remove('risks:\n  - title: "A"\n    id: R-1\n', 'title'), 'risks:\n  - id: R-1\n');
  });

  it('is cut out of an inline group with its comma', () => {
    const text = 'risks:\n  - {id: R-1, title: "A", due: 2026-11-21}\n';
    assert.deepEqual(
      [remove(text, 'id'), remove(text, 'title'), remove(text, 'due')],
      [
        'risks:\n  - {title: "A", due: 2026-11-21}\n',
        'risks:\n  - {id: R-1, due: 2026-11-21}\n',
        'risks:\n  - {id: R-1, title: "A"}\n',
      ],
    );
  });

  it('at the end of a file keeps its last line without an end', () => {
    assert.deepEqual(
      [
        remove('risks:\n  - id: R-1\n    due: 2026-11-21', 'due'),
        remove('risks:\n  - id: R-1\n    due: 2026-11-21 # c', 'due'),
      ],
      ['risks:\n  - id: R-1', 'risks:\n  - id: R-1\n    # c'],
    );
  });

  it('that is not there changes nothing', () => {
    assert.equal(remove('risks:\n  - id: R-1\n', 'note'), 'risks:\n  - id: R-1\n');
  });

  it('and set again the other way round gives back the same text', () => {
    const text = 'risks:\n  - id: R-1\n    title: "A"\n\n  - id: R-2 # c\n    title: "B"\n';
    const closed = set(text, 'closed', '2026-11-21');
    assert.deepEqual([closed === text, remove(closed, 'closed')], [false, text]);
  });
});

describe('A list that grows', () => {
  const grow = (text: string, value: Writable) =>
    edit(text, { entry: { list: 'risks', id: 'R-1' }, field: 'log', to: { append: value } });
  const score = { date: '2026-11-20', impact: 2 };

  it('inside an entry follows what stands there', () => {
    assert.deepEqual(
      [
        grow(
          'risks:\n  - id: R-1\n    log:\n      - date: 2026-11-01\n        impact: 1 # c\n      # d\n    due: 2026-11-21\n',
          score,
        ),
        grow('risks:\n  - id: R-1\n    log:\n    - {date: 2026-11-01}\n', score),
        grow('risks:\n  - id: R-1\n    log: [{date: 2026-11-01}]\n', score),
        grow('risks:\n  - id: R-1\n    log: []\n    due: 2026-11-21\n', score),
        grow('risks:\n  - {id: R-1, log: []}\n', score),
        grow('risks:\n  - id: R-1\n    due: 2026-11-21\n', score),
      ],
      [
        'risks:\n  - id: R-1\n    log:\n      - date: 2026-11-01\n        impact: 1 # c\n      # d\n      - date: 2026-11-20\n        impact: 2\n    due: 2026-11-21\n',
        'risks:\n  - id: R-1\n    log:\n    - {date: 2026-11-01}\n    - date: 2026-11-20\n      impact: 2\n',
        'risks:\n  - id: R-1\n    log: [{date: 2026-11-01}, {date: 2026-11-20, impact: 2}]\n',
        'risks:\n  - id: R-1\n    log:\n      - date: 2026-11-20\n        impact: 2\n    due: 2026-11-21\n',
        'risks:\n  - {id: R-1, log: [{date: 2026-11-20, impact: 2}]}\n',
        'risks:\n  - id: R-1\n    due: 2026-11-21\n    log:\n      - date: 2026-11-20\n        impact: 2\n',
      ],
    );
  });

  it('of names, questions, references and answers in minutes looks as the template writes them', () => {
    const add = (text: string, field: string, value: Writable) =>
      edit(text, { field, to: { append: value } }, 'minutes');
    assert.deepEqual(
      [
        add('title: "T"\nattendees: ["Ana"]\n', 'attendees', 'Bo'),
        add('title: "T"\n', 'attendees', 'Bo'),
        add('title: "T"\nquestions:\n  - "Who?"\n', 'questions', 'How?\nWhen?'),
        add('title: "T"\nnotes: |\n  Some text\n', 'carried', 'A-7 Size grid'),
        add('title: "T"\nsent: {date: 2026-11-20}\n', 'answers', { by: 'Ana', says: 'confirmed', date: '2026-11-21' }),
      ],
      [
        'title: "T"\nattendees: ["Ana", "Bo"]\n',
        'title: "T"\nattendees: ["Bo"]\n',
        'title: "T"\nquestions:\n  - "Who?"\n  - |-\n    How?\n    When?\n',
        'title: "T"\nnotes: |\n  Some text\ncarried:\n  - "A-7 Size grid"\n',
        'title: "T"\nsent: {date: 2026-11-20}\nanswers:\n  - by: "Ana"\n    says: confirmed\n    date: 2026-11-21\n',
      ],
    );
  });
});

describe('A new field below notes that somebody goes on typing', () => {
  const add = (text: string) => edit(text, { field: 'questions', to: { append: 'Who counts?' } }, 'minutes');

  it('leaves the open line to the notes', () => {
    const notes = 'title: "Status"\nnotes: |\n  One\n  > Two\n  ';
    const added = 'questions:\n  - "Who counts?"\n';
    assert.deepEqual(
      [add(`${notes}\n`), add(notes), add(`${notes}\n  \n`), add(`${notes}\ncarried: [A-1]\n`)],
      [
        `${notes}\n${added}`,
        `${notes}\n${added.trimEnd()}`,
        `${notes}\n  \n${added}`,
        `${notes}\ncarried: [A-1]\n${added}`,
      ],
    );
  });

  it('stands above empty lines that end the file', () => {
    assert.equal(add('notes: |\n  One\n\n'), 'notes: |\n  One\nquestions:\n  - "Who counts?"\n\n');
  });
});
