import assert from 'node:assert/strict';
import { captureMinutes } from '../../../src/core/capture/newMinutes';
import {
  addToAgenda,
  capturePrepareSteering,
  findCommitteeDay,
  findSteeringState,
  listCommitteeAgenda,
  listInvitedTo,
  listPreparing,
  type SteeringPreparation,
} from '../../../src/core/capture/prepareSteering';
import { listHalfRead } from '../../../src/core/capture/steeringPoints';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';
import { folder, key, strained, team } from './resetJournal';

const path = `${folder}/minutes/2026-12-01-preparation-of-the-steering-committee.yaml`;
const remarks = `${team}/remarks/2026-12-01-preparation-of-the-steering-committee.yaml`;
const today = '2026-11-25' as Day;
const usual: SteeringPreparation = {
  date: '2026-12-01' as Day,
  people: ['Maria Lopez', 'Sam Lindqvist'],
  committee: '2026-12-03' as Day,
  today,
  takenFiles: [],
};

/** Something of everything that a committee hears of, and of what it must not hear of. */
const busy: Files = {
  ...strained,
  [`${folder}/engagement.yaml`]: `${strained[`${folder}/engagement.yaml`]}needs:
  - text: "A training plan that fits the January shifts."
    by: "Maria Lopez"
  - text: "A stock list"
    answer: "In the weekly brief"
`,
  [`${folder}/deliverables.yaml`]:
    'deliverables:\n  - id: DEL-1\n    title: "Till interface"\n    delivered: 2026-11-18\n    signoff:\n      owner: "Ana Ruiz"\n  - id: DEL-2\n    title: "Signed"\n    delivered: 2026-11-02\n    signoff:\n      date: 2026-11-04\n',
  [`${folder}/risks.yaml`]:
    'risks:\n  - id: R-1\n    title: "Counting during the freeze"\n    probability: 4\n    impact: 4\n    effect: "Stock is wrong on the first day"\n    owner: "Maria Lopez"\n  - id: R-2\n    title: "Small"\n    probability: 1\n    impact: 1\n',
  [`${folder}/decisions.yaml`]:
    'decisions:\n  - id: D-20\n    date: 2026-11-24\n    text: "The dry run uses the new tills."\n    by: "Ana Ruiz"\n  - id: D-21\n    date: 2026-11-24\n    text: "Between the two of us"\n    from: 2026-11-10-conversation\n',
  [`${folder}/minutes/2026-11-19-steering-committee.yaml`]: `${strained[`${folder}/minutes/2026-11-19-steering-committee.yaml`]}questions:
  - "Who counts the stock?"
`,
  [`${team}/escalations.yaml`]:
    'escalations:\n  - id: ESC-1\n    title: "Article data"\n  - id: ESC-2\n    title: "Shouting"\n    warned:\n      date: 2026-11-20\n  - id: ESC-3\n    title: "Old"\n    answer: "Settled"\n',
};

function write(files: Files, preparation: Partial<SteeringPreparation> = {}): Readonly<Record<string, string>> {
  const { changes } = capturePrepareSteering(readJournal(files), key, { ...usual, ...preparation });
  return listTouched(files, changes);
}

