import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extract } from 'letterparser';
import PostalMime from 'postal-mime';
import { toSpokenName } from '../../../src/core/exchange/personName';
import { findAddress, writeMail } from '../../../src/core/exchange/writeMail';
import { writeMailto } from '../../../src/core/exchange/writeMailto';
import type { Recipient } from '../../../src/core/report/addressing';
import { renderLetterText, type Letter } from '../../../src/core/report/letter';

const ana: Recipient = { name: 'Ana Ruíz', email: 'ana@acme.example', side: 'theirs' };

function makeLetter(parts: Partial<Letter> = {}): Letter {
  const blocks: Letter['blocks'] = [{ type: 'paragraph', lines: [['Dear Ana,']] }];
  return {
    to: [ana],
    cc: [],
    subject: 'Steering committee, 19 November',
    blocks,
    language: 'en',
    otherLanguages: [],
    notCopied: [],
    ...parts,
  };
}

const write = (letter: Letter) => writeMail(letter, { boundary: '_0a1b_' });
const read = (letter: Letter) => PostalMime.parse(write(letter));

/** The names of all headers, and what does not fit into a mail. */
function check(mail: string): readonly string[] {
  const [head = ''] = mail.split('\r\n\r\n');
  assert.deepEqual(
    mail.split('\r\n').filter((line) => line.length > 78),
    [],
  );
  assert.doesNotMatch(mail.replaceAll('\r\n', ''), /[^\x20-\x7e]/);
  return head.split(/\r\n(?! )/).map((line) => line.split(':')[0] ?? '');
}

/** A name without what means something between addresses. */
const withoutSigns = (name: string) => toSpokenName(name).replace(/["<>()[\]\\,;:@]/g, ' ');

describe('A mail that is written', () => {
  it('is a draft for a mail program, with the text as it is and with its formatting', async () => {
    const letter = makeLetter({
      cc: [{ name: 'Nobody', side: 'theirs' }],
      blocks: [{ type: 'paragraph', lines: [[{ strong: 'Decided' }], ['Größe & "Schuhe" – ¡sí!']] }],
    });
    assert.deepEqual(check(write(letter)), ['X-Unsent', 'To', 'Subject', 'MIME-Version', 'Content-Type']);
    const mail = await read(letter);
    assert.deepEqual(
      [mail.subject, mail.to?.map(({ name, address }) => [name, address]), mail.text?.replaceAll('\r\n', '\n')],
      ['Steering committee, 19 November', [['Ana Ruíz', 'ana@acme.example']], 'Decided\nGröße & "Schuhe" – ¡sí!\n'],
    );
    assert.match(mail.html ?? '', /<b>Decided<\/b><br>\s+Größe &amp; &quot;Schuhe&quot; – ¡sí!<\/p>/);
  });

  it('holds what people are called and what it is about, however long and in any script; nothing becomes a header', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(
        'a\r\nBcc: x@y.example',
        '=?utf-8?Q?a?=',
        '"x" <evil@z.example>, b',
        '山'.repeat(90),
        'ü'.repeat(300),
        '\ud800',
      ),
    );
    const property = fc.asyncProperty(text, text, async (name, subject) => {
      const letter = makeLetter({ subject, to: [{ ...ana, name }] });
      assert.deepEqual(check(write(letter)), ['X-Unsent', 'To', 'Subject', 'MIME-Version', 'Content-Type']);
      const mail = await read(letter);
      const clean = (value: string) =>
        value
          .replace(/\p{Surrogate}/gu, '\ufffd')
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim();
      assert.deepEqual(
        [mail.subject?.trim() ?? '', mail.to?.map(({ name: shown, address }) => [clean(shown), address])],
        [clean(subject), [[clean(withoutSigns(name)), 'ana@acme.example']]],
      );
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('holds the text as it is, however long a line, and nothing in it becomes a part or a header', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')),
      fc.constantFrom(
        'x'.repeat(3_000),
        '山'.repeat(1_000),
        '--_0a1b_',
        '--_0a1b_--',
        '.',
        'From here on',
        'Bcc: evil@z.example',
        'Content-Type: text/html',
        'BEGIN:VCALENDAR',
        '</body><script>alert(1)</script>',
      ),
    );
    const property = fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
      const letter = makeLetter({ blocks: [{ type: 'paragraph', lines: lines.map((each) => [each]) }] });
      assert.deepEqual(check(write(letter)), ['X-Unsent', 'To', 'Subject', 'MIME-Version', 'Content-Type']);
      const mail = await read(letter);
      assert.deepEqual(
        [mail.text?.replaceAll('\r\n', '\n').trimEnd(), mail.attachments, mail.html?.includes('<script>')],
        [lines.join('\n').trimEnd(), [], false],
      );
    });
    await fc.assert(property, { numRuns: 100 });
  });

  const names: readonly (readonly [name: string, shown: string])[] = [
    ['Ana Ruíz', 'Ana Ruíz'],
    ['Ito, Ken', 'Ken Ito'],
    ['Zoë, Park', 'Park Zoë'],
    ['"x" <evil@z.example>, b', 'b x evil z.example'],
    ['山'.repeat(40), '山'.repeat(40)],
    ['a\r\nBcc: evil@z.example', 'a Bcc evil z.example'],
  ];
  const texts = ['Größe 山'.repeat(40), 'x'.repeat(3_000), 'Bcc: evil@z.example', '--_0a1b_--', '=?utf-8?Q?a?='];
  for (const [name, shown] of names) {
    it(`goes to the same people in a program that decodes before it looks for addresses: ${JSON.stringify(name)}`, () => {
      for (const text of texts) {
        const blocks: Letter['blocks'] = [{ type: 'paragraph', lines: [[text]] }];
        const mail = extract(write(makeLetter({ to: [{ ...ana, name }], subject: text, blocks })));
        assert.deepEqual(
          [mail.to?.map((each) => [each.name, each.address]), mail.cc, mail.bcc, mail.subject, mail.text?.trim()],
          [[[shown, 'ana@acme.example']], undefined, undefined, text, text],
        );
      }
    });
  }

  it('leaves out what is no address', () => {
    const addresses = [
      'a@b.example',
      ' a@b.example ',
      'a',
      'a@b\r\nBcc: c@d',
      '<a@b>',
      'a b@c',
      'a@b,c@d',
      'ä@b.example',
    ];
    assert.deepEqual(addresses.map(findAddress), [
      'a@b.example',
      'a@b.example',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'ä@b.example',
    ]);
  });
});

describe('The address of a mail', () => {
  it('opens the mail program with all of it, where it is short', () => {
    const letter = makeLetter({
      subject: 'A & B?',
      to: [ana, { ...ana, email: 'b+c@d.example' }],
      cc: [{ ...ana, email: 'x?y@d.example' }],
    });
    const { url, isWhole } = writeMailto(letter);
    assert.equal(
      url,
      'mailto:ana@acme.example,b%2Bc@d.example?cc=x%3Fy@d.example&subject=A%20%26%20B%3F&body=Dear%20Ana%2C%0D%0A',
    );
    assert.ok(isWhole);
    assert.equal(new URL(url).searchParams.get('body'), renderLetterText(letter).replace('\n', '\r\n'));
  });

  it('leaves out a text that is too long, and half characters', () => {
    const long = makeLetter({ blocks: [{ type: 'paragraph', lines: [['ü'.repeat(900) + '\ud800']] }] });
    assert.deepEqual(writeMailto(long), {
      url: 'mailto:ana@acme.example?subject=Steering%20committee%2C%2019%20November',
      isWhole: false,
    });
  });
});
