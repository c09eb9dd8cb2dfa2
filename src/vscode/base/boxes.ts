import * as vscode from 'vscode';

const keysTaken = new vscode.EventEmitter<void>();
const ended = new vscode.EventEmitter<void>();

/**
 * A page beside the box that is open has been given the keyboard, and nobody has clicked there: VS Code gives it back to
 * where it was when a box closes, and where the next box is open by then, that comes too late. The box takes it again.
 */
export function takeKeysBack(): void {
  keysTaken.fire();
}

/** Ends the box that is open, as Escape does. */
export function hideBoxes(): void {
  ended.fire();
}

/**
 * Shows a box until `listen` ends it with an answer. Where it is hidden before that, by Escape, by {@link hideBoxes} or by
 * `listen` with `cancel`, a CancellationError is thrown. A box that was ended is never shown again.
 */
export function showBox<T>(
  box: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  listen: (end: (answer: T) => void, cancel: () => void) => readonly vscode.Disposable[],
): Promise<T> {
  let shownAgain = 0;
  return new Promise((resolve, reject) => {
    const again = keysTaken.event(() => {
      shownAgain += 1;
      box.hide();
      if ('items' in box) setRowsAnew(box);
      box.show(); // no other call gives its input line the keyboard
    });
    const cancel = () => {
      again.dispose();
      shownAgain = 0; // a hiding that is still to be told is the last one
      box.hide();
    };
    const end = (answer: T) => {
      resolve(answer);
      cancel();
    };
    const hidden = box.onDidHide(() => {
      if (shownAgain > 0) return void (shownAgain -= 1);
      reject(new vscode.CancellationError());
      vscode.Disposable.from(box, ...listeners).dispose();
    });
    const listeners = [...listen(end, cancel), again, hidden, ended.event(cancel)];
    box.show();
  });
}

/** A list that is shown again is empty unless its rows are set again; what is under the cursor and ticked stays so. */
function setRowsAnew(box: vscode.QuickPick<vscode.QuickPickItem>): void {
  const { items, activeItems, selectedItems } = box;
  box.items = [...items];
  if (activeItems.length > 0) box.activeItems = activeItems; // none: VS Code has not told yet, and takes the first
  if (box.canSelectMany) box.selectedItems = selectedItems;
}
