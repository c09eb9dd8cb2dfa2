import assert from 'node:assert/strict';
import { keepBoth, type KeptBoth } from '../../../src/core/capture/keepBoth';
import { splitConflict } from '../../../src/core/files/conflictSides';
import type { MergeAnswer } from '../../../src/core/files/mergeBlocks';
import type { MergeStages } from '../../../src/core/files/mergeStages';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'shop' };
const path = 'clients/acme/shop/actions.yaml';

interface Wanted {
  readonly base?: string;
  readonly stages?: MergeStages;
  readonly answers?: Readonly<Record<string, MergeAnswer>>;
  readonly others?: Readonly<Record<string, string>>;
}

function run(text: string, { base, stages: wanted, answers = {}, others = {} }: Wanted = {}) {
  const index = readJournal(others);
  const sides = splitConflict(text);
  const known = base !== undefined && sides && !('code' in sides) ? { ...sides, base } : undefined;
  const stages = wanted ?? known;
  return keepBoth({ index, path, key, text, stages }, new Map(Object.entries(answers)));
}

function resultOf(text: string, outcome: ReturnType<typeof run>): string {
  assert.ok(outcome && 'changes' in outcome, JSON.stringify(outcome, undefined, 1));
  const [change] = outcome.changes;
  assert.ok(change && 'edits' in change && change.expected === text);
  return applyEdits(text, change.edits);
}

/** The text after the conflict is resolved. */
const resolve = (text: string, wanted?: Wanted) => resultOf(text, run(text, wanted));

function describeKept(text: string, wanted?: Wanted): Pick<KeptBoth, 'kept' | 'renumbered' | 'doubled'> {
  const outcome = run(text, wanted);
  assert.ok(outcome && 'changes' in outcome, JSON.stringify(outcome));
  const { kept, renumbered, doubled } = outcome;
  return { kept, renumbered, doubled };
}

/** What is asked, in one line each. */
function ask(text: string, wanted?: Wanted): readonly string[] {
  const outcome = run(text, wanted);
  assert.ok(outcome && 'questions' in outcome, JSON.stringify(outcome));
  return outcome.questions.map((each) => `${each.key} [${each.entry}] ${each.field}: ${each.ours} / ${each.theirs}`);
}

function refuse(text: string, wanted?: Wanted): string {
  const outcome = run(text, wanted);
  assert.ok(outcome && 'code' in outcome, JSON.stringify(outcome));
  return `${outcome.code} ${outcome.range.start.line + 1}`;
}

const head = '# Ours and theirs\nactions:\n  - id: A-1\n    text: "One"\n';

