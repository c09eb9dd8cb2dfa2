import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  kestrel,
  kestrelFolder,
  openJournal,
  readDisk,
  restoreSample,
  toUri,
  writeDisk,
} from '../sampleWorkspace';

const report = `${kestrelFolder}/reports/2026-11-27-weekly-brief.md`;
const teamReport = `clients/${kestrel.client}/private/${kestrel.engagement}/reports/TEAM ONLY 2026-11-27.md`;
const notes = `${kestrelFolder}/notes.md`;

/** Opens a file with a text that is not saved, and gives what is offered at its end, the snippets of others left out. */
async function offer(file: string, text: string, trigger?: string): Promise<readonly vscode.CompletionItem[]> {
  writeDisk(file, '');
  const editor = await vscode.window.showTextDocument(toUri(file), { preview: false });
  await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), text));
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    toUri(file),
    end,
    trigger,
  );
  return items.filter(
    ({ sortText, kind }) => /^\d{5}$/.test(sortText ?? '') && kind !== vscode.CompletionItemKind.Text,
  );
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);
const textOf = ({ insertText }: vscode.CompletionItem) =>
  typeof insertText === 'string' ? insertText : insertText?.value;

async function find(file: string, text: string, label: string): Promise<vscode.CompletionItem> {
  const items = await offer(file, text);
  const found = items.find((item) => labelOf(item).startsWith(label));
  assert.ok(found, `${label} among ${items.map(labelOf).join('\n')}`);
  return found;
}

describe('In a report', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('what the journal says now is offered as text, with a preview, also where nothing is saved', async () => {
    const decisions = await find(report, 'Hello.\n\ndecisions', 'decisions since the last report');
    assert.match(textOf(decisions) ?? '', /^\*Decided\*:\n\n- The surgeons get a read-only view/);
    assert.equal((decisions.documentation as vscode.MarkdownString).value, textOf(decisions));
    assert.deepEqual((decisions.label as vscode.CompletionItemLabel).description, '2 since 13 Nov');
    const nothing = await find(report, 'results', 'results since the last report');
    assert.equal(textOf(nothing), '');
  });

  it('an entry becomes its citation, without its number, and nothing of the team’s is offered', async () => {
    const cited = await find(report, 'As you know, [', 'D-1 Harbour');
    assert.match(textOf(cited) ?? '', /^our note of 6 October has “Harbour Hospital starts on 16 November/);
    const all = (await offer(report, 'See [')).map(labelOf).join('\n');
    assert.doesNotMatch(all, /pR-1|INC-|ESC-|BND-|LES-/);
    assert.match((await offer(teamReport, 'See [')).map(labelOf).join('\n'), /pR-1 The fixed price/);
    assert.match(textOf(await find(teamReport, 'See [', 'D-1 Harbour')) ?? '', /\(D-1\)$/);
  });

  it('people are offered with role and company, and nothing where only a hyphen was typed', async () => {
    const person = await find(report, 'We wait for Or', 'Orla Kinsella');
    assert.match((person.label as vscode.CompletionItemLabel).description ?? '', /Kestrel Bay Hospitals$/);
    assert.deepEqual(await offer(report, '- ', '-'), []);
    assert.ok((await offer(report, 'See D-', '-')).length > 3);
  });

  it('is nothing offered in other Markdown files, nor in a hidden one while the screen is shared', async () => {
    assert.deepEqual(await offer(notes, 'decisions'), []);
    const { services } = await activate();
    await services.share.start({ journal: await openJournal(kestrel), client: kestrel.client });
    writeDisk(teamReport, 'See [');
    const hidden = await vscode.workspace.openTextDocument(toUri(teamReport));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      hidden.uri,
      new vscode.Position(0, 5),
    );
    assert.deepEqual(
      items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference),
      [],
    );
    assert.equal(readDisk(teamReport), 'See [');
  });
});
