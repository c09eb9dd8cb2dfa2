import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { moveEntry } from '../../../src/core/capture/moveEntry';
import { applyChanges } from '../../../src/vscode/workspace/applyChanges';
import { readEngagementTexts, readMoveSource } from '../../../src/vscode/workspace/movableEntry';
import { showRecord } from '../../../src/vscode/workspace/showRecord';
import {
  activate,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  typeInto,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const risks = `${kestrelFolder}/risks.yaml`;
const privateRisks = 'clients/kestrel-bay-hospitals/private/theatre-scheduling/risks.yaml';
/** The title of a risk that nothing else names. */
const unnamed = 'Theatre staff are not trained by 18 January';
const own = 'risks:\n  - id: pR-1\n    title: "Their project lead may leave"\n';
const run = (name: string, ...args: unknown[]) => vscode.commands.executeCommand(`engagementJournal.${name}`, ...args);

async function putCursor(file: string, text: string): Promise<void> {
  const editor = await openEditor(file);
  const at = editor.document.positionAt(editor.document.getText().indexOf(text));
  editor.selection = new vscode.Selection(at, at);
}

/** What stands before the cursor, in which file. */
function describeCursor(): readonly [file: string | undefined, line: string | undefined] {
  const editor = vscode.window.activeTextEditor;
  return [editor?.document.uri.fsPath, editor?.document.lineAt(editor.selection.active.line).text];
}

/** Gives the team a register with one risk, and says what both registers are. */
async function prepare(): Promise<readonly [shared: string, own: string]> {
  const journal = await openJournal(kestrel);
  writeDisk(privateRisks, own);
  await waitFor(privateRisks, () => journal.index.get('risks', privateRisks)?.reading.record.risks.length === 1);
  return readBoth();
}

const readBoth = () => [readDisk(risks), readDisk(privateRisks)] as const;

/** What the command does once the user has pressed Share: no test can press a button of a dialog. */
async function share(id: string): Promise<void> {
  const { services } = await activate();
  const journal = await openJournal(kestrel);
  const { show } = await applyChanges(services.store, journal, async () => {
    const texts = await readEngagementTexts(journal, kestrel);
    const planned = moveEntry({ index: journal.index, key: kestrel, texts }, { kind: 'risk', id, toPrivate: false });
    assert.ok('changes' in planned, JSON.stringify(planned));
    return planned;
  });
  await showRecord(services, journal, show);
}

describe('Keep Private and Share with the Client', () => {
  afterEach(restoreSample);

  it('knows what the client may see of its other engagements, and nothing of the team’s there', async () => {
    const journal = await openJournal(kestrel);
    const folder = 'clients/kestrel-bay-hospitals/second-wave';
    const [head, list] = [`${folder}/engagement.yaml`, `${folder}/actions.yaml`];
    const kept = 'clients/kestrel-bay-hospitals/private/second-wave/actions.yaml';
    writeDisk(list, 'actions:\n');
    writeDisk(kept, 'actions:\n');
    writeDisk(head, 'title: "Second wave"\n');
    await waitFor(head, () => journal.index.get('engagement', head) !== undefined);
    const { otherTexts } = await readMoveSource(journal, kestrel, true);
    const paths = [...(otherTexts?.keys() ?? [])];
    assert.deepEqual(
      [paths.includes(list), paths.filter((path) => path.includes('/private/')), paths.includes(risks)],
      [true, [], false],
    );
  });

  it('moves the entry of the row into the team’s register, and the cursor stands in it', async () => {
    const [shared] = await prepare();
    await run('keepPrivate', await findRow('Kestrel Bay Hospitals', 'Theatre scheduling', 'Risks', unnamed));
    const [left, kept] = readBoth();
    assert.deepEqual(
      [
        shared.includes(unnamed),
        left.includes(unnamed),
        kept.startsWith(`${own}  - id: pR-2\n    title: "${unnamed}"`),
      ],
      [true, false, true],
    );
    assert.deepEqual(describeCursor(), [toFile(privateRisks), kept.trimEnd().split('\n').at(-1)]);
  });

  it('one undo brings both files back', async () => {
    const before = await prepare();
    await share('pR-1');
    const [shared, kept] = readBoth();
    assert.deepEqual([shared.endsWith('    title: "Their project lead may leave"\n'), kept], [true, 'risks: []\n']);
    assert.deepEqual(describeCursor(), [toFile(risks), '    title: "Their project lead may leave"']);
    await vscode.commands.executeCommand('undo');
    const texts = () => [risks, privateRisks].map((each) => findOpen(each)?.getText());
    await waitFor('both files', () => JSON.stringify(texts()) === JSON.stringify(before));
  });

  it('keeps the unsaved text of both files, and saves neither', async () => {
    const before = await prepare();
    const shared = await typeInto(risks, 'risks:', '# not saved\nrisks:');
    const kept = await typeInto(privateRisks, 'may leave', 'leaves');
    await share('pR-1');
    assert.deepEqual([shared.isDirty, kept.isDirty, readBoth()], [true, true, before]);
    assert.match(shared.getText(), /# not saved\nrisks:[^]*lead leaves"\n$/);
    assert.equal(kept.getText(), 'risks: []\n');
  });

  it('works at the cursor, and does nothing where the cursor stands in no entry that can move', async () => {
    const before = await prepare();
    for (const [file, text] of [
      [`${kestrelFolder}/engagement.yaml`, 'M-1'],
      [`${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`, 'title'],
      [risks, '# Looked at'],
      [privateRisks, 'pR-1'],
    ] as const) {
      await putCursor(file, text);
      await run('keepPrivate');
    }
    assert.deepEqual(readBoth(), before);
    await putCursor(risks, unnamed);
    await run('keepPrivate');
    assert.match(readBoth()[1], /pR-2/);
  });

  it('is refused while the screen is shared', async () => {
    const before = await prepare();
    await putCursor(risks, unnamed);
    await run('shareScreen');
    await run('keepPrivate');
    assert.deepEqual(readBoth(), before);
  });

  it('changes nothing for an entry that the client’s minutes hold', async () => {
    const actions = `${kestrelFolder}/actions.yaml`;
    const before = readDisk(actions);
    await putCursor(actions, 'Session rules');
    await run('keepPrivate');
    assert.equal(readDisk(actions), before);
  });
});

function findOpen(file: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath === toFile(file));
}
