import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { findEntryRange, readFile } from '../../../src/core/files/read';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';

/** A file of each kind that uses every field there is, written in several styles, and what it says. */
const examples: { readonly [K in FileKind]?: { readonly text: string; readonly record: object } } = {
  journal: {
    text: `journal: 1
organisation: Northwind Consulting
team:
  - name: "Sam Lindqvist"
    role: 'Project manager'
    email: sam@northwind.example
    aliases: [SL, "Samuel Lindqvist"]
  - {name: Priya Nair}
currency: EUR
weekdays: [mon, tue, wed, thu]
holidays:
  - 2026-12-25
  - "2026-12-26"
cadence: {minutes: 1, objection: 3, brief: friday, results: month, contact: 14, forecast: 30}
risk:
  amber: 8
  red: 15
data:
  purpose: >-
    To keep what was
    agreed.
  controller: "Sam Lindqvist"
  retention: |
    Two years.
    Then deleted.
  note: ""
`,
    record: {
      journal: 1,
      organisation: 'Northwind Consulting',
      team: [
        {
          name: 'Sam Lindqvist',
          role: 'Project manager',
          email: 'sam@northwind.example',
          aliases: ['SL', 'Samuel Lindqvist'],
        },
        { name: 'Priya Nair', aliases: [] },
      ],
      currency: 'EUR',
      weekdays: ['mon', 'tue', 'wed', 'thu'],
      holidays: ['2026-12-25', '2026-12-26'],
      cadence: { minutes: 1, objection: 3, brief: 'friday', results: 'month', contact: 14, forecast: 30 },
      risk: { amber: 8, red: 15 },
      data: {
        purpose: 'To keep what was agreed.',
        controller: 'Sam Lindqvist',
        retention: 'Two years.\nThen deleted.\n',
        note: '',
      },
    },
  },
  client: {
    text: `name: "Acme Retail"
since: 2024-03-01
language: en
holidays: [2026-05-02]
contacts:
- name: Ana Ruiz
  role: "COO"
  email: ana@acme.example
  phone: 0034 600 000
  language: es
  address: formal
  salutation: "Sra. Ruiz"
  prefers: 'a call, before ten'
  aliases: ["A. Ruiz"]
`,
    record: {
      name: 'Acme Retail',
      since: '2024-03-01',
      language: 'en',
      holidays: ['2026-05-02'],
      contacts: [
        {
          name: 'Ana Ruiz',
          role: 'COO',
          email: 'ana@acme.example',
          phone: '0034 600 000',
          language: 'es',
          address: 'formal',
          salutation: 'Sra. Ruiz',
          prefers: 'a call, before ten',
          aliases: ['A. Ruiz'],
        },
      ],
    },
  },
  engagement: {
    text: `title: "ERP rollout"
status: on-hold
start: 2026-01-12
end: 2027-06-30
purpose: "One system for all shops."
lead: Sam Lindqvist
team: [Sam Lindqvist, Priya Nair]
stakeholders:
  - {name: Ana Ruiz, accountable: true, part: "decides"}
  - {name: Maria Lopez, accountable: false}
escalation:
  - level: 1
    name: Maria Lopez
    hours: 4
working-agreements:
  - id: WA-01
    text: "Minutes within a day."
    ours: "We write them."
    agreed: {date: 2026-01-20, by: Ana Ruiz, via: in-person, ref: 2026-01-20-kickoff}
    acknowledged:
      - {date: 2026-01-21, by: Maria Lopez, via: email, ref: <1@acme>}
    replaces: WA-2
milestones:
  - id: M-3
    title: "Cut-over"
    baseline: 2026-12-01
    forecast: 2027-01-15
    actual: 2027-01-16
    owner: Ana Ruiz
    moved:
      - {date: 2026-11-19, from: 2026-12-01, to: 2027-01-15, waiting-for: A-36, reason: "Data is late."}
needs:
  - {text: "Stock by size", by: Maria Lopez, answer: "Report 7"}
readers:
  - {name: Ana Ruiz, report: brief, detail: short, since: 2026-02-01}
`,
    record: {
      title: 'ERP rollout',
      status: 'on-hold',
      start: '2026-01-12',
      end: '2027-06-30',
      purpose: 'One system for all shops.',
      lead: 'Sam Lindqvist',
      team: ['Sam Lindqvist', 'Priya Nair'],
      stakeholders: [
        { name: 'Ana Ruiz', accountable: true, part: 'decides' },
        { name: 'Maria Lopez', accountable: false },
      ],
      escalation: [{ level: 1, name: 'Maria Lopez', hours: 4 }],
      'working-agreements': [
        {
          id: 'WA-1',
          text: 'Minutes within a day.',
          ours: 'We write them.',
          agreed: { date: '2026-01-20', by: 'Ana Ruiz', via: 'in-person', ref: '2026-01-20-kickoff' },
          acknowledged: [{ date: '2026-01-21', by: 'Maria Lopez', via: 'email', ref: '<1@acme>' }],
          replaces: 'WA-2',
        },
      ],
      milestones: [
        {
          id: 'M-3',
          title: 'Cut-over',
          baseline: '2026-12-01',
          forecast: '2027-01-15',
          actual: '2027-01-16',
          owner: 'Ana Ruiz',
          moved: [
            {
              date: '2026-11-19',
              from: '2026-12-01',
              to: '2027-01-15',
              'waiting-for': 'A-36',
              reason: 'Data is late.',
            },
          ],
        },
      ],
      needs: [{ text: 'Stock by size', by: 'Maria Lopez', answer: 'Report 7' }],
      readers: [{ name: 'Ana Ruiz', report: 'brief', detail: 'short', since: '2026-02-01' }],
    },
  },
  minutes: {
    text: `title: "Steering committee"
type: steering
date: 2026-11-19
start: "09:30"
end: 10:45
zone: Europe/Madrid
channel: video
attendees: ["Ana Ruiz", Maria Lopez]
absent: [Pablo]
purpose: "Decide on the date."
agenda:
  - "Opening"
  - {topic: Cut-over date, lead: Ana Ruiz, minutes: 20}
topics:
  - topic: "Answers"
    was: "After a week"
    now: "After a day"
    agreed-by: [Ana Ruiz]
    from: 2026-12-01
questions: ["Who tests?"]
notes: |
  ! New date

  > Ana names an owner
decisions:
  - id: D-4
    text: "15 January"
    by: Ana Ruiz
    supersedes: D-1
    approves: "C-2 Half sizes"
    acknowledged:
      - date: 2026-11-20
        by: Ana Ruiz
        via: email
        ref: <2@acme>
actions:
  - id: A-37
    text: "Name one owner"
    owner: Ana Ruiz
    due: 2026-11-26
carried: [A-36 Size grid]
outcome: agreed
recorder: Sam Lindqvist
drafted: 2026-11-19
sent:
  date: 2026-11-20
  to: [Ana Ruiz, Maria Lopez]
  via: email
  ref: <3@northwind>
  text: sent/2026-11-20-steering-committee.eml
answers:
  - {by: Ana Ruiz, says: confirmed, date: 2026-11-20, via: email, ref: <4@acme>, text: "All right."}
invitation: {uid: 7@acme, sequence: 0}
fingerprint: ab12
`,
    record: {
      title: 'Steering committee',
      type: 'steering',
      date: '2026-11-19',
      start: '09:30',
      end: '10:45',
      zone: 'Europe/Madrid',
      channel: 'video',
      attendees: ['Ana Ruiz', 'Maria Lopez'],
      absent: ['Pablo'],
      purpose: 'Decide on the date.',
      agenda: [{ topic: 'Opening' }, { topic: 'Cut-over date', lead: 'Ana Ruiz', minutes: 20 }],
      topics: [
        { topic: 'Answers', was: 'After a week', now: 'After a day', 'agreed-by': ['Ana Ruiz'], from: '2026-12-01' },
      ],
      questions: ['Who tests?'],
      notes: '! New date\n\n> Ana names an owner\n',
      decisions: [
        {
          id: 'D-4',
          text: '15 January',
          by: 'Ana Ruiz',
          supersedes: 'D-1',
          approves: 'C-2 Half sizes',
          acknowledged: [{ date: '2026-11-20', by: 'Ana Ruiz', via: 'email', ref: '<2@acme>' }],
        },
      ],
      actions: [{ id: 'A-37', text: 'Name one owner', owner: 'Ana Ruiz', due: '2026-11-26' }],
      carried: ['A-36 Size grid'],
      outcome: 'agreed',
      recorder: 'Sam Lindqvist',
      drafted: '2026-11-19',
      sent: {
        date: '2026-11-20',
        to: ['Ana Ruiz', 'Maria Lopez'],
        via: 'email',
        ref: '<3@northwind>',
        text: 'sent/2026-11-20-steering-committee.eml',
      },
      answers: [
        { by: 'Ana Ruiz', says: 'confirmed', date: '2026-11-20', via: 'email', ref: '<4@acme>', text: 'All right.' },
      ],
      invitation: { uid: '7@acme', sequence: 0 },
      fingerprint: 'ab12',
    },
  },
  actions: {
    text: `actions:
    -   id: A-36
        text: "Size grid"
        owner: Maria Lopez
        due: 2026-11-26
        raised: {date: 2026-11-12, by: Ana Ruiz, via: phone, ref: 2026-11-12-status}
        from: 2026-11-12-status
        note: Shoes first
        done: 2026-11-25
        dropped: 2026-11-27
        moved:
        -   {date: 2026-11-19, from: 2026-11-12, to: 2026-11-26, waiting-for: DEP-1, reason: 'It''s late.'}
        waiting-for: "A-35 Names"
`,
    record: {
      actions: [
        {
          id: 'A-36',
          text: 'Size grid',
          owner: 'Maria Lopez',
          due: '2026-11-26',
          raised: { date: '2026-11-12', by: 'Ana Ruiz', via: 'phone', ref: '2026-11-12-status' },
          from: '2026-11-12-status',
          note: 'Shoes first',
          done: '2026-11-25',
          dropped: '2026-11-27',
          moved: [
            { date: '2026-11-19', from: '2026-11-12', to: '2026-11-26', 'waiting-for': 'DEP-1', reason: "It's late." },
          ],
          'waiting-for': 'A-35 Names',
        },
      ],
    },
  },
  decisions: {
    text: `decisions:
  - id: D-7
    text: "Half sizes are in."
    by: Ana Ruiz
    supersedes: D-6
    approves: C-2
    acknowledged: [{date: 2026-11-21, by: Maria Lopez, via: chat, ref: x}]
    date: 2026-11-20
    channel: carrier pigeon
    owner: Sam Lindqvist
    due: 2026-12-01
    raised: {date: 2026-11-19, by: Maria Lopez, via: video, ref: y}
    from: 2026-11-19-steering
    note: "By telephone"
`,
    record: {
      decisions: [
        {
          id: 'D-7',
          text: 'Half sizes are in.',
          by: 'Ana Ruiz',
          supersedes: 'D-6',
          approves: 'C-2',
          acknowledged: [{ date: '2026-11-21', by: 'Maria Lopez', via: 'chat', ref: 'x' }],
          date: '2026-11-20',
          channel: 'carrier pigeon',
          owner: 'Sam Lindqvist',
          due: '2026-12-01',
          raised: { date: '2026-11-19', by: 'Maria Lopez', via: 'video', ref: 'y' },
          from: '2026-11-19-steering',
          note: 'By telephone',
        },
      ],
    },
  },
  risks: {
    text: `risks:
  - id: R-1
    title: "Interface late"
    cause: "Two deliveries at once"
    effect: "Testing starts later"
    category: 2026
    probability: 3
    impact: 4.0
    response: reduce
    plan: "Test with copied data"
    trigger: "No delivery by May"
    review: 2026-12-04
    occurred: 2026-10-19
    became: I-2
    closed: 2026-10-30
    owner: Sunita Rao
    due: 2026-11-01
    raised: {date: 2026-10-06, by: Sunita Rao, via: email, ref: z}
    from: 2026-10-06-planning
    note: none
    log:
      - {date: 2026-10-20, probability: 4, impact: 4}
`,
    record: {
      risks: [
        {
          id: 'R-1',
          title: 'Interface late',
          cause: 'Two deliveries at once',
          effect: 'Testing starts later',
          category: '2026',
          probability: 3,
          impact: 4,
          response: 'reduce',
          plan: 'Test with copied data',
          trigger: 'No delivery by May',
          review: '2026-12-04',
          occurred: '2026-10-19',
          became: 'I-2',
          closed: '2026-10-30',
          owner: 'Sunita Rao',
          due: '2026-11-01',
          raised: { date: '2026-10-06', by: 'Sunita Rao', via: 'email', ref: 'z' },
          from: '2026-10-06-planning',
          note: 'none',
          log: [{ date: '2026-10-20', probability: 4, impact: 4 }],
        },
      ],
    },
  },
};

