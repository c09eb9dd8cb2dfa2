import * as vscode from 'vscode';
import { findClientShare } from '../../core/journal/clientShare';
import { contextKeys } from '../base/ids';
import type { Services } from './services';

/** Tells menus whether the file in the editor is one of a journal; a page that has the keyboard changes nothing. */
export function registerFileAtHand({ store }: Services): vscode.Disposable {
  let told = false;
  const tell = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const path = uri && store.locate(uri)?.path;
    const share = path === undefined ? undefined : findClientShare(path);
    const isOfJournal = share !== undefined && !(share.as === 'nothing' && share.because === 'elsewhere');
    if (!uri || isOfJournal === told) return;
    told = isOfJournal;
    void vscode.commands.executeCommand('setContext', contextKeys.fileIsOfJournal, told);
  };
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(tell), store.onDidChange(tell));
}
