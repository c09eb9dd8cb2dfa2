import assert from 'node:assert/strict';
import { moveEntry, type MoveRefusal, type PlannedMove, type WantedMove } from '../../../src/core/capture/moveEntry';
import { checkText } from '../../../src/core/files/decode';
import type { EntryKind } from '../../../src/core/model/entryKinds';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const risks = 'clients/acme/shop/risks.yaml';
const privateRisks = 'clients/acme/private/shop/risks.yaml';
const actions = 'clients/acme/shop/actions.yaml';
const minutes = 'clients/acme/shop/minutes/2026-11-20-status.yaml';
const escalations = 'clients/acme/private/shop/escalations.yaml';

function plan(files: Files, wanted: WantedMove, others: Files = {}): PlannedMove | MoveRefusal {
  const toTexts = (each: Files) => new Map(Object.entries(each).map(([path, text]) => [path, checkText(text)]));
  const index = readJournal({ ...files, ...others });
  return moveEntry({ index, key, texts: toTexts(files), otherTexts: toTexts(others) }, wanted);
}

const share = (files: Files, id: string, kind: EntryKind = 'risk') => plan(files, { kind, id, toPrivate: false });
const keep = (files: Files, id: string, kind: EntryKind = 'risk', others?: Files) =>
  plan(files, { kind, id, toPrivate: true }, others);

/** The files after a move. */
function move(files: Files, planned: PlannedMove | MoveRefusal): Files {
  assert.ok('changes' in planned, JSON.stringify(planned));
  return { ...files, ...listTouched(files, planned.changes) };
}

/** Why a move is refused, with the places as `file:line`, counted from 1. */
function refusalOf(planned: PlannedMove | MoveRefusal): readonly string[] {
  assert.ok('why' in planned, 'not refused');
  const places = 'places' in planned ? planned.places : 'path' in planned ? [planned] : [];
  const named = 'named' in planned ? [planned.named] : 'problem' in planned ? [planned.problem.code] : [];
  return [
    planned.why,
    ...named,
    ...places.map(({ path, range }) => `${path.split('/').at(-1)}:${range.start.line + 1}`),
  ];
}

const team = `# The team's own
risks:
  # seen first by Priya
  - id: "pR-1"   # ours
    title: 'They may lose "Ana"'
    note: |
      Two lines,
      one block.

  - id: pR-2
    title: "Second"
`;
const shared = 'risks:\n  - id: R-1\n    title: "One"\n\n  - id: R-2\n    title: "Two"\n';

