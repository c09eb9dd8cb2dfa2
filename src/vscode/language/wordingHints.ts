import * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { followWording } from './followWording.later';

/**
 * Underlines words in texts for a client that may be taken amiss; what does that is loaded with the first such text, when
 * the other parts of an editor that ask for it at the same moment had their turn.
 */
export function registerWordingHints(services: Services): vscode.Disposable {
  let following: Promise<vscode.Disposable> | undefined;
  const look = (editors: readonly vscode.TextEditor[]) => {
    const isText = editors.some(({ document }) => services.store.locate(document.uri));
    if (isText) following ??= services.turns.take(() => undefined).then(() => followWording(services));
  };
  const looking = vscode.window.onDidChangeVisibleTextEditors(look);
  void services.store.ready.then(() => look(vscode.window.visibleTextEditors));
  return {
    dispose: () => {
      looking.dispose();
      void following?.then((each) => each.dispose());
    },
  };
}
