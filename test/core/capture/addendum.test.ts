import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeAddendum, type PlannedAddendum } from '../../../src/core/capture/addendum';
import { checkText } from '../../../src/core/files/decode';
import { fingerprintOf } from '../../../src/core/files/fingerprint';
import { readFile } from '../../../src/core/files/read';
import { parseDay } from '../../../src/core/model/day';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readJournal, readSampleFiles } from '../journal/readJournal';
import { listTouched } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const path = 'clients/acme/shop/minutes/2026-11-19-steering.yaml';
const addendum = 'clients/acme/shop/minutes/2026-11-22-addendum-to-steering.yaml';
const today = parseDay('2026-11-22') ?? assert.fail();

const sent = `# kept by Sam
title: "Steering"
type: steering
date: 2026-11-19
attendees: ["Ana Ruiz", "Sam Lindqvist"]   # Maria was ill
purpose: "Decide on the date."
agenda:
  - "Where we are"
  - topic: "Date"
    minutes: 20
notes: |
  Both dates were compared.
  ! Ana: 15 January
decisions:
  - id: D-3
    text: "Cut-over on 15 January"
    by: "Ana Ruiz"
    acknowledged:
      - date: 2026-11-20
  - id: D-4
    text: "Half sizes are in"
actions:
  - id: A-7
    text: "Name one owner"
    owner: "Ana Ruiz"
    due: 2026-11-26
sent:
  date: 2026-11-20
answers:
  - by: "Ana Ruiz"
    says: confirmed
`;

function seal(text: string): string {
  return `${text}fingerprint: "${fingerprintOf(readFile('minutes', checkText(text)).record)}"\n`;
}

const frozen = seal(sent);

/** The sent text with some pieces replaced by others. */
function edit(...pieces: readonly (readonly [from: string, to: string])[]): string {
  return pieces.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, () => to);
  }, frozen);
}

function plan(edited: string, before: string | undefined = frozen) {
  return makeAddendum({
    index: readJournal({
      [path]: edited,
      'clients/acme/shop/actions.yaml': 'actions:\n  - id: A-11\n    text: "Other"\n',
    }),
    key,
    path,
    file: checkText(edited),
    frozen: before === undefined ? undefined : checkText(before),
    today,
    takenFiles: [],
  });
}

/** Both files after an addendum was made, whatever else may be wrong in them. */
function apply(edited: string, { changes }: PlannedAddendum): Readonly<Record<string, string>> {
  const pairs = changes.map((change): [string, string] => {
    if ('create' in change) return [change.path, change.create];
    assert.ok('edits' in change && change.expected === edited);
    return [change.path, applyEdits(edited, change.edits)];
  });
  return { [path]: edited, ...Object.fromEntries(pairs) };
}

/** The minutes and the addendum after it was made. */
function make(edited: string, before?: string): { readonly minutes: string; readonly made: string } {
  const planned = plan(edited, before);
  if ('why' in planned) assert.fail(JSON.stringify(planned));
  const files = apply(edited, planned);
  return { minutes: files[path] ?? '', made: files[planned.show.path] ?? '' };
}

const notesOf = (text: string) =>
  readFile('minutes', checkText(text)).record.notes?.trimEnd().split('\n').slice(1) ?? [];

