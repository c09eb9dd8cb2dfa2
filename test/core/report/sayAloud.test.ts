import assert from 'node:assert/strict';
import { listSpokenLines } from '../../../src/core/report/sayAloud';

describe('The lines to say aloud', () => {
  it('fit into one line of a list, are sentences, and name nobody', () => {
    const wrong = listSpokenLines('en').filter(({ line }) => !/^[A-Z][^!]{10,79}[.?]$/.test(line));
    assert.deepEqual(wrong, []);
  });

  it('are there for each hot moment, and each once', () => {
    const lines = listSpokenLines('en');
    const moments = new Set(lines.map(({ moment }) => moment));
    for (const moment of [
      'Park it',
      'Stop the shouting',
      'End the call',
      'An escalation in the room',
      'Cite without embarrassing',
    ]) {
      assert.ok(moments.has(moment), moment);
    }
    assert.equal(new Set(lines.map(({ line }) => line)).size, lines.length);
  });

  it('are English where there are none in a language, whatever it is called', () => {
    assert.deepEqual(
      [listSpokenLines('de-AT'), listSpokenLines('constructor'), listSpokenLines('')],
      Array(3).fill(listSpokenLines('en')),
    );
  });
});
