import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suggestCompletions } from '../../../src/core/assist/suggestCompletions';
import type { Suggestion } from '../../../src/core/assist/suggestion';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { placeOf } from '../../../src/core/files/layout';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { readCursor } from './cursor';

const today = '2026-11-20' as Day; // a Friday
const folder = 'clients/acme/shop';
const own = 'clients/acme/private/shop';
const actions = `${folder}/actions.yaml`;
const minutes = `${folder}/minutes/2026-11-20-steering.yaml`;
const files = {
  'journal.yaml':
    'journal: 1\norganisation: "Larch"\nholidays: [2026-11-23]\nteam:\n  - {name: "Sam Lind", role: "Lead", aliases: ["Sammy"]}\n  - {name: "Ada Berg"}\n',
  'clients/acme/client.yaml':
    'name: "Acme"\nholidays: [2026-12-08]\ncontacts:\n  - {name: "Ana Ruiz", role: "CIO"}\n  - {name: "Jo Park"}\n',
  'clients/brix/client.yaml': 'name: "Brix"\ncontacts:\n  - name: "Zoe Brix"\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\nstakeholders:\n  - name: "Jo Park"\n',
  [actions]:
    'actions:\n  - {id: A-1, text: "Size grid", done: 2026-11-01}\n  - {id: A-9, text: "Owner"}\n  - {id: A-10, text: "Plan"}\n',
  [`${folder}/risks.yaml`]: 'risks:\n  - {id: R-3, title: "Late"}\n',
  [`${own}/risks.yaml`]: 'risks:\n  - {id: pR-4, title: "Price does not carry"}\n',
  [`${folder}/minutes/2026-10-16-steering.yaml`]:
    'title: "October"\ntype: steering\ndate: 2026-10-16\nagenda:\n  - "Budget"\n  - {topic: "Cut-over"}\n',
  [`${folder}/minutes/2026-11-06-steering.yaml`]:
    'title: "November"\ntype: steering\ndate: 2026-11-06\nagenda: ["Cut-over", "Risks"]\n',
  [`${folder}/minutes/2026-12-18-steering.yaml`]:
    'title: "December"\ntype: steering\ndate: 2026-12-18\nactions:\n  - {id: A-10, text: "Plan"}\n  - {id: A-8, text: "New"}\n',
  [minutes]: 'title: "Now"\ntype: steering\ndate: 2026-11-20\nagenda: ["Risks"]\n',
};

function suggest(path: string, marked: string, onlyClient?: string): readonly Suggestion[] {
  const { lines, at } = readCursor(marked);
  const index = readJournal(files);
  const records = onlyClient === undefined ? index : viewAsClient(index, onlyClient);
  return suggestCompletions({ records, index, path, today }, lines, at);
}

const labels = (path: string, marked: string) => suggest(path, marked).map(({ label }) => label);
const written = (path: string, marked: string) => suggest(path, marked).map(({ text }) => text);
const shown = (path: string, marked: string) =>
  suggest(path, marked).map(({ label, detail }) => [label, detail].filter(Boolean).join(' | '));

/** The text after a suggestion was taken, with the mark where the cursor is. */
function take(path: string, marked: string, label: string): string {
  const { text, lines } = readCursor(marked);
  const suggestion = suggest(path, marked).find((each) => each.label === label);
  assert.ok(suggestion, label);
  const { start, end } = suggestion.range;
  const all = text.split('\n');
  const line = lines.lineAt(start.line);
  const cursor = suggestion.cursor ?? suggestion.text.length;
  const [indent = ''] = /^ */.exec(line) ?? []; // the editor puts it before the lines that follow
  const put = `${suggestion.text.slice(0, cursor)}¦${suggestion.text.slice(cursor)}`;
  all[start.line] = line.slice(0, start.character) + put.replaceAll('\n', `\n${indent}`) + line.slice(end.character);
  return all.join('\n');
}

