import assert from 'node:assert/strict';
import fc from 'fast-check';
import { captureResetKickoff } from '../../../src/core/capture/resetKickoff';
import type { Day } from '../../../src/core/model/day';
import { renderHtml, renderMarkdown, renderText } from '../../../src/core/report/document';
import { renderAgenda } from '../../../src/core/report/meetingAgenda';
import { applyChanges, type Files } from '../capture/applyCapture';
import { folder, key, strained, team } from '../capture/resetJournal';
import { readJournal } from '../journal/readJournal';

const today = '2026-11-21' as Day;
const path = `${folder}/minutes/2026-12-03-reset.yaml`;

const kickoff = `title: "Reset-point kickoff"
type: reset-point
date: 2026-12-03
start: "09:00"
end: "11:00"
zone: Europe/Madrid
channel: in-person
attendees: ["Ana Ruiz", "Maria Lopez", "Helen Osei"]
purpose: "Agree how we work from here to 15 January"
topics:
  - topic: "Financials"
    was: "Two changes so far: 20 working days, EUR 26,000."
    now: ""
    agreed-by: []
    from:
  - topic: "Issues and risks"
    was: |
      One list, kept by us.
      - Your side saw it too late.
    now: "one list, looked at together every Tuesday"
    agreed-by: []
    from:
  - topic: "Meetings"
    now: "Agenda two days before"
    agreed-by: ["Ana Ruiz", "Maria Lopez"]
    from: 2026-12-07
agenda:
  - topic: "What each of us needs from this project"
    lead: "Ana Ruiz"
    minutes: 20
  - topic: "The three topics, one by one"
    minutes: 50
  - topic: "What starts on Monday"
    lead: "Maria Lopez"
    minutes: 20
notes: |
  Not for the agenda.
decisions:
  - id: D-20
    text: "Nor this"
`;

function render(text: string, day = today): string | undefined {
  const files = { ...strained, [path]: text };
  const records = readJournal(files);
  const document = renderAgenda({ records, key, meeting: '2026-12-03-reset', today: day });
  return document && renderMarkdown(document);
}

describe('The agenda of a reset point', () => {
  it('reads like a page that somebody has written', () => {
    assert.equal(
      render(kickoff),
      `# Reset-point kickoff: ERP rollout

**When**: Thursday, 3 December 2026, 09:00 to 11:00 (Europe/Madrid), face to face, [where?]  
**Who**: Ana Ruiz, Maria Lopez and Helen Osei

**What for**: Agree how we work from here to 15 January.

Please tell me by Tuesday, 1 December 2026, what you propose, and what is missing.

## Agenda

| Time | What | Who leads | How long |
|---|---|---|---|
| 09:00 | What each of us needs from this project | Ana Ruiz | 20 min |
| 09:20 | The three topics, one by one | [who leads?] | 50 min |
| 10:10 | What starts on Monday | Maria Lopez | 20 min |

## Topics

**1. Financials** (15 minutes)  
*Until now*: Two changes so far: 20 working days, EUR 26,000.  
*Proposal*: …  
*Agreed* … *By* … *From* …

**2. Issues and risks** (20 minutes)  
*Until now*:

- One list, kept by us.
- Your side saw it too late.

*Proposal*: One list, looked at together every Tuesday.  
*Agreed* … *By* … *From* …

**3. Meetings** (15 minutes)  
*Until now*: …  
*Agreed*: Agenda two days before. *By* Ana Ruiz and Maria Lopez *From* 7 December 2026
`,
    );
  });

  it('asks for nothing once the day has passed, or the minutes were sent', () => {
    const asks = (text: string | undefined) => /Please tell me/.test(text ?? '');
    const sent = `${kickoff}sent:\n  date: 2026-11-21\n`;
    assert.deepEqual(
      [asks(render(kickoff)), asks(render(kickoff, '2026-12-01' as Day)), asks(render(sent)), render(sent)?.length],
      [true, false, false, (render(kickoff, '2026-12-01' as Day) ?? '').length],
    );
  });

  it('has visible gaps for what is not known, and no empty part', () => {
    assert.equal(
      render(''),
      '# Meeting: ERP rollout\n\n**When**: [which day?], [what time?]  \n**Who**: [who comes?]\n',
    );
  });

  it('shows no times where it does not know how long an item takes, and no minutes for topics that get less than five', () => {
    const text = render(
      'title: "Reset"\nstart: "09:00"\nagenda:\n  - "All of it"\ntopics:\n  - topic: "One"\n  - topic: "Two"\n',
    );
    assert.match(text ?? '', /\| What \| Who leads \|\n.*\n\| All of it \| \[who leads\?\] \|\n/);
    assert.match(text ?? '', /\*\*1\. One\*\* {2}\n/);
  });

  it('says of a preparation where each point stands, what both sides say, and who says it', () => {
    const text = render(
      'title: "Preparation"\ntype: pre-steering\ntopics:\n  - topic: "Labels"\n    was: "To be decided."\n    now: "After Christmas"\n    lead: "Ana Ruiz"\n  - topic: "Tills"\n',
    );
    assert.match(
      text ?? '',
      /\*\*1\. Labels\*\* {2}\n\*Where it stands\*: To be decided\. {2}\n\*What we both say\*: After Christmas\. {2}\n\*Who says it\*: Ana Ruiz\n/,
    );
    assert.match(
      text ?? '',
      /\*\*2\. Tills\*\* {2}\n\*Where it stands\*: … {2}\n\*What we both say\*: … {2}\n\*Who says it\*: …\n/,
    );
  });

  it('is there for every meeting, and for none that is not', () => {
    const records = readJournal(strained);
    const steering = renderAgenda({ records, key, meeting: '2026-11-19-steering-committee', today });
    assert.equal(steering?.title, 'Steering committee: ERP rollout');
    assert.equal(renderAgenda({ records, key, meeting: 'nowhere', today }), undefined);
  });
});

