import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, settingKeys } from '../../../src/vscode/base/ids';
import {
  activate,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toUri,
  typeInto,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const report = `${kestrelFolder}/reports/2026-11-20-weekly-brief.md`;
const draft = 'As already discussed, für Orla 😀.\r\n\r\n> You promised.\r\n\r\nThe "of course" is hers.\r\n';

function hintsIn(file: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(toUri(file)).filter(({ message }) => /reproach|no day|loud/.test(message));
}

const wordsIn = (document: vscode.TextDocument, file: string) =>
  hintsIn(file).map(({ range }) => document.getText(range));

async function waitForHints(file: string, document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  await waitFor(`hints ${expected.join()}, not ${wordsIn(document, file).join()}`, () => {
    return wordsIn(document, file).join() === expected.join();
  });
}

async function offer(file: string): Promise<readonly vscode.CodeAction[]> {
  const [hint] = hintsIn(file);
  assert.ok(hint);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    toUri(file),
    hint.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

describe('Hints at the wording', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('stand in a report that is open, as information, lead to the guide, and go when it is closed', async () => {
    writeDisk(report, draft);
    const { document } = await openEditor(report);
    await waitForHints(report, document, ['As already discussed']);
    const [hint] = hintsIn(report);
    assert.ok(hint);
    const { value, target } = hint.code as { readonly value: string; readonly target: vscode.Uri };
    assert.deepEqual(
      [hint.severity, hint.source, value, target.scheme],
      [vscode.DiagnosticSeverity.Information, 'Engagement Journal', 'accusing-words', 'command'],
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor('no hint', () => hintsIn(report).length === 0);
  });

  it('offer other words, with their gaps marked, and leaving them out', async () => {
    writeDisk(report, draft);
    const { document } = await openEditor(report);
    await waitForHints(report, document, ['As already discussed']);
    const actions = await offer(report);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Write "our note of [date] has:"',
        'Leave Out "As already discussed"',
        'Don’t Hint at "As already discussed" in This Journal',
      ],
    );
    const edit = actions[0]?.edit;
    assert.ok(edit);
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), draft.replace('As already discussed,', 'Our note of [date] has:'));
    const { activeTextEditor } = vscode.window;
    assert.equal(activeTextEditor && document.getText(activeTextEditor.selection), '[date]');
    await waitForHints(report, document, []);
  });

  it('end for some words in all of the journal, in one step that can be undone', async () => {
    writeDisk(report, draft);
    const { document } = await openEditor(report);
    await waitForHints(report, document, ['As already discussed']);
    const before = readDisk('journal.yaml');
    const { command } = (await offer(report)).at(-1) ?? {};
    assert.equal(command?.command, commandIds.allowWording);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    assert.equal(readDisk('journal.yaml'), `${before}wording:\n  off:\n    - "As already discussed"\n`);
    await waitForHints(report, document, []);
    await openEditor('journal.yaml');
    await vscode.commands.executeCommand('undo');
    await vscode.window.showTextDocument(document);
    await waitForHints(report, document, ['As already discussed']);
  });

  it('stand in unsaved minutes once a word is whole, and never in notes, in private files, or in what was sent', async () => {
    const minutes = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
    const document = await typeInto(minutes, '- "Who covers', '- "Of course: who covers');
    await typeInto(minutes, 'notes: |', 'notes: |\n  You promised.');
    await waitForHints(minutes, document, ['Of course']);
    const sent = `${kestrelFolder}/minutes/2026-11-05-steering-committee.yaml`;
    const remarks = `clients/${kestrel.client}/private/${kestrel.engagement}/remarks/2026-11-05-steering-committee.yaml`;
    const frozen = await typeInto(sent, 'purpose: "', 'purpose: "You promised. ');
    const own = await typeInto(remarks, 'remarks: ', 'remarks: "You promised" # ');
    const told = await openEditor(report.replace('2026-11-20', '2026-11-13'));
    await typeInto(report.replace('2026-11-20', '2026-11-13'), 'We have', 'You promised. We have');
    await waitForHints(report.replace('2026-11-20', '2026-11-13'), told.document, ['You promised']);
    assert.deepEqual([wordsIn(frozen, sent), wordsIn(own, remarks)], [[], []]);
  });

  it('wait until a word is whole, and are a dozen at a time: those nearest to the cursor', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `You promised ${at}.\n\n`);
    writeDisk(report, lines.join(''));
    const editor = await openEditor(report);
    const { document } = editor;
    await waitFor('a dozen hints', () => hintsIn(report).length === 12);
    const found = hintsIn(report).map(({ range }) => range.start.line);
    const first = Math.min(...found);
    assert.deepEqual(new Set(found), new Set(Array.from({ length: 12 }, (_, at) => first + 2 * at)));
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, ''));
    await vscode.commands.executeCommand('type', { text: 'Of course soon' });
    await waitForHints(report, document, ['Of course']);
    await vscode.commands.executeCommand('cursorHome');
    await waitForHints(report, document, ['Of course', 'soon']);
  });

  it('are gone while the screen is shared and where the setting ends them, and come back', async () => {
    const { services } = await activate();
    writeDisk(report, draft);
    const { document } = await openEditor(report);
    await waitForHints(report, document, ['As already discussed']);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.deepEqual(hintsIn(report), []);
    await services.share.stop();
    await waitForHints(report, document, ['As already discussed']);
    const settings = vscode.workspace.getConfiguration();
    await settings.update(settingKeys.wordingHints, false, vscode.ConfigurationTarget.Global);
    try {
      await waitForHints(report, document, []);
    } finally {
      await settings.update(settingKeys.wordingHints, undefined, vscode.ConfigurationTarget.Global);
    }
    await waitForHints(report, document, ['As already discussed']);
  });
});
