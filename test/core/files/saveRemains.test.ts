import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeFile, maximumBytes } from '../../../src/core/files/decode';
import { judgeRemains, type SaveTexts } from '../../../src/core/files/saveRemains';

const before = 'actions:\n  - id: A-1\n    text: "One"\n';
const after = `${before}  - id: A-2\n    text: "Zoë"\n`;

const encode = (text: string) => new TextEncoder().encode(text);
const judge = (texts: SaveTexts, bytes: Uint8Array) => judgeRemains(texts, decodeFile(bytes));
const judgeText = (text: string) => judge({ before, after }, encode(text));

/** Lines as people write them, with what makes decoding hard: several bytes, blanks at the end, endings of Windows. */
const line = fc.oneof(
  fc.constantFrom('', '  - id: A-1', '    text: "One"', '# …', '  ', '\ufffd'),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/[\0\r\n\ufeff]/g, '')),
);
const lines = fc.array(line, { maxLength: 12 });
const ending = fc.constantFrom('\n', '\r\n');
const file = fc.tuple(lines, ending).map(([all, end]) => all.map((each) => each + end).join(''));
const texts = fc.record({ before: file, after: file });

/** The lines that say something, with how often each is there. */
function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of text.split(/\r?\n/).map((one) => one.trimEnd())) counts.set(each, (counts.get(each) ?? 0) + 1);
  counts.delete('');
  return counts;
}

const holds = (text: string, wanted: string) => {
  const there = countLines(text);
  return [...countLines(wanted)].every(([each, count]) => (there.get(each) ?? 0) >= count);
};

describe('A save that did not come to its end', () => {
  for (const [what, text, remains] of [
    ['the text before', before, 'whole'],
    ['the new text', after, 'whole'],
    ['nothing', '', 'cut-off'],
    ['the beginning of an entry', `${before}  - id: A-2\n    te`, 'cut-off'],
    ['zeros', '\0'.repeat(40), 'cut-off'],
    ['a beginning, and zeros', `${before.slice(0, 20)}${'\0'.repeat(40)}`, 'cut-off'],
    ['the new text, and zeros', `${after}\0\0`, 'cut-off'],
    ['the new text without its last entry and with another', `${before}  - id: A-7\n    text: "Theirs"\n`, 'whole'],
    ['the new text tidied up by the editor', `${after.replaceAll('\n', '  \r\n')}\r\n`, 'whole'],
    ['an entry less', 'actions:\n  - id: A-7\n    text: "Theirs"\n', 'overtaken'],
    ['only blanks', '\n', 'overtaken'],
  ] as const) {
    it(`is ${remains} where the disk has ${what}`, () => assert.equal(judgeText(text), remains));
  }

  it('is cut off in the middle of a character too', () => {
    const bytes = encode(after);
    const middle = bytes.indexOf(0xc3) + 1;
    assert.equal(judge({ before, after }, bytes.subarray(0, middle)), 'cut-off');
    assert.equal(judge({ before, after }, Uint8Array.of(...bytes.subarray(0, middle), 0, 0)), 'cut-off');
  });

  it('is not cut off where somebody has written more than can be read', () => {
    assert.equal(judgeText(after.repeat(maximumBytes / after.length + 1)), 'overtaken');
  });

  it('is whole with the text before and with the new text, whatever they are', () => {
    fc.assert(
      fc.property(texts, (each) => {
        assert.equal(judge(each, encode(each.before)), 'whole');
        assert.equal(judge(each, encode(each.after)), 'whole');
      }),
    );
  });

  it('is never taken for somebody else’s, wherever it was cut off, with or without zeros', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat({ max: 3 }), (each, at, zeros) => {
        const bytes = encode(each.after);
        const begun = bytes.subarray(0, at % (bytes.length + 1));
        const remains = judge(each, Uint8Array.of(...begun, ...Array<number>(zeros).fill(0)));
        assert.notEqual(remains, 'overtaken');
      }),
    );
  });

  it('is whole only where no line of the text before, or none of the new one, is missing', () => {
    fc.assert(
      fc.property(texts, file, fc.nat(), (each, other, at) => {
        for (const text of [other, each.before.slice(0, at), each.after.slice(0, at), each.before.slice(at)]) {
          if (judge(each, encode(text)) !== 'whole') continue;
          assert.ok(holds(text, each.before) || holds(text, each.after), JSON.stringify(text));
        }
      }),
    );
  });

  it('is not somebody else’s where lines were added to the text before', () => {
    fc.assert(
      fc.property(lines, file, lines, fc.nat(), (all, next, added, at) => {
        const place = at % (all.length + 1);
        const text = [...all.slice(0, place), ...added, ...all.slice(place)].join('\n');
        assert.notEqual(judge({ before: all.join('\n'), after: next }, encode(text)), 'overtaken');
      }),
    );
  });
});