const words = fc.stringMatching(/^[a-z<>&"'*_`|[\]#-]{1,12}$/);
const secret = 'SECRET';

/** The team's files: every text in them carries the mark. */
const teamFiles: fc.Arbitrary<Files> = fc
  .record({ word: words, level: fc.constantFrom('high', 'low'), day: fc.constantFrom('2026-11-01', '2026-12-24') })
  .map(({ word, level, day }) => {
    const text = JSON.stringify(`${secret} ${word}`);
    const entry = (id: string) =>
      `  - id: ${id}\n    title: ${text}\n    text: ${text}\n    priority: ${level}\n    probability: 5\n    impact: 5\n    owner: ${text}\n    date: ${day}\n    due: ${day}\n    needed: ${day}\n    note: ${text}\n`;
    const register = (list: string, id: string) => [`${team}/${list}.yaml`, `${list}:\n${entry(id)}`] as const;
    return Object.fromEntries([
      register('actions', 'pA-1'),
      register('issues', 'pI-1'),
      register('risks', 'pR-1'),
      register('changes', 'pC-1'),
      register('decisions', 'pD-1'),
      register('dependencies', 'pDEP-1'),
      register('escalations', 'ESC-1'),
      register('feedback', 'FB-1'),
      register('claims', 'CLM-1'),
      register('incidents', 'INC-1'),
      [`${team}/engagement.yaml`, `pricing:\n  why: ${text}\nhealth:\n  - date: ${day}\n    reason: ${text}\n`],
      [`${team}/remarks/2026-11-19-steering-committee.yaml`, `remarks: ${text}\n`],
      [
        'clients/acme-retail/private/client.yaml',
        `contacts:\n  - name: "Ana Ruiz"\n    critical: true\n    remarks: ${text}\n`,
      ],
    ]);
  });

/** Shared files with any text in the fields that a reset point is filled from. */
const sharedFiles: fc.Arbitrary<Files> = fc
  .record({ word: words, some: fc.subarray(Object.keys(strained)) })
  .map(({ word, some }) => ({
    ...Object.fromEntries(some.map((file) => [file, strained[file] ?? ''])),
    [`${folder}/issues.yaml`]: `issues:\n  - id: I-1\n    title: ${JSON.stringify(word)}\n`,
  }));

describe('What is made of any journal for a reset point', () => {
  it('holds nothing of a private file, and no markup of anybody', () => {
    const property = fc.property(sharedFiles, teamFiles, (shared, ours) => {
      const files = { ...shared, ...ours };
      const date = '2026-12-03' as Day;
      const people = ['Ana Ruiz', 'Sam Lindqvist'];
      const capture = captureResetKickoff(readJournal(files), key, { date, people, today, takenFiles: [] });
      const after = applyChanges(files, capture.changes);
      const meeting = '2026-12-03-reset-point-kickoff';
      const document = renderAgenda({ records: readJournal(after), key, meeting, today });
      assert.ok(document);
      const html = renderHtml(document);
      const written = [after[capture.show.path], html, renderMarkdown(document), renderText(document)].join('\n');
      assert.doesNotMatch(written, /SECRET|\bp[A-Z]+-1|ESC-1|INC-1|private\//);
      assert.doesNotMatch(html.replaceAll(/<\/?(?:h1|h2|p|b|i|ul|li|table|tr|th|td|br)\b[^<>]*>/g, ''), /[<>]/);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('has no place of an entry, nothing of another client, and nothing of the team', () => {
    const text = `title: "Status"
date: 2026-12-03
agenda:
  - {topic: "globex/erp/A-3 Budget freeze", lead: "pR-2"}
  - {topic: "${key.client}/${key.engagement}/A-2 Size grid"}
topics:
  - {topic: "clients/globex/erp/A-3 Budget freeze"}
  - {topic: "A-4 Training", lead: "pR-2"}
`;
    for (const type of ['status', 'pre-steering']) {
      const files = { ...strained, [path]: `type: ${type}\n${text}` };
      const agenda = renderAgenda({ records: readJournal(files), key, meeting: '2026-12-03-reset', today });
      const written = renderText(agenda ?? assert.fail());
      assert.doesNotMatch(written, /globex|freeze|pR-2|\/A-2/);
      assert.match(written, /Size grid[^]*1\. \[which topic\?\][^]*2\. Training/);
    }
  });
});
