import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import {
  activate,
  deWaard,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  typeInto,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const way = ['Kestrel Bay Hospitals', 'Theatre scheduling'];
const minutesFolder = `${kestrelFolder}/minutes`;
const listMinutes = (): readonly string[] => readdirSync(toFile(minutesFolder)).sort();

/** Takes what the command offers, and says which file it has made. */
async function makeKickoff(): Promise<string> {
  const before = listMinutes();
  await runAccepting('engagementJournal.newResetKickoff', await findRow(...way));
  const [made, ...more] = listMinutes().filter((name) => !before.includes(name));
  assert.deepEqual(more, []);
  return `${minutesFolder}/${made}`;
}

const readMinutes = (file: string) => readFile('minutes', checkText(readDisk(file)));

function findPage(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('document'));
}

describe('New Reset-Point Kickoff', () => {
  afterEach(restoreSample);

  it('makes minutes of a reset point, saved, with the cursor where the first topic says how it will be', async () => {
    const { services } = await activate();
    const file = await makeKickoff();
    const { record, problems } = readMinutes(file);
    const editor = vscode.window.activeTextEditor;
    const line = editor?.document.lineAt(editor.selection.active.line).text;
    assert.match(file, /\/\d{4}-\d{2}-\d{2}-reset-point-kickoff\.yaml$/);
    assert.deepEqual(
      [problems, record.type, record.topics.length, editor?.document.uri.fsPath, editor?.document.isDirty],
      [[], 'reset-point', 7, toFile(file), false],
    );
    assert.deepEqual([line, editor?.selection.active.character], ['    now: ""', '    now: "'.length]);
    assert.ok(record.date && record.date > services.today() && record.attendees.includes('Orla Kinsella'));
  });

  it('leads with Tab through the topics to the notes', async () => {
    const { record } = readMinutes(await makeKickoff());
    for (const { topic = '' } of record.topics) {
      await vscode.commands.executeCommand('type', { text: `New ${topic}` });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    await vscode.commands.executeCommand('type', { text: 'Noted' });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const after = readFile('minutes', checkText(text)).record;
    assert.deepEqual(
      [after.topics.map(({ now }) => now), after.notes?.trim()],
      [record.topics.map(({ topic = '' }) => `New ${topic}`), 'Noted'],
    );
  });

  it('changes nothing after Escape', async () => {
    const before = listMinutes();
    await runEscaping('engagementJournal.newResetKickoff', await findRow(...way));
    assert.deepEqual([listMinutes(), vscode.window.activeTextEditor], [before, undefined]);
  });

  it('chooses people by their roles alone while the screen is shared with their client', async () => {
    const { services } = await activate();
    const journal = await openJournal(kestrel);
    const free = readMinutes(await makeKickoff()).record.attendees;
    await restoreSample();
    await services.share.start({ journal, client: kestrel.client });
    const shared = readMinutes(await makeKickoff()).record.attendees;
    assert.deepEqual(
      [free.includes('Declan Moore'), shared],
      [true, ['Orla Kinsella', 'Nadia Ferrante', 'Ruth Adeyemi']],
    );
  });
});

describe('Agenda to Send', () => {
  afterEach(restoreSample);

  it('shows one page for the minutes in the editor, named by the day alone', async () => {
    await makeKickoff();
    await vscode.commands.executeCommand('engagementJournal.copyAgenda');
    const page = await waitFor('the page', findPage);
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('engagementJournal.copyAgenda');
    const pages = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === page.label);
    assert.match(page.label, /^Agenda \d{1,2} \w+ \d{4}$/);
    assert.equal(pages.length, 1);
  });

  it('is one page still after everything was read anew', async () => {
    await makeKickoff();
    await vscode.commands.executeCommand('engagementJournal.copyAgenda');
    const page = await waitFor('the page', findPage);
    await vscode.commands.executeCommand('engagementJournal.refresh');
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('engagementJournal.copyAgenda');
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
    assert.deepEqual(
      labels.filter((label) => label === page.label),
      [page.label],
    );
  });

  it('shows sent minutes too, and leaves them as they are', async () => {
    const file = `${minutesFolder}/2026-11-05-steering-committee.yaml`;
    const before = readDisk(file);
    await openEditor(file);
    await vscode.commands.executeCommand('engagementJournal.copyAgenda');
    const page = await waitFor('the page', findPage);
    assert.deepEqual([page.label, readDisk(file)], ['Agenda 5 November 2026', before]);
  });

  it('shows no half of a file that cannot be read to its end', async () => {
    const file = `${minutesFolder}/2026-11-05-steering-committee.yaml`;
    await typeInto(file, 'agenda:', '"agenda:');
    const journal = await openJournal(kestrel);
    await waitFor('the file to be read', () => journal.index.get('minutes', file)?.reading.unreadable !== undefined);
    await vscode.commands.executeCommand('engagementJournal.copyAgenda');
    assert.equal(findPage(), undefined);
  });

  it('stays while the screen is shared with its client, and is closed for any other', async () => {
    const { services } = await activate();
    const journal = await openJournal(kestrel);
    await makeKickoff();
    await vscode.commands.executeCommand('engagementJournal.copyAgenda');
    await waitFor('the page', findPage);
    await services.share.start({ journal, client: kestrel.client });
    const stays = findPage() !== undefined;
    await services.share.start({ journal, client: deWaard.client });
    await waitFor('the page to be closed', () => findPage() === undefined);
    assert.equal(stays, true);
  });
});
