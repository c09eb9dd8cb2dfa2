import * as vscode from 'vscode';
import { readCopiedMail } from '../../core/exchange/pastedText';
import type { Mail } from '../../core/model/mail';

/** A mail that is selected in the editor, else one that was copied; undefined where neither is one. */
export async function findMailAtHand(): Promise<Mail | undefined> {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const selected =
    document && selection && !selection.isEmpty ? readCopiedMail(document.getText(selection), zone) : undefined;
  return selected ?? readCopiedMail(await vscode.env.clipboard.readText(), zone);
}
