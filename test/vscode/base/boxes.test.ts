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

  for (const canSelectMany of [false, true]) {
    it(`keeps its rows when it takes the keys back${canSelectMany ? ', and what is ticked' : ''}`, async () => {
      const box = vscode.window.createQuickPick();
      box.canSelectMany = canSelectMany;
      box.items = ['Ana', 'Jo', 'Maria'].map((label) => ({ label }));
      box.activeItems = box.items.slice(1, 2);
      if (canSelectMany) box.selectedItems = box.items.slice(2);
      let hidden = 0;
      box.onDidHide(() => (hidden += 1));
      const answer = showBox<readonly string[]>(box, (end) => [
        box.onDidAccept(() => end(box.selectedItems.map(({ label }) => label))),
      ]);
      takeKeysBack();
      await waitFor('the box to be shown again', () => hidden === 1);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.deepEqual(await answer, [canSelectMany ? 'Maria' : 'Jo']);
    });
  }

  it('is not shown again once it was ended', async () => {
    const { answer, countHidden } = openBox();
    hideBoxes();
    takeKeysBack();
    await assert.rejects(answer, vscode.CancellationError);
    assert.equal(countHidden(), 1);
  });
});
