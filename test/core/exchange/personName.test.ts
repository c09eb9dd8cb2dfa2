import assert from 'node:assert/strict';
import { toSpokenName } from '../../../src/core/exchange/personName';

describe('The name of a person in a mail', () => {
  const names = {
    'Lopez, Maria': 'Maria Lopez',
    'van der Berg, Jan': 'Jan van der Berg',
    'Lopez, Maria (ACME) [External]': 'Maria Lopez',
    'Lopez (ACME), Maria': 'Maria Lopez',
    'Maria Lopez | ACME Retail': 'Maria Lopez',
    'Prof. Dr. Lopez, Maria': 'Prof. Dr. Maria Lopez',
    'Robert (Bob) Smith': 'Robert (Bob) Smith',
    'ACME Retail, Inc.': 'ACME Retail, Inc.',
    'Lopez, Maria, ACME': 'Lopez, Maria, ACME',
    '(ACME)': '(ACME)',
    'Dr., Ana': 'Ana Dr.',
  };

  it('is told as people say it, without what a directory puts behind it', () => {
    assert.deepEqual(Object.keys(names).map(toSpokenName), Object.values(names));
  });
});
