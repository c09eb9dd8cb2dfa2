import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  adviseChannel,
  type AdvisedWay,
  type Amount,
  type Emotion,
  type Urgency,
} from '../../../src/core/practice/channelAdvice';
import { ROOT } from '../../host/places';

type Row = readonly [Urgency, Amount, Emotion, AdvisedWay, practices: string];

const table: readonly Row[] = [
  ['today', 'little', 'calm', 'chat', 'P-35'],
  ['today', 'little', 'touchy', 'phone', 'P-34 P-02'],
  ['today', 'little', 'upset', 'phone', 'P-33 P-34'],
  ['today', 'much', 'calm', 'phone', 'P-33 P-02'],
  ['today', 'much', 'touchy', 'phone', 'P-34 P-02'],
  ['today', 'much', 'upset', 'phone', 'P-33 P-34'],
  ['this-week', 'little', 'calm', 'email', 'P-33'],
  ['this-week', 'little', 'touchy', 'phone', 'P-34 P-02'],
  ['this-week', 'little', 'upset', 'phone', 'P-34'],
  ['this-week', 'much', 'calm', 'email', 'P-33'],
  ['this-week', 'much', 'touchy', 'phone', 'P-34 P-02'],
  ['this-week', 'much', 'upset', 'in-person', 'P-34 P-38'],
  ['later', 'little', 'calm', 'next-meeting', 'P-18'],
  ['later', 'little', 'touchy', 'phone', 'P-34 P-02'],
  ['later', 'little', 'upset', 'phone', 'P-34'],
  ['later', 'much', 'calm', 'email', 'P-33'],
  ['later', 'much', 'touchy', 'phone', 'P-34 P-02'],
  ['later', 'much', 'upset', 'in-person', 'P-34 P-38'],
];

const advices = table.map(([urgency, amount, emotion]) => adviseChannel({ urgency, amount, emotion }));

describe('The advice on a channel', () => {
  for (const [urgency, amount, emotion, way, practices] of table) {
    it(`for what is needed ${urgency}, is ${amount}, and is ${emotion}: ${way}`, () => {
      const advice = adviseChannel({ urgency, amount, emotion });
      assert.deepEqual([advice.way, advice.practices.join(' ')], [way, practices]);
    });
  }

  it('never sends feelings by mail or chat, and asks for a calm moment first', () => {
    const isWritten = (way: AdvisedWay) => way === 'email' || way === 'chat';
    const wrong = table.filter(
      ([, , emotion], at) =>
        (emotion !== 'calm' && isWritten(advices[at]?.way ?? 'email')) ||
        advices[at]?.asksForCalm !== (emotion !== 'calm'),
    );
    assert.deepEqual(wrong, []);
  });

  it('gives a reason in sentences, with practices that the guide knows', () => {
    const guide = readFileSync(path.join(ROOT, 'media', 'guide', 'practices.md'), 'utf8');
    for (const { reason, practices } of advices) {
      assert.match(reason, /^[A-Z][^!]{20,79}\.$/); // longer ones are cut off in the list
      assert.deepEqual(
        practices.filter((each) => !guide.includes(each)),
        [],
      );
    }
  });
});
