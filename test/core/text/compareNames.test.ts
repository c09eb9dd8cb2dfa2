import assert from 'node:assert/strict';
import { compareNames } from '../../../src/core/text/compareNames';

describe('The order of names', () => {
  it('pays no attention to capitals and accents', () => {
    const names = ['Zander', 'Öresund', 'amber', 'Øster', 'Ångström', 'Bern', 'Łódź', 'Lund', 'Мир', '3 Rivers'];
    assert.deepEqual(names.toSorted(compareNames), [
      ...['3 Rivers', 'amber', 'Ångström', 'Bern', 'Łódź', 'Lund', 'Öresund', 'Øster', 'Zander', 'Мир'],
    ]);
  });
});
