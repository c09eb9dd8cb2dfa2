import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeSlug } from '../../../src/core/files/slug';

const slugs = (...names: string[]) => names.map((name) => makeSlug(name, [], 'client'));

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('CON', 'nul', 'Com1', 'LPT9', 'Private', 'aux.', 'con/', 'PRN ', '..', '.', ' ', ''),
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
      '𐐨'.repeat(48),
    ]);
  });

  it('differs from every name that is taken, whatever its case and Unicode form', () => {
    assert.deepEqual(
      [
        makeSlug('Acme', ['ACME', 'acme-2'], 'client'),
        makeSlug('José', ['JOSÉ'.normalize('NFD')], 'client'),
        makeSlug('ΟΔΟΣ', ['οδοσ'], 'client'),
        makeSlug('', ['Client'], 'client'),
        makeSlug('private', ['private-1'], 'client'),
      ],
      ['acme-3', 'josé-2', 'οδος-2', 'client-2', 'private-1-2'],
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
              isShort: Array.from(slug).length <= 52,
              isTaken: taken.some((other) => other.toUpperCase() === upper),
            },
            { isFormC: true, isLowerCase: true, isShort: true, isTaken: false },
          );
          assert.equal(makeSlug(slug, [], 'client'), slug);
          taken.push(slug);
        }
      }),
      { numRuns: 500 },
    );
  });
});
