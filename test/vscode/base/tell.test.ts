import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { JournalError } from '../../../src/vscode/base/journalError';
import { runSafely } from '../../../src/vscode/base/runSafely';
import { closeIfLong } from '../../../src/vscode/base/tell';

const long = 'Use the row of an entry in the Clients view, or put the cursor into an entry of a register.';
const log = { info: () => undefined, error: () => undefined, show: () => undefined, dispose: () => undefined };

describe('A message', () => {
  const { showErrorMessage } = vscode.window;
  const shown: unknown[][] = [];

  before(() => {
    const note = (...args: unknown[]) => {
      shown.push(args);
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { showErrorMessage: note });
  });

  after(() => Object.assign(vscode.window, { showErrorMessage }));

  it('has a button where it is longer than the one line that VS Code shows without', async () => {
    const place = { uri: vscode.Uri.file('/a.yaml'), range: new vscode.Range(0, 0, 0, 1) };
    for (const error of [new JournalError(long), new JournalError('Not here.'), new JournalError(long, place)]) {
      await runSafely(log, 'Try', () => {
        throw error;
      });
    }
    assert.deepEqual(shown, [[long, 'Close'], ['Not here.'], [long, 'Open the File']]);
    assert.deepEqual([closeIfLong(long), closeIfLong('')], [['Close'], []]);
  });
});
