import assert from 'node:assert/strict';
import { captureResetKickoff, type NewResetKickoff } from '../../../src/core/capture/resetKickoff';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';
import { folder, key, strained, team } from './resetJournal';

const path = `${folder}/minutes/2026-12-03-reset-point-kickoff.yaml`;
const usual: NewResetKickoff = {
  date: '2026-12-03' as Day,
  start: '09:00',
  people: ['Ana Ruiz', 'Maria Lopez', 'Helen Osei', 'Sam Lindqvist'],
  today: '2026-11-21' as Day,
  takenFiles: [],
};

function write(files: Files, kickoff: Partial<NewResetKickoff> = {}): string {
  const { changes } = captureResetKickoff(readJournal(files), key, { ...usual, ...kickoff });
  return Object.values(listTouched(files, changes))[0] ?? '';
}

/** What stands below a topic of the file. */
function wasOf(text: string, topic: string): string {
  const after = text.split(`  - topic: "${topic}"\n`)[1] ?? '';
  return (after.split('    now: ""')[0] ?? '').trimEnd();
}

describe('New reset-point kickoff', () => {
  it('says of every topic how it was, from the records, and leaves open how it will be', () => {
    assert.equal(
      write(strained),
      `title: "Reset-point kickoff"
type: reset-point
date: 2026-12-03
start: "09:00"
end: "11:00"
zone: "Europe/Madrid"
channel: in-person
attendees: ["Ana Ruiz", "Maria Lopez", "Helen Osei", "Sam Lindqvist"]
purpose: "Agree how we work from here to 15 January 2027 (Cut-over), so that everybody can rely on it."
topics:
  - topic: "How status is reported"
    was: |
      Weekly brief: read by Ana Ruiz and Maria Lopez.
      Planned: a brief every Friday and key results monthly.
      Last on file: Weekly brief, 20 November; Key results, 30 October.
    now: ""
    agreed-by: []
    from:
  - topic: "Financials"
    was: |
      Two changes so far.
      Half sizes: about 20 working days, EUR 26,000, 12 working days later; noted on 19 November.
      Printed labels: [days and money?]; not decided.
    now: ""
    agreed-by: []
    from:
  - topic: "Issues and risks"
    was: |
      Two issues and one risk are open.
      To look at first: Article data has no owner; Tills are slow; Counting during the freeze.
    now: ""
    agreed-by: []
    from:
  - topic: "Meetings"
    was: "In the last two months: Steering committee on 22 September and 19 November."
    now: ""
    agreed-by: []
    from:
  - topic: "Ways of working"
    was: |
      Noted on 9 October: One list of issues, looked at every Tuesday. Our part: We keep it.
      When something cannot be settled: Maria Lopez and Sam Lindqvist, then Ana Ruiz.
    now: ""
    agreed-by: []
    from:
  - topic: "Decisions"
    was: |
      Noted on 22 September: “Cut-over on 4 December”. Since 19 November: “Cut-over on 15 January 2027”.
      Steering committee of 19 November: also remembered as “With the shops' leave”; both are in the notes.
    now: ""
    agreed-by: []
    from:
  - topic: "What we owe each other"
    was: |
      From us: Revised training plan, by 27 November.
      From you: Size grid of the shoe range, new date: [when?].
      From Kassa GmbH: Till interface, by 8 January 2027.
      From [whom?]: Somebody.
    now: ""
    agreed-by: []
    from:
agenda:
  - topic: "What each of us needs from this project"
    lead: "Ana Ruiz"
    minutes: 20
  - topic: "The seven topics, one by one"
    lead: "Sam Lindqvist"
    minutes: 80
  - topic: "What starts on Tuesday, 8 December"
    lead: "Maria Lopez"
    minutes: 20
notes: |
  
carried:
  - "A-36 Size grid of the shoe range."
  - "A-39 Revised training plan"
  - "A-40 Somebody"
`,
    );
  });

  it('keeps every topic of an engagement of which nothing is known, and invents nothing', () => {
    const text = write({}, { people: [] });
    assert.equal(text.split('    was: "Not written down so far."\n').length - 1, 7);
    assert.match(
      text,
      /attendees: \[\]\npurpose: "Agree how we work from now on, so that everybody can rely on it\."\n/,
    );
    assert.doesNotMatch(text, /lead|carried/);
  });

  it('has no time and no zone while the time is not settled', () => {
    const { start, ...withoutTime } = usual;
    assert.equal(start, '09:00');
    const { changes } = captureResetKickoff(readJournal(strained), key, withoutTime);
    assert.doesNotMatch(JSON.stringify(changes), /start:|end:|zone:/);
  });

  it('ends on the day on which it begins', () => {
    assert.match(write(strained, { start: '23:30' }), /start: "23:30"\nend: "23:59"\n/);
  });

  it('puts the cursor where the first topic says how it will be', () => {
    const { show } = captureResetKickoff(readJournal(strained), key, usual);
    assert.deepEqual(show, { path, field: 'topics/0/now' });
  });

  it('never takes the name of a file that is there', () => {
    const { show } = captureResetKickoff(readJournal(strained), key, {
      ...usual,
      takenFiles: ['2026-12-03-Reset-Point-Kickoff.yaml'],
    });
    assert.equal(show.path, path.replace('.yaml', '-2.yaml'));
  });

  it('counts what is decided together only where every amount is known', () => {
    const decide = (price: string) => ({
      ...strained,
      [`${folder}/changes.yaml`]: `changes:\n  - id: C-1\n    title: "One"\n    effort-days: 1\n    price: 1300.5\n  - id: C-2\n    title: "Two"\n    effort-days: 2\n${price}`,
      [`${folder}/decisions.yaml`]:
        'decisions:\n  - id: D-20\n    text: "Two"\n    date: 2026-11-20\n    approves: C-2\n',
    });
    const last = (text: string) => wasOf(text, 'Financials').split('\n').at(-1)?.trim();
    assert.deepEqual(
      [last(write(decide(''))), last(write(decide('    price: -300\n')))],
      ['Together: about 3 working days.', 'Together: about 3 working days and EUR 1,000.50.'],
    );
    assert.match(wasOf(write(decide('    price: -300\n')), 'Financials'), /saves EUR 300; noted on 20 November\./);
  });

  it('says “decided” only where who decides has confirmed it, the decision alone or the whole minutes', () => {
    const steering = `${folder}/minutes/2026-11-19-steering-committee.yaml`;
    const said = (stamp: string, ...answers: readonly string[]) => {
      const [head = ''] = (strained[steering] ?? '').replace('by: "Ana Ruiz"', `by: "${stamp}"`).split('answers:');
      const told = answers.map((by) => `  - by: "${by}"\n    says: confirmed\n`).join('');
      const text = write({ ...strained, [steering]: told ? `${head}answers:\n${told}` : head });
      return /Half sizes: .*; (\w+) on/.exec(wasOf(text, 'Financials'))?.[1];
    };
    assert.deepEqual(
      [said('Ana Ruiz'), said('Sam Lindqvist', 'Ana Ruiz'), said('Maria Lopez', 'Maria Lopez'), said('Sam Lindqvist')],
      ['decided', 'decided', 'noted', 'noted'],
    );
  });

  it('says so of a decision that was replaced since, too', () => {
    const first = `${folder}/minutes/2026-09-22-steering-committee.yaml`;
    const confirmed = `${strained[first] ?? ''}answers:\n  - by: "Ana Ruiz"\n    says: confirmed\n`;
    assert.match(
      wasOf(write({ ...strained, [first]: confirmed }), 'Decisions'),
      /Decided on 22 September: “Cut-over on 4 December”\./,
    );
  });

  it('says “agreed” of how both work together only where whoever agreed to it has confirmed it', () => {
    const engagement = `${folder}/engagement.yaml`;
    const acknowledged = (strained[engagement] ?? '').replace(
      '    replaces: WA-1\n',
      '    replaces: WA-1\n    acknowledged:\n      - by: "Maria Lopez"\n',
    );
    assert.match(
      wasOf(write({ ...strained, [engagement]: acknowledged }), 'Ways of working'),
      /Agreed on 9 October: One list/,
    );
  });

  it('says that nothing is open where lists are kept and all is settled', () => {
    const files = { [`${folder}/issues.yaml`]: 'issues:\n  - id: I-1\n    title: "Was"\n    resolved: 2026-11-01\n' };
    assert.equal(wasOf(write(files), 'Issues and risks'), '    was: "No issue and no risk is open."');
  });

  it('says how often meetings were held, once there are many', () => {
    const days = ['02', '09', '16', '20'];
    const files = Object.fromEntries(
      days.map((day) => [
        `${folder}/minutes/2026-11-${day}-weekly.yaml`,
        `title: "Weekly status"\ntype: status\ndate: 2026-11-${day}\nattendees: ["A", "B", "C"]\n`,
      ]),
    );
    assert.equal(
      wasOf(write(files), 'Meetings'),
      '    was: "In the last two months: Weekly status, 4 times, the last on 20 November."',
    );
  });

  it('tells everybody nothing of what was said between two people, or among one side', () => {
    const text = write(strained);
    assert.doesNotMatch(text, /Unsaid|Say sorry|Conversation|10 November/);
  });

  for (const from of [
    '2026-11-10-conversation Talk with Maria/Ana',
    '2026-11-10-conversation.yaml',
    'minutes/2026-11-10-conversation.yaml',
    'erp-rollout/2026-11-10-conversation: Talk',
    ' 2026-11-10-conversation',
  ]) {
    it(`leaves out what a list has from such a meeting, however it is named: ${from}`, () => {
      const listed = {
        ...strained,
        [`${folder}/actions.yaml`]: `actions:\n  - id: A-1\n    text: "Say sorry"\n    from: "${from}"\n  - id: A-2\n    text: "Open"\n    from: 2026-11-10-conversation-2\n`,
        [`${folder}/decisions.yaml`]: `decisions:\n  - id: D-20\n    text: "Said between us"\n    date: 2026-11-20\n    from: "${from}"\n    supersedes: D-16\n`,
      };
      const text = write(listed);
      assert.doesNotMatch(text, /Say sorry|Said between/);
      assert.match(text, /carried:\n {2}- "A-2 Open"\n$/);
      const alone = Object.fromEntries(Object.entries(listed).filter(([path]) => !path.endsWith('-committee.yaml')));
      assert.equal(wasOf(write(alone), 'Decisions'), '    was: "Not written down so far."');
    });
  }

  it('says only that a conversation of two is remembered in two ways, and quotes nobody', () => {
    const call =
      'title: "Call with Maria Lopez"\ntype: call\ndate: 2026-10-20\nattendees: ["Maria Lopez", "Sam Lindqvist"]\nsent:\n  date: 2026-10-20\nanswers:\n  - by: "Maria Lopez"\n    says: objected\n    text: "I never said so."\n';
    assert.equal(
      wasOf(write({ [`${folder}/minutes/2026-10-20-call.yaml`]: call }), 'Decisions'),
      '    was: "The conversation of 20 October: remembered in two ways; both are in the notes."',
    );
  });

  it('names nobody for a date that is past, and does not say that it is', () => {
    assert.doesNotMatch(wasOf(write(strained), 'What we owe each other'), /Maria|Sam|late|overdue|13 November/);
  });

  it('takes nothing from what the team keeps to itself', () => {
    const secrets = {
      [`${team}/issues.yaml`]: 'issues:\n  - id: pI-1\n    title: "Secret issue"\n    priority: high\n',
      [`${team}/actions.yaml`]: 'actions:\n  - id: pA-1\n    text: "Secret action"\n    owner: "Sam Lindqvist"\n',
      [`${team}/engagement.yaml`]: 'pricing:\n  model: fixed-price\n  amount: 400000\n',
    };
    assert.equal(write({ ...strained, ...secrets }), write(strained));
  });
});
