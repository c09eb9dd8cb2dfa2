import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listPatterns } from '../../../src/core/files/layout';
import { listProblemTemplates } from '../../../src/core/model/problemTemplates.later';
import { renderReference } from '../../../src/core/report/reference';
import { listGenerated } from '../../host/generate';
import { ROOT } from '../../host/places';

describe('What is made from the model', () => {
  for (const [file, text] of listGenerated()) {
    it(`${file} is current (npm run generate)`, () => {
      const onDisk = path.join(ROOT, file);
      assert.equal(existsSync(onDisk) && readFileSync(onDisk, 'utf8').replaceAll('\r\n', '\n'), text);
    });
  }
});

describe('The reference of the guide', () => {
  const lines = renderReference(listPatterns).split('\n');

  it('shows needed fields in bold, fields of entries below their list, and the words that may stand', () => {
    const expected = [
      '| **journal** | The format of this journal; 1 is the current one. |',
      '| **team › name** | The name as it is used in all records. |',
      '| cadence › minutes | Working days until minutes are sent. |',
      '| agenda › lead | Who leads it. |',
    ];
    assert.deepEqual(
      expected.filter((line) => !lines.includes(line)),
      [],
    );
    assert.match(lines.join('\n'), /\| \*\*status\*\* \| Where it stands\. `proposed`, .*`retired`\. \|/);
    assert.match(lines.join('\n'), /\| channel \| By which channel\. .*`chat`, or a word of your own\. \|/);
  });

  it('names every problem once', () => {
    const named = lines.flatMap((line) => /^\| `([a-z0-9-]+)` \|/.exec(line)?.[1] ?? []);
    assert.deepEqual(named, Object.keys(listProblemTemplates()));
  });
});
