import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  deWaard,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toUri,
  typeInto,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const risks = `${kestrelFolder}/risks.yaml`;
const actions = `${kestrelFolder}/actions.yaml`;
const weekly = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
const steering = `${kestrelFolder}/minutes/2026-11-05-steering-committee.yaml`;
const contacts = `clients/${kestrel.client}/client.yaml`;

interface Place {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/** The place of the first such text in a file, a character into it. */
async function at(file: string, text: string): Promise<Place> {
  const document = await vscode.workspace.openTextDocument(toUri(file));
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${text} in ${file}`);
  return { uri: document.uri, position: document.positionAt(offset + 1) };
}

/** Asks as the editor does, and gives only what is of our making. */
function ask<T>(command: string, { uri, position }: Place, ...more: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, uri, position, ...more);
}

async function hover(file: string, text: string): Promise<string> {
  const found = await ask<vscode.Hover[]>('vscode.executeHoverProvider', await at(file, text));
  const texts = found.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value));
  return texts.join('\n').replaceAll('&nbsp;', ' ').replaceAll('\\', '');
}

function show(uri: vscode.Uri, { start }: vscode.Range): string {
  return `${vscode.workspace.asRelativePath(uri)}:${start.line + 1}`;
}

async function goTo(file: string, text: string): Promise<readonly string[]> {
  const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    await at(file, text),
  );
  return found.map((each) => ('uri' in each ? show(each.uri, each.range) : show(each.targetUri, each.targetRange)));
}

async function listReferences(file: string, text: string): Promise<readonly string[]> {
  const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', await at(file, text));
  return found.map(({ uri, range }) => show(uri, range)).sort();
}

async function rename(file: string, text: string, name: string): Promise<vscode.WorkspaceEdit> {
  return ask('vscode.executeDocumentRenameProvider', await at(file, text), name);
}

async function refused(file: string, text: string, name: string): Promise<string> {
  return rename(file, text, name).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
}

function listFiles(edit: vscode.WorkspaceEdit): readonly string[] {
  return edit
    .entries()
    .map(([uri]) => vscode.workspace.asRelativePath(uri))
    .sort();
}

describe('In the files of a journal the editor', () => {
  beforeEach(async () => {
    await openJournal(kestrel);
    await openJournal(deWaard);
  });
  afterEach(restoreSample);

  it('tells of an entry, a person, a date and a field where the mouse rests', async () => {
    const told = [
      await hover(weekly, 'A-3 Session'),
      await hover(weekly, 'Sunita Rao'),
      await hover(weekly, '2026-11-20'),
      await hover(risks, 'probability'),
    ];
    assert.deepEqual(
      ['Fergal Byrne', 'Head of clinical systems', 'Friday, 20 November 2026', 'almost certain'].filter(
        (expected, index) => !told[index]?.includes(expected),
      ),
      [],
      told.join('\n\n'),
    );
    assert.ok(told[0]?.includes('**Noted in**'), told[0]);
  });

  it('goes to the entry, the person and the minutes, as they stand in unsaved text', async () => {
    const before = await goTo(weekly, 'A-3 Session');
    await typeInto(actions, 'actions:', '# one\n# two\nactions:');
    const [file, line] = (before[0] ?? '').split(':');
    assert.equal(file, actions);
    assert.deepEqual(
      [
        await goTo(weekly, 'A-3 Session'),
        await goTo(risks, 'Declan Moore'),
        await goTo(actions, '2026-11-05-steering'),
      ],
      [[`${actions}:${Number(line) + 2}`], [`${contacts}:10`], [`${steering}:1`]],
    );
  });

  it('finds all that names an entry, unsaved text included', async () => {
    const before = await listReferences(actions, 'A-3');
    await typeInto(weekly, 'carried:', '# see A-3 and A-33\ncarried:');
    await waitFor('the new one', async () => (await listReferences(actions, 'A-3')).length === before.length + 1);
    assert.ok(before.includes(`${weekly}:28`), before.join('\n'));
  });

  it('renames an entry in one step that is undone in one, and says where it keeps its number', async () => {
    await typeInto(weekly, 'carried:', '# see A-5 and A-55\ncarried:');
    const [register, sent] = [readDisk(actions), readDisk(steering)];
    assert.deepEqual(
      [
        await refused(steering, 'A-4', 'A-44'),
        await refused(risks, 'R-3', 'R-1'),
        await refused(risks, 'R-3', 'A-9'),
        await refused(weekly, 'see A-5', 'A-66'),
      ],
      [
        'A-4 stands in minutes that were sent, and keeps its number.',
        'R-1 is taken already.',
        'The number of this risk is written R-1, R-2 and so on.',
        'Put the cursor on the number of an entry, or on the name of a person.',
      ],
    );
    const edit = await rename(weekly, 'A-5 and', 'A-66');
    assert.deepEqual(listFiles(edit), [actions, weekly]);
    const other = await vscode.workspace.openTextDocument(toUri(weekly));
    const typed = other.getText();
    const { document } = await openEditor(actions);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.getText().includes('id: A-66') && other.getText().includes('see A-66 and A-55'));
    await vscode.commands.executeCommand('undo');
    await waitFor('the old texts', () => document.getText() === register && other.getText() === typed);
    assert.equal(readDisk(steering), sent);
  });

  it('renames a person over the client and keeps the old name as an alias', async () => {
    const files = listFiles(await rename(risks, 'Declan Moore', 'Declan Hart'));
    assert.ok(
      [contacts, actions, weekly, risks].every((file) => files.includes(file)),
      files.join('\n'),
    );
    assert.deepEqual(
      files.filter((file) => file === steering || !file.startsWith(`clients/${kestrel.client}/`)),
      [],
    );
    const edit = await rename(risks, 'Declan Moore', 'Declan Hart');
    const written = edit.get(toUri(contacts)).map(({ newText }) => newText.trim());
    assert.deepEqual(written, ['Declan Hart', 'aliases: ["Declan Moore"]']);
    const register = readDisk(risks);
    const { document } = await openEditor(risks);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.getText().includes('Declan Hart') && !document.getText().includes('Declan Moore'));
    await vscode.commands.executeCommand('undo');
    await waitFor('the old text', () => document.getText() === register);
  });

  it('links to what was sent and to minutes, and never to a message', async () => {
    await openEditor(steering);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      toUri(steering),
    );
    const targets = links.flatMap(({ target }) => (target ? [vscode.workspace.asRelativePath(target)] : []));
    assert.ok(targets.includes(`${kestrelFolder}/sent/2026-11-06-steering-committee.eml`), targets.join('\n'));
    assert.deepEqual(
      targets.filter((each) => each.includes('@')),
      [],
    );
  });

  it('has an outline by entries, and folds them', async () => {
    await openEditor(weekly); // only what is open is folded
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      toUri(weekly),
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, ...children.map((each) => each.name)].join(' > ')),
      [
        'Notes',
        'Questions > Who covers the theatre during the training hours in the week of 11 January?',
        'Actions > A-5 Name one training nurse per hospital',
        'Carried > A-3 Session rules for orthopaedics > A-4 Training plan for theatre staff',
      ],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      toUri(weekly),
    );
    assert.ok(
      folds.some(({ start, end }) => start === 22 && end === 25),
      JSON.stringify(folds),
    );
  });

  it('shows on a shared screen nothing of the team’s, and nothing of other clients', async () => {
    const own = `clients/${kestrel.client}/private/${kestrel.engagement}/risks.yaml`;
    await typeInto(risks, 'risks:', '# pR-1, demand-planning/R-1, de-waard-biscuits/demand-planning/R-1\nrisks:');
    const before = [await goTo(risks, 'pR-1'), await goTo(risks, 'R-1, de'), await listReferences(risks, 'Sunita Rao')];
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('Kestrel Bay Hospitals'));
    assert.deepEqual(
      [
        await goTo(risks, 'pR-1'),
        await hover(risks, 'pR-1'),
        await goTo(risks, 'R-1\nrisks'),
        await hover(risks, 'R-1\nrisks'),
      ],
      [[], '', [], ''],
    );
    const seen = [...(await listReferences(risks, 'Sunita Rao')), ...(await listReferences(actions, 'A-3'))];
    assert.deepEqual([seen.filter((each) => each.includes('private')), seen.length > 0], [[], true]);
    assert.ok(before[2]?.every((each) => each.startsWith('clients/')));
    assert.deepEqual(
      before[0]?.map((each) => each.split(':')[0]),
      [own],
    );
    assert.deepEqual(
      [await hover(own, 'pR-1'), await goTo(own, 'pR-1'), await listReferences(own, 'pR-1')],
      ['', [], []],
    );
    await typeInto(own, 'risks:', '# anew\nrisks:'); // VS Code remembers the outline of a text that it has seen before
    const outline = await vscode.commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', toUri(own));
    assert.deepEqual(outline ?? [], []);
    assert.match(await refused(risks, 'R-3', 'R-33'), /screen is shared/);
  });
});
