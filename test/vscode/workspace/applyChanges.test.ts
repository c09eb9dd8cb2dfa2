import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { FileChange } from '../../../src/core/capture/fileChange';
import { captureAction, captureDecision } from '../../../src/core/capture/newEntry';
import { captureMinutes } from '../../../src/core/capture/newMinutes';
import { entryPath } from '../../../src/core/files/layout';
import type { Day } from '../../../src/core/model/day';
import { JournalError } from '../../../src/vscode/base/journalError';
import { applyChanges } from '../../../src/vscode/workspace/applyChanges';
import {
  activate,
  deWaard,
  deWaardFolder,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  toUri,
  typeInto,
  waitForLabels,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const actions = `${kestrelFolder}/actions.yaml`;
const openMinutes = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
const newEntry = '  - id: A-6\n    text: "Call the supplier"\n';

async function apply(changes: readonly FileChange[]): Promise<void> {
  const { services } = await activate();
  await applyChanges(services.store, await openJournal(kestrel), () => ({ changes }));
}

/** What *New Action* makes of a text, called from minutes or not. */
async function makeAction(minutesPath?: string): Promise<readonly FileChange[]> {
  const { services } = await activate();
  const { index } = await openJournal(kestrel);
  const context = { index, key: kestrel, today: services.today(), ...(minutesPath !== undefined && { minutesPath }) };
  return captureAction(context, { text: 'Call the supplier' }).changes;
}

function findOpen(file: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath === toFile(file));
}

/** The reason why changes are refused. */
async function refusalOf(changes: readonly FileChange[]): Promise<string> {
  try {
    await apply(changes);
  } catch (error) {
    assert.ok(error instanceof JournalError, String(error));
    return error.message;
  }
  return 'not refused';
}

describe('A change by a command', () => {
  afterEach(restoreSample);

  it('is saved, opens no tab, and leaves every other byte as it was', async () => {
    const listTabs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor('no tab of another test', () => listTabs().length === 0);
    const before = readDisk(actions);
    await apply(await makeAction());
    assert.deepEqual([readDisk(actions), listTabs()], [`${before}\n${newEntry}`, []]);
  });

  it('of two files is in both of them, and both are saved', async () => {
    const [register, minutes] = [readDisk(actions), readDisk(openMinutes)];
    await apply(await makeAction(openMinutes));
    const carried = 'carried:\n';
    assert.deepEqual(
      [readDisk(actions), readDisk(openMinutes).replace(newEntry, ''), readDisk(openMinutes).split(carried).length],
      [`${register}\n${newEntry.replace('\n    text', '\n    text')}    from: 2026-11-20-weekly-status\n`, minutes, 2],
    );
  });

  it('makes a register with its first entry', async () => {
    const { services } = await activate();
    const journal = await openJournal(deWaard);
    const context = { index: journal.index, key: deWaard, today: services.today() };
    const { changes } = captureDecision(context, { text: 'Go on' });
    await applyChanges(services.store, journal, () => ({ changes }));
    assert.equal(
      readDisk(entryPath(deWaard, 'decision')),
      `decisions:\n  - id: D-2\n    date: ${services.today()}\n    text: "Go on"\n`,
    );
    await waitForLabels(
      ['De Waard Biscuits', 'Demand planning', 'Decisions'],
      ['Go on', 'The pilot covers the 40 best-selling products'],
    );
  });

  it('is known to the journal as soon as it is made', async () => {
    await apply(await makeAction());
    const { index } = await openJournal(kestrel);
    assert.deepEqual(index.get('actions', actions)?.reading.record.actions.at(-1), {
      id: 'A-6',
      text: 'Call the supplier',
      moved: [],
      log: [],
    });
  });

  it('goes into the text of an editor that has unsaved text, keeps that, and does not save it', async () => {
    const before = readDisk(actions);
    const document = await typeInto(actions, 'Training plan for theatre staff', 'Training plan, not saved');
    await waitForLabels(
      ['Kestrel Bay Hospitals', 'Theatre scheduling', 'Actions', 'Ours'],
      ['Training plan, not saved'],
    );
    await apply(await makeAction());
    assert.deepEqual(
      [document.getText(), document.isDirty, readDisk(actions)],
      [`${before.replace('Training plan for theatre staff', 'Training plan, not saved')}\n${newEntry}`, true, before],
    );
  });

  it('in an open editor is undone in one step', async () => {
    const before = readDisk(actions);
    const { document } = await openEditor(actions);
    await apply(await makeAction());
    assert.notEqual(document.getText(), before);
    await vscode.commands.executeCommand('undo');
    await waitFor('the undone text', () => document.getText() === before);
    assert.equal(document.isDirty, true);
  });
});

describe('One undo', () => {
  afterEach(restoreSample);

  it('takes back a change of two files in both, and leaves both unsaved', async () => {
    const before = [readDisk(openMinutes), readDisk(actions)];
    await apply(await makeAction(openMinutes));
    const after = [readDisk(openMinutes), readDisk(actions)];
    await openEditor(openMinutes);
    await vscode.commands.executeCommand('undo');
    const texts = () => [openMinutes, actions].map((file) => findOpen(file)?.getText());
    await waitFor('the undone texts', () => texts().join() === before.join());
    assert.deepEqual(
      [[openMinutes, actions].map((file) => findOpen(file)?.isDirty), [readDisk(openMinutes), readDisk(actions)]],
      [[true, true], after],
    );
  });

  it('takes back a change that also made a file', async () => {
    const { store } = (await activate()).services;
    rmSync(toFile(actions));
    await store.reread([toUri(actions)]);
    const before = readDisk(openMinutes);
    await apply(await makeAction(openMinutes));
    assert.ok(readDisk(actions).startsWith('actions:\n  - id: A-6\n'));
    const { document } = await openEditor(openMinutes);
    await vscode.commands.executeCommand('undo');
    await waitFor('the undone text', () => document.getText() === before);
    await waitFor('the end of the file', () => !existsSync(toFile(actions)));
  });
});

