import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
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
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const risks = `${kestrelFolder}/risks.yaml`;
const twoRisks = 'risks:\n  - id: R-1\n    title: "One"\n  - id: R-1\n    title: "Two"\n';
const brokenRisks = 'risks:\n  - id: R-1\n    title: "One"\n    probability: 7\n';

function problemsOf(file: string): readonly string[] {
  const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;
  return vscode.languages.getDiagnostics(toUri(file)).map(({ code, range, severity, source }) => {
    const kind = severity === error ? 'error' : severity === warning ? 'warning' : 'hint';
    const { value } = code as { readonly value: string };
    return `${source}: ${kind} ${value} at ${range.start.line + 1}:${range.start.character + 1}`;
  });
}

async function waitForProblems(file: string, expected: readonly string[]): Promise<void> {
  await waitFor(`${expected.length} problems in ${file}`, () => problemsOf(file).length === expected.length);
  assert.deepEqual(problemsOf(file), expected);
}

describe('The problems of a file', () => {
  beforeEach(async () => {
    await openJournal(kestrel);
    await openJournal(deWaard);
  });
  afterEach(restoreSample);

  it('appear at their place, and go when the file is mended', async () => {
    const before = readDisk(risks);
    assert.deepEqual(problemsOf(risks), []);
    writeDisk(risks, brokenRisks);
    await waitForProblems(risks, ['Engagement Journal: error not-a-number at 4:18']);
    writeDisk(risks, before);
    await waitForProblems(risks, []);
  });

  it('appear and go in a file of the team as well', async () => {
    const file = `clients/${kestrel.client}/private/${kestrel.engagement}/lessons.yaml`;
    writeDisk(file, 'lessons:\n  - id: R-1\n    text: "One"\n');
    await waitForProblems(file, ['Engagement Journal: error not-an-id at 2:9']);
    writeDisk(file, 'lessons:\n  - id: LES-1\n    text: "One"\n');
    await waitForProblems(file, []);
  });

  it('appear while it is typed, and go when the text is thrown away', async () => {
    await typeInto(risks, 'probability: 3', 'probability: 33');
    await waitFor('the problem', () => problemsOf(risks).length === 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitForProblems(risks, []);
  });

  it('go with the file', async () => {
    writeDisk(risks, brokenRisks);
    await waitFor('the problem', () => problemsOf(risks).length === 1);
    rmSync(toFile(risks));
    await waitForProblems(risks, []);
  });

  it('of journal.yaml and of a client are shown too', async () => {
    const client = 'clients/de-waard-biscuits/client.yaml';
    writeDisk('journal.yaml', `${readDisk('journal.yaml')}colour: red\n`);
    writeDisk(client, readDisk(client).replace('since: 2024-03-04', 'since: last year'));
    await waitFor('the problem of the journal', () => problemsOf('journal.yaml').length === 1);
    await waitForProblems(client, ['Engagement Journal: error not-a-day at 2:8']);
    assert.match(problemsOf('journal.yaml')[0] ?? '', /hint unknown-key/);
  });

  it('of the team’s files go while the screen is shared, with their own client too, and come back', async () => {
    const { services } = await activate();
    const file = `clients/${kestrel.client}/private/${kestrel.engagement}/risks.yaml`;
    writeDisk(file, brokenRisks);
    writeDisk(risks, brokenRisks);
    const ofTheTeam = ['Engagement Journal: error not-an-id at 2:9', 'Engagement Journal: error not-a-number at 4:18'];
    await waitForProblems(file, ofTheTeam);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.deepEqual([problemsOf(risks).length, problemsOf(file)], [1, []]);
    await services.share.stop();
    assert.deepEqual(problemsOf(file), ofTheTeam);
  });

  it('of other clients go while the screen is shared, and come back', async () => {
    const { services } = await activate();
    const hidden = `${deWaardFolder}/risks.yaml`;
    const theirs = ['Engagement Journal: error not-a-number at 4:18'];
    writeDisk(risks, brokenRisks);
    writeDisk(hidden, brokenRisks);
    await waitForProblems(risks, theirs);
    await waitForProblems(hidden, theirs);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.deepEqual([problemsOf(risks), problemsOf(hidden)], [theirs, []]);
    writeDisk(hidden, `${brokenRisks}    impact: 9\n`);
    writeDisk(risks, `${brokenRisks}    impact: 9\n`);
    await waitFor('the second problem', () => problemsOf(risks).length === 2);
    assert.deepEqual(problemsOf(hidden), []);
    await services.share.stop();
    assert.equal(problemsOf(hidden).length, 2);
  });

  const contacts = `clients/${kestrel.client}/client.yaml`;
  const lateMinutes = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;

  it('that only several files together have appear in files that nobody opened, and go with a change in another', async () => {
    assert.deepEqual(problemsOf(lateMinutes), []);
    const before = readDisk(contacts);
    writeDisk(contacts, before.replace('name: "Sunita Rao"', 'name: "Sunita R. Rao"'));
    await waitFor('the stranger', () => problemsOf(risks).length === 1);
    assert.match(problemsOf(risks)[0] ?? '', /hint unknown-person at 12:12/);
    writeDisk(contacts, before);
    await waitForProblems(risks, []);
  });

  it('that only several files together have are told once all of an engagement was read', async () => {
    const file = `${deWaardFolder}/risks.yaml`;
    const { services } = await activate();
    writeDisk(file, 'risks:\n  - id: R-1\n    title: "One"\n    from: 2020-01-01-nothing\n');
    await services.store.refresh();
    assert.deepEqual(problemsOf(file), []);
    await openJournal(deWaard);
    await waitForProblems(file, ['Engagement Journal: hint unknown-reference at 4:11']);
  });

  const second = `clients/${kestrel.client}/second-phase`;
  const unknown = ['Engagement Journal: hint unknown-reference at 4:11'];
  const referTo = (name: string) => `risks:\n  - id: R-1\n    title: "One"\n    from: "${name}"\n`;

  it('that a reference into another engagement has come and go with the file there', async () => {
    writeDisk(risks, referTo('second-phase/R-7 Late'));
    await waitForProblems(risks, unknown);
    writeDisk(`${second}/engagement.yaml`, 'title: "Second phase"\nstatus: scoping\n');
    writeDisk(`${second}/risks.yaml`, 'risks:\n  - id: R-7\n    title: "Late"\n');
    await waitForProblems(risks, []);
    writeDisk(`${second}/risks.yaml`, 'risks:\n  - id: R-7\n    title: "Too soon"\n');
    await waitForProblems(risks, ['Engagement Journal: hint stale-title at 4:11']);
    writeDisk(`${second}/risks.yaml`, 'risks:\n  - id: R-8\n    title: "Late"\n');
    await waitFor('the number to be gone', () => problemsOf(risks)[0] === unknown[0]);
    writeDisk(`${second}/risks.yaml`, 'risks:\n  - id: R-8\n    title: "Late\n');
    await waitForProblems(risks, []);
    rmSync(toFile(second), { recursive: true });
    await waitForProblems(risks, unknown);
  });

  it('that name another client are told, but never while the screen is shared', async () => {
    const { services } = await activate();
    const own = `clients/${kestrel.client}/private/${kestrel.engagement}/risks.yaml`;
    const theirs = `${deWaard.client}/${deWaard.engagement}/R-99`;
    const told = ['Engagement Journal: error other-client at 4:11'];
    writeDisk(own, referTo(theirs).replace('R-1', 'pR-1'));
    writeDisk(risks, referTo(theirs));
    await waitForProblems(risks, told);
    await waitForProblems(own, unknown);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.deepEqual([problemsOf(risks), problemsOf(own)], [[], []]);
    writeDisk(risks, `${referTo(theirs)}    probability: 9\n`);
    await waitForProblems(risks, ['Engagement Journal: error not-a-number at 5:18']);
    await services.share.stop();
    await waitFor('both problems', () => problemsOf(risks).length === 2);
    await waitForProblems(own, unknown);
  });

  it('that several files of the team have together are not told while the screen is shared', async () => {
    const { services } = await activate();
    const file = `clients/${kestrel.client}/private/${kestrel.engagement}/lessons.yaml`;
    const twice = 'lessons:\n  - id: LES-1\n    text: "One"\n  - id: LES-1\n    text: "Two"\n';
    const told = ['Engagement Journal: warning duplicate-id at 4:9'];
    writeDisk(file, twice);
    writeDisk(risks, twice.replace('lessons', 'risks').replaceAll('LES', 'R').replaceAll('text', 'title'));
    await waitForProblems(file, told);
    await waitForProblems(risks, told);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.deepEqual(problemsOf(file), []);
    await waitForProblems(risks, told);
    assert.deepEqual(problemsOf(file), []);
    await services.share.start({ journal: await openJournal(), client: deWaard.client });
    assert.deepEqual([problemsOf(file), problemsOf(risks)], [[], []]);
    await services.share.stop();
    await waitForProblems(file, told);
    await waitForProblems(risks, told);
  });

  it('that several files have together move with their lines', async () => {
    const { document } = await openEditor(risks);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), twoRisks);
    await vscode.workspace.applyEdit(edit);
    await waitForProblems(risks, ['Engagement Journal: warning duplicate-id at 4:9']);
    const above = new vscode.WorkspaceEdit();
    above.insert(document.uri, new vscode.Position(0, 0), '# A comment\n');
    await vscode.workspace.applyEdit(above);
    await waitFor('the new place', () => problemsOf(risks)[0]?.endsWith('5:9'));
  });

  it('lead to their section in the guide', async () => {
    writeDisk(risks, brokenRisks);
    const [problem] = await waitFor('the problem', () => {
      const problems = vscode.languages.getDiagnostics(toUri(risks));
      return problems.length === 1 && problems;
    });
    assert.ok(problem);
    const { target } = problem.code as { readonly target: vscode.Uri };
    assert.equal(target.scheme, 'command');
    await vscode.commands.executeCommand(target.path, ...(JSON.parse(target.query) as unknown[]));
    const tab = await waitFor('the guide', () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.match(tab.label, /problems\.md/);
  });
});
