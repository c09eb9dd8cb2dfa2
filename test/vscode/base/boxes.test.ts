import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hideBoxes, showBox, takeKeysBack } from '../../../src/vscode/base/boxes';
import { waitFor } from '../waiting';

/** A box, and how often VS Code has hidden it. */
function openBox() {
  const box = vscode.window.createInputBox();
  let hidden = 0;
  box.onDidHide(() => (hidden += 1));
  const answer = showBox<string>(box, (end) => [box.onDidAccept(() => end(box.value))]);
  return { box, answer, countHidden: () => hidden };
}

describe('A box that asks', () => {
  it('takes the keys back, and keeps what was typed', async () => {
    const { box, answer, countHidden } = openBox();
    box.value = 'Maria';
    takeKeysBack();
    await waitFor('the box to be shown again', () => countHidden() === 1);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(await answer, 'Maria');
  });

  it('is not shown again once it was ended', async () => {
    const { answer, countHidden } = openBox();
    hideBoxes();
    takeKeysBack();
    await assert.rejects(answer, vscode.CancellationError);
    assert.equal(countHidden(), 1);
  });
});
