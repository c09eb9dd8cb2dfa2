import * as vscode from 'vscode';
import { JournalError } from './journalError';

type Functions = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

const FILE = 'dist/web/later.js';

let fetched: Promise<Functions> | undefined;

/**
 * What a browser needs only when a person asks for something. VS Code loads one file of an extension there; this is the
 * second one, fetched at the first call and run the way VS Code runs the first. The build puts the calls in.
 * Rejects when it cannot be fetched; the next call tries again.
 * @param main what the first file exports, for the modules that both need
 */
export function fetchLater(main: object): Promise<Functions> {
  fetched ??= fetch(main).catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

async function fetch(main: object): Promise<Functions> {
  const uri = vscode.Uri.joinPath(findExtension().extensionUri, FILE);
  const text = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => {
      throw new JournalError(
        vscode.l10n.t('This part of Engagement Journal could not be loaded. Look at the connection, and try again.'),
      );
    },
  );
  const module = { exports: {} as Functions };
  // oxlint-disable-next-line typescript/no-implied-eval -- VS Code runs an extension like this in a browser
  const run = new Function('module', 'exports', 'require', `${text}\n//# sourceURL=${uri.toString(true)}`);
  run(module, module.exports, (name: string) => (name === 'vscode' ? vscode : main));
  return module.exports;
}

function findExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
  if (!extension) throw new Error('VS Code does not know this extension.');
  return extension;
}
