import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findHighestNumbers,
  findPrivateMention,
  findPrivateReference,
  formatReference,
  idPrefixes,
  nextId,
  parseId,
  prefixOnSide,
  splitReference,
  type IdPrefix,
} from '../../../src/core/model/ids';

const prefixes = Object.keys(idPrefixes) as IdPrefix[];
const anyPrefix = fc.constantFrom(...prefixes);
const anyNumber = fc.integer({ min: 1, max: 99_999 });

describe('An ID', () => {
  it('is read with or without leading zeros, and with spaces around it', () => {
    assert.deepEqual(
      ['R-7', 'R-007', ' R-70 ', 'R-0', 'R-999999'].map((text) => parseId(text, 'R')),
      ['R-7', 'R-7', 'R-70', 'R-0', 'R-999999'],
    );
  });

  it('is nothing that only looks like one', () => {
    const others = [
      '',
      'R',
      'R-',
      'R7',
      'r-7',
      'pR-7',
      'PR-7',
      'R-7a',
      'R-7 x',
      'R--7',
      'R-7.5',
      'A-7',
      'R-1234567',
      'R-٣',
    ];
    assert.deepEqual(
      others.map((text) => parseId(text, 'R')),
      others.map(() => undefined),
    );
  });

  it('of one prefix is none of a longer or shorter one', () => {
    assert.deepEqual(
      [
        parseId('WA-3', 'A'),
        parseId('A-3', 'WA'),
        parseId('WA-3', 'WA'),
        parseId('RES-1', 'R'),
        parseId('RES-1', 'RES'),
      ],
      [undefined, undefined, 'WA-3', undefined, 'RES-1'],
    );
  });
});

describe('An ID of the team', () => {
  it('has a p before its letters where the kind may be shared, and is plain where it never is', () => {
    assert.deepEqual(
      prefixes.map((prefix) => prefixOnSide(prefix, true)),
      [
        ...['pR', 'pI', 'pC', 'pA', 'pD', 'pM', 'pWA', 'pASM', 'pDEP', 'pDEL', 'pRES'],
        ...['ESC', 'FB', 'CLM', 'LES', 'BND', 'INC', 'PRO'],
      ],
    );
    assert.deepEqual(
      prefixes.map((prefix) => prefixOnSide(prefix, false)),
      prefixes,
    );
  });

  it('is read in its own form only', () => {
    assert.deepEqual(
      ['pR-7', 'pR-007', 'R-7', 'PR-7', 'ppR-7', 'p-R-7', 'pA-7'].map((text) => parseId(text, 'pR')),
      ['pR-7', 'pR-7', undefined, undefined, undefined, undefined, undefined],
    );
  });
});

describe('A reference', () => {
  it('is an ID, with its title or without', () => {
    assert.deepEqual(
      ['A-36 Size grid of the shoe range', 'A-036', ' pR-1  Internal', 'R-7: Late', 'D-1\nsecond line'].map(
        splitReference,
      ),
      [
        { id: 'A-36', title: 'Size grid of the shoe range' },
        { id: 'A-36', title: '' },
        { id: 'pR-1', title: 'Internal' },
        { id: 'R-7', title: ': Late' },
        { id: 'D-1', title: 'second line' },
      ],
    );
  });

  it('is nothing else: a meeting, a path, a word that begins like an ID', () => {
    const others = [
      '2026-11-19-steering',
      'erp/R-7',
      'R-7a',
      'R-7é',
      'R-7-b',
      'R-7_',
      'R-1234567',
      'see R-7',
      'ppR-1',
      '',
    ];
    assert.deepEqual(
      others.map(splitReference),
      others.map(() => undefined),
    );
  });

  it('is written with its title on one line, and read back as it was', () => {
    assert.deepEqual(
      [' Size\n  grid ', '', ' ', undefined].map((title) => formatReference('A-36', title)),
      ['A-36 Size grid', 'A-36', 'A-36', 'A-36'],
    );
    fc.assert(
      fc.property(anyPrefix, anyNumber, fc.string({ unit: 'grapheme' }), (prefix, number, title) => {
        const tidy = title.replace(/\s+/g, ' ').trim();
        assert.deepEqual(splitReference(formatReference(`${prefix}-${number}`, title)), {
          id: `${prefix}-${number}`,
          title: tidy,
        });
      }),
    );
  });
});