describe('An addendum', () => {
  it('says what was changed, and puts back what was sent', () => {
    const edited = edit(
      ['date: 2026-11-19', 'date: 2026-11-18\nend: "11:30"'],
      ['"Ana Ruiz", "Sam', '"Ana Ruiz", "Maria Lopez", "Sam'],
      ['minutes: 20', 'minutes: 25'],
      ['Both dates were', 'The two dates were'],
      ['15 January"\n    by: "Ana Ruiz"', '15 February"'],
      ['  - id: D-4\n    text: "Half sizes are in"\n', ''],
    );
    assert.deepEqual(listTouched({ [path]: edited }, (plan(edited) as PlannedAddendum).changes), {
      [addendum]: `title: "Addendum to Steering"
type: steering
date: 2026-11-22
attendees: ["Ana Ruiz", "Sam Lindqvist"]
purpose: "Corrections and additions to 2026-11-19-steering."
notes: |
  This adds to our minutes of 19 November 2026, sent on 20 November 2026.
  Date: it says "19 November 2026"; it is to say "18 November 2026"
  End, to be added: "11:30"
  Attendees, to be added: "Maria Lopez"
  Agenda: it says "Date (20 minutes)"; it is to say "Date (25 minutes)"
  Notes: it says "Both dates were compared."; it is to say "The two dates were compared."
  Decision "Cut-over on 15 January" (D-3), text: it says "Cut-over on 15 January"; it is to say "Cut-over on 15 February"
  Decision "Cut-over on 15 January" (D-3), by, to be left out: "Ana Ruiz"
  Decision "Half sizes are in" (D-4): to be left out.
`,
      [path]: frozen,
    });
  });

  it('leaves what came later as it is: answers, acknowledgements, comments, keys of its author', () => {
    const later = [
      ['    says: confirmed\n', '    says: confirmed\n  - by: "Maria Lopez" # by phone\n    says: objected\n'],
      ['      - date: 2026-11-20\n', '      - date: 2026-11-20\n        by: "Ana Ruiz"\n'],
      ['due: 2026-11-26\n', 'due: 2026-11-26\n    colour: red\n'],
      ['# kept by Sam', '# kept by Sam and Priya'],
    ] as const;
    const changes = [
      ['Cut-over on 15 January"\n', 'Cut-over on 16 January"\n'],
      ['owner: "Ana Ruiz"', 'owner: "Sam Lindqvist"'],
    ] as const;
    assert.equal(make(edit(...later, ...changes)).minutes, edit(...later));
  });

  it('takes over decisions and actions that were added, with their numbers and comments', () => {
    const edited = edit(
      [
        '    text: "Half sizes are in"\n',
        '    text: "Half sizes are in"\n  # on the way out\n  - id: D-9\n    text: "No sale"\n    why: late\n',
      ],
      ['    due: 2026-11-26\n', '    due: 2026-11-26\n  - id: A-12\n    text: "Tell the shops"\n'],
    );
    const { minutes, made } = make(edited);
    assert.equal(minutes, frozen);
    assert.equal(
      made.slice(made.indexOf('decisions:')),
      'decisions:\n  # on the way out\n  - id: D-9\n    text: "No sale"\n    why: late\nactions:\n  - id: A-12\n    text: "Tell the shops"\n',
    );
  });

  it('gives the next free number to an added entry that has none, or that of one that was sent', () => {
    const { made } = make(
      edit([
        '    due: 2026-11-26\n',
        '    due: 2026-11-26\n  - text: "One"\n  - id: A-007\n    text: "Two"\n  - id: A-20\n    text: "Three"\n  - {text: "Four"}\n',
      ]),
    );
    const { actions } = readFile('minutes', checkText(made)).record;
    assert.deepEqual(
      actions.map(({ id, text }) => [id, text]),
      [
        ['A-21', 'One'],
        ['A-22', 'Two'],
        ['A-20', 'Three'],
        ['A-23', 'Four'],
      ],
    );
  });

  it('keeps a comment that would have no place any more', () => {
    const { made } = make(
      edit(['"Sam Lindqvist"]   # Maria was ill', '"Sam"]   # Maria was ill'], ['20\n', '21 # longer\n']),
    );
    assert.match(made, /\n# longer\n$/);
  });

  it('leaves the minutes alone and says less where what was sent is not to be had', () => {
    const edited = edit(['15 January"', '15 February"']);
    for (const before of [undefined, sent.replace('Steering', 'Other')]) {
      const planned = makeAddendum({
        ...{ index: readJournal({ [path]: edited }), key, path, file: checkText(edited), today, takenFiles: [] },
        frozen: before === undefined ? undefined : checkText(before),
      });
      assert.ok(!('why' in planned) && !planned.isRestored);
      const files = apply(edited, planned);
      assert.deepEqual(
        [files[path], notesOf(files[addendum] ?? '')],
        [edited, ['[What does it say, and what is it to say?]']],
      );
    }
  });

  it('says so where entries only stand in another order', () => {
    const first = '  - id: D-4\n    text: "Half sizes are in"\n';
    const edited = edit([first, ''], ['decisions:\n', `decisions:\n${first}`]);
    const { minutes, made } = make(edited);
    assert.deepEqual([minutes, notesOf(made)], [frozen, ['Only the order or the spacing is different.']]);
  });

  it('takes a free name, and does not pile up its title', () => {
    const again = seal(sent.replace('"Steering"', '"Addendum to Steering"'));
    const edited = again.replace('Half sizes', 'Whole sizes');
    const planned = makeAddendum({
      ...{ index: readJournal({}), key, path, file: checkText(edited), frozen: checkText(again), today },
      takenFiles: ['2026-11-22-Addendum-to-Steering.yaml'],
    });
    assert.ok(!('why' in planned));
    assert.deepEqual(
      planned.changes.map((change) => change.path),
      [addendum.replace('.yaml', '-2.yaml'), path],
    );
  });

  it('is not made of a file that cannot be read, that is as it was sent, or that names what is the team’s', () => {
    const why = (edited: string) => {
      const planned = plan(edited);
      if (!('why' in planned)) return 'made';
      return planned.why === 'problem' ? planned.problem.code : planned.why;
    };
    assert.deepEqual(
      [
        edit(['"Half sizes are in"', '"Half sizes']),
        edit(['steering\n', 'steering\r\n']),
        frozen,
        sent,
        edit(['Half sizes are in"', 'Half sizes are in, see pR-1"']),
        edit(['date: 2026-11-19', 'date: soon']),
        edit(['agenda:', 'agenda: &all'], ['topic: "Date"', 'topic: "Dates"']),
        edit(
          ['text: "Half sizes are in"\n', 'text: "Half sizes are in"\n  - {id: D-9, text: *one}\n'],
          ['"Steering"', '&one "Steering"'],
        ),
      ].map(why),
      [
        'unclosed-quote',
        'mixed-line-endings',
        'unchanged',
        'unchanged',
        'private-reference',
        'not-a-day',
        'made',
        'cannot-place',
      ],
    );
  });
});

/** Any change that people make: of what was sent, of what may come later, of how it is written. */
const pieces: readonly (readonly [from: string, to: string])[] = [
  ['title: "Steering"', "title: 'Steering committee'"],
  ['type: steering\n', ''],
  ['date: 2026-11-19', 'date: 2026-11-20 # as Maria says'],
  ['"Ana Ruiz", "Sam Lindqvist"]   # Maria was ill', '"Sam Lindqvist"]'],
  ['attendees: ["Ana Ruiz", "Sam Lindqvist"]   # Maria was ill', 'attendees:\n  - "Ana Ruiz"\n  - "Sam Lindqvist"'],
  ['purpose: "Decide on the date."\n', ''],
  ['  - "Where we are"\n', '  - "Welcome"\n  - "Where we are"\n'],
  ['  Both dates were compared.\n', '  Three dates were compared.\n\n  > Ana asks.\n'],
  ['notes: |\n', 'outcome: agreed\nnotes: |+\n'],
  ['    by: "Ana Ruiz"\n    acknowledged', '    by: "Maria Lopez"\n    acknowledged'],
  ['      - date: 2026-11-20\n', '      - date: 2026-11-20\n      - date: 2026-11-21\n'],
  ['  - id: D-4\n    text: "Half sizes are in"\n', ''],
  ['  - id: D-4\n    text: "Half sizes are in"\n', '  - {id: D-4, text: "Half sizes are out"}\n'],
  ['"Half sizes are in"\n', '"Half sizes are in"\n  # new\n  - id: D-9\n    text: "No sale"\n    colour: red\n\n'],
  ['actions:\n', 'actions:\n  - id: A-7\n    text: "Another"\n'],
  ['    owner: "Ana Ruiz"\n    due: 2026-11-26\n', '    owner: "Sam Lindqvist"\n'],
  ['sent:\n', 'carried: [A-2, A-3]\nsent:\n'],
  ['answers:\n', 'answers:\n  - by: "Maria Lopez"\n    says: objected # by phone\n'],
  ['sent:\n  date: 2026-11-20\n', 'colour: red\n\nsent: {date: 2026-11-20}\n'],
];

describe('Any addendum', () => {
  it('puts back what was sent, keeps the rest, and loses no entry, number or comment', () => {
    const changes = fc.shuffledSubarray([...pieces], { minLength: 1 });
    const property = fc.property(changes, fc.boolean(), (chosen, isWindows) => {
      const toBreaks = (text: string) => (isWindows ? text.replaceAll('\n', '\r\n') : text);
      const edited = toBreaks(chosen.reduce((text, [from, to]) => text.replace(from, () => to), frozen));
      const planned = plan(edited);
      if ('why' in planned) {
        assert.equal(planned.why, 'unchanged', edited);
        return;
      }
      const files = apply(edited, planned);
      const [minutes, made] = [files[path] ?? '', files[planned.show.path] ?? ''];
      const [before, after, own] = [edited, minutes, made].map((text) => readFile('minutes', checkText(text)));
      assert.ok(before && after && own);
      assert.equal(
        after.problems.some(({ code }) => code === 'sent-minutes-edited'),
        false,
        minutes,
      );
      assert.deepEqual([after.record.answers, after.record.sent], [before.record.answers, before.record.sent]);
      assert.equal(minutes.includes('colour: red\n\nsent') || !edited.includes('colour: red\n\nsent'), true);
      const ids = (each: typeof after) =>
        [...each.record.decisions, ...each.record.actions].flatMap(({ id }) => id ?? []);
      const all = [...ids(after), ...ids(own)];
      assert.deepEqual([new Set(all).size, ['D-3', 'D-4', 'A-7'].every((id) => all.includes(id))], [all.length, true]);
      const lines = (text: string): readonly string[] => text.match(/#.*|No sale|Another|colour.*/g) ?? [];
      const missing = lines(edited).filter((line) => !lines(minutes + made).includes(line));
      assert.deepEqual(missing, [], minutes + made);
    });
    fc.assert(property, { numRuns: 100 });
  });
});

describe('The addendum of shared minutes', () => {
  it('has nothing of what only the team may see', () => {
    const marker = 'VERDANT-OTTER';
    const files = Object.fromEntries(
      Object.entries(readSampleFiles()).map(([file, text]) => [
        file,
        file.includes('/private/') ? `${text}# ${marker}\nodd: "${marker}"\n` : text,
      ]),
    );
    const [file, text] = Object.entries(files).find(([each]) => /minutes\/2026-11-05/.test(each)) ?? assert.fail();
    const edited = text
      .replace('"Orla Kinsella", "Declan', '"Declan')
      .replace('decisions:\n', 'decisions:\n  - text: "New"\n');
    const client = { client: 'kestrel-bay-hospitals', engagement: 'theatre-scheduling' };
    const source = { key: client, path: file, file: checkText(edited), frozen: checkText(text), today, takenFiles: [] };
    const index = readJournal({ ...files, [file]: edited });
    const planned = makeAddendum({ ...source, index });
    assert.ok(!('why' in planned));
    assert.equal(JSON.stringify(planned).includes(marker), false);
  });
});
