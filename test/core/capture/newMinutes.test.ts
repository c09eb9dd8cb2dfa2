import assert from 'node:assert/strict';
import fc from 'fast-check';
import { captureMinutes, type NewMinutes } from '../../../src/core/capture/newMinutes';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { listMeetingTypes } from '../../../src/core/journal/meetingTypes';
import type { Day } from '../../../src/core/model/day';
import type { MeetingTemplate } from '../../../src/core/model/meetingTemplate';
import { readJournal } from '../journal/readJournal';
import { readShippedTemplates, readTemplate } from '../model/shippedTemplates';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme-retail', engagement: 'erp-rollout' };
const folder = 'clients/acme-retail/erp-rollout';
const path = `${folder}/minutes/2026-11-21-weekly-status.yaml`;
const shipped = readShippedTemplates();
const usual: NewMinutes = {
  template: shipped.get('status') ?? readTemplate(''),
  type: 'status',
  title: 'Weekly status',
  date: '2026-11-21' as Day,
  start: '09:30',
  takenFiles: [],
};

function write(files: Files, minutes: Partial<NewMinutes> = {}): Files {
  return listTouched(files, captureMinutes(readJournal(files), key, { ...usual, ...minutes }).changes);
}

describe('New minutes', () => {
  it('hold the people, room for purpose and notes, and what is still open, and nothing of the team', () => {
    const files = {
      [`${folder}/engagement.yaml`]:
        'title: "ERP"\nstatus: active\nlead: "Sam Lindqvist"\nstakeholders:\n  - name: "Maria Lopez"\n',
      [`${folder}/actions.yaml`]: `actions:
  - id: A-35
    text: "Done"
    done: 2026-11-20
  - id: A-36
    text: "Size grid of the shoe range"
  - id: A-34
    text: "Dropped"
    dropped: 2026-11-20
`,
      'clients/acme-retail/private/erp-rollout/actions.yaml':
        'actions:\n  - id: pA-1\n    text: "Only the team knows of this"\n',
    };
    assert.deepEqual(write(files), {
      [path]: `title: "Weekly status"
type: status
date: 2026-11-21
start: "09:30"
channel: video
attendees: ["Maria Lopez", "Sam Lindqvist"]
purpose: ""
notes: |
  
carried:
  - "A-36 Size grid of the shoe range"
`,
    });
  });

  describe('begin their agenda with', () => {
    const meeting = (day: string, type: string, questions: string, more = '') => ({
      [`${folder}/minutes/${day}-talk.yaml`]: `title: "T"\ntype: ${type}\ndate: ${day}\n${more}questions: [${questions}]\n`,
    });
    const agenda = (files: Files, minutes: Partial<NewMinutes> = {}) => {
      const [text = ''] = Object.values(write(files, minutes));
      return /\nagenda:\n((?: .*\n)+)/.exec(text)?.[1] ?? '';
    };

    it('what the last meeting of that type left open, and not an older or a later one, or one that was called off', () => {
      const files = {
        ...meeting('2026-11-06', 'status', '"Too old"'),
        ...meeting('2026-11-13', 'status', '"Who counts\\nthe stock?", "pR-1 Ours"'),
        ...meeting('2026-11-14', 'workshop', '"Another round"'),
        ...meeting('2026-11-18', 'status', '"Not held"', 'cancelled: 2026-11-17\n'),
        ...meeting('2026-11-27', 'status', '"To come"'),
      };
      assert.equal(agenda(files), '  - "Who counts the stock?"\n');
    });

    it('that, before what the template has, and not what the template asks every time', () => {
      const template = readTemplate('title: "S"\nagenda: ["News"]\nquestions: ["Who decides?"]\n');
      const files = meeting('2026-11-13', 'scoping', '"Who decides?", "Who pays?"');
      assert.equal(agenda(files, { type: 'scoping', template }), '  - "Who pays?"\n  - "News"\n');
    });

    it('nothing of a talk between few, of a call, or where the agenda is given', () => {
      const types = ['one-to-one', 'frank-discussion', 'senior-management', 'pre-steering', 'call', 'our-own'];
      const left = types.map((type) => agenda(meeting('2026-11-13', type, '"Unsaid"'), { type }));
      const given = agenda(meeting('2026-11-13', 'status', '"Left"'), { agenda: [{ topic: 'Given' }] });
      assert.deepEqual([...left, given], [...types.map(() => ''), '  - "Given"\n']);
    });
  });

  it('take up only what they are about, where that is said', () => {
    const actions = ['A-1', 'A-2', 'A-3'].map((id) => `  - { id: ${id}, text: "About ${id}" }\n`);
    const files = { [`${folder}/actions.yaml`]: `actions:\n${actions.join('')}` };
    const carriedBy = (takesUp: readonly string[]) => (write(files, { takesUp })[path] ?? '').split('carried:\n')[1];
    assert.deepEqual([carriedBy(['A-2']), carriedBy([])], ['  - "A-2 About A-2"\n', undefined]);
  });

  it('without people and open actions are shorter', () => {
    assert.deepEqual(write({}), {
      [path]: `title: "Weekly status"
type: status
date: 2026-11-21
start: "09:30"
channel: video
attendees: []
purpose: ""
notes: |
  
`,
    });
  });

  it('carry the first line of an action, and one that stands in older minutes only; none without a number', () => {
    const files = {
      [`${folder}/actions.yaml`]: `actions:
  - id: A-2
    text: |
      First:  "line" #1
      second line
  - text: "No number"
`,
      [`${folder}/minutes/2026-11-01-call.yaml`]: 'actions:\n  - id: A-1\n    text: "From the call"\n  - id: A-3\n',
    };
    const carried = (write(files)[path] ?? '').split('carried:\n')[1];
    assert.equal(carried, '  - "A-2 First: \\"line\\" #1"\n  - "A-1 From the call"\n  - A-3\n');
  });

  it('put the cursor into the purpose', () => {
    assert.deepEqual(captureMinutes(readJournal({}), key, usual).show, { path, field: 'purpose' });
  });

  it('never take the name of a file that is there, whatever its case', () => {
    const names = ['2026-11-21-weekly-status.yaml', '2026-11-21-Weekly-Status-2.YAML', '2026-11-21-weekly-status.md'];
    const pathFor = (takenFiles: readonly string[]) =>
      captureMinutes(readJournal({}), key, { ...usual, takenFiles }).show.path;
    assert.deepEqual(
      [pathFor(names.slice(0, 1)), pathFor(names), pathFor(['notes.yaml'])],
      [path.replace('.yaml', '-2.yaml'), path.replace('.yaml', '-3.yaml'), path],
    );
  });

  it('are named after the day alone where the title has no letter', () => {
    assert.equal(
      captureMinutes(readJournal({}), key, { ...usual, title: '!?' }).show.path,
      `${folder}/minutes/2026-11-21.yaml`,
    );
  });

  it('are called by the template, or as somebody said', () => {
    const [path] = Object.keys(write({}, { title: 'Call with Ana' }));
    assert.equal(path, `${folder}/minutes/2026-11-21-call-with-ana.yaml`);
  });
});