describe('Sharing an entry with the client', () => {
  it('moves its text to the end of the shared register, with the next ID and the comments above it', () => {
    const files = { [risks]: shared, [privateRisks]: team };
    assert.deepEqual(move(files, share(files, 'pR-1')), {
      [risks]: `${shared}
  # seen first by Priya
  - id: "R-3"   # ours
    title: 'They may lose "Ana"'
    note: |
      Two lines,
      one block.
`,
      [privateRisks]: '# The team\'s own\nrisks:\n  - id: pR-2\n    title: "Second"\n',
    });
  });

  it('takes the indentation, the dashes and the line breaks of the register it goes to', () => {
    const files = { [risks]: shared.replace(/^ {2}/gm, '').replaceAll('\n', '\r\n'), [privateRisks]: team };
    const text = move(files, share(files, 'pR-1'))[risks];
    assert.ok(
      text?.endsWith(
        '\r\n\r\n# seen first by Priya\r\n- id: "R-3"   # ours\r\n  title: \'They may lose "Ana"\'\r\n  note: |\r\n    Two lines,\r\n    one block.\r\n',
      ),
      text,
    );
  });

  it('makes the shared register where there is none, and leaves an empty list where it was the last', () => {
    const files = { [privateRisks]: 'risks: # ours\n- id: pR-4\n  title: "Only one"\n' };
    const after = move(files, share(files, 'pR-4'));
    assert.deepEqual(after, {
      [risks]: 'risks:\n- id: R-1\n  title: "Only one"\n',
      [privateRisks]: 'risks: [] # ours\n',
    });
    assert.equal(move(after, keep(after, 'R-1'))[privateRisks], files[privateRisks]?.replace('pR-4', 'pR-1'));
  });

  it('says what the client will see: fields as they are read, and the comments', () => {
    const planned = share({ [privateRisks]: team }, 'pR-1');
    assert.ok('record' in planned);
    assert.deepEqual(
      [planned.newId, planned.record['title'], planned.comments, planned.show],
      ['R-1', 'They may lose "Ana"', ['# seen first by Priya', '# ours'], { path: risks, entryId: 'R-1' }],
    );
  });

  it('mends every place that names it: all of the team’s files, and the references of shared ones', () => {
    const sent = 'title: "S"\ntype: status\ndate: 2026-11-20\ncarried: ["pR-1"]\nsent: { date: 2026-11-20, to: [] }\n';
    const files = {
      [privateRisks]: team.replace('"Second"', '"Second" # not pR-1?'),
      [escalations]: `# pR-1 and pR-12, shop/pR-01, other/pR-1
escalations:
  - id: ESC-1
    title: "See pR-1, not xpR-1 or pR-1-x."
    raised: { ref: "pR-1 They may lose Ana" }
`,
      [actions]: 'actions:\n  - id: A-1\n    text: "Not xpR-1"\n    waiting-for: "pR-1 They may" # pR-1\n',
      [minutes]: sent,
    };
    const after = move(files, share(files, 'pR-1'));
    assert.deepEqual(
      [after[privateRisks], after[escalations], after[actions], after[minutes]],
      [
        '# The team\'s own\nrisks:\n  - id: pR-2\n    title: "Second" # not R-1?\n',
        `# R-1 and pR-12, shop/R-1, other/pR-1
escalations:
  - id: ESC-1
    title: "See R-1, not xpR-1 or pR-1-x."
    raised: { ref: "R-1 They may lose Ana" }
`,
        'actions:\n  - id: A-1\n    text: "Not xpR-1"\n    waiting-for: "R-1 They may" # pR-1\n',
        sent,
      ],
    );
  });

  for (const [text, named] of [
    ['note: "As in pR-7"', 'pR-7'],
    ['note: "See ESC-2, said at nine"', 'ESC-2'],
    ['owner: "Ana" # ask FB-3', 'FB-3'],
    ['became: "pI-1 Late"', 'pI-1'],
    ['note: "line\\npI-1"', 'pI-1'],
    ['note: "written in private/shop/remarks/x.yaml"', 'private/shop/remarks/x.yaml'],
    ["note: 'in private\\\\client.yaml'", 'private\\\\client.yaml'],
    ["note: 'in private\\shop'", 'private\\shop'],
    ['note: "in clients/acme/private/shop"', 'clients/acme/private/shop'],
    ['note: "like pR-1 itself"', 'pR-1'],
  ] as const) {
    it(`is refused with the place where it names what is the team’s own: ${text}`, () => {
      const files = { [privateRisks]: `risks:\n  - id: pR-1\n    title: "A"\n    ${text}\n` };
      assert.equal(refusalOf(share(files, 'pR-1')).slice(0, 2).join(' '), `names-private ${named}`);
    });
  }

  it('is not refused for a line that ends in the word private', () => {
    const files = { [privateRisks]: 'risks:\n  - id: pR-1\n    title: "Public, not private\\nor both"\n' };
    assert.ok('changes' in share(files, 'pR-1'));
  });

  it('is refused where it has what the model does not read, which the client would see', () => {
    const withField = (field: string) => `risks:\n  - id: pR-1\n    title: "A"\n    ${field}\n`;
    const refused = ['x-mine: "angry"', 'review: soon', 'impact: 9'].map((field) =>
      refusalOf(share({ [privateRisks]: withField(field) }, 'pR-1')),
    );
    assert.deepEqual(refused, [
      ['problem', 'unknown-key', 'risks.yaml:4'],
      ['problem', 'not-a-day', 'risks.yaml:4'],
      ['problem', 'not-a-number', 'risks.yaml:4'],
    ]);
  });

  for (const [text, named] of [
    ['title: !secret "A"', '!secret'],
    ['title: "A"\n    !mine note: "B"', '!mine'],
    ['title: "A"\n    raised: !!map { by: "Ana" }', 'tag:yaml.org,2002:map'],
    ['title: "A"\n    log: [!x { date: 2026-11-21 }]', '!x'],
  ] as const) {
    it(`is refused where it has a YAML tag, which nobody would be shown: ${text}`, () => {
      const files = { [privateRisks]: `risks:\n  - id: pR-1\n    ${text}\n` };
      assert.equal(refusalOf(share(files, 'pR-1')).slice(0, 2).join(' '), `names-private ${named}`);
      const shared = { [risks]: files[privateRisks]?.replace('pR', 'R') ?? '' };
      assert.ok('changes' in keep(shared, 'R-1'));
    });
  }

  it('is refused where the register has so many problems that those of the entry may not be among them', () => {
    const bad = '  - id: pR-9\n    review: soon\n'.repeat(1000);
    const good = '  - id: pR-9\n    title: "A"\n'.repeat(1000);
    const entry = '  - id: pR-1\n    title: "A"\n    x-mine: "angry"\n';
    const refused = [`risks:\n${bad}${entry}`, `risks:\n${good}${entry}`].map((text) =>
      refusalOf(share({ [privateRisks]: text }, 'pR-1')),
    );
    assert.deepEqual(refused, [
      ['problem', 'missing-field', 'risks.yaml:2'],
      ['problem', 'unknown-key', 'risks.yaml:2004'],
    ]);
  });

  it('is refused for a reference to what is private however many entries there are', () => {
    const good = '  - id: pR-9\n    title: "A"\n'.repeat(1100);
    const entry = '  - id: pR-1\n    title: "A"\n    from: "private/x y"\n';
    assert.deepEqual(refusalOf(share({ [privateRisks]: `risks:\n${good}${entry}` }, 'pR-1')), [
      'names-private',
      'private/x y',
      'risks.yaml:2202',
    ]);
  });

  it('is not disturbed by what other entries say', () => {
    const files = {
      [privateRisks]: 'risks:\n  - id: pR-1\n    title: "pR-9, see ESC-1"\n  - id: pR-2\n    title: "B"\n',
    };
    assert.deepEqual(move(files, share(files, 'pR-2'))[risks], 'risks:\n  - id: R-1\n    title: "B"\n');
  });
});

