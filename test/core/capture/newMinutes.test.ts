import assert from 'node:assert/strict';
import { captureMinutes, minutesDefaults, type NewMinutes } from '../../../src/core/capture/newMinutes';
import type { Day } from '../../../src/core/model/day';
import { minutesTypeWords, type MinutesType } from '../../../src/core/model/minutes';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme-retail', engagement: 'erp-rollout' };
const folder = 'clients/acme-retail/erp-rollout';
const path = `${folder}/minutes/2026-11-21-weekly-status.yaml`;
const usual: NewMinutes = {
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
  it('hold the people, room for purpose and notes, and what is still open, and nothing else', () => {
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

  it('of every type have a title, a channel, and no problem', () => {
    const types = Object.keys(minutesTypeWords) as MinutesType[];
    const texts = types.map((type) => Object.values(write({}, { type, title: minutesDefaults[type].title }))[0] ?? '');
    assert.deepEqual(
      texts.map((text) => /^title: ".+"\ntype: (.+)\n.*\n.*\nchannel: [a-z-]+\n/.exec(text)?.[1]),
      types,
    );
  });
});