/** What comes of a template. */
const writeFrom = (type: string, template: MeetingTemplate) =>
  write({}, { type, template, title: template.title ?? 'Meeting' });
const pathOf = (name: string) => `${folder}/minutes/2026-11-21-${name}.yaml`;
const remarksOf = (name: string) => `clients/acme-retail/private/erp-rollout/remarks/2026-11-21-${name}.yaml`;

describe('Minutes from a template', () => {
  for (const { type, title, template } of listMeetingTypes(readJournal({}), shipped)) {
    it(`are read without a problem, with their title, type and channel (${type})`, () => {
      const [text = ''] = Object.values(writeFrom(type, template));
      const start = /^title: "(.+)"\ntype: (.+)\ndate: .*\nstart: .*\nchannel: ([a-z-]+)\n/.exec(text)?.slice(1);
      assert.deepEqual(start, [title, type, template.channel]);
    });
  }

  it('begin with an agenda where there is one (steering)', () => {
    assert.deepEqual(writeFrom('steering', shipped.get('steering') ?? readTemplate('')), {
      [pathOf('steering-committee')]: `title: "Steering committee"
type: steering
date: 2026-11-21
start: "09:30"
channel: video
attendees: []
purpose: ""
agenda:
  - "What is to be decided today, each with what speaks for it and against it"
  - "Where we stand: dates, money, scope"
  - "What could stop us, and what we need from this round"
  - topic: "What we decided, read aloud"
    minutes: 5
notes: |
  
`,
    });
  });

  it('leave the four questions to the remarks of the same name (frank discussion)', () => {
    assert.deepEqual(writeFrom('frank-discussion', shipped.get('frank-discussion') ?? readTemplate('')), {
      [pathOf('conversation')]: `title: "Conversation"
type: frank-discussion
date: 2026-11-21
start: "09:30"
channel: in-person
attendees: []
purpose: ""
notes: |
  
`,
      [remarksOf('conversation')]: `answers:
  - question: "How do you think the project is doing?"
    answer: ""
  - question: "How do you feel about the way it is managed?"
    answer: ""
  - question: "What worries you that nobody has taken care of yet?"
    answer: ""
  - question: "Is there somebody you are worried about, and why?"
    answer: ""
`,
    });
  });

  it('of a reset point have room for each topic', () => {
    const [text = ''] = Object.values(writeFrom('reset-point', readTemplate('title: "R"\ntopics: ["Meetings"]\n')));
    assert.ok(text.includes('purpose: ""\ntopics:\n  - topic: "Meetings"\n    was: ""\n    now: ""\nnotes: |\n'), text);
  });

  it('put an empty line below what the notes begin with, and the purpose into one line', () => {
    const template = readTemplate(
      'title: "A"\npurpose: |\n  To see\n  ahead\nnotes: |\n\n  Ask for #47\n\n    and more\n\n\n',
    );
    const [text = ''] = Object.values(writeFrom('board-review', template));
    assert.ok(
      text.endsWith('attendees: []\npurpose: "To see ahead"\nnotes: |\n  Ask for #47\n\n    and more\n  \n'),
      text,
    );
  });

  it('leave out what is empty in the template', () => {
    const template = readTemplate(
      'title: "A"\nagenda: ["", {minutes: 5}]\ntopics: [" "]\nquestions: [""]\nnotes: " "\nremarks:\n  answers: [""]\n',
    );
    const files = Object.values(writeFrom('board-review', template));
    assert.deepEqual(
      files.map((text) => text.replace(/^(?:.*\n){4}/, '')),
      ['attendees: []\npurpose: ""\nnotes: |\n  \n'],
    );
  });

  it('take no name that the remarks of older minutes have', () => {
    const template = readTemplate('title: "A"\nremarks:\n  answers: ["How?"]\n');
    const { changes } = captureMinutes(readJournal({}), key, {
      ...usual,
      title: 'A',
      template,
      takenFiles: ['2026-11-21-a.yaml'],
    });
    assert.deepEqual(
      changes.map((change) => change.path),
      [pathOf('a-2'), remarksOf('a-2')],
    );
  });

  it('show the minutes, never the remarks', () => {
    const template = shipped.get('one-to-one') ?? readTemplate('');
    const { show } = captureMinutes(readJournal({}), key, { ...usual, template });
    assert.deepEqual(show, { path, field: 'purpose' });
  });
});

