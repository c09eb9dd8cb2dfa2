import assert from 'node:assert/strict';
import type { FileChange } from '../../../src/core/capture/fileChange';
import { checkText } from '../../../src/core/files/decode';
import { editInTurn } from '../../../src/core/files/edit';
import { placeOf } from '../../../src/core/files/layout';
import { readFile } from '../../../src/core/files/read';
import { applyEdits } from '../../../src/core/text/textEdit';

export type Files = Readonly<Record<string, string>>;

/** The files after all changes; fails where a file would be overwritten, an edit is refused, or a result has a problem. */
export function applyChanges(files: Files, changes: readonly FileChange[]): Files {
  const result: Record<string, string> = { ...files };
  for (const change of changes) {
    if ('create' in change) {
      assert.ok(!(change.path in files), `${change.path} would be overwritten`);
      result[change.path] = change.create;
      continue;
    }
    const text = files[change.path] ?? '';
    if ('edits' in change) {
      assert.equal(text, change.expected, `${change.path} is another text`);
      result[change.path] = applyEdits(text, change.edits);
      continue;
    }
    const edited = editInTurn(change.kind, checkText(text), 'changes' in change ? change.changes : [change.change]);
    assert.ok('edits' in edited, `${change.path}: ${JSON.stringify(edited)}`);
    result[change.path] = applyEdits(text, edited.edits);
  }
  for (const { path } of changes) assert.deepEqual(listProblems(path, result[path] ?? ''), [], result[path]);
  return result;
}

/** Only the files that changes made or touched. */
export function listTouched(files: Files, changes: readonly FileChange[]): Files {
  const after = applyChanges(files, changes);
  return Object.fromEntries(changes.map(({ path }) => [path, after[path] ?? '']));
}

function listProblems(path: string, text: string): readonly string[] {
  const place = placeOf(path);
  assert.ok(place, `${path} is no file of a journal`);
  return readFile(place.kind, checkText(text), place.isPrivate).problems.map(({ message }) => message);
}
