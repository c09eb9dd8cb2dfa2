import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeSlug } from '../../../src/core/files/slug';

const slugs = (...names: string[]) => names.map((name) => makeSlug(name, [], 'client'));

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('CON', 'nul', 'Com1', 'LPT9', 'Private', 'aux.', 'con/', 'PRN ', '..', '.', ' ', ''),
  fc.constantFrom(
    'con.yaml',
    'AUX.tar.gz',
    'Lpt¹',
    'ＣＯＮ',
    'c\u200bon',
    'NUL\u202e',
    'private.',
    'x'.repeat(300),
    '株'.repeat(99),
  ),
  fc.string({
    unit: fc.constantFrom(
      ...['\u202e', '\u2066', '\u200f', '\u0000', '\n', '\u007f', '\ufeff', '𐐨', '株', '🎉', '\u0323'],
    ),
  }),
  fc.string({
    unit: fc.constantFrom('A', 'É', 'e\u0301', 'Σ', 'ß', 'İ', 'ש', 'ا', '-', '.', ' ', '/', '\\', '❤️', '\u200d'),
  }),
);

describe('A slug', () => {
  it('is the name in lower case, with hyphens between its words', () => {
    assert.deepEqual(
      slugs('Acme Retail', '  ERP -- Roll/out\\2 ', 'O’Neil & Sons (UK)', "L'Oreal", '2026-11-19 Steering'),
      ['acme-retail', 'erp-roll-out-2', 'oneil-sons-uk', 'loreal', '2026-11-19-steering'],
    );
  });

  it('keeps the letters of every script, in Unicode form C', () => {
    assert.deepEqual(
      slugs('Acão'.normalize('NFD'), 'Straße', 'שלום עולם', 'نقل', 'Ωmega ΟΔΟΣ', 'นที่', '株式会社', 'ﬁx'),
      ['acão'.normalize('NFC'), 'straße', 'שלום-עולם', 'نقل', 'ωmega-οδος', 'นที่', '株式会社', 'fix'],
    );
  });

  it('has no emoji, no invisible character and no accent without its letter', () => {
    assert.deepEqual(slugs('❤️ Love', '1️⃣ First', '\u0301a', 'a\u200b\u202eb', '🎉🎉', '❤️', '\ud83d', '...', ''), [
      'love',
      '1-first',
      'a',
      'ab',
      'client',
      'client',
      'client',
      'client',
      'client',
    ]);
  });

  it('is no name that Windows or the layout reserves', () => {
    assert.deepEqual(slugs('CON', 'nul.', 'COM¹', 'lpt9', 'Private', 'aux', 'prn', 'console', 'com10', 'con.txt'), [
      ...['con-1', 'nul-1', 'com1-1', 'lpt9-1', 'private-1', 'aux-1', 'prn-1', 'console', 'com10', 'con-txt'],
    ]);
  });

  it('is short, and is not cut within a character', () => {
    assert.deepEqual(slugs('x'.repeat(99), `${'x'.repeat(47)} yz`, '𐐨'.repeat(60)), [
      'x'.repeat(48),
      'x'.repeat(47),
      '𐐨'.repeat(30),
    ]);
  });

  it('is short in bytes too, because that is how file systems count', () => {
    const bytesOf = (name: string) => slugs(name).map((slug) => new TextEncoder().encode(slug).length)[0];
    assert.deepEqual(
      ['株'.repeat(60), 'é'.repeat(60), `${'株'.repeat(39)} 株株`, `a${'\u0489\u0323'.repeat(200)}`].map(bytesOf),
      [120, 96, 117, 95],
    );
  });

  it('keeps nothing that turns the direction of a text or hides in it', () => {
    assert.deepEqual(
      slugs('invoice\u202egpj.exe', '\u2067שלום\u2069 ok', 'a\u0000b\nc\u007f', 'אב\u200f 2026', '../../etc', 'C:\\x'),
      ['invoicegpj-exe', 'שלום-ok', 'a-b-c', 'אב-2026', 'etc', 'c-x'],
    );
  });

  it('differs from every name that is taken, whatever its case and Unicode form', () => {
    assert.deepEqual(
      [
        makeSlug('Acme', ['ACME', 'acme-2'], 'client'),
        makeSlug('José', ['JOSÉ'.normalize('NFD')], 'client'),
        makeSlug('ΟΔΟΣ', ['οδοσ'], 'client'),
        makeSlug('', ['Client'], 'client'),
        makeSlug('private', ['private-1'], 'client'),
        makeSlug('Acme', ['Acme. .'], 'client'),
      ],
      ['acme-3', 'josé-2', 'οδος-2', 'client-2', 'private-1-2', 'acme-2'],
    );
  });

  it('of any name is a safe and new name, and its own slug', () => {
    fc.assert(
      fc.property(anyName, fc.array(anyName, { maxLength: 8 }), (name, others) => {
        const taken: string[] = [];
        for (const each of [...others, name]) {
          const slug = makeSlug(each, taken, 'client');
          const upper = slug.toUpperCase();
          assert.match(slug, /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u);
          assert.doesNotMatch(slug, /^(con|prn|aux|nul|com\d|lpt\d|private)$/);
          assert.deepEqual(
            {
              isFormC: slug === slug.normalize('NFC'),
              isLowerCase: slug === slug.toLowerCase(),
              isShort: Array.from(slug).length <= 52 && new TextEncoder().encode(`${slug}.yaml`).length <= 143,
              isTaken: taken.some((other) => other.toUpperCase() === upper),
            },
            { isFormC: true, isLowerCase: true, isShort: true, isTaken: false },
          );
          const unnumbered = makeSlug(each, [], 'client');
          assert.equal(makeSlug(unnumbered, [], 'client'), unnumbered);
          taken.push(slug);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is none of the names that a folder holds, whatever those are and however a file system compares them', () => {
    const forms: readonly ((name: string) => string)[] = [
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.normalize('NFD'),
      (name) => name.toUpperCase().normalize('NFD').toLowerCase(),
      (name) => `${name}.`,
      (name) => `${name} `,
    ];
    const same = (a: string, b: string) => comparable(a) === comparable(b);
    const comparable = (name: string) =>
      name
        .replace(/[. ]+$/, '')
        .normalize('NFC')
        .toUpperCase()
        .normalize('NFC');
    fc.assert(
      fc.property(anyName, fc.array(anyName, { maxLength: 4 }), fc.nat({ max: 5 }), (name, others, form) => {
        const first = makeSlug(name, [], 'client');
        const taken = [...others, forms[form]?.(first) ?? first];
        const slug = makeSlug(name, taken, 'client');
        assert.deepEqual(
          taken.filter((other) => same(other, slug)),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
