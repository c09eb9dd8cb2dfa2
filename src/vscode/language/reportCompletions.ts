import * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { provideReportCompletions } from './provideReportCompletions.later';
import { reportFiles } from './selectors';

/** Offers what the journal has for a report where its author is writing: a gap begins with `[`, a number has `-`. */
export function registerReportCompletions(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    reportFiles,
    {
      provideCompletionItems: (document, position, token, { triggerCharacter }) =>
        provideReportCompletions(
          services,
          { uri: document.uri, text: document.getText(), position, triggerCharacter },
          token,
        ),
    },
    '[',
    '-',
  );
}
