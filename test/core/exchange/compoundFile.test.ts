import assert from 'node:assert/strict';
import { isSoundContainer } from '../../../src/core/exchange/compoundFile';
import { readOutlookItem } from '../../../src/core/exchange/outlookProperties';
import { makeOutlookFile } from './outlookFile';

const whole = makeOutlookFile({
  properties: { 0x001a: 'IPM.Note', 0x0037: 'Steering committee', 0x1000: 'We look at the half sizes. '.repeat(300) },
  recipients: [{ name: 'Ana Ruiz', address: 'ana.ruiz@acme.example', type: 1 }],
});
const sector = 512;
const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
const directory = (view.getInt32(48, true) + 1) * sector;
const table = (view.getInt32(76, true) + 1) * sector;

/** The file with a number put at an offset. */
function withNumber(offset: number, value: number): Uint8Array {
  const changed = whole.slice();
  new DataView(changed.buffer).setInt32(offset, value, true);
  return changed;
}

describe('The container of a file of Outlook', () => {
  it('is sound as it is written', () => {
    assert.ok(isSoundContainer(whole));
    assert.equal(readOutlookItem(whole)?.texts.subject, 'Steering committee');
  });

  const damages: readonly (readonly [string, Uint8Array])[] = [
    [
      'chain that leads back to its own beginning',
      withNumber(table + 4 * view.getInt32(48, true), view.getInt32(48, true)),
    ],
    ['stream that says to be longer than all of the file', withNumber(directory + 128 + 120, 0x26000000)],
    ['stream of a negative length', withNumber(directory + 128 + 120, -5)],
    ['name that is below itself', withNumber(directory + 128 + 76, 1)],
    [
      'name that is below the root and before another',
      withNumber(directory + 256 + 68, view.getInt32(directory + 76, true)),
    ],
    ['table of more parts than the file has', withNumber(44, 0x7fffffff)],
    ['header that is cut off', whole.slice(0, 300)],
  ];
  for (const [what, bytes] of damages) {
    it(`is refused where there is a ${what}`, () => {
      assert.deepEqual([isSoundContainer(bytes), readOutlookItem(bytes)], [false, undefined]);
    });
  }

  it('is read or refused at once whatever is changed in it, and wherever it is cut off', () => {
    let read = 0;
    for (let at = 0; at < whole.length; at += 29) {
      for (const byte of [0, 38, 207]) {
        const changed = whole.slice();
        changed[at] = byte;
        if (readOutlookItem(changed)) read += 1;
      }
      readOutlookItem(whole.slice(0, at));
    }
    assert.ok(read > 1000, `${read} were read`);
  });
});