const kinds = Object.keys(fileKinds) as FileKind[];

/** Every field of a record, inner ones behind a slash. */
function listFields(fields: Fields): readonly string[] {
  const inner = (field: Field): readonly string[] =>
    field.type === 'group' ? listFields(field.fields) : field.type === 'list' ? inner(field.of) : [];
  return Object.entries(fields).flatMap(([key, field]) => [key, ...inner(field).map((path) => `${key}/${path}`)]);
}

/** The fields that a record holds, the same way. */
function listUsed(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(listUsed);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...listUsed(item).map((path) => `${key}/${path}`)]);
}

/** Every value of a record by its path, lists and groups included. */
function listPaths(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const inner = path ? `${path}/${key}` : key;
    return [inner, ...listPaths(item, inner)];
  });
}

describe('A file without a fault', () => {
  for (const kind of kinds) {
    const example = examples[kind];
    if (!example) continue;
    const { text, record } = example;

    it(`is read with every field of its kind (${kind})`, () => {
      const reading = readFile(kind, checkText(text));
      assert.deepEqual(
        { record: reading.record, problems: reading.problems, unreadable: reading.unreadable },
        { record, problems: [], unreadable: undefined },
      );
      assert.deepEqual([...new Set(listUsed(record))].sort(), [...listFields(fileKinds[kind])].sort());
    });

    it(`is read the same with CRLF, and with a last line that does not end (${kind})`, () => {
      const variants = [
        text.replaceAll('\n', '\r\n'),
        text.trimEnd(),
        `# head\n\n${text}\n# tail\n`,
        `---\n${text}...\n`,
      ];
      assert.deepEqual(
        variants.map((variant) => readFile(kind, checkText(variant)).record),
        variants.map(() => record),
      );
    });

    it(`has a place for each of its values (${kind})`, () => {
      const { ranges } = readFile(kind, checkText(text));
      const withoutEmptyLists = listPaths(record).filter(
        (path) => path !== 'team/1/aliases' && path !== 'agenda/0/topic',
      );
      assert.deepEqual([...ranges.keys()].sort(), withoutEmptyLists.sort());
    });

    it(`is an empty record where nothing is written (${kind})`, () => {
      const empty = Object.fromEntries(
        Object.entries(fileKinds[kind]).flatMap(([key, field]) => (field.type === 'list' ? [[key, []]] : [])),
      );
      const texts = ['', '\n\n', '# only a comment\n', '---\n', '--- # c\n...\n', '~\n', 'null', '\ufeff'];
      assert.deepEqual(
        texts.map((each) => readFile(kind, checkText(each))).map(({ record: read, problems }) => ({ read, problems })),
        texts.map(() => ({ read: empty, problems: [] })),
      );
    });
  }

  it('says which numbers it mentions, in prose and comments as well', () => {
    assert.deepEqual(readFile('minutes', checkText(examples.minutes?.text ?? '')).highestNumbers, {
      D: 4,
      C: 2,
      A: 37,
    });
  });

  it('shows where the entry with an ID stands', () => {
    const reading = readFile('risks', checkText('risks:\n  - id: R-1\n    title: "A"\n  - id: R-02\n    title: "B"\n'));
    assert.deepEqual(
      [findEntryRange(reading, 'R-2'), findEntryRange(reading, 'R-3')],
      [{ start: { line: 3, character: 4 }, end: { line: 5, character: 0 } }, undefined],
    );
  });
});
