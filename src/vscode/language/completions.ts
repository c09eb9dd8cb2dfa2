import * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { provideCompletions } from './provideCompletions.later';
import { recordFiles } from './selectors';

/** After these a value or a key begins. */
const triggers = ['"', "'", ' ', '[', '{', '+'];

/** Offers what may be written at the cursor in the files of a journal. */
export function registerCompletions(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    recordFiles,
    {
      provideCompletionItems: (document, position, token) =>
        provideCompletions(services, { uri: document.uri, text: document.getText(), position }, token),
    },
    ...triggers,
  );
}
