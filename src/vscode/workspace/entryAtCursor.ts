import * as vscode from 'vscode';
import { checkText } from '../../core/files/decode';
import { placeOf, type FilePlace } from '../../core/files/layout';
import { readPlaced } from '../../core/files/read';
import { entryKinds, type EntryKind } from '../../core/model/entryKinds';
import { findInEditor, type RowTarget } from './chooseEngagement';
import type { Services } from './services';

/** An entry of a file; one without a number cannot be found by an edit. */
export interface PlacedEntry {
  readonly entryKind: EntryKind;
  readonly entryId?: string;
}

/** The entry in which a place of a document lies, as the document is now. */
export function findEntryIn(
  document: vscode.TextDocument,
  file: FilePlace,
  place: vscode.Position,
): PlacedEntry | undefined {
  const kinds = (Object.keys(entryKinds) as EntryKind[]).filter((kind) => isHeldBy(kind, file));
  if (kinds.length === 0) return undefined;
  const { record, ranges } = readPlaced(file.kind, checkText(document.getText()), file.isPrivate);
  for (const entryKind of kinds) {
    const { list } = entryKinds[entryKind];
    const entries = (record as Readonly<Record<string, readonly { readonly id?: string }[]>>)[list] ?? [];
    const found = entries.find((_, position) => {
      const range = ranges.get(`${list}/${position}`);
      return range && range.start.line <= place.line && place.line <= range.end.line;
    });
    if (found) return { entryKind, ...(found.id !== undefined && { entryId: found.id }) };
  }
  return undefined;
}

/** The entry at the cursor; what stands in minutes is marked as such. */
export function findEntryAtCursor(services: Services): RowTarget | undefined {
  const place = findInEditor(services);
  const editor = vscode.window.activeTextEditor;
  const file = place && placeOf(place.path);
  const found = editor && file && findEntryIn(editor.document, file, editor.selection.active);
  return found && { ...place, ...found, ...(file.kind === 'minutes' && { kind: 'minutes' }) };
}

function isHeldBy(kind: EntryKind, file: FilePlace): boolean {
  if (file.kind === 'minutes') return kind === 'action' || kind === 'decision';
  return entryKinds[kind].file === file.kind;
}