describe('Keeping an entry private', () => {
  it('moves it into the team’s register, and mends what the team wrote of it', () => {
    const files = {
      [risks]: shared,
      [privateRisks]: 'risks:\n  - id: pR-1\n    title: "A" # like R-2\n    note: "R-2 Two"\n',
    };
    assert.deepEqual(move(files, keep(files, 'R-2')), {
      [risks]: 'risks:\n  - id: R-1\n    title: "One"\n\n',
      [privateRisks]:
        'risks:\n  - id: pR-1\n    title: "A" # like pR-2\n    note: "pR-2 Two"\n  - id: pR-2\n    title: "Two"\n',
    });
  });

  it('there and back gives the same files', () => {
    const files = { [risks]: shared, [privateRisks]: team };
    const there = move(files, keep(files, 'R-2'));
    assert.deepEqual(move(there, share(there, 'pR-3')), files);
  });

  it('tells which shared files go on naming it, and changes nothing in them', () => {
    const files = {
      [risks]: shared.replace('"One"', '"One" # see R-2'),
      [minutes]: 'title: "S"\ntype: status\ndate: 2026-11-20\nnotes: "R-2, shop/R-2"\n',
      'clients/acme/shop/reports/2026-11-20-week.md': 'R-2 is new.\n',
      'clients/acme/shop/sent/mail.eml': 'R-22, other/R-2\n',
      'clients/acme/private/shop/notes.md': 'R-2\n',
    };
    const planned = keep(files, 'R-2');
    assert.ok('changes' in planned);
    assert.deepEqual(
      [planned.stillNamedIn.map((path) => path.split('/').at(-1)), planned.changes.map(({ path }) => path).sort()],
      [
        ['risks.yaml', '2026-11-20-status.yaml', '2026-11-20-week.md'],
        [privateRisks, risks],
      ],
    );
  });

  it('is refused with all places where shared records refer to it or hold it, sent ones named as such', () => {
    const file = {
      [actions]: 'actions:\n  - id: A-1\n    text: "One"\n  - id: A-2\n    text: "Two"\n    waiting-for: "A-1 One"\n',
    };
    const held = 'title: "S"\ntype: status\ndate: 2026-11-20\nactions:\n  - id: A-1\n    text: "One"\n';
    const carried = 'title: "S"\ntype: status\ndate: 2026-11-20\ncarried:\n  - "A-1 One"\nsent: { date: 2026-11-20 }\n';
    const results = [file, { ...file, [minutes]: held }, { ...file, [minutes]: carried }].map((files) => {
      const planned = keep(files, 'A-1', 'action');
      return [...refusalOf(planned), 'isSent' in planned && planned.isSent];
    });
    assert.deepEqual(results, [
      ['in-use', 'actions.yaml:6', false],
      ['in-use', 'actions.yaml:6', '2026-11-20-status.yaml:5', false],
      ['in-use', 'actions.yaml:6', '2026-11-20-status.yaml:5', true],
    ]);
  });
});