describe('Prepare Steering Committee', () => {
  it('collects what is to be decided, what is red or behind, what was left open, and what was decided since', () => {
    assert.equal(
      write(busy)[path],
      `title: "Preparation of the steering committee"
type: pre-steering
date: 2026-12-01
channel: video
attendees: ["Maria Lopez", "Sam Lindqvist"]
purpose: "Go into the steering committee of 3 December together: what it decides, what we answer, and who says it."
topics:
  - topic: "Printed labels"
    was: "[days and money?]. To be decided."
    now: ""
    lead: ""
    agreed-by: []
  - topic: "A training plan that fits the January shifts"
    was: "Needed by Maria Lopez. How it is met is open."
    now: ""
    lead: "Maria Lopez"
    agreed-by: []
  - topic: "Sign-off of “Till interface”"
    was: "Delivered on 18 November; to be signed off by Ana Ruiz."
    now: ""
    lead: "Ana Ruiz"
    agreed-by: []
  - topic: "New date of “Cut-over”"
    was: "15 January 2027, 29 working days after the baseline of 4 December."
    now: ""
    lead: ""
    agreed-by: []
  - topic: "Article data has no owner"
    was: "Open."
    now: ""
    lead: ""
    agreed-by: []
  - topic: "Counting during the freeze"
    was: "It would mean: Stock is wrong on the first day. What we do about it: [plan?]"
    now: ""
    lead: "Maria Lopez"
    agreed-by: []
  - topic: "Who counts the stock?"
    was: "Left open by the committee of 19 November."
    now: ""
    lead: ""
    agreed-by: []
  - topic: "What was decided since the last committee"
    was: "The dry run uses the new tills (Ana Ruiz, 24 November)."
    now: ""
    lead: ""
    agreed-by: []
agenda:
  - topic: "The points, one by one: what we both say, and who says it"
    lead: "Sam Lindqvist"
    minutes: 40
  - topic: "What may be asked besides, and by whom"
    lead: "Maria Lopez"
    minutes: 10
  - topic: "What goes onto the agenda, and what waits for the next one"
    lead: "Sam Lindqvist"
    minutes: 10
notes: |
  
`,
    );
  });

  /** The points of a preparation with where they stand, besides those of every other one. */
  const points = (files: Files, day: Day = today) => {
    const { topics } = readJournal({
      'clients/acme-retail/erp-rollout/minutes/2026-12-01-x.yaml': write(files, { today: day })[path] ?? '',
    })
      .list('minutes', key)
      .map(({ reading }) => reading.record)[0] ?? { topics: [] };
    return topics.map(({ topic, was }) => `${topic}: ${was}`);
  };
  const bare = { [`${folder}/engagement.yaml`]: 'title: "ERP"\nstatus: active\n' };
  const plan = (milestone: string) => ({
    [`${folder}/engagement.yaml`]: `title: "ERP"\nstatus: active\nmilestones:\n  - {id: M-1, title: "Trial", ${milestone}}\n`,
  });

  it('has the issues that stop work, in whatever word, and those whose day has passed', () => {
    const issues = ['priority: Critical', 'priority: odd, due: 2026-11-24', 'priority: odd', 'due: 2026-11-25'].map(
      (fields, index) => `  - {id: I-${index}, title: "Issue ${index}", raised: {date: 2026-11-02}, ${fields}}\n`,
    );
    assert.deepEqual(points({ ...bare, [`${folder}/issues.yaml`]: `issues:\n${issues.join('')}` }), [
      'Issue 0: Open since 2 November.',
      'Issue 1: Open since 2 November. Planned to be solved by 24 November. A new date is needed.',
    ]);
  });

  it('asks for a new date of what should be reached by now, and not of what is reached, or to come', () => {
    const needed = 'New date of “Trial”: Planned for 24 November. A new date is needed.';
    assert.deepEqual(
      [
        points(plan('forecast: 2026-11-24')),
        points(plan('baseline: 2026-11-24')),
        points(plan('baseline: 2026-11-20, forecast: 2026-11-24')),
        points(plan('baseline: 2026-11-24, actual: 2026-11-25')),
        points(plan('baseline: 2026-11-27, forecast: 2026-11-25')),
      ],
      [
        [needed],
        [needed],
        ['New date of “Trial”: 24 November, two working days after the baseline of 20 November. A new date is needed.'],
        [],
        [],
      ],
    );
  });

  it('brings up again what was written into the last preparation and got no position, and nothing of a later one', () => {
    const minutes = (day: string, type: string, more: string) => ({
      [`${folder}/minutes/${day}-x.yaml`]: `title: "X"\ntype: ${type}\ndate: ${day}\n${more}`,
    });
    const topics = (topic: string) =>
      `topics:\n  - {topic: "${topic}", lead: "Jo Park"}\n  - {topic: "Settled", now: "Yes."}\n  - {topic: "Collected", was: "Open."}\n`;
    const files = {
      ...bare,
      ...minutes('2026-11-17', 'pre-steering', topics('Badges')),
      ...minutes('2026-11-19', 'steering', 'decisions: []\n'),
      ...minutes('2026-11-24', 'pre-steering', topics('Just now')),
    };
    assert.deepEqual(points(files), ['Badges: It waited at the committee of 19 November.']);
  });

  it('brings up again what has waited before, until it has a position', () => {
    const minutes = (day: string, type: string, more: string) => ({
      [`${folder}/minutes/${day}-x.yaml`]: `title: "X"\ntype: ${type}\ndate: ${day}\n${more}`,
    });
    const topics = [
      '  - {topic: "Badges", was: "It waited at the committee of 1 October."}',
      '  - {topic: "Who pays?", was: "Left open by the committee of 1 October."}',
      '  - {topic: "Keys", was: "It waited at the committee of 1 October.", now: "Yes."}',
    ].join('\n');
    const files = {
      ...bare,
      ...minutes('2026-11-17', 'pre-steering', `topics:\n${topics}\n`),
      ...minutes('2026-11-19', 'steering', 'questions: ["Who pays?"]\n'),
    };
    assert.deepEqual(points(files), [
      'Who pays?: Left open by the committee of 19 November.',
      'Badges: It waited at the committee of 19 November.',
    ]);
  });

  it('counts the committee of today once something of it is on file, and none that was called off', () => {
    const committee = (day: string, more: string) => ({
      ...bare,
      [`${folder}/minutes/${day}-committee.yaml`]: `title: "C"\ntype: steering\ndate: ${day}\n${more}questions: ["Who pays?"]\n`,
    });
    const state = (files: Files) => {
      const { held, next } = findSteeringState(readJournal(files), key, today);
      return [held?.meeting, next?.meeting].map((meeting) => meeting !== undefined);
    };
    const [ahead, begun] = [committee('2026-11-25', 'notes: " "\n'), committee('2026-11-25', 'notes: "Ana agrees"\n')];
    const off = 'cancelled: 2026-11-18\n';
    assert.deepEqual([ahead, begun, committee('2026-11-19', off), committee('2026-11-30', off)].map(state), [
      [false, true],
      [true, false],
      [false, false],
      [false, false],
    ]);
    const left = 'Who pays?: Left open by the committee of 25 November.';
    assert.deepEqual(
      [ahead, begun, committee('2026-11-19', off)].map((files) => points(files)),
      [[], [left], []],
    );
  });

  it('asks about escalations where only the team sees it, and says nothing of them to the client', () => {
    const files = write(busy);
    assert.equal(
      files[remarks],
      `answers:
  - question: "ESC-1 Article data: Do they know that it comes up? Who tells them, and when?"
    answer: ""
  - question: "ESC-2 Shouting: What do they say to it?"
    answer: ""
`,
    );
    assert.doesNotMatch(files[path] ?? '', /ESC-|Shouting|Between the two|Unsaid/);
  });

  it('is there where nothing is on file, and begins at its purpose', () => {
    const files = { 'journal.yaml': 'journal: 1\n', [`${folder}/engagement.yaml`]: 'title: "ERP"\nstatus: active\n' };
    const { changes, show } = capturePrepareSteering(readJournal(files), key, usual);
    assert.deepEqual([changes.length, show], [1, { path, field: 'purpose' }]);
  });

  it('knows what comes next: the preparation, the agenda, the comparison', () => {
    const state = (files: Files, day: Day = today) => {
      const { held, next, preparation, prepared } = findSteeringState(readJournal(files), key, day);
      return [held, next, preparation, prepared].map((found) => found?.meeting);
    };
    const prepared = { ...busy, ...write(busy) };
    const planned = {
      ...prepared,
      [`${folder}/minutes/2026-12-03-steering-committee.yaml`]: 'title: "S"\ntype: steering\ndate: 2026-12-03\n',
    };
    const [last, preparation, next] = [
      '2026-11-19-steering-committee',
      '2026-12-01-preparation-of-the-steering-committee',
      '2026-12-03-steering-committee',
    ];
    assert.deepEqual(
      [state(busy), state(prepared), state(planned), state(planned, '2026-12-04' as Day)],
      [
        [last, undefined, undefined, undefined],
        [last, undefined, preparation, undefined],
        [last, next, preparation, undefined],
        [next, undefined, undefined, preparation],
      ],
    );
    assert.deepEqual(listPreparing(readJournal(busy), key, today), ['Ana Ruiz', 'Maria Lopez', 'Sam Lindqvist']);
    assert.deepEqual(listPreparing(readJournal(prepared), key, today), ['Maria Lopez', 'Sam Lindqvist']);
  });

  it('knows what was prepared for the last committee also once the next one is prepared, and that it was not', () => {
    const minutes = (day: string, type: string) => ({
      [`${folder}/minutes/${day}-x.yaml`]: `title: "X"\ntype: ${type}\ndate: ${day}\n`,
    });
    const first = { ...bare, ...minutes('2026-09-01', 'pre-steering'), ...minutes('2026-09-03', 'steering') };
    const second = { ...first, ...minutes('2026-11-12', 'steering') };
    const third = { ...second, ...minutes('2026-11-24', 'pre-steering') };
    const both = { ...third, ...minutes('2026-11-12', 'steering'), ...minutes('2026-11-10', 'pre-steering') };
    const days = (files: Files) => {
      const { held, preparation, prepared } = findSteeringState(readJournal(files), key, today);
      return [held, preparation, prepared].map((found) => found?.record.date);
    };
    assert.deepEqual([first, second, third, both].map(days), [
      ['2026-09-03', undefined, '2026-09-01'],
      ['2026-11-12', undefined, undefined],
      ['2026-11-12', '2026-11-24', undefined],
      ['2026-11-12', '2026-11-24', '2026-11-10'],
    ]);
  });

  it('adds what was prepared to the agenda of a committee on file, once, and changes nothing else of it', () => {
    const prepared = (write(busy)[path] ?? '')
      .replace('now: ""', 'now: "After Christmas."')
      .replace('lead: ""', 'lead: "Ana Ruiz"')
      .replace(/(topic: "Who counts the stock\?"\n.*\n {4}now: )""/, '$1"The shops"');
    const committee = `${folder}/minutes/2026-12-03-board.yaml`;
    const text =
      'title: "Board"\ntype: steering\ndate: 2026-12-03\nattendees: ["Ana Ruiz"]\nagenda:\n  - "who counts the  stock?" # hers\nnotes: "" # none yet\n';
    const files = { ...busy, [path]: prepared, [committee]: text };
    const add = (all: Files) => {
      const { next, preparation } = findSteeringState(readJournal(all), key, today);
      assert.ok(next && preparation);
      return listTouched(all, addToAgenda(next, listCommitteeAgenda(preparation, next)).changes);
    };
    const added =
      '  - topic: "Printed labels"\n    lead: "Ana Ruiz"\n  - topic: "What we decided, read aloud"\n    minutes: 5\n';
    assert.deepEqual(add(files), { [committee]: text.replace('# hers\n', `# hers\n${added}`) });
    assert.deepEqual(add({ ...files, ...add(files) }), add(files));
  });

  it('makes the committee’s agenda of the points that have a position, each with who says it', () => {
    const text = (write(busy)[path] ?? '')
      .replace('now: ""', 'now: "After Christmas."')
      .replace('lead: ""', 'lead: "Ana Ruiz"')
      .replace(/(topic: "Who counts the stock\?"\n.*\n {4}now: )""/, '$1"The shops"');
    const records = readJournal({ ...busy, [path]: text });
    const { preparation } = findSteeringState(records, key, today);
    const agenda = preparation ? listCommitteeAgenda(preparation) : [];
    const minutes = captureMinutes(records, key, {
      ...{ type: 'steering', title: 'Steering committee', date: '2026-12-03' as Day, takenFiles: [], agenda },
      template: { agenda: [], topics: [], questions: [] },
    });
    const [made = ''] = Object.values(listTouched({}, minutes.changes));
    assert.match(made, /\ndate: 2026-12-03\nchannel|\ndate: 2026-12-03\nattendees/);
    assert.match(
      made,
      /\nagenda:\n {2}- topic: "Printed labels"\n {4}lead: "Ana Ruiz"\n {2}- "Who counts the stock\?"\n {2}- topic: "What we decided, read aloud"\n {4}minutes: 5\n/,
    );
  });

  it('knows the day of the committee from what it is for, as long as that is to come', () => {
    const dayIn = (text: string, on = today) => {
      const records = readJournal({ ...busy, [path]: text });
      const { preparation } = findSteeringState(records, key, today);
      return preparation && findCommitteeDay(records, key, preparation, on);
    };
    const own = write(busy)[path] ?? '';
    assert.deepEqual(
      [
        dayIn(own),
        dayIn(own, '2026-12-04' as Day),
        dayIn(write(busy, { committee: '2027-01-12' as Day })[path] ?? ''),
        dayIn(own.replace('3 December', '[which day?]')),
      ],
      ['2026-12-03', undefined, '2027-01-12', undefined],
    );
  });

  it('knows who belongs to a committee, there or not', () => {
    const minutes = (people: string) => {
      const committee = `${folder}/minutes/2026-11-24-steering-committee.yaml`;
      const text = `title: "S"\ntype: steering\ndate: 2026-11-24\n${people}`;
      const { held } = findSteeringState(readJournal({ ...busy, [committee]: text }), key, today);
      return held && listInvitedTo(held);
    };
    assert.deepEqual(minutes('attendees: ["Ana Ruiz", "Jo Park"]\nabsent: ["Sunita Rao", "Jo Park"]\n'), [
      'Ana Ruiz',
      'Jo Park',
      'Sunita Rao',
    ]);
    assert.equal(minutes(''), undefined);
  });

  it('knows the files of which it has not everything, each once', () => {
    const broken = 'changes:\n  - id: C-1\n    title: "Labels"\n  - id: C-2\n    title: "Not closed\n';
    const files = { ...busy, [`${folder}/changes.yaml`]: broken, [`${team}/escalations.yaml`]: 'escalations: [{\n' };
    const paths = (all: Files) => listHalfRead(readJournal(all), key).map((file) => file.path);
    assert.deepEqual([paths(busy), paths(files)], [[], [`${folder}/changes.yaml`, `${team}/escalations.yaml`]]);
  });
});