describe('Whatever a template says', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', 'notes: |\n  x', '# a', 'a\n\n b\n', '- "'),
  );
  const items = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
  const anyTemplate: fc.Arbitrary<MeetingTemplate> = fc.record(
    {
      title: text,
      channel: text,
      purpose: text,
      agenda: items(fc.record({ topic: text, minutes: fc.integer({ min: 1, max: 1000 }) }, { requiredKeys: [] })),
      topics: items(fc.record({ topic: text })),
      questions: items(text),
      notes: text,
      remarks: fc.record({ answers: items(fc.record({ question: text })) }),
    },
    { requiredKeys: ['agenda', 'topics', 'questions'] },
  );
  const change = (template: MeetingTemplate) =>
    captureMinutes(readJournal({}), key, { ...usual, type: 'board-review', template }).changes;

  it('nothing of its remarks stands in the minutes', () => {
    fc.assert(
      fc.property(anyTemplate, ({ remarks, ...rest }) => {
        const [minutes, ...others] = change({ ...rest, ...(remarks && { remarks }) });
        assert.deepEqual(minutes, change(rest)[0]);
        assert.ok(others.every((each) => each.path.startsWith('clients/acme-retail/private/')));
      }),
    );
  });

  it('the files can be read, and hold its words', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const [minutes, remarks] = change(template).map((each) => ('create' in each ? each.create : ''));
        const read = readFile('minutes', checkText(minutes ?? ''));
        const asked = readFile('remarks', checkText(remarks ?? ''));
        const said = (words: readonly (string | undefined)[]) => words.filter((each) => each?.trim());
        assert.deepEqual([read.problems, asked.problems], [[], []]);
        assert.deepEqual(
          [said(read.record.questions), read.record.topics.map(({ topic }) => topic)],
          [said(template.questions), said(template.topics.map(({ topic }) => topic))],
        );
        assert.deepEqual(
          asked.record.answers.map(({ question }) => question),
          said((template.remarks?.answers ?? []).map(({ question }) => question)),
        );
      }),
    );
  });
});