describe('Keeping an entry private that another engagement of the client names', () => {
  const refer = (reference: string) => `actions:\n  - id: A-1\n    text: "One"\n    waiting-for: "${reference}"\n`;

  it('is refused where a shared record refers to it with the name of its engagement', () => {
    const others = {
      'clients/acme/crm/actions.yaml': refer('shop/R-2 Two'),
      'clients/acme/crm/minutes/2026-11-20-call.yaml':
        'title: "S"\ntype: call\ndate: 2026-11-20\ncarried: ["acme/shop/R-02"]\nsent: { date: 2026-11-20 }\n',
    };
    const planned = keep({ [risks]: shared }, 'R-2', 'risk', others);
    assert.deepEqual(
      [...refusalOf(planned), 'isSent' in planned && planned.isSent],
      ['in-use', 'actions.yaml:4', '2026-11-20-call.yaml:4', true],
    );
  });

  it('is told of where its sentences name it so', () => {
    const others = {
      'clients/acme/crm/issues.yaml': 'issues: # see shop/R-2\n',
      'clients/acme/crm/risks.yaml': 'risks:\n  - id: R-2\n    title: "Line\\nacme/shop/R-2"\n',
      'clients/acme/crm/reports/week.md': 'In ../shop/R-2\n',
      'clients/acme/client.yaml': 'name: "Acme" # clients/acme/shop/R-2\n',
    };
    const planned = keep({ [risks]: shared }, 'R-2', 'risk', others);
    assert.deepEqual('stillNamedIn' in planned && planned.stillNamedIn, Object.keys(others));
  });

  it('is not disturbed by IDs of others, and by what the client does not see', () => {
    const others = {
      'clients/acme/crm/actions.yaml': refer('R-2'),
      'clients/acme/crm/issues.yaml':
        '# R-2, crm/R-2, globex/shop/R-2, workshop/R-2, shop/R-22, shop/crm/R-2\nissues:\n',
      'clients/acme/private/crm/actions.yaml': refer('shop/R-2'),
      'clients/globex/crm/actions.yaml': refer('shop/R-2'),
    };
    const planned = keep({ [risks]: shared }, 'R-2', 'risk', others);
    assert.ok('changes' in planned);
    assert.deepEqual([planned.stillNamedIn, planned.changes.map(({ path }) => path)], [[], [privateRisks, risks]]);
  });
});

describe('A move', () => {
  it('of what is not in the register is none', () => {
    assert.deepEqual(
      [share({ [privateRisks]: team }, 'pR-9'), keep({}, 'R-1'), keep({ [risks]: 'risks:\n' }, 'R-1')],
      [{ why: 'gone' }, { why: 'gone' }, { why: 'gone' }],
    );
  });

  for (const [what, files, expected] of [
    ['two entries have the ID', { [risks]: `${shared}  - id: R-02\n` }, 'cannot-place risks.yaml:7'],
    ['the list is written in brackets', { [risks]: 'risks: [{id: R-2}]\n' }, 'cannot-place risks.yaml:1'],
    ['a part is used elsewhere', { [risks]: shared.replace('"Two"', '&t "Two"') }, 'shared-by-anchor risks.yaml:5'],
    ['the file is half typed', { [risks]: `${shared}  - id: "R-3\n` }, 'unclosed-quote risks.yaml:7'],
    ['line endings are mixed', { [risks]: shared.replace('"One"\n', '"One"\r\n') }, 'mixed-line-endings risks.yaml:3'],
    [
      'the other register is half typed',
      { [risks]: shared, [privateRisks]: 'risks:\n\t- id: pR-1\n' },
      'tab-indent risks.yaml:2',
    ],
    [
      'a file that names it is half typed',
      { [risks]: shared, [escalations]: '# R-2\nescalations: [\n' },
      'unclosed-bracket escalations.yaml:2',
    ],
  ] as const) {
    it(`is refused, with the place, where ${what}`, () => {
      assert.deepEqual(refusalOf(keep(files as Files, 'R-2')), ['problem', ...expected.split(' ')]);
    });
  }
});
