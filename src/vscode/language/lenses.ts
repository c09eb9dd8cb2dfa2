import * as vscode from 'vscode';
import { settingKeys } from '../base/ids';
import type { Services } from '../workspace/services';
import { provideLenses } from './provideLenses.later';
import { recordFiles } from './selectors';

/**
 * Facts above minutes, actions and risks, and words for the team at the ends of their lines. VS Code keeps the lenses of a
 * file, and shows them again before it asks for new ones: so lenses say nothing internal. What does is drawn by ourselves,
 * so that it is gone at once when the screen is shared.
 */
export function registerLenses(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let look = makeLook();
  const wipe = () => {
    look.dispose();
    look = makeLook();
    changed.fire();
  };
  return vscode.Disposable.from(
    changed,
    { dispose: () => look.dispose() },
    services.store.onDidChange(() => changed.fire()),
    services.share.onDidChange(wipe),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if ([settingKeys.codeLens, 'editor.codeLens'].some((key) => event.affectsConfiguration(key))) wipe();
    }),
    vscode.languages.registerCodeLensProvider(recordFiles, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document, token) => provideLenses(services, document, token, () => look),
    }),
  );
}

/** As quiet as the lenses. */
function makeLook(): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor('editorCodeLens.foreground');
  return vscode.window.createTextEditorDecorationType({ after: { color, margin: '0 0 0 2em' } });
}
