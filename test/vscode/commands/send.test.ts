import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { listMinutes } from '../../../src/core/journal/entries';
import type { Letter } from '../../../src/core/report/letter';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import { checkLater } from '../../../src/vscode/workspace/letterOfMinutes';
import { keepTaken, toSentLetter } from '../../../src/vscode/workspace/markMinutesSent';
import { listVisibleEngagements } from '../../../src/vscode/workspace/services';
import {
  activate,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  typeInto,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const file = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;

function findPage(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ label }) => label === 'Minutes to Send');
}

const readMinutes = () => readFile('minutes', checkText(readDisk(file)));
const readTyped = async () => readFile('minutes', checkText((await openEditor(file)).document.getText()));
const setMe = (name: string | undefined) =>
  vscode.workspace.getConfiguration().update('engagementJournal.me', name, vscode.ConfigurationTarget.Global);

describe('Send', () => {
  before(async () => {
    await activate();
    await setMe('Nadia Ferrante');
  });

  after(() => setMe(undefined));
  afterEach(async () => {
    const page = findPage();
    if (page) await vscode.window.tabGroups.close(page);
    await restoreSample();
  });

  it('leaves no trace where its first question is escaped, or answered with a talk', async () => {
    const before = readDisk(file);
    await openEditor(file);
    await runEscaping('engagementJournal.send');
    await runAccepting('engagementJournal.send');
    assert.deepEqual([findPage(), readDisk(file)], [undefined, before]);
  });

  it('shows the letter where nobody would read too soon, and closing it leaves no trace', async () => {
    await typeInto(file, '  - "A-3 Session rules for orthopaedics"\n', '');
    const text = readDisk(file);
    const running = vscode.commands.executeCommand('engagementJournal.send');
    const page = await waitFor('the page', findPage);
    await vscode.window.tabGroups.close(page);
    await running;
    assert.equal(readDisk(file), text);
  });

  it('stops as well at what has come into the letter since its page was opened', async () => {
    const { services } = await activate();
    const engagement = listVisibleEngagements(services).find((each) => each.engagement === kestrel.engagement);
    assert.ok(engagement);
    const carried = '  - "A-3 Session rules for orthopaedics"\n';
    await typeInto(file, carried, '');
    const find = () => listMinutes(engagement.journal.index, kestrel).find(({ path }) => path === file);
    const minutes = await waitFor('the minutes', () => (find()?.record.carried.length === 1 ? find() : undefined));
    const check = await checkLater(services, { engagement, minutes }, { me: 'Nadia Ferrante', leftOut: [] });
    const to = (name: string) => ({ name, side: 'theirs' as const });
    const letter = { to: [to('Declan Moore')], cc: [] } as unknown as Letter;
    await check(letter);
    await assert.rejects(
      check({ ...letter, cc: [{ name: 'Astrid Holm', side: 'nobody' }] } as unknown as Letter),
      /no contact/,
    );
    await typeInto(file, 'carried:\n', `carried:\n${carried}`);
    await waitFor('the action', () => find()?.record.carried.length === 2);
    await assert.rejects(check(letter), /would read of something overdue/);
  });

  it('stops at somebody who is no contact of the client and not in the team', async () => {
    await typeInto(file, '"Declan Moore", "Sunita Rao"', '"Astrid Holm", "Sunita Rao"'); // of another client
    await runEscaping('engagementJournal.send');
    assert.deepEqual([findPage(), readMinutes().record.drafted], [undefined, undefined]);
  });

  it('keeps the exact text once it is marked as sent, and cannot be sent twice', async () => {
    await openEditor(file);
    await runAccepting('engagementJournal.markSent');
    const { record, problems } = readMinutes();
    const { sent } = record;
    assert.deepEqual([sent?.to, sent?.via, problems], [['Declan Moore', 'Sunita Rao'], 'email', []]);
    assert.match(readDisk(`${kestrelFolder}/${sent?.text}`), /^To: Declan Moore [^]*\n\nDear Declan, dear Sunita,\n/);
    const before = readDisk(file);
    await runEscaping('engagementJournal.markSent');
    assert.equal(readDisk(file), before);
  });

  it('freezes the minutes as the draft told them, where that one was sent and they were changed since', async () => {
    const { services } = await activate();
    const { index: records } = await openJournal(kestrel);
    const engagement = listVisibleEngagements(services).find((each) => each.engagement === kestrel.engagement);
    const minutes = listMinutes(records, kestrel).find(({ path }) => path === file);
    assert.ok(engagement && minutes);
    const [day, me] = [services.today(), 'Nadia Ferrante'];
    const source = { records, key: kestrel, meeting: minutes.meeting, today: day, me };
    const { letter } = writeMinutesLetter(source) ?? assert.fail();
    await keepTaken(services, { engagement, minutes }, letter, { day, wish: { me, leftOut: [] } });
    await typeInto(file, 'title: "Weekly status"', 'title: "Weekly status, changed"');
    await runAccepting('engagementJournal.markSent');
    const { record, problems } = await readTyped();
    assert.equal(readDisk(`${kestrelFolder}/${record.sent?.text}`), toSentLetter(letter).text);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['sent-minutes-edited'],
    );
  });

  it('went out on the day of its draft unless the user says otherwise, wherever that was made', async () => {
    await typeInto(file, 'title:', 'drafted: 2026-11-20\ntitle:');
    await runAccepting('engagementJournal.send'); // it asks first whether that draft is sent
    const { sent } = (await readTyped()).record;
    assert.deepEqual([sent?.date, sent?.text], ['2026-11-20', 'sent/2026-11-20-weekly-status.txt']);
  });

  it('goes by what is in the editor, and leaves it unsaved', async () => {
    const editor = await openEditor(file);
    const start = editor.document.positionAt(editor.document.getText().indexOf('Weekly status'));
    await editor.edit((edit) => edit.insert(start, 'Unsaved '));
    await runAccepting('engagementJournal.markSent');
    assert.ok(editor.document.isDirty);
    const { record } = readFile('minutes', checkText(editor.document.getText()));
    assert.match(readDisk(`${kestrelFolder}/${record.sent?.text}`), /\nSubject: Unsaved Weekly status, 20 November/);
  });
});
