import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { useSpaces } from '../../../src/core/files/useSpaces';
import { applyEdits } from '../../../src/core/text/textEdit';

/** The text after the remedy for its first problem; the code of the problem where there is none. */
function indent(text: string): string {
  const file = checkText(text);
  const [problem] = readFile('actions', file).problems;
  assert.ok(problem);
  const edit = useSpaces('actions', file, false, problem);
  return edit ? applyEdits(text, [edit]) : problem.code;
}

describe('Indenting with spaces', () => {
  const list = 'actions:\n  - id: A-1\n    text: "Plan"\n    owner: "Ana"\n';

  it('heals all lines of a file that is indented with tabs', () => {
    assert.equal(indent(list.replaceAll('  ', '\t')), list);
  });

  it('keeps the line endings of the file', () => {
    const text = list.replaceAll('\n', '\r\n');
    assert.equal(indent(text.replaceAll('  ', '\t')), text);
  });

  it('takes a tab for as wide as it heals', () => {
    assert.equal(indent(list.replace('    owner', '\towner')), list);
  });

  it('heals the line of the problem where the tab stands behind spaces, and leaves a tab in a text', () => {
    const note = '    note: |\n      a\n      \tb\n';
    assert.equal(indent(list.replace('    owner', '  \towner') + note), list + note);
  });

  it('is not offered where it would not heal', () => {
    assert.equal(indent('actions:\n\t- id: "A-1\n'), 'tab-indent');
  });
});