describe('Suggestions for', () => {
  it('people name those of the engagement first, with role and company, and nobody of another client', () => {
    assert.deepEqual(shown(actions, 'actions:\n  - owner: ¦'), [
      'Jo Park | Acme',
      'Ana Ruiz | CIO · Acme',
      'Sam Lind | Lead · Larch',
      'Ada Berg | Larch',
    ]);
    assert.equal(take(actions, 'actions:\n  - owner: "A¦"', 'Ana Ruiz'), 'actions:\n  - owner: "Ana Ruiz"¦');
    assert.equal(take(minutes, "attendees: ['Jo Park', A¦]", 'Ana Ruiz'), `attendees: ['Jo Park', "Ana Ruiz"¦]`);
    assert.equal(take(minutes, 'attendees: ¦', 'Jo Park'), 'attendees: ["Jo Park"]¦');
  });

  it('a name that can be nobody’s who is known offer to make it known, as the last and only row', () => {
    assert.deepEqual(shown(minutes, 'attendees: ["Jo Park", "Bó Lindqvist¦"]'), [
      ...['Ana Ruiz | CIO · Acme', 'Sam Lind | Lead · Larch', 'Ada Berg | Larch'],
      'Add "Bó Lindqvist" to the contacts…',
    ]);
    const [row] = suggest(actions, 'actions:\n  - owner: Zoe¦').slice(-1);
    assert.deepEqual([row?.filter, row?.text, row?.adds], ['Zoe', '"Zoe"', 'Zoe']);
    assert.equal(take(minutes, 'recorder: ¦'.replace('¦', '"Zoe¦"'), 'Add "Zoe" to the contacts…'), 'recorder: "Zoe"¦');
    assert.equal(take(minutes, 'absent: Zoe¦', 'Add "Zoe" to the contacts…'), 'absent: ["Zoe"]¦');
  });

  it('nobody new offer one while the letters may still mean somebody known, where anything may stand, and where people are written down', () => {
    const places: readonly (readonly [path: string, marked: string])[] = [
      [actions, 'actions:\n  - owner: an¦'],
      [actions, 'actions:\n  - owner: "A Rz¦"'],
      [actions, 'actions:\n  - owner: Sámmy¦'],
      [actions, 'actions:\n  - owner: ¦'],
      [actions, 'actions:\n  - owner: 12¦'],
      [`${folder}/dependencies.yaml`, 'dependencies:\n  - provider: Xylo¦'],
      ['clients/acme/client.yaml', 'contacts:\n  - name: Xylo¦'],
      ['journal.yaml', 'team:\n  - name: Xylo¦'],
    ];
    assert.deepEqual(
      places.flatMap(([path, marked]) => labels(path, marked).filter((label) => label.startsWith('Add'))),
      [],
    );
  });

  it('a list leave out who is in it already', () => {
    assert.deepEqual(labels(minutes, 'attendees: ["Jo Park", "Sam Lind", ¦]'), ['Ana Ruiz', 'Ada Berg']);
    assert.deepEqual(labels(minutes, 'attendees:\n  - Ana Ruiz\n  - ¦\n  - "Ada Berg"\nabsent:\n  - "Jo Park"'), [
      'Jo Park',
      'Sam Lind',
    ]);
  });

  it('words and scales say what each means', () => {
    const [first] = suggest(minutes, 'type: ¦');
    assert.deepEqual([first?.label, first?.help], ['status', 'Regular look at progress, actions and risks.']);
    assert.deepEqual(written(`${folder}/risks.yaml`, 'risks:\n  - probability: ¦'), ['1', '2', '3', '4', '5']);
    assert.match(suggest(`${folder}/risks.yaml`, 'risks:\n  - impact: ¦')[4]?.detail ?? '', /\w/);
  });

  it('entries are of the right kind, open ones first, the newest before the others, with their titles', () => {
    assert.deepEqual(shown(minutes, 'carried:\n  - ¦'), [
      'A-10 Plan',
      'A-9 Owner',
      'A-8 New',
      'A-1 Size grid | closed',
    ]);
    assert.equal(take(minutes, 'carried:\n  - "A¦', 'A-9 Owner'), 'carried:\n  - "A-9 Owner"¦');
    assert.deepEqual(written(actions, 'actions:\n  - waiting-for: R¦').slice(0, 4), ['A-10', 'A-9', 'A-8', 'R-3']);
  });

  it('what is carried over leave out what these minutes begin', () => {
    const own = `${folder}/minutes/2026-12-18-steering.yaml`;
    assert.deepEqual(labels(own, 'carried: [¦]'), ['A-10 Plan', 'A-9 Owner', 'A-1 Size grid']);
  });

  it('what the client may see never name anything of the team’s; what the team alone sees may', () => {
    assert.ok(!labels(actions, 'actions:\n  - waiting-for: ¦').some((label) => label.startsWith('p')));
    assert.ok(labels(`${own}/risks.yaml`, 'risks:\n  - from: ¦').includes('pR-4 Price does not carry'));
  });

  it('a reference of any kind offer the meetings, the newest first', () => {
    const meetings = labels(actions, 'actions:\n  - from: ¦').filter((label) => label.startsWith('20'));
    assert.deepEqual(meetings.slice(0, 2), ['2026-12-18-steering', '2026-11-20-steering']);
  });

  it('a number give the next free one', () => {
    assert.deepEqual(written(actions, 'actions:\n  - id: ¦'), ['A-11']);
    assert.deepEqual(written(`${own}/risks.yaml`, 'risks:\n  - id: ¦'), ['pR-5']);
    assert.deepEqual(written(minutes, 'decisions:\n  - id: ¦'), ['D-1']);
  });

  it('days are in the words of people, with the date and its distance in working days', () => {
    const at = (typed: string) => shown(actions, `actions:\n  - due: ${typed}¦`);
    assert.deepEqual(at('').slice(0, 5), [
      'next steering committee | Fri 18 Dec 2026 · in 18 working days',
      'today | Fri 20 Nov 2026 · today',
      'tomorrow | Sat 21 Nov 2026 · not a working day',
      'tuesday | Tue 24 Nov 2026 · in 1 working day',
      'wednesday | Wed 25 Nov 2026 · in 2 working days',
    ]);
    assert.equal(at('+2w')[0], '+2w | Fri 4 Dec 2026 · in 9 working days');
    assert.equal(at('26.11.')[0], '26.11. | Thu 26 Nov 2026 · in 3 working days');
    assert.equal(at('').at(-1), 'yesterday | Thu 19 Nov 2026 · 1 working day ago');
    assert.equal(take(actions, 'actions:\n  - due: fri¦', 'friday'), 'actions:\n  - due: 2026-11-27¦');
  });

  it('an agenda come from earlier meetings of the type, each once', () => {
    assert.deepEqual(written(minutes, 'agenda:\n  - "¦'), ['"Cut-over"', '"Budget"']);
    assert.deepEqual(labels(minutes, 'agenda:\n  - ¦'), ['Cut-over', 'Budget', 'topic', 'lead', 'minutes']);
  });

  it('clauses come from the client’s other engagements, never from another client or from what the team keeps', () => {
    const clause = (text: string) => `assumptions:\n  - {id: ASM-1, text: "${text}", if-false: "We stop"}\n`;
    const meeting = (...texts: readonly string[]) =>
      `title: "S"\ntype: steering\ndecisions:\n${texts.map((text, at) => `  - {id: D-${at + 1}, text: "${text}"}\n`).join('')}`;
    const all = {
      ...files,
      'clients/acme/tills/engagement.yaml':
        'title: "Tills"\nstatus: active\nworking-agreements:\n  - {id: WA-1, text: "Minutes in a day", ours: "Ada sends them"}\n',
      'clients/acme/tills/assumptions.yaml': clause('Test data by May'),
      'clients/acme/private/tills/assumptions.yaml': clause('They have no money'),
      'clients/brix/loft/assumptions.yaml': clause('Brix pays'),
      [`${folder}/minutes/2026-09-18-steering.yaml`]: meeting('Paid in 30 days', 'Half sizes are in'),
      'clients/acme/tills/minutes/2026-08-18-steering.yaml': meeting('Paid in 30 days'),
      'clients/acme/tills/minutes/2026-08-19-status.yaml': meeting('Half sizes are in').replace('steering', 'status'),
    };
    const offer = (path: string, marked: string) => {
      const { lines, at } = readCursor(marked);
      const index = readJournal(all);
      const told = suggestCompletions({ records: index, index, path, today }, lines, at);
      return told.map(({ label, detail }) => [label, detail].filter(Boolean).join(' | '));
    };
    assert.deepEqual(
      [
        offer(`${folder}/engagement.yaml`, 'working-agreements:\n  - text: "¦"'),
        offer(`${folder}/engagement.yaml`, 'working-agreements:\n  - ours: "¦"'),
        offer(`${folder}/assumptions.yaml`, 'assumptions:\n  - text: "¦"'),
        offer(`${own}/assumptions.yaml`, 'assumptions:\n  - if-false: "¦"'),
        offer(minutes, 'decisions:\n  - text: "¦"'),
        offer(`${folder}/risks.yaml`, 'risks:\n  - title: "¦"'),
      ],
      [
        ['Minutes in a day | Tills'],
        ['Ada sends them | Tills'],
        ['Test data by May | Tills'],
        ['We stop | Tills'],
        ['Paid in 30 days'],
        [],
      ],
    );
  });

  it('keys are those that are missing, what is required first, with room for the value', () => {
    const entry = 'actions:\n  - id: A-11\n    due: 2026-11-24\n    ¦';
    assert.deepEqual(labels(actions, entry).slice(0, 3), ['text', 'owner', 'raised']);
    const [text] = suggest(actions, entry);
    assert.equal(text?.help, 'What is to be done.');
    assert.ok(suggest(actions, entry).every(({ help = '' }) => help.length > 10));
    assert.equal(take(actions, entry, 'text'), 'actions:\n  - id: A-11\n    due: 2026-11-24\n    text: "¦"');
    assert.equal(take(actions, 'actions:\n  - ow¦', 'owner'), 'actions:\n  - owner: ¦');
    assert.equal(take(minutes, 'att¦', 'attendees'), 'attendees: [¦]');
    assert.equal(take(minutes, 'dec¦', 'decisions'), 'decisions:\n  - ¦');
    assert.equal(take(minutes, 'ow¦ner: x\nsent: {d¦}'.replace('ow¦ner: x\n', ''), 'date'), 'sent: {date: ¦}');
    assert.equal(take(actions, 'actions:\n  - mov¦', 'moved'), 'actions:\n  - moved:\n      - ¦');
    assert.equal(take(actions, 'actions:\n  - text¦: "x"', 'owner'), 'actions:\n  - owner¦: "x"');
  });

  it('prose, comments, blocks and files of nobody are none', () => {
    assert.deepEqual(
      [
        labels(actions, 'actions:\n  - text: "¦"'),
        labels(actions, '# ¦'),
        labels(minutes, 'notes: |\n  > Ana ¦'),
        labels('readme.yaml', '¦'),
        labels(actions, 'actions:\n  - nobody: ¦'),
      ],
      [[], [], [], [], []],
    );
  });

  it('a file that the client looks at hold nothing of the team’s or of another client’s', () => {
    const places = [
      'actions:\n  - waiting-for: ¦',
      'actions:\n  - owner: ¦',
      'actions:\n  - from: ¦',
      'actions:\n  - id: ¦',
    ];
    for (const place of places) {
      const told = JSON.stringify(suggest(actions, place, 'acme'));
      assert.doesNotMatch(told, /Brix|pR-4|Price does not/);
    }
  });

  it('any value, once taken, can be read, and is what was chosen', () => {
    const place = placeOf(actions);
    assert.ok(place);
    const quotes = fc.constantFrom('', '"', "'");
    fc.assert(
      fc.property(fc.constantFrom('owner', 'due', 'waiting-for', 'from'), quotes, fc.nat(), (key, quote, choice) => {
        const marked = `actions:\n  - id: A-11\n    text: "x"\n    ${key}: ${quote}¦\n`;
        const offered = suggest(actions, marked);
        const { label } = offered[choice % offered.length] as Suggestion;
        const text = take(actions, marked, label).replace('¦', '');
        assert.deepEqual(readFile(place.kind, checkText(text)).problems, []);
      }),
    );
  });
});
