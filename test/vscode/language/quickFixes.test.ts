import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toUri,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const risks = `${kestrelFolder}/risks.yaml`;
const actions = `${kestrelFolder}/actions.yaml`;
const contacts = `clients/${kestrel.client}/client.yaml`;
const twice = 'risks:\n  - id: R-1\n    title: "Late data"\n  - id: R-1\n    title: "Sick tester"\n';
const waiting = 'actions:\n  - id: A-1\n    text: "Call"\n    waiting-for: "R-1 Sick tester"\n';

/** Waits for a problem of that code in a file, and gives the remedies at it. */
async function listFixes(file: string, code: string): Promise<readonly vscode.CodeAction[]> {
  const problem = await waitFor(code, () =>
    vscode.languages.getDiagnostics(toUri(file)).find((each) => (each.code as { value: string }).value === code),
  );
  const { document } = await openEditor(file);
  await waitFor('the text on disk', () => document.getText() === readDisk(file));
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    toUri(file),
    problem.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function apply(fix: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(fix);
  if (fix.edit) await vscode.workspace.applyEdit(fix.edit);
  if (fix.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
}

const textOf = (file: string) =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === toUri(file).toString())?.getText();

describe('A quick fix', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('gives an entry another number in all files, and is undone in one step', async () => {
    writeDisk(risks, twice);
    writeDisk(actions, waiting);
    const [fix] = await listFixes(risks, 'duplicate-id');
    assert.equal(fix?.title, 'Renumber');
    await apply(fix);
    const expected = [twice.replace('R-1\n    title: "Sick', 'R-3\n    title: "Sick'), waiting.replace('R-1', 'R-3')];
    assert.deepEqual(
      [risks, actions].map((file) => readDisk(file).replace(/R-[2-9]\d*/, 'R-3')),
      expected,
    );
    await openEditor(risks);
    await vscode.commands.executeCommand('undo');
    await waitFor('the undone texts', () => textOf(risks) === twice && textOf(actions) === waiting);
  });

  it('gives a proposal another number in all engagements of the client, and is undone in one step', async () => {
    const folder = `clients/${kestrel.client}/private`;
    const own = `${folder}/client.yaml`;
    const proposals = 'proposals:\n  - id: PRO-1\n    title: "One"\n  - id: PRO-1\n    title: "Two"\n';
    const claim = 'claims:\n  - id: CLM-91\n    text: "x"\n    evidence: ["PRO-1 Two"]\n';
    const claims = [`${folder}/${kestrel.engagement}/claims.yaml`, `${folder}/second-phase/claims.yaml`];
    for (const file of claims) writeDisk(file, claim);
    writeDisk(`clients/${kestrel.client}/second-phase/engagement.yaml`, 'title: "Second"\nstatus: scoping\n');
    writeDisk(own, proposals);
    const [fix] = await listFixes(own, 'duplicate-id');
    assert.equal(fix?.title, 'Renumber');
    await apply(fix);
    const files = [own, ...claims];
    const after = [
      proposals.replace('PRO-1\n    title: "Two', 'PRO-2\n    title: "Two'),
      ...claims.map(() => claim.replace('PRO-1', 'PRO-2')),
    ];
    assert.deepEqual(files.map(readDisk), after);
    await openEditor(own);
    await vscode.commands.executeCommand('undo');
    const before = [proposals, claim, claim];
    await waitFor('the undone texts', () => files.every((file, at) => textOf(file) === before[at]));
  });

  it('writes the title that an entry of another engagement has now', async () => {
    const second = `clients/${kestrel.client}/second-phase`;
    writeDisk(`${second}/engagement.yaml`, 'title: "Second"\nstatus: scoping\n');
    writeDisk(`${second}/risks.yaml`, 'risks:\n  - id: R-7\n    title: "Late data"\n');
    const text = 'actions:\n  - id: A-91\n    text: "Call"\n    waiting-for: "second-phase/R-7 Sick tester"\n';
    writeDisk(actions, text);
    const [fix] = await listFixes(actions, 'stale-title');
    assert.equal(fix?.title, 'Refresh the Title: "second-phase/R-7 Late data"');
    await apply(fix);
    assert.equal(textOf(actions), text.replace('Sick tester', 'Late data'));
  });

  it('adds a stranger to the contacts, and the problem is gone', async () => {
    const before = readDisk(contacts);
    writeDisk(actions, 'actions:\n  - id: A-91\n    text: "Call"\n    owner: "Pablo Neri"\n');
    const [fix] = await listFixes(actions, 'unknown-person');
    assert.equal(fix?.title, 'Add "Pablo Neri" to Contacts');
    await apply(fix);
    assert.equal(readDisk(contacts), `${before}  - name: "Pablo Neri"\n`);
    await waitFor('no problem', () => vscode.languages.getDiagnostics(toUri(actions)).length === 0);
  });

  it('writes the name that was meant, in the editor only, and is undone in one step', async () => {
    const text = `actions:\n  - id: A-1\n    text: "Call"\n    owner: 'Declan More'\n`;
    writeDisk(actions, text);
    const fixes = await listFixes(actions, 'unknown-person');
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Did You Mean "Declan Moore"?', true],
        ['Add "Declan More" to Contacts', undefined],
      ],
    );
    await apply(fixes[0]);
    assert.deepEqual([textOf(actions), readDisk(actions)], [text.replace('More', 'Moore'), text]);
    await vscode.commands.executeCommand('undo');
    await waitFor('the undone text', () => textOf(actions) === text);
  });

  it('offers no other number while the screen is shared', async () => {
    const { services } = await activate();
    writeDisk(risks, twice);
    assert.equal((await listFixes(risks, 'duplicate-id')).length, 1);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.deepEqual(await listFixes(risks, 'duplicate-id'), []);
  });
});
