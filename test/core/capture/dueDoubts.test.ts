import assert from 'node:assert/strict';
import { makeNameBook } from '../../../src/core/capture/noteOwner';
import { readNote } from '../../../src/core/capture/readNote';
import type { Day } from '../../../src/core/model/day';

const names = makeNameBook({ all: [], near: new Set() });

/** The words and the day that an action of a meeting on Thursday, 19 November 2026 gets. */
function read(line: string, language: string) {
  const reading = { said: '2026-11-19' as Day, calendar: { weekdays: [], holidays: [] }, names, language };
  const { text, due } = readNote({ kind: 'action', text: line }, reading);
  return [text, due];
}

const english = [
  ...['send the plan not before 3 Dec', 'send it on 3 Dec, not 4 Dec', 'call a day before 3 Dec'],
  ...['invite a week before the go-live on 18 January', 'call after the committee on 3 Dec'],
  ...['call if Zoe has not answered by Friday', 'ask for the plan that Zoe promised on Monday'],
  ...['send it every Friday', 'send what was due last Friday', 'call Mon/Tue', 'meet on 3 and 4 December'],
];
const german = ['jeden Freitag anrufen', 'frühestens am 3.12. anrufen', 'zwei Tage vor dem 3.12. anrufen'];

describe('A date that is not when something is due', () => {
  it('is left out, and the line stays whole', () => {
    const lines = [
      ...english.map((line) => [line, 'en'] as const),
      ...german.map((line) => [line, 'de'] as const),
      ['mandar cada viernes', 'es'] as const,
    ];
    assert.deepEqual(
      lines.map(([line, language]) => read(line, language)),
      lines.map(([line]) => [line, undefined]),
    );
  });

  it('does not hide one that is', () => {
    assert.deepEqual(
      [
        read('If Zoe agrees, call by 3 Dec', 'en'),
        read('send the notes of last Friday by 3 Dec', 'en'),
        read('Not Ben: call by 3 Dec', 'en'),
        read('anrufen nicht später als 3.12.', 'de'),
      ],
      [
        ['If Zoe agrees, call', '2026-12-03'],
        ['send the notes of last Friday', '2026-12-03'],
        ['Not Ben: call', '2026-12-03'],
        ['anrufen', '2026-12-03'],
      ],
    );
  });
});