describe('Keep Both Entries', () => {
  it('keeps the new entries of both sides, ours first, with their comments and quotes', () => {
    const text = `${head}<<<<<<< HEAD
  # from the call
  - id: A-2
    text: 'Two' # said
=======
  - {id: A-3, text: "Three"}
>>>>>>> other
# the end
`;
    const expected = `${head}  # from the call
  - id: A-2
    text: 'Two' # said
  - {id: A-3, text: "Three"}
# the end
`;
    assert.equal(resolve(text, { base: `${head}# the end\n` }), expected);
    assert.equal(resolve(text), expected);
    assert.deepEqual(describeKept(text), { kept: 2, renumbered: [], doubled: [] });
  });

  it('gives theirs the next free number where both sides gave the same, and mends what theirs says of it', () => {
    const text = `${head}<<<<<<< HEAD
  - id: A-2
    text: "Ours"
    note: "See A-2"
=======
  - id: A-2
    text: "Theirs"
  - id: A-3
    text: "Another"
    waiting-for: "A-2 Theirs" # A-2 first
>>>>>>> other
`;
    const others = { 'clients/acme/shop/minutes/2026-11-20-status.yaml': 'notes: "A-8 is done"\n' };
    const wanted = { base: head, others };
    assert.equal(
      resolve(text, wanted),
      `${head}  - id: A-2
    text: "Ours"
    note: "See A-2"
  - id: A-9
    text: "Theirs"
  - id: A-3
    text: "Another"
    waiting-for: "A-9 Theirs" # A-9 first
`,
    );
    assert.deepEqual(describeKept(text, wanted), { kept: 3, renumbered: [['A-2', 'A-9']], doubled: [] });
  });

  it('says which other files name a number that theirs had, for somebody to look at', () => {
    const text = `${head}<<<<<<< HEAD\n  - id: A-2\n    text: "Ours"\n=======\n  - id: A-2\n    text: "Theirs"\n>>>>>>> other\n`;
    const minutes = (name: string) => `clients/acme/shop/minutes/2026-11-${name}.yaml`;
    const others = {
      [minutes('20-call')]: 'actions:\n  - id: A-2\n    text: "Theirs"\n',
      [minutes('21-call')]: 'notes: "like till/A-2, and A-1"\n',
      'clients/acme/private/shop/remarks/2026-11-20-call.yaml': 'remarks: "A-2 is late."\n',
    };
    const outcome = run(text, { base: head, others });
    assert.ok(outcome && 'elsewhere' in outcome);
    assert.deepEqual(outcome.elsewhere, [minutes('20-call'), 'clients/acme/private/shop/remarks/2026-11-20-call.yaml']);
    assert.deepEqual(outcome.renumbered, [['A-2', 'A-3']]);
  });

  it('asks whether two entries of one ID are the same where the marks do not show what was there before', () => {
    const text = `${head}<<<<<<< HEAD
  - id: A-2
    text: "Ours"
=======
  - id: A-2
    text: "Theirs"
>>>>>>> other
`;
    assert.deepEqual(ask(text), ['/actions/id A-2 [A-2] : Ours / Theirs']);
    const two = resolve(text, { answers: { '/actions/id A-2': 'two' } });
    assert.equal(two, `${head}  - id: A-2\n    text: "Ours"\n  - id: A-3\n    text: "Theirs"\n`);
    const asked = { '/actions/id A-2': 'one' as const, '/actions/id A-2/text': 'theirs' as const };
    assert.equal(resolve(text, { answers: asked }), `${head}  - id: A-2\n    text: "Theirs"\n`);
  });

  it('takes each field from the side that changed it, and asks about those that both changed', () => {
    const base = 'actions:\n  - id: A-1\n    text: "One"\n    owner: Ana\n    due: 2026-11-20\n';
    const text = `actions:
  - id: A-1
<<<<<<< HEAD
    text: "One"
    owner: Bob # since Monday
    due: 2026-11-21
=======
    text: "One and two"
    owner: Ana
    due: 2026-11-22 # a Sunday
    done: 2026-11-22
>>>>>>> other
`;
    assert.deepEqual(ask(text, { base }), ['/actions/id A-1/due [A-1] due: 2026-11-21 / 2026-11-22']);
    const merged = (due: string) =>
      `actions:\n  - id: A-1\n    text: "One and two"\n    owner: Bob # since Monday\n    due: ${due}\n    done: 2026-11-22\n`;
    const answer = (side: MergeAnswer) => ({ base, answers: { '/actions/id A-1/due': side } });
    assert.equal(resolve(text, answer('ours')), merged('2026-11-21'));
    assert.equal(resolve(text, answer('theirs')), merged('2026-11-22 # a Sunday'));
    const withBase = text.replace('=======', `||||||| base\n${base.split('\n').slice(2).join('\n')}=======`);
    assert.equal(resolve(withBase, { answers: { '/actions/id A-1/due': 'ours' } }), merged('2026-11-21'));
  });

  it('merges lists by what is in them, in brackets and in lines', () => {
    const base = 'title: "x"\nattendees: ["Ana", "Bob"]\ncarried:\n  - "A-1 One"\n  - "A-2 Two"\n';
    const text = `title: "x"
<<<<<<< HEAD
attendees: ["Ana", "Bob", 'Zoë, Dr.']
carried:
  - "A-1 One"
  - "A-2 Two"
  # new
  - "A-3 Three"
=======
attendees: ["Ana", Carl]
carried:
  - "A-2 Two"
  - "A-4 Four"
>>>>>>> other
`;
    assert.equal(
      resolve(text, { base }),
      `title: "x"
attendees: ["Ana", 'Zoë, Dr.', Carl]
carried:
  - "A-2 Two"
  # new
  - "A-3 Three"
  - "A-4 Four"
`,
    );
  });

  it('merges free text line by line, and keeps both versions of a line that both changed', () => {
    const base = 'notes: |\n  one\n  two\n  three\n\n  four\n';
    const text = `notes: |
<<<<<<< HEAD
  one
  # no comment
  two, ours
  three
=======
  one, theirs
  two, theirs
  three
>>>>>>> other

  four
`;
    assert.equal(
      resolve(text, { base }),
      'notes: |\n  one\n  # no comment\n  two, ours\n  one, theirs\n  two, theirs\n  three\n\n  four\n',
    );
    assert.deepEqual(describeKept(text, { base }), { kept: 0, renumbered: [], doubled: ['notes'] });
    for (const line of ['one', 'two, ours', 'one, theirs', 'two, theirs', 'four']) {
      assert.ok(resolve(text).includes(`  ${line}\n`), line);
    }
  });

  it('keeps an entry that one side took out and the other changed, and takes out what only one side knew', () => {
    const base = `${head}  - id: A-2\n    text: "Two"\n  - id: A-3\n    text: "Three"\n`;
    const text = `${head}<<<<<<< HEAD
  - id: A-3
    text: "Three, changed"
=======
  - id: A-2
    text: "Two, changed"
>>>>>>> other
`;
    const kept = `${head}  - id: A-3\n    text: "Three, changed"\n  - id: A-2\n    text: "Two, changed"\n`;
    assert.equal(resolve(text, { base }), kept);
    const gone = text.replace('Two, changed', 'Two');
    assert.equal(resolve(gone, { base }), `${head}  - id: A-3\n    text: "Three, changed"\n`);
  });

  it('keeps the line breaks of the file, whatever those of git are, and a last line without one', () => {
    const text = `${head}<<<<<<< HEAD\n  - id: A-2\n    text: "Ours"\n=======\n  - id: A-3\n    text: "Theirs"\n>>>>>>> x\nx: 1`;
    const expected = `${head}  - id: A-2\n    text: "Ours"\n  - id: A-3\n    text: "Theirs"\nx: 1`;
    const windows = (each: string) => each.replaceAll('\n', '\r\n');
    const base = `\ufeff${head}x: 1\n`;
    assert.equal(resolve(text, { base }), expected);
    assert.equal(resolve(windows(text), { base }), windows(expected));
  });

  it('takes comments from the side that wrote them, and both where both did', () => {
    const base = `${head}    due: 2026-11-20\n`;
    const text = `# Ours and theirs
actions:
<<<<<<< HEAD
  # ours
  - id: A-1
    text: "One"
    due: "2026-11-20"
=======
  # theirs
  - id: A-1
    # they say
    text: 'One' # all of it
    due: 2026-11-20 # noon
>>>>>>> other
`;
    const expected = `# Ours and theirs
actions:
  # ours
  # theirs
  - id: A-1
    # they say
    text: 'One' # all of it
    due: 2026-11-20 # noon
`;
    assert.equal(resolve(text, { base }), expected);
    assert.equal(resolve(text), expected);
  });

  it('gives no entry a field of another one, as git may where the lines are alike', () => {
    const one = (text: string, more = '') => `actions:\n  - id: A-1\n    text: "${text}"\n${more}`;
    const two = '  - id: A-2\n    text: "Two"\n    waiting-for: R-1\n    owner: Ana\n';
    const stages = { base: one('One') + two, ours: one('Ours') + two, theirs: one('One', '    waiting-for: R-1\n') };
    const text = `actions:
  - id: A-1
<<<<<<< HEAD
    text: "Ours"
  - id: A-2
    text: "Two"
=======
    text: "One"
>>>>>>> theirs
    waiting-for: R-1
`;
    assert.equal(resolve(text, { stages }), one('Ours', '    waiting-for: R-1\n'));
  });

  it('knows a text as git left it though git counts an empty line to another entry', () => {
    const entry = (id: string, text: string, more = '') => `  - id: ${id}\n    text: "${text}"\n${more}`;
    const owner = '    owner: Dora\n';
    const join = (...entries: readonly string[]) => `actions:\n${entries.join('\n')}`;
    const stages = {
      base: join(entry('A-1', 'One'), entry('A-2', 'Two', owner)),
      ours: join(entry('A-1', 'Changed', owner), entry('A-3', 'Ours')),
      theirs: join(entry('A-3', 'Theirs'), entry('A-1', 'Changed'), entry('A-2', 'Two', owner)),
    };
    const marked = `<<<<<<< HEAD\n=======\n\n${entry('A-2', 'Two')}>>>>>>> theirs\n`;
    const text = join(entry('A-3', 'Theirs'), entry('A-1', 'Changed', marked + owner), entry('A-3', 'Ours'));
    const expected = join(entry('A-1', 'Changed', owner), entry('A-3', 'Ours'), entry('A-4', 'Theirs'));
    const sorted = (each: string) => each.split('\n').toSorted();
    assert.deepEqual(sorted(resolve(text, { stages })), sorted(expected));
  });

  it('leaves what somebody changed since the merge, and goes on from there', () => {
    const [ours, theirs] = ['  - id: A-2\n    text: "Ours"\n', '  - id: A-2\n    text: "Theirs"\n'];
    const stages = { base: head, ours: head + ours, theirs: head + theirs };
    const text = `${head}    done: 2026-11-20\n<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
    const expected = `${head}    done: 2026-11-20\n${ours}${theirs.replace('A-2', 'A-3')}`;
    assert.equal(resolve(text, { stages }), expected);
  });

  it('works with the first entries of a list, and with several conflicts, one of them within an entry', () => {
    const base = 'actions: []\nquestions:\n  - "Who?"\n  - "What?"\n  - "When?"\n';
    const text = `<<<<<<< HEAD
actions:
  - id: A-1
    text: "Ours"
=======
actions:
  - id: A-1
    text: "Theirs"
>>>>>>> other
questions:
  - "Who?"
<<<<<<< HEAD
  - "What then?"
=======
  - "What else?"
>>>>>>> other
  - "When?"
`;
    assert.equal(
      resolve(text, { base }),
      `actions:
  - id: A-1
    text: "Ours"
  - id: A-2
    text: "Theirs"
questions:
  - "Who?"
  - "What then?"
  - "What else?"
  - "When?"
`,
    );
  });

  it('tells two new entries apart though their first line is the same on both sides, as zdiff3 writes it', () => {
    const text = `${head}  - id: A-2
<<<<<<< HEAD
    text: "Ours"
||||||| base
=======
    text: "Theirs"
>>>>>>> other
    owner: Ana
`;
    const expected = `${head}  - id: A-2\n    text: "Ours"\n    owner: Ana\n  - id: A-3\n    text: "Theirs"\n    owner: Ana\n`;
    assert.deepEqual(ask(text), ['/actions/id A-2 [A-2] : Ours / Theirs']);
    assert.equal(resolve(text, { base: head }), expected);
  });

  it('is refused with the place where the marks do not fit, or a side cannot be read', () => {
    const ours = '  - id: A-2\n    text: "Ours"\n';
    assert.equal(run(head), undefined);
    assert.equal(
      refuse(`${head}<<<<<<< a\n${ours}<<<<<<< b\n=======\n>>>>>>> b\n=======\n>>>>>>> a\n`),
      'odd-conflict 8',
    );
    assert.equal(refuse(`${head}<<<<<<< a\n${ours}=======\n`), 'odd-conflict 5');
    assert.equal(refuse(`${head}<<<<<<< a\n${ours}>>>>>>> b\n`), 'odd-conflict 8');
    assert.equal(refuse(`${head}=======\n<<<<<<< a\n=======\n>>>>>>> b\n`), 'odd-conflict 5');
    assert.equal(refuse(`${head}<<<<<<< a\n${ours}=======\n\tid: "x\n>>>>>>> b\n`), 'tab-indent 9');
  });

  it('is refused where an ID or a field stands twice on one side, and where the same list is indented in two ways', () => {
    const twice = `${head}<<<<<<< a\n  - id: A-1\n    text: "Again"\n=======\n  - id: A-3\n    text: "x"\n>>>>>>> b\n`;
    assert.equal(refuse(twice), 'cannot-merge 6');
    const field = `${head}<<<<<<< a\n    text: "Again"\n=======\n    due: 2026-11-20\n>>>>>>> b\n`;
    assert.equal(refuse(field, { base: head }), 'cannot-merge 6');
    const indented = `<<<<<<< a\n${head}=======\n${head.replace(/^ {2}/gm, '    ')}  # x\n>>>>>>> b\n`;
    assert.equal(refuse(indented.replace('"One"', '"Two"')), 'cannot-merge 3');
  });
});
