import * as vscode from 'vscode';
import { placeOf } from '../../core/files/layout';
import type { OpenJournal } from './openJournal';

/** Reads what was typed a moment ago: what leaves, and what is offered next, goes by what stands in the editor. */
export async function readTyped(journal: OpenJournal): Promise<void> {
  const paths = vscode.workspace.textDocuments.flatMap(({ uri }) => journal.pathOf(uri) ?? []);
  await Promise.all(paths.filter((path) => placeOf(path) !== undefined).map((path) => journal.read(path)));
}
