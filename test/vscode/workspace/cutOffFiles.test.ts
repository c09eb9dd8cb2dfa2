import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { captureAction } from '../../../src/core/capture/newEntry';
import { applyChanges } from '../../../src/vscode/workspace/applyChanges';
import { CutOffFiles } from '../../../src/vscode/workspace/cutOffFiles';
import { longestSaveMs, SavedCopies } from '../../../src/vscode/workspace/savedCopies';
import { saveFiles } from '../../../src/vscode/workspace/saveFiles';
import {
  activate,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  toUri,
  typeInto,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';
import { faults, FaultyFiles } from './faultyFiles';

const actions = `${kestrelFolder}/actions.yaml`;
const sample = readDisk(actions);
const after = `${sample}  - id: A-6\n    text: "Zoë calls the supplier"\n`;
const begun = after.slice(0, sample.length - 40);
const theirs = 'actions:\n  - id: A-7\n    text: "Theirs"\n';
const cutOff = `${actions} was cut off: VS Code ended while it was being saved. A copy has the whole text.`;
const different = `${actions} was being saved when VS Code ended, and is different now. A copy is kept.`;
const gone = `${actions} was being saved when VS Code ended, and is gone now. A copy is kept.`;

async function findStorage(): Promise<string> {
  const { services } = await activate();
  return path.join(services.storageUri.fsPath, 'copies-1');
}

async function listCopies(): Promise<readonly string[]> {
  const folder = await findStorage();
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** What a save that was killed some time ago has left: a copy, and the file as it is then. */
async function leave(
  disk: string | undefined,
  texts = { before: sample, after },
  ageMs = longestSaveMs,
): Promise<void> {
  const folder = await findStorage();
  mkdirSync(folder, { recursive: true });
  const copy = { uri: toUri(actions).toString(), ...texts };
  writeFileSync(path.join(folder, `${Date.now() - ageMs}-left.json`), JSON.stringify(copy));
  if (disk === undefined) return rmSync(toFile(actions));
  writeDisk(actions, disk);
  await waitFor('the editor to show what is on disk', () => (findOpen()?.getText() ?? disk) === disk);
}

/** A window that has just been opened, its user pressing these buttons; what was asked is in `asked`. */
async function openWindow(...pressing: readonly (string | undefined)[]) {
  const { services } = await activate();
  const asked: (readonly string[])[] = [];
  const urgent: boolean[] = [];
  const answers = [...pressing];
  let working: Promise<unknown> = Promise.resolve();
  const window = new CutOffFiles(services, (isUrgent, message, ...buttons) => {
    asked.push([message, ...buttons]);
    urgent.push(isUrgent);
    const answer = Promise.resolve(answers.shift());
    working = answer;
    return answer;
  });
  windows.push(window);
  return { window, services, asked, urgent, answered: () => working };
}

const windows: CutOffFiles[] = [];

function findOpen(): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === toUri(actions).toString());
}

/** Resolved once the copy of a file that was restored is gone. */
const waitForNoCopy = () => waitFor('the end of the copy', async () => (await listCopies()).length === 0);

async function addAction(): Promise<void> {
  const { services } = await activate();
  const journal = await openJournal(kestrel);
  const context = { index: journal.index, key: kestrel, today: services.today() };
  await applyChanges(services.store, journal, () => captureAction(context, { text: 'Call the supplier' }));
}

async function cleanUp(): Promise<void> {
  for (const window of windows.splice(0)) window.dispose();
  rmSync(await findStorage(), { recursive: true, force: true });
  await restoreSample();
}

describe('What a command saves', () => {
  afterEach(cleanUp);

  it('is kept outside the workspace while it is saved, and no longer', async () => {
    const { services } = await activate();
    let kept: readonly string[] = [];
    const listening = vscode.workspace.onWillSaveTextDocument((event) => {
      const read = async () => {
        const folder = await findStorage();
        kept = (await listCopies()).map((name) => readFileSync(path.join(folder, name), 'utf8'));
      };
      event.waitUntil(read());
    });
    await addAction();
    listening.dispose();
    const copy = { uri: toUri(actions).toString(), before: sample, after: readDisk(actions) };
    assert.deepEqual([kept.map((text) => JSON.parse(text) as unknown), await listCopies()], [[copy], []]);
    assert.equal(vscode.workspace.getWorkspaceFolder(services.storageUri), undefined);
  });

  it('is saved all the same where no copy can be kept', async () => {
    const { services } = await activate();
    const files = new FaultyFiles((each) => vscode.Uri.from({ scheme: 'faulty-storage', path: each }));
    const registration = vscode.workspace.registerFileSystemProvider('faulty-storage', files);
    files.seed({ '/storage/copies-1/0-other.json': '' });
    const copies = new SavedCopies(files.uriOf('/storage'), services.log, services.now);
    files.writeFile = faults.diskFull;
    const document = await typeInto(actions, 'actions:', '# more\nactions:');
    await saveFiles([{ document, before: sample }], copies);
    registration.dispose();
    assert.equal(readDisk(actions), sample.replace('actions:', '# more\nactions:'));
  });
});

