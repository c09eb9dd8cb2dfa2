import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText, decodeFile, maximumBytes, readDecoded, type DecodedFile } from '../../../src/core/files/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

function utf16(text: string, isBigEndian: boolean): number[] {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
}

/** Without the sentence: the code and the place say it all. */
function outline({ text, trustedTo, locked }: DecodedFile) {
  return {
    text,
    trustedTo,
    locked: locked && `${locked.code} ${locked.range.start.line}:${locked.range.start.character}`,
  };
}

const sound = (text: string) => ({ text, trustedTo: text.length, locked: undefined });

describe('A file', () => {
  it('in UTF-8 is read as it is, with its byte order mark taken off', () => {
    const text = 'title: "Zoë 😀 e\u0301"\r\n';
    assert.deepEqual(
      [
        outline(decodeFile(utf8(text))),
        outline(decodeFile(join([0xef, 0xbb, 0xbf], text))),
        outline(decodeFile(join())),
      ],
      [sound(text), sound(text), sound('')],
    );
  });

  it('in UTF-16 with a byte order mark is read as VS Code reads it', () => {
    const text = 'title: "Zoë 😀"\n';
    assert.deepEqual(
      [
        outline(decodeFile(join([0xff, 0xfe], utf16(text, false)))),
        outline(decodeFile(join([0xfe, 0xff], utf16(text, true)))),
      ],
      [sound(text), sound(text)],
    );
  });

  it('in UTF-16 without a byte order mark is not believed from its first NUL on', () => {
    const [little, big] = [decodeFile(join(utf16('a: 1\n', false))), decodeFile(join(utf16('a: 1\n', true)))];
    assert.deepEqual(
      [outline(little), outline(big)].map(({ trustedTo, locked }) => ({ trustedTo, locked })),
      [
        { trustedTo: 1, locked: 'has-nul 0:1' },
        { trustedTo: 0, locked: 'has-nul 0:0' },
      ],
    );
  });

  it('in UTF-16 that ends within a character is not believed from there on', () => {
    assert.deepEqual(outline(decodeFile(join([0xff, 0xfe], utf16('a: 1', false), [0x20]))), {
      text: 'a: 1\ufffd',
      trustedTo: 4,
      locked: 'not-utf-8 0:4',
    });
  });

  it('is not believed from its first invalid byte on', () => {
    assert.deepEqual(
      [
        outline(decodeFile(join('a: 1\nb: Jos', [0xe9], ' is here\n'))),
        outline(decodeFile(join([0xff], 'a'))),
        outline(decodeFile(join('a: 1\n', [0xf0, 0x9f, 0x98]))),
      ],
      [
        { text: 'a: 1\nb: Jos\ufffd is here\n', trustedTo: 11, locked: 'not-utf-8 1:6' },
        { text: '\ufffda', trustedTo: 0, locked: 'not-utf-8 0:0' },
        { text: 'a: 1\n\ufffd', trustedTo: 5, locked: 'not-utf-8 1:0' },
      ],
    );
  });

  it('may hold the replacement character itself', () => {
    assert.deepEqual(outline(decodeFile(utf8('a: "\ufffd"\n'))), sound('a: "\ufffd"\n'));
  });

  it('is not believed from a NUL on, or from what comes first of two troubles', () => {
    assert.deepEqual(
      [
        outline(decodeFile(utf8('a: 1\nb: \0\n'))),
        outline(decodeFile(join('a\0', [0xff]))),
        outline(decodeFile(join([0xff], '\0'))),
      ],
      [
        { text: 'a: 1\nb: \0\n', trustedTo: 8, locked: 'has-nul 1:3' },
        { text: 'a\0\ufffd', trustedTo: 1, locked: 'has-nul 0:1' },
        { text: '\ufffd\0', trustedTo: 0, locked: 'not-utf-8 0:0' },
      ],
    );
  });

  it('of mixed line endings is read, and not written; the place is the first that differs', () => {
    const texts = ['a: 1\r\nb: 2\nc: 3\r\n', 'a: 1\nb: 2\r\n', 'a: 1\nb: 2\rc: 3\n', 'a: 1\rb: 2\r', 'a: "\r\n\r"\r\n'];
    assert.deepEqual(
      texts.map((text) => outline(checkText(text))),
      [
        { text: texts[0], trustedTo: 17, locked: 'mixed-line-endings 1:4' },
        { text: texts[1], trustedTo: 11, locked: 'mixed-line-endings 1:4' },
        { text: texts[2], trustedTo: 15, locked: 'mixed-line-endings 1:4' },
        { text: texts[3], trustedTo: 10, locked: 'mixed-line-endings 0:4' },
        { text: texts[4], trustedTo: 10, locked: 'mixed-line-endings 1:0' },
      ],
    );
  });

  it('that is too large is not read at all, on the disk or in an editor', () => {
    const largest = '#'.repeat(maximumBytes);
    assert.deepEqual(
      [decodeFile(utf8(largest)), checkText(largest)].map(({ trustedTo, locked }) => [trustedTo, locked]),
      [
        [maximumBytes, undefined],
        [maximumBytes, undefined],
      ],
    );
    assert.deepEqual(
      [decodeFile(utf8(`${largest}#`)), checkText(`${largest}#`)].map((file) => ({
        ...outline(file),
        args: file.locked?.args,
      })),
      Array.from({ length: 2 }, () => ({ text: '', trustedTo: 0, locked: 'too-large 0:0', args: ['1.0', '1.0'] })),
    );
  });

  it('never throws, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { text, trustedTo } = decodeFile(bytes);
        assert.ok(trustedTo >= 0 && trustedTo <= text.length);
      }),
    );
  });

  it('is the same whether it is read as text or as bytes, of any size', () => {
    const read = (bytes: Uint8Array) =>
      readDecoded({ read: () => bytes, readText: () => Buffer.from(bytes).toString('utf8') }, '');
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'binary' }).map(utf8),
      fc
        .tuple(fc.string(), fc.uint8Array({ maxLength: 2 }))
        .map(([text, odd]) => join([0xef, 0xbb, 0xbf], text, [...odd])),
    );
    fc.assert(fc.property(anyBytes, (bytes) => assert.deepEqual(read(bytes), decodeFile(bytes))));
    for (const size of [maximumBytes / 3, maximumBytes / 2, maximumBytes])
      for (const text of ['#'.repeat(size), 'é'.repeat(size)])
        assert.deepEqual(read(utf8(text))?.locked, decodeFile(utf8(text)).locked);
    assert.equal(readDecoded({ read: () => undefined, readText: () => undefined }, ''), undefined);
  });
});
