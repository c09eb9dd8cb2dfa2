import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeFile } from '../../src/core/files/decode';
import { readFile } from '../../src/core/files/read';
import type { FileKind, FileRecord } from '../../src/core/model/fileKinds';
import { toDay } from '../../src/core/model/day';
import { makeEmptyFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const client = 'clients/northwind-foods';
const engagement = `${client}/warehouse-move`;

/** The record of a file on disk, which must have no problem. */
function readRecord<K extends FileKind>(workbench: Workbench, kind: K, file: string): FileRecord<K> {
  const { record, problems } = readFile(kind, decodeFile(readFileSync(path.join(workbench.folder, file))));
  assert.deepEqual(problems, []);
  return record;
}

describe('A new user, by keyboard only', () => {
  const today = toDay(new Date());
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeEmptyFolder() });
  });

  after(() => workbench.close());

  it('starts a journal', async () => {
    await workbench.palette('Journal: Start a Journal');
    await workbench.answer('Your name', 'Ada Berg');
    await workbench.answer('Your organisation', 'Berg & Partners');
    await workbench.answer('What are they for?', 'Written record of what was agreed with our clients.');
    await workbench.answer('Who answers for this personal data?', 'Berg & Partners');
    await workbench.answer('How long is it kept?', 'Two years after an engagement ends.');
    await workbench.choose('Does a works council', 'No, or there is none');
    await workbench.editor('journal.yaml').waitFor();
    await workbench.page.getByText('The journal has no client yet.').waitFor();
    await workbench.toast('Whoever reads this folder').waitFor();
    await workbench.screenshot('first day, journal started');
    assert.deepEqual(readRecord(workbench, 'journal', 'journal.yaml'), {
      journal: 1,
      organisation: 'Berg & Partners',
      team: [{ name: 'Ada Berg', aliases: [] }],
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      holidays: [],
      data: {
        purpose: 'Written record of what was agreed with our clients.',
        controller: 'Berg & Partners',
        retention: 'Two years after an engagement ends.',
      },
    });
  });

  it('adds a client and an engagement', async () => {
    await workbench.palette('Journal: New Client');
    await workbench.answer('What is the client called?', 'Northwind Foods');
    await workbench.answer('Who is your main contact there?', 'Jo Park');
    await workbench.editor('client.yaml').waitFor();
    await workbench.cursorInLine(5);
    await workbench.palette('Journal: New Engagement');
    await workbench.answer('What is the engagement called?', 'Warehouse move');
    await workbench.choose('Where does it stand?', 'active');
    await workbench.choose('Who decides at Northwind Foods', 'Jo Park');
    await workbench.editor('engagement.yaml').waitFor();
    await workbench.cursorInLine(4);
    await workbench.row('Warehouse move').waitFor();
    const { title, status, start, lead, stakeholders } = readRecord(
      workbench,
      'engagement',
      `${engagement}/engagement.yaml`,
    );
    assert.deepEqual(
      { title, status, start, lead, stakeholders },
      {
        title: 'Warehouse move',
        status: 'active',
        start: today,
        lead: 'Ada Berg',
        stakeholders: [{ name: 'Jo Park', accountable: true }],
      },
    );
  });

  it('writes minutes with two decisions and an action', async () => {
    await workbench.press('Alt+Shift+M');
    await workbench.choose('What kind of meeting?', 'Steering committee');
    const minutes = `${today}-steering-committee.yaml`;
    await workbench.editor(minutes).waitFor();
    await workbench.tabStops();
    await workbench.type('Decide on the date of the move.');
    await workbench.press('Tab');
    await workbench.type('Jo has visited both halls.');
    await workbench.press('Enter');
    await workbench.type('The action list is short.');
    await addDecision('The move is on 6 March 2027.', 20);
    await addDecision('The cold store moves last.', 23);
    await workbench.palette('Journal: New Action');
    await workbench.answer('What is to be done?', 'Order the second scale.');
    await workbench.choose('Who does it?', 'Jo Park');
    await workbench.choose('Until when?', 'In one week');
    await workbench.row('Actions').waitFor();
    await workbench.cursorInLine(28);
    await workbench.save();
    await workbench.screenshot('first day, minutes');
    const record = readRecord(workbench, 'minutes', `${engagement}/minutes/${minutes}`);
    assert.equal(record.purpose, 'Decide on the date of the move.');
    assert.equal(record.notes, 'Jo has visited both halls.\nThe action list is short.\n');
    assert.deepEqual(record.attendees, ['Jo Park', 'Ada Berg']);
    assert.deepEqual(
      record.decisions.map(({ id, text, by }) => ({ id, text, by })),
      [
        { id: 'D-1', text: 'The move is on 6 March 2027.', by: 'Jo Park' },
        { id: 'D-2', text: 'The cold store moves last.', by: 'Jo Park' },
      ],
    );
    const [agreed] = record.actions;
    const [living] = readRecord(workbench, 'actions', `${engagement}/actions.yaml`).actions;
    assert.equal(agreed?.text, 'Order the second scale.');
    assert.deepEqual(living, { ...agreed, from: `${today}-steering-committee`, moved: [], log: [] });
  });

  it('adds a risk and sees its band before choosing', async () => {
    await workbench.palette('Journal: New Risk');
    await workbench.answer('What may happen?', 'The lorries are late');
    await workbench.choose('How likely is it?', '4 likely');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'score 16: red' }).waitFor();
    await workbench.screenshot('first day, risk');
    await workbench.choose('How bad would it be?', '4 major');
    await workbench.choose('Who sees to it?', 'Ada Berg');
    await workbench.editor('risks.yaml').waitFor();
    await workbench.cursorInLine(8);
    await workbench.row('Risks').waitFor();
    assert.deepEqual(readRecord(workbench, 'risks', `${engagement}/risks.yaml`).risks, [
      {
        id: 'R-1',
        title: 'The lorries are late',
        probability: 4,
        impact: 4,
        owner: 'Ada Berg',
        raised: { date: today },
        log: [],
      },
    ]);
  });

  it('closes the action with one key on its row', async () => {
    await workbench.palette('Focus on Clients View');
    await workbench.focusRow('Actions');
    await workbench.press('ArrowRight');
    await workbench.focusRow('Order the second scale.');
    await workbench.press('Alt+Shift+D');
    await workbench.row('Done').waitFor();
    await workbench.saved(`${engagement}/actions.yaml`, /done:/);
    const [action] = readRecord(workbench, 'actions', `${engagement}/actions.yaml`).actions;
    assert.equal(action?.done, today);
  });

  it('has written no other file', () => {
    const files = readdirSync(workbench.folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    assert.deepEqual(files.map(({ name }) => name).sort(), [
      `${today}-steering-committee.yaml`,
      'actions.yaml',
      'client.yaml',
      'engagement.yaml',
      'journal.yaml',
      'risks.yaml',
    ]);
  });

  async function addDecision(text: string, line: number): Promise<void> {
    await workbench.palette('Journal: New Decision');
    await workbench.answer('What is decided?', text);
    await workbench.choose('Who decided it?', 'Jo Park');
    await workbench.cursorInLine(line);
  }
});
