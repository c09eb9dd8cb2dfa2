import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, waitFor } from '../waiting';

const issues = `${kestrelFolder}/issues.yaml`;
const risks = `${kestrelFolder}/risks.yaml`;
const command = 'engagementJournal.keepBothEntries';
const before = 'risks:\n  - id: R-1\n    title: "One"\n    owner: "Ana"\n';

describe('Keep Both Entries', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('goes by the text in the editor, asks what both sides changed, and leaves the file unsaved', async () => {
    const journal = await openJournal(kestrel);
    const disk = readDisk(risks);
    const editor = await openEditor(risks);
    const owners = '<<<<<<< HEAD\n    owner: "Bob"\n=======\n    owner: "Carl"\n    due: 2026-11-20\n>>>>>>> theirs\n';
    const text = before.replace('    owner: "Ana"\n', owners);
    const whole = new vscode.Range(editor.document.positionAt(0), editor.document.positionAt(disk.length));
    await editor.edit((edit) => edit.replace(whole, text));
    await runAccepting(command);
    const expected = before.replace('"Ana"', '"Bob"') + '    due: 2026-11-20\n';
    assert.deepEqual([editor.document.getText(), editor.document.isDirty, readDisk(risks)], [expected, true, disk]);
    await waitFor('the reading', () => journal.index.get('risks', risks)?.reading.record.risks[0]?.owner === 'Bob');
  });

  it('changes nothing where there is no conflict, or its marks do not fit', async () => {
    const disk = readDisk(risks);
    await openEditor(risks);
    await vscode.commands.executeCommand(command);
    assert.equal(readDisk(risks), disk);
    const odd = `${before}<<<<<<< HEAD\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n`;
    writeDisk(issues, odd);
    await openEditor(issues);
    await vscode.commands.executeCommand(command);
    assert.equal(readDisk(issues), odd);
  });
});