describe('What a sentence names of the team’s own', () => {
  const mentionOf = (text: string) => findPrivateMention(text)?.named;

  it('is an ID that only the team has, also behind a dash or a place, with zeros or without', () => {
    const texts = ['See pR-1.', '-pA-2 first', 'erp/ESC-3', '(INC-0000004)', 'R-1, x-pR-1, xpR-2, R-pR-3, ESC-1234567'];
    assert.deepEqual(texts.map(mentionOf), ['pR-1', 'pA-2', 'ESC-3', 'INC-0000004', undefined]);
  });

  for (const path of [
    ...[
      'clients/acme/private/erp',
      'clients/acme/private',
      'Clients\\acme\\Private\\erp',
      '/j/clients/a b.c/private/x/',
    ],
    ...['private\\erp', 'private/erp/', 'private/client.yaml', '../private', '..\\private\\erp', '../private/erp'],
  ]) {
    it(`is a path of the team’s, with or without a file at its end: ${path}`, () => {
      const named = path.replace('/j/', '').replace('clients/a b.c/', '');
      assert.deepEqual([mentionOf(`Ana: it is in ${path}`), findPrivateReference(`R-1 in ${path}`)], [named, named]);
    });
  }

  it('is no figure of speech, and no other folder', () => {
    const texts = ['private/public', 'a public/private partnership', 'Public/private/own', 'privately/x.y', 'private.'];
    const others = ['clients/acme/private-cloud/x', 'clients/acme/erp', 'myclients/acme/private', 'clients / private'];
    assert.deepEqual(
      [...texts, ...others].flatMap((text) =>
        [mentionOf(text) ?? [], findPrivateReference(`R-1 ${text}`) ?? []].flat(),
      ),
      [],
    );
  });
});

describe('The highest numbers of a text', () => {
  it('count IDs wherever they stand: fields, prose, comments, brackets', () => {
    const text = `risks:
  - id: R-007
    title: "As in R-12, and (R-3)" # once R-15
    from: D-4
    note: 'A-1/A-22;DEP-5…WA-2'
`;
    assert.deepEqual(findHighestNumbers(text), { R: 15, D: 4, A: 22, DEP: 5, WA: 2 });
  });

  it('never count dates, tickets, parts of words or of longer numbers', () => {
    const text = 'PR-8 XA-7 éA-6 A-5b A-4é _D-3 D-2_ x-R-1 2026-11-21 COVID-19 R-1234567 r-5 R - 4 R- ppR-9 xpR-3';
    assert.deepEqual(findHighestNumbers(text), {});
  });

  it('count what is kept private for itself, so that the numbers which the client sees have no gap', () => {
    const numbers = findHighestNumbers('pR-9, pR-012 Late, pA-3, R-2, PR-8, ESC-4');
    assert.deepEqual(numbers, { pR: 12, pA: 3, R: 2, ESC: 4 });
    assert.deepEqual(
      [nextId('R', [numbers]), nextId('pR', [numbers]), nextId('pD', [numbers])],
      ['R-3', 'pR-13', 'pD-1'],
    );
  });

  it('never count what has the name of another place before it, and both of two IDs', () => {
    const text =
      'R-1, globex/crm/R-90 "erp/R-70" (./erp/A-80) été/D-9 https://erp.example/I-6 R-7/R-8 A-1/I-2/A-3, (R-2)/D-4 /C-5';
    assert.deepEqual(findHighestNumbers(text), { R: 8, A: 3, I: 2, D: 4, C: 5 });
  });

  it('are those of the IDs that no letter, digit or hyphen of any script touches', () => {
    const known = prefixes.join('|');
    const whole = new RegExp(`(?<![\\p{L}\\p{N}_-])(p?(?:${known}))-0*(\\d{1,6})(?![\\p{L}\\p{N}_])`, 'gu');
    const signs = [
      'R',
      'A',
      'ASM',
      'p',
      'P',
      'x',
      'é',
      'ж',
      '字',
      '𝒜',
      '🙂',
      '²',
      '-',
      '-',
      '0',
      '1',
      '23',
      '_',
      ' ',
      '.',
      '\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 20 }), (written) => {
        const text = written.join('');
        const expected: Record<string, number> = {};
        for (const [, prefix = '', digits] of text.matchAll(whole))
          expected[prefix] = Math.max(expected[prefix] ?? 0, Number(digits));
        assert.deepEqual(findHighestNumbers(text), expected);
      }),
      { numRuns: 5_000 },
    );
  });

  it('tell R-1 from R-10', () => {
    assert.deepEqual(
      [findHighestNumbers('R-10'), findHighestNumbers('R-1'), findHighestNumbers('R-1, R-10')],
      [{ R: 10 }, { R: 1 }, { R: 10 }],
    );
  });
});

describe('The next ID', () => {
  it('is the first one where nothing is known', () => {
    assert.deepEqual([nextId('R', []), nextId('R', [{}, { A: 9 }])], ['R-1', 'R-1']);
  });

  it('is above everything that any text mentions, and can be read', () => {
    const mention = fc.tuple(
      anyPrefix,
      anyNumber,
      fc.constantFrom('', '0', '000'),
      fc.constantFrom(' ', '\n', ', ', '#', '"', '/'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(mention)), anyPrefix, (texts, prefix) => {
        const known = texts.map((mentions) =>
          findHighestNumbers(
            mentions.map(([name, number, zeros, after]) => `${name}-${zeros}${number}${after}`).join(''),
          ),
        );
        const next = nextId(prefix, known);
        const mentioned = texts.flat().flatMap(([name, number]) => (name === prefix ? [number] : []));
        assert.equal(next, `${prefix}-${Math.max(0, ...mentioned) + 1}`);
        assert.equal(parseId(next, prefix), next);
      }),
    );
  });
});
