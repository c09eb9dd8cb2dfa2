import * as vscode from 'vscode';
import { toRange } from './convert';
import { JournalError, NothingToDo } from './journalError';
import type { Log } from './log';
import { closeIfLong, tell } from './tell';

/**
 * Runs what a command or an event asks for. Escape ends it silently; an expected failure is said with its reason and
 * the way to it; anything else is a bug: its stack goes to the log, and the user reads one plain sentence.
 */
export async function runSafely<T>(log: Log, what: string, run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    if (error instanceof NothingToDo) tell(error.message);
    else if (error instanceof JournalError) tellExpected(error);
    else tellBug(log, what, error);
    return undefined;
  }
}

/** Not logged: the sentence may quote a record. */
function tellExpected({ message, place }: JournalError): void {
  const open = vscode.l10n.t('Open the File');
  void vscode.window.showErrorMessage(message, ...(place ? [open] : closeIfLong(message))).then((choice) => {
    if (choice && place) return vscode.window.showTextDocument(place.uri, { selection: toRange(place.range) });
    return undefined;
  });
}

function tellBug(log: Log, what: string, error: unknown): void {
  log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const show = vscode.l10n.t('Show the Log');
  const message = vscode.l10n.t('{0} did not work. Nothing more was changed. The log has the details.', what);
  void vscode.window.showErrorMessage(message, show).then((choice) => {
    if (choice) log.show();
  });
}
