import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { readPlaced, readPlacedInSteps } from '../../../src/core/files/read';
import { finish } from '../../../src/core/text/steps';

const entry = (number: number, title = `"Risk ${number}"`) => `  - id: R-${number}\n    title: ${title}\n`;
const register = (entries: readonly string[]) => checkText(`risks:\n${entries.join('')}`);
const entries = Array.from({ length: 250 }, (_, at) => entry(at + 1));

describe('A register of hundreds of entries', () => {
  it('is read in steps, each entry at its place, whatever is wrong in one of them', () => {
    const file = register(entries.with(149, entry(150, '[]')).with(0, '  - id: R-1\n'));
    const steps = readPlacedInSteps('risks', file, false);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    const { record, ranges, problems } = step.value;
    assert.ok(count > 2, `${count} steps`);
    assert.deepEqual(
      [record.risks.length, record.risks[120]?.title, record.risks[249]?.id],
      [250, 'Risk 121', 'R-250'],
    );
    assert.equal(ranges.get('risks/249/title')?.start.line, 499);
    assert.deepEqual(
      problems.map(({ code, range }) => `${code} ${range.start.line}`),
      ['missing-field 1', 'expected-text 299'],
    );
  });

  it('says the same in steps and at once, and the same of its first entries as a short one', () => {
    const long = readPlaced('risks', register(entries));
    assert.deepEqual(finish(readPlacedInSteps('risks', register(entries), false)), long);
    assert.deepEqual(long.record.risks.slice(0, 60), readPlaced('risks', register(entries.slice(0, 60))).record.risks);
  });
});