describe('A copy that another window has made', () => {
  afterEach(cleanUp);

  it('is left alone as long as that window may be saving', async () => {
    const { services } = await activate();
    let now = Date.now();
    const clock = () => new Date(now);
    const [mine, other] = [0, 1].map(() => new SavedCopies(services.storageUri, services.log, clock));
    assert.ok(mine && other);
    const name = await mine.keep({ uri: toUri(actions), before: sample, after });
    now += longestSaveMs - 1;
    assert.deepEqual(await other.listLeft(), { copies: [], lookAgainInMs: 1 });
    now += 1;
    assert.deepEqual(
      [(await other.listLeft()).copies.map((copy) => copy.name), (await mine.listLeft()).copies],
      [[name], []],
    );
  });

  it('is left alone while it is written, and removed when it was never finished', async () => {
    const { window } = await openWindow();
    const folder = await findStorage();
    mkdirSync(folder, { recursive: true });
    const [old, young] = [`${Date.now() - longestSaveMs}-a.json`, `${Date.now()}-b.json`];
    for (const name of [old, young]) writeFileSync(path.join(folder, name), '{"uri":"file:///x","bef');
    await window.look();
    assert.deepEqual(await listCopies(), [young]);
  });
});

describe('A save that was killed', () => {
  afterEach(cleanUp);

  for (const [what, disk] of [
    ['had not begun', sample],
    ['had ended', after],
    ['was followed by another program’s, which lost nothing', `${after}  - id: A-7\n    text: "Theirs"\n`],
  ] as const) {
    it(`is not worth a word where it ${what}`, async () => {
      await leave(disk);
      const { window, asked } = await openWindow();
      await window.look();
      assert.deepEqual([asked, await listCopies(), readDisk(actions)], [[], [], disk]);
    });
  }

  for (const [what, disk] of [
    ['emptied its file', ''],
    ['wrote half of it', begun],
    ['left zeros in its file', '\0'.repeat(600)],
  ] as const) {
    it(`and ${what} is told in one sentence; Restore writes the whole text`, async () => {
      await leave(disk);
      const { window, asked, urgent } = await openWindow('Restore');
      await window.look();
      await waitForNoCopy();
      assert.deepEqual([asked, urgent], [[[cutOff, 'Restore', 'Compare', 'Remove the Copy']], [true]]);
      assert.deepEqual([readDisk(actions), findOpen()?.isDirty], [after, false]);
    });
  }

  it('is restored with the first button of the message', async () => {
    await leave('');
    const { services } = await activate();
    await services.store.refresh();
    await waitFor('the file to be whole', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return readDisk(actions) === after;
    });
    await waitForNoCopy();
  });

  it('is restored in one step for undo, with the line endings that it had', async () => {
    const windowsText = after.replaceAll('\n', '\r\n');
    await leave(windowsText.slice(0, 300), { before: sample.replaceAll('\n', '\r\n'), after: windowsText });
    const { document } = await openEditor(actions);
    const { window } = await openWindow('Restore');
    await window.look();
    await waitForNoCopy();
    assert.equal(readDisk(actions), windowsText);
    await vscode.commands.executeCommand('undo');
    await waitFor('the text before', () => document.getText() === windowsText.slice(0, 300));
  });

  it('is shown beside the file by Compare, which changes nothing, and asks once more', async () => {
    await leave(begun);
    const { window, asked, answered } = await openWindow('Compare', undefined);
    await window.look();
    await waitFor('the second question', () => asked.length === 2);
    await answered();
    const [tab] = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    const shown = await vscode.workspace.openTextDocument(tab.input.original);
    assert.deepEqual(
      [shown.getText(), tab.input.modified.fsPath, readDisk(actions), (await listCopies()).length],
      [after, toFile(actions), begun, 1],
    );
    assert.deepEqual(asked[1], [`Is the copy of ${actions} the right one?`, 'Restore', 'Remove the Copy']);
  });

  for (const button of ['Restore', 'Remove the Copy']) {
    it(`is compared no longer once its user has pressed ${button}`, async () => {
      await leave(begun);
      const { window } = await openWindow('Compare', button);
      await window.look();
      await waitForNoCopy();
      const isDiff = ({ input }: vscode.Tab) => input instanceof vscode.TabInputTextDiff;
      await waitFor(
        'the end of the comparison',
        () => !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isDiff)),
      );
      assert.equal(readDisk(actions), button === 'Restore' ? after : begun);
    });
  }

  it('is told once in a window and again in the next, as long as its user does nothing', async () => {
    await leave('');
    const first = await openWindow();
    await first.window.look();
    await first.window.look();
    const second = await openWindow();
    await second.window.look();
    assert.deepEqual([first.asked.length, second.asked.length, (await listCopies()).length], [1, 1, 1]);
    writeDisk(actions, after);
    await second.window.look();
    assert.deepEqual(await listCopies(), []);
  });

  it('keeps commands away from its file, which offers it again, until that is whole', async () => {
    await leave('');
    const { window, asked } = await openWindow();
    await window.look();
    await waitFor('the question', () => asked.length === 1);
    await assert.rejects(addAction, {
      message: 'actions.yaml was cut off. Restore it, or remove its copy, and try again.',
    });
    await waitFor('the question, told again', () => asked.length === 2);
    assert.equal(readDisk(actions), '');
    writeDisk(actions, sample);
    const { services } = await activate();
    await services.store.reread([toUri(actions)]);
    await addAction();
    assert.equal(readDisk(actions), `${sample}\n  - id: A-6\n    text: "Call the supplier"\n`);
  });

  it('is forgotten when its user says so', async () => {
    await leave('');
    const { window } = await openWindow('Remove the Copy');
    await window.look();
    await waitForNoCopy();
    assert.equal(readDisk(actions), '');
  });

  it('does not go over what somebody else has written since: Restore leaves it in the editor, unsaved', async () => {
    await leave(theirs);
    const { window, asked, urgent } = await openWindow('Restore');
    await window.look();
    await waitFor('the text of the copy', () => findOpen()?.getText() === after);
    assert.deepEqual([asked, urgent], [[[different, 'Compare', 'Restore', 'Remove the Copy']], [false]]);
    assert.deepEqual([findOpen()?.isDirty, readDisk(actions), (await listCopies()).length], [true, theirs, 1]);
  });

  it('does not save what was unsaved in the editor', async () => {
    await leave(begun);
    const { document } = await openEditor(actions);
    await typeInto(actions, 'actions:', '# mine\nactions:');
    const { window } = await openWindow('Restore');
    await window.look();
    await waitFor('the text of the copy', () => document.getText() === after);
    assert.deepEqual([document.isDirty, readDisk(actions), (await listCopies()).length], [true, begun, 1]);
    await vscode.commands.executeCommand('undo');
    await waitFor('the text before', () => document.getText() === begun.replace('actions:', '# mine\nactions:'));
  });

  it('is restored when its file is gone, if its user wants that', async () => {
    await leave(undefined);
    const { window, asked } = await openWindow('Restore');
    await window.look();
    await waitForNoCopy();
    assert.deepEqual([asked, readDisk(actions)], [[[gone, 'Restore', 'Remove the Copy']], after]);
  });

  it('is judged once more when the button is pressed', async () => {
    await leave('');
    const { services } = await activate();
    const window = new CutOffFiles(services, async () => {
      writeDisk(actions, theirs);
      return 'Restore';
    });
    windows.push(window);
    await window.look();
    await waitFor('the text of the copy', () => findOpen()?.getText() === after);
    assert.deepEqual([findOpen()?.isDirty, readDisk(actions)], [true, theirs]);
  });

  it('says nothing while the screen is shared, and nothing that was asked before is answered then', async () => {
    await leave('');
    const { window, services, asked } = await openWindow();
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    await window.look();
    assert.deepEqual(asked, []);
    await services.share.stop();
    await waitFor('the question', () => asked.length === 1);
    assert.deepEqual([asked[0]?.[0], await listCopies()].flat().slice(0, 1), [cutOff]);
    await services.share.start();
    await services.share.stop();
    await waitFor('the question, told again', () => asked.length === 2);
  });

  it('names nobody where the screen was shared between the question and its answer', async () => {
    await leave('');
    const { services } = await activate();
    let isAsked = false;
    const window = new CutOffFiles(services, async () => {
      await services.share.start();
      isAsked = true;
      return 'Compare';
    });
    windows.push(window);
    await window.look();
    await waitFor('the question', () => isAsked);
    await window.look();
    assert.deepEqual(
      [vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)), readDisk(actions)],
      [[], ''],
    );
  });

  it('is not restored in a journal that may only be read, and its copy stays', async () => {
    const { services } = await activate();
    writeDisk('journal.yaml', readDisk('journal.yaml').replace('journal: 1', 'journal: 2'));
    await services.store.reread([toUri('journal.yaml')]);
    await leave('');
    const { window, asked } = await openWindow('Restore');
    await window.look();
    await waitFor('the end of it, so that it is offered again', async () => {
      await window.look();
      return asked.length > 1;
    });
    assert.deepEqual([readDisk(actions), (await listCopies()).length], ['', 1]);
  });
});
