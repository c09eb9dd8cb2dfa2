import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { addDays } from '../../../src/core/model/day';
import {
  activate,
  findRow,
  kestrel,
  kestrelFolder,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, runEscaping } from '../waiting';

const way = ['Kestrel Bay Hospitals', 'Theatre scheduling'];
const command = 'engagementJournal.prepareSteering';
const minutesFolder = `${kestrelFolder}/minutes`;
const listMinutes = (): readonly string[] => readdirSync(toFile(minutesFolder)).sort();
const readMinutes = (file: string) => readFile('minutes', checkText(readDisk(file)));

/** Takes what the command offers first, and says which file it has made. */
async function takeFirst(): Promise<string> {
  const before = listMinutes();
  await runAccepting(command, await findRow(...way));
  const [made, ...more] = listMinutes().filter((name) => !before.includes(name));
  assert.deepEqual(more, []);
  return `${minutesFolder}/${made}`;
}

describe('Prepare Steering Committee', () => {
  afterEach(restoreSample);

  it('makes the minutes of the preparation, saved, with the cursor at the first position, and Tab from one to the next', async () => {
    const file = await takeFirst();
    const { record, problems } = readMinutes(file);
    assert.match(file, /\/\d{4}-\d{2}-\d{2}-preparation-of-the-steering-committee\.yaml$/);
    assert.deepEqual(
      [problems, record.type, record.attendees, vscode.window.activeTextEditor?.document.isDirty],
      [[], 'pre-steering', ['Declan Moore', 'Nadia Ferrante'], false],
    );
    assert.ok(record.topics.some(({ topic }) => topic === 'Printed day list for the recovery ward'));
    for (const { topic = '' } of record.topics) {
      await vscode.commands.executeCommand('type', { text: `On ${topic}` });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const positions = readFile('minutes', checkText(text)).record.topics.map(({ now }) => now);
    assert.deepEqual(
      positions,
      record.topics.map(({ topic = '' }) => `On ${topic}`),
    );
  });

  it('makes the committee’s agenda of it once a point has a position', async () => {
    await takeFirst();
    await vscode.commands.executeCommand('type', { text: 'After Easter' });
    await vscode.window.activeTextEditor?.document.save();
    const file = await takeFirst();
    const { record, problems } = readMinutes(file);
    assert.match(file, /-steering-committee\.yaml$/);
    assert.deepEqual(
      [problems, record.type, record.agenda.map(({ topic }) => topic)],
      [[], 'steering', ['Printed day list for the recovery ward', 'What we decided, read aloud']],
    );
    assert.deepEqual(record.attendees, [
      ...['Orla Kinsella', 'Declan Moore', 'Fergal Byrne', 'Ruth Adeyemi', 'Nadia Ferrante', 'Sunita Rao'],
    ]);
  });

  it('puts it onto the agenda of the committee where that is on file already', async () => {
    await takeFirst();
    await vscode.commands.executeCommand('type', { text: 'After Easter' });
    await vscode.window.activeTextEditor?.document.save();
    const { services } = await activate();
    const committee = `${minutesFolder}/${addDays(services.today(), 7)}-board.yaml`;
    const text = `title: "Board"\ntype: steering\ndate: ${addDays(services.today(), 7)}\nagenda: ["Budget"]\n`;
    writeDisk(committee, text);
    await (await openJournal(kestrel)).read(committee);
    const before = listMinutes();
    await runAccepting(command, await findRow(...way));
    assert.deepEqual(listMinutes(), before);
    assert.deepEqual(
      readFile('minutes', checkText(readDisk(committee))).record.agenda.map(({ topic }) => topic),
      ['Budget', 'Printed day list for the recovery ward', 'What we decided, read aloud'],
    );
  });

  it('makes no agenda of a preparation that cannot be read to its end', async () => {
    const file = await takeFirst();
    await vscode.commands.executeCommand('type', { text: 'After Easter' });
    await vscode.window.activeTextEditor?.document.save();
    writeDisk(file, `${readDisk(file)}questions:\n  - "not closed\n`);
    await (await openJournal(kestrel)).read(file);
    const before = listMinutes();
    await runAccepting(command, await findRow(...way));
    assert.deepEqual(listMinutes(), before);
  });

  it('changes nothing after Escape', async () => {
    const before = listMinutes();
    await runEscaping(command, await findRow(...way));
    assert.deepEqual([listMinutes(), vscode.window.activeTextEditor], [before, undefined]);
  });
});
