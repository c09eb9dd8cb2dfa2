import assert from 'node:assert/strict';
import { listMinutes } from '../../../src/core/journal/entries';
import { renderMarkdown } from '../../../src/core/report/document';
import { renderSteeringComparison } from '../../../src/core/report/steeringComparison';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const files = {
  'journal.yaml': 'journal: 1\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
  [`${folder}/changes.yaml`]: 'changes:\n  - id: C-1\n    title: "Printed labels for shelves"\n',
  [`${folder}/minutes/2026-12-01-preparation.yaml`]: `title: "Preparation"
type: pre-steering
date: 2026-12-01
topics:
  - topic: "Printed labels for shelves"
    now: "Not before Christmas."
    lead: "Ana Ruiz"
    agreed-by: ["Ana Ruiz", "Sam Lindqvist"]
  - topic: "New date of “Cut-over”"
    now: "15 January"
  - topic: "Who counts the stock in the harbour shops?"
    now: "The shops"
  - topic: "Hidden pR-3"
    now: "Nothing"
  - topic: "Without a position"
`,
  [`${folder}/minutes/2026-12-03-steering-committee.yaml`]: `title: "Steering committee"
type: steering
date: 2026-12-03
decisions:
  - id: D-1
    text: "They come in February."
    by: "Jo Park"
    approves: "C-1 Printed labels"
  - id: D-2
    text: "A second test of the tills."
  - id: D-3
    text: "As in pD-9"
questions:
  - "Who counts stock in the harbour?"
`,
};

describe('What was prepared for a steering committee', () => {
  it('stands beside what its minutes have; what is missing is a gap, and what nobody prepared stands apart', () => {
    const records = readJournal(files);
    const [committee, preparation] = listMinutes(records, key);
    assert.ok(committee && preparation);
    assert.equal(
      renderMarkdown(renderSteeringComparison({ records, key, preparation, committee })),
      `# Prepared and said: Steering committee

Prepared on Tuesday, 1 December 2026; the committee met on Thursday, 3 December 2026.

| Point | What we both wanted to say | What the minutes have |
|---|---|---|
| Printed labels for shelves | Not before Christmas (Ana Ruiz says it; agreed by Ana Ruiz and Sam Lindqvist) | Decided (Jo Park): They come in February. |
| New date of “Cut-over” | 15 January | [what was said?] |
| Who counts the stock in the harbour shops? | The shops | Left open: Who counts stock in the harbour? |

## Not prepared

- Decided: A second test of the tills.
`,
    );
  });

  it('knows the decision on a change by its title, however short', () => {
    const records = readJournal({
      'journal.yaml': 'journal: 1\n',
      [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
      [`${folder}/changes.yaml`]: 'changes:\n  - id: C-3\n    title: "Size grid"\n',
      [`${folder}/minutes/2026-12-01-preparation.yaml`]:
        'title: "Preparation"\ntype: pre-steering\ndate: 2026-12-01\ntopics:\n  - {topic: "Size grid", now: "We say yes."}\n',
      [`${folder}/minutes/2026-12-03-steering-committee.yaml`]:
        'title: "Committee"\ntype: steering\ndate: 2026-12-03\ndecisions:\n  - {id: D-4, text: "With the spring sizes.", approves: C-3}\n',
    });
    const [committee, preparation] = listMinutes(records, key);
    assert.ok(committee && preparation);
    const text = renderMarkdown(renderSteeringComparison({ records, key, preparation, committee }));
    assert.match(text, /\| Size grid \| We say yes.* \| Decided: With the spring sizes\. \|/);
    assert.doesNotMatch(text, /Not prepared/);
  });

  it('has what is to be done and what the notes say where nothing was decided, each line once', () => {
    const records = readJournal({
      'journal.yaml': 'journal: 1\n',
      [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
      [`${folder}/minutes/2026-12-01-preparation.yaml`]:
        'title: "Preparation"\ntype: pre-steering\ndate: 2026-12-01\ntopics:\n  - {topic: "Stock count", now: "Shops."}\n  - {topic: "Size grid", now: "Yes."}\n  - {topic: "Till", now: "No."}\n',
      [`${folder}/minutes/2026-12-03-steering-committee.yaml`]:
        'title: "Committee"\ntype: steering\ndate: 2026-12-03\nnotes: |\n  > Jo plans the stock count\n  Ana wants the size grid in May.\n  The till is old. pR-1 size grid\nactions:\n  - {id: A-1, text: "Plan the stock count", owner: "Jo Park"}\n',
    });
    const [committee, preparation] = listMinutes(records, key);
    assert.ok(committee && preparation);
    const text = renderMarkdown(renderSteeringComparison({ records, key, preparation, committee }));
    assert.match(text, /\| Stock count \| Shops \| To do \(Jo Park\): Plan the stock count\. \|/);
    assert.match(text, /\| Size grid \| Yes \| Noted: Ana wants the size grid in May\. \|/);
    assert.match(text, /\| Till \| No \| \[what was said\?\] \|/);
    assert.doesNotMatch(text, /Not prepared/);
  });

  it('says so where no point has a position', () => {
    const path = `${folder}/minutes/2026-12-01-preparation.yaml`;
    const records = readJournal({ ...files, [path]: 'title: "P"\ntype: pre-steering\ndate: 2026-12-01\n' });
    const [committee, preparation] = listMinutes(records, key);
    assert.ok(committee && preparation);
    const text = renderMarkdown(renderSteeringComparison({ records, key, preparation, committee }));
    assert.match(text, /\nThe preparation has no position on any point\.\n/);
  });
});
