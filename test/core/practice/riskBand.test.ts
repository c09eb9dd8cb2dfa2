import assert from 'node:assert/strict';
import { scoreRisk } from '../../../src/core/practice/riskBand';

const usual = { amberFrom: 8, redFrom: 15 };

describe('The band of a risk', () => {
  it('follows probability times impact, on every square of the matrix', () => {
    const rows = [1, 2, 3, 4, 5].map((probability) =>
      [1, 2, 3, 4, 5].map((impact) => scoreRisk({ probability, impact }, usual)?.band[0]).join(''),
    );
    assert.deepEqual(rows, ['ggggg', 'gggaa', 'ggaar', 'gaarr', 'garrr']);
  });

  it('begins at the journal’s own thresholds, the threshold itself included', () => {
    const bands = [3, 4, 9, 10].map((score) =>
      scoreRisk({ probability: 1, impact: score }, { amberFrom: 4, redFrom: 10 }),
    );
    assert.deepEqual(bands, [
      { score: 3, band: 'green' },
      { score: 4, band: 'amber' },
      { score: 9, band: 'amber' },
      { score: 10, band: 'red' },
    ]);
  });

  it('is red rather than amber where a journal lets both begin at one score', () => {
    assert.equal(scoreRisk({ probability: 2, impact: 4 }, { amberFrom: 8, redFrom: 8 })?.band, 'red');
  });

  it('is unknown while probability or impact is', () => {
    assert.deepEqual(
      [scoreRisk({ probability: 5 }, usual), scoreRisk({ impact: 5 }, usual), scoreRisk({}, usual)],
      [undefined, undefined, undefined],
    );
  });
});
