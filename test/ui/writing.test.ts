import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDay } from '../../src/core/model/day';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const minutes = 'clients/acme/shop/minutes/2026-11-20-steering-committee.yaml';
const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg", role: "Project manager"}\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", role: "CIO"}\n  - {name: "Jo Park", role: "Stores"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  'clients/acme/shop/actions.yaml':
    'actions:\n  - id: A-1\n    text: "Size grid"\n    done: 2026-11-02\n  - id: A-2\n    text: "Article data"\n    owner: "Jo Park"\n',
  [minutes]: 'title: "Steering committee"\ntype: steering\ndate: 2026-11-20\n',
};

const expected = `${files[minutes]}attendees: ["Ana Ruiz", "Ada Berg"]
decisions:
  - id: D-1
    text: "Half sizes are in"
    by: "Ana Ruiz"
actions:
  - id: A-3
    text: "Name one owner"
    owner: "Jo Park"
    due: <due>
carried: ["A-2 Article data"]`;

let workbench: Workbench;

const read = () => readFileSync(path.join(workbench.folder, minutes), 'utf8');

/** Waits until a suggestion is the one that Tab takes, and takes it. */
async function take(label: string): Promise<void> {
  await workbench.suggestion(label).and(workbench.page.locator('.focused')).waitFor();
  await workbench.press('Tab');
}

/** Leaves the entry, and begins a key of the file. */
async function nextList(text: string): Promise<void> {
  await newLine('');
  await workbench.press('Shift+Tab');
  await workbench.press('Shift+Tab');
  await workbench.type(text);
}

async function newLine(text: string): Promise<void> {
  await workbench.press('End');
  await workbench.press('Enter');
  await workbench.type(text);
}

for (const theme of ['Default Dark Modern', 'Default Light Modern']) {
  const isDark = theme.includes('Dark');
  describe(`Minutes are written with what the journal knows (${theme})`, () => {
    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(files), theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Acme').waitFor(); // the journal is known: suggestions come as one types, and not a moment later
      await workbench.openFile(minutes);
      await workbench.press('ControlOrMeta+End');
    });

    after(() => workbench.close());

    it('by keyboard: who was there, what was decided, and what is to be done until when', async () => {
      await workbench.type('att');
      await take('attendees');
      await workbench.suggestion('Ana Ruiz').waitFor();
      await workbench.screenshot(`writing people ${theme}`);
      await workbench.type('An');
      await take('Ana Ruiz');
      await workbench.type(', A');
      await take('Ada Berg');
      await newLine('dec');
      await take('decisions');
      await take('id');
      await take('D-1');
      await newLine('te');
      await take('text');
      await workbench.type('Half sizes are in');
      await newLine('by');
      await take('by');
      await take('Ana Ruiz');
      await nextList('act');
      await take('actions');
      await take('id');
      await take('A-3');
      await newLine('te');
      await take('text');
      await workbench.type('Name one owner');
      await newLine('ow');
      await take('owner');
      await workbench.type('Jo');
      await take('Jo Park');
      await newLine('due');
      await take('due');
      await workbench.suggestion('end of month').waitFor();
      await (isDark ? workbench.picture('writing-dark') : workbench.screenshot('writing days'));
      await workbench.type('+2w');
      await take('+2w');
      await nextList('car');
      await take('carried');
      await take('A-2 Article data');
      await workbench.screenshot(`writing ${theme}`);
      await workbench.save();
      const [, due = ''] = /due: (.*)/.exec(read()) ?? [];
      assert.equal(read(), expected.replace('<due>', due));
      assert.ok(parseDay(due));
    });
  });
}
