import assert from 'node:assert/strict';
import { splitQualified } from '../../../src/core/model/qualifiedReference';

describe('A reference with the name of its engagement', () => {
  it('has a client where one is named, the engagement, the ID without leading zeros, and a title', () => {
    const texts = ['erp/R-7', ' acme/erp-rollout/pR-007  Late data\n', 'clients/acme/été/ASM-1 a/b', 'clients/erp/R-7'];
    assert.deepEqual(texts.map(splitQualified), [
      { engagement: 'erp', id: 'R-7', title: '', way: 'erp/' },
      { client: 'acme', engagement: 'erp-rollout', id: 'pR-7', title: 'Late data', way: 'acme/erp-rollout/' },
      { client: 'acme', engagement: 'été', id: 'ASM-1', title: 'a/b', way: 'clients/acme/été/' },
      { client: 'clients', engagement: 'erp', id: 'R-7', title: '', way: 'clients/erp/' },
    ]);
  });

  it('is no other reference, no path, no address and no sentence', () => {
    const texts = [
      ...['', 'R-7', 'R-7/R-8', '/R-7', './R-7', '../erp/R-7', 'a/b/c/R-7', 'erp/R-7.pdf', 'erp/R-7, A-1', 'erp/r-7'],
      ...[
        'erp/X-7',
        'erp/R-7-2',
        'erp\\R-7',
        'https://erp/R-7',
        'mailto:a/R-7',
        '<erp/R-7>',
        'see erp/R-7',
        'erp/ R-7',
      ],
    ];
    assert.deepEqual(
      texts.filter((text) => splitQualified(text) !== undefined),
      [],
    );
  });
});
