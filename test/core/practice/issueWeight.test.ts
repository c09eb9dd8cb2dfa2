import assert from 'node:assert/strict';
import { weighIssue } from '../../../src/core/practice/issueWeight';

describe('The weight of an issue', () => {
  it('follows its priority, in the words of other trackers too; own words lie between', () => {
    const order = ['low', 'Trivial', undefined, 'ask Ana', 'medium', 'high', 'Critical', ' BLOCKER '];
    const weights = order.map((priority) => weighIssue(priority === undefined ? {} : { priority }));
    assert.deepEqual(weights, [0, 0, 1, 1, 2, 3, 3, 3]);
  });
});
