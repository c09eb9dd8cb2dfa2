import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { JournalError, NothingToDo } from '../../../src/vscode/base/journalError';
import { runSafely } from '../../../src/vscode/base/runSafely';
import { closeIfLong } from '../../../src/vscode/base/tell';

const long = 'Use the row of an entry in the Clients view, or put the cursor into an entry of a register.';
const log = { info: () => undefined, error: () => undefined, show: () => undefined, dispose: () => undefined };

describe('A message', () => {
  const { showErrorMessage, showInformationMessage } = vscode.window;
  const shown: unknown[][] = [];
  const news: unknown[][] = [];

  before(() => {
    const noteIn =
      (list: unknown[][]) =>
      (...args: unknown[]) => {
        list.push(args);
        return Promise.resolve(undefined);
      };
    Object.assign(vscode.window, { showErrorMessage: noteIn(shown), showInformationMessage: noteIn(news) });
  });

  after(() => Object.assign(vscode.window, { showErrorMessage, showInformationMessage }));
  beforeEach(() => [shown, news].forEach((list) => list.splice(0)));

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

  it('that there is nothing to do is no error', async () => {
    await runSafely(log, 'Try', () => {
      throw new NothingToDo('Nobody has objected here.');
    });
    assert.deepEqual([shown, news], [[], [['Nobody has objected here.']]]);
  });
});
