import * as vscode from 'vscode';
import { answerFrom, type MailAnswer } from '../../core/capture/answer';
import { readMail } from '../../core/capture/readMail';

/** A mail that is selected in the editor, else one that was copied; undefined where neither is one. */
export async function findMailAtHand(): Promise<MailAnswer | undefined> {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  const selected = document && selection && !selection.isEmpty ? readMail(document.getText(selection)) : undefined;
  const mail = selected ?? readMail(await vscode.env.clipboard.readText());
  return mail && answerFrom(mail);
}