describe('The form of a file', () => {
  afterEach(restoreSample);
  const list = 'actions:\n  - id: A-1\n    text: "One"\n';
  const added = 'actions:\n  - id: A-1\n    text: "One"\n  - id: A-6\n    text: "Call the supplier"\n';
  const bom = '\ufeff';

  for (const [name, toForm] of [
    ['line endings of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => bom + text],
    ['both', (text: string) => bom + text.replaceAll('\n', '\r\n')],
    ['no line break at the end', (text: string) => text.trimEnd()],
  ] as const) {
    it(`stays what it is: ${name}`, async () => {
      writeDisk(actions, toForm(list));
      await waitForLabels(['Kestrel Bay Hospitals', 'Theatre scheduling', 'Actions', 'Nobody’s'], ['One']);
      await apply(await makeAction());
      assert.equal(readDisk(actions), toForm(added));
    });
  }
});

describe('A change is refused, and every byte stays,', () => {
  afterEach(restoreSample);
  const text = 'actions:\n  - id: A-1\n    text: "One"\n';
  const invalid = Buffer.concat([Buffer.from(text), Buffer.from([0x23, 0xe9, 0x0a])]);

  for (const [where, bytes] of [
    ['in a file of mixed line endings', Buffer.from(`${text}# one\r\n`)],
    ['in a file that is not UTF-8', invalid],
    ['in a file with a conflict', Buffer.from(`${text}<<<<<<< HEAD\n=======\n>>>>>>> other\n`)],
    ['in a file that cannot be parsed', Buffer.from(`${text}  - id: "A-2\n`)],
    ['in a file that holds no fields', Buffer.from('- just\n- a list\n')],
    ['in a file of two documents', Buffer.from(`${text}---\n${text}`)],
  ] as const) {
    it(where, async () => {
      writeDisk(actions, bytes);
      const { store } = (await activate()).services;
      await store.reread([toUri(actions)]);
      const changes = await makeAction(openMinutes);
      const minutes = readDisk(openMinutes);
      const refusal = await refusalOf(changes);
      assert.match(refusal, /^actions\.yaml:\d+ was not changed\. ./);
      assert.deepEqual(
        [readFileSync(toFile(actions)), readDisk(openMinutes), findOpen(openMinutes)?.isDirty ?? false],
        [bytes, minutes, false],
      );
    });
  }

  it('in an editor that reads the file with another encoding', async () => {
    const bytes = Buffer.from(text.replace('One', 'Zoë'));
    writeDisk(actions, bytes);
    await (await activate()).services.store.reread([toUri(actions)]);
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(toUri(actions), { encoding: 'windows1252' }),
    );
    assert.match(await refusalOf(await makeAction()), /^actions\.yaml is different on disk/);
    assert.deepEqual(readFileSync(toFile(actions)), bytes);
    await vscode.workspace.openTextDocument(toUri(actions), { encoding: 'utf8' }); // VS Code would remember the other
  });

  it('in an open, clean editor too', async () => {
    const bytes = Buffer.from(`${text}# one\r\n`);
    writeDisk(actions, bytes);
    const { document } = await openEditor(actions);
    assert.match(await refusalOf(await makeAction()), /two kinds of line endings/);
    assert.deepEqual([document.isDirty, readFileSync(toFile(actions))], [false, bytes]);
  });

  it('in minutes that were sent, whoever asks', async () => {
    const path = `${kestrelFolder}/minutes/2026-11-05-steering-committee.yaml`;
    const before = readDisk(path);
    const change = { field: 'actions', to: { append: { id: 'A-9', text: 'Later' } } } as const;
    assert.match(await refusalOf([{ path, kind: 'minutes', change }]), /frozen/);
    assert.equal(readDisk(path), before);
  });

  it('where a file would be overwritten, and the other files of the change stay too', async () => {
    const { index } = await openJournal(kestrel);
    const { changes } = captureMinutes(index, kestrel, {
      type: 'status',
      title: 'Weekly status',
      template: { agenda: [], topics: [], questions: [] },
      date: '2026-11-20' as Day,
      start: '10:00',
      takenFiles: [],
    });
    const [register, there] = [readDisk(actions), readDisk(openMinutes)];
    assert.match(await refusalOf([...(await makeAction()), ...changes]), /is there already/);
    assert.deepEqual([readDisk(actions), readDisk(openMinutes)], [register, there]);
  });

  it('in a journal of a newer format', async () => {
    const { store } = (await activate()).services;
    writeDisk('journal.yaml', readDisk('journal.yaml').replace('journal: 1', 'journal: 2'));
    await store.reread([toUri('journal.yaml')]);
    const before = readDisk(actions);
    assert.match(await refusalOf(await makeAction()), /newer version/);
    const created = `${deWaardFolder}/decisions.yaml`;
    assert.match(await refusalOf([{ path: created, create: 'decisions: []\n' }]), /newer version/);
    assert.deepEqual([readDisk(actions), existsSync(toFile(created))], [before, false]);
  });
});
