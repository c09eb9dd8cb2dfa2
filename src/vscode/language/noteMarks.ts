import * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { listNoteHints, offerFiling } from './provideNoteMarks.later';
import { noteFiles } from './selectors';

/** Marks the lines of notes that are to become entries, quietly, and offers to file them. */
export function registerNoteMarks(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const { languages } = vscode;
  return vscode.Disposable.from(
    changed,
    services.store.onDidChange(() => changed.fire()),
    services.share.onDidChange(() => changed.fire()),
    languages.registerInlayHintsProvider(noteFiles, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range, token) => listNoteHints(services, document, range, token),
    }),
    languages.registerCodeActionsProvider(noteFiles, {
      provideCodeActions: (document, range, _, token) => offerFiling(services, document, range, token),
    }),
  );
}
