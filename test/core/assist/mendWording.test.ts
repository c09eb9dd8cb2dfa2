import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { expandPhrase } from '../../../src/core/assist/wordingPhrases';
import { wordingEnglish } from '../../../src/core/assist/wordingEnglish';
import { applyEdits } from '../../../src/core/text/textEdit';
import { findIn, instead, minutes, remedies, report, underline, without } from './wordingText';

const note = 'our note of [date] has:';

describe('Other words in the place of some', () => {
  it('keep the capital of a sentence, and take a comma with them where they end with a colon', () => {
    assert.deepEqual(
      [
        instead('As already discussed, the list is open.', note),
        instead('The list is, as already discussed, open.', note),
        instead('You agreed that the list comes.', 'we noted on [date] that'),
        instead('We need it ASAP.', 'by [date]'),
        instead('- ASAP, please', 'by [date]'),
        instead('**You promised** the list', 'noted on [date]:'),
      ],
      [
        'Our note of [date] has: the list is open.',
        'The list is, our note of [date] has: open.',
        'We noted on [date] that the list comes.',
        'We need it by [date].',
        '- By [date], please',
        '**Noted on [date]:** the list',
      ],
    );
  });

  it('are offered one by one, then leaving out, then no hint any more', () => {
    assert.deepEqual(
      remedies(report, 'As you know, the list is open.').map(({ kind, words }) => `${kind}: ${words}`),
      [`write: ${note}`, 'leave-out: As you know', 'no-hint: As you know'],
    );
    assert.deepEqual(
      remedies(report, 'You refused.').map(({ kind, words }) => `${kind}: ${words}`),
      ['write: still needed for [what]:', 'write: noted on [date]:', 'no-hint: You refused'],
    );
  });
});

describe('Leaving words out', () => {
  const cases: readonly (readonly [text: string, mended: string])[] = [
    ['Of course, we wait.', 'We wait.'],
    ['Obviously we wait.', 'We wait.'],
    ['We wait, of course.', 'We wait.'],
    ['We wait, of course, for Ana.', 'We wait for Ana.'],
    ['We of course wait.', 'We wait.'],
    ['It is late, obviously', 'It is late'],
    ['It is late. Obviously. We wait.', 'It is late. We wait.'],
    ['It is late. Obviously.', 'It is late.'],
    ['Obviously.', ''],
    ['- Obviously, we wait.', '- We wait.'],
    ['1. Simply wait.', '1. Wait.'],
    ['It is obviously\r\nlate.', 'It is\r\nlate.'],
    ['It is\r\nobviously late.', 'It is\r\nlate.'],
    ['It is\nobviously\nlate.', 'It is\nlate.'],
    ['It is of\n  course late.', 'It is late.'],
    ['Obviously, **we** wait.', '**we** wait.'],
    ['Obviously, Ärzte warten. Obviously, äußerst.', 'Ärzte warten. Obviously, äußerst.'],
    ['(of course)', '()'],
    ['Is it late, of course?', 'Is it late?'],
    ['So?!! Well', 'So? Well'],
    ['if so, clearly, Ana', 'if so Ana'],
  ];
  for (const [text, mended] of cases) {
    it(`makes ${JSON.stringify(mended)} of ${JSON.stringify(text)}`, () => assert.equal(without(text), mended));
  }
});

const lineEnd = fc.constantFrom('\n', '\r\n');
const phrases = wordingEnglish.hints.flatMap((hint) =>
  hint.phrases.flatMap(expandPhrase).map((phrase) => ({ phrase, hint })),
);
const anyPhrase = fc.constantFrom(...phrases);
const word = fc.constantFrom('plan', 'Größe', 'für', '😀', 'Ana’s', 'list', '12', 'R-7', 'naïve', 'Ωmega', 'z̈ug');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const harmless = fc.constantFrom(
  'the plan',
  "it's late",
  "the teams' list",
  'a 5" pipe',
  "rock 'n' roll",
  '(😀)',
  'Größe #1;',
);
const quotes = fc.constantFrom('“”', '„“', '„”', '«»', '»«', '‹›', '""', '‘’', "''", '「」');
const quotation = fc
  .tuple(
    quotes,
    fc.array(
      fc.oneof(
        harmless,
        anyPhrase.map(({ phrase }) => phrase),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([quote, said, isNested]) => {
    const nested = isNested ? ' “nested of course”, you promised' : '';
    return `${quote.charAt(0)}${said.join(' ').replaceAll('"', '')}${nested}${quote.charAt(1)}`;
  });

describe('Whatever is written', () => {
  it('a hint is exactly on the words, whatever stands around them', () => {
    const property = fc.property(words, anyPhrase, words, lineEnd, (before, { phrase }, after, end) => {
      const text = `${before}${end}${end}${before} ${phrase}, ${after}.${end}${after}`;
      const found = findIn(report, text);
      assert.deepEqual(
        found.map((each) => [each.start, each.end]),
        [[text.indexOf(` ${phrase},`) + 1, text.indexOf(` ${phrase},`) + 1 + phrase.length]],
      );
    });
    fc.assert(property, { numRuns: 80 });
  });

  it('nothing inside a quotation is underlined, in a report and in a record, whatever else has such signs', () => {
    const property = fc.property(fc.array(fc.oneof(harmless, quotation), { minLength: 1, maxLength: 5 }), (all) => {
      const said = all.join(' ');
      const record = `title: "x"\npurpose: ${JSON.stringify(said)}\nquestions:\n  - '${said.replaceAll("'", "''")}'\n`;
      const block = `title: "x"\npurpose: |\n  The plan.\n  ${said}\n`;
      assert.deepEqual(underline(report, said), [], said);
      for (const text of [record, block]) assert.deepEqual(underline(minutes, text), [], said);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('a remedy leaves nothing of the words, and all else to the byte but a capital, a comma and a space', () => {
    const property = fc.property(words, anyPhrase, words, lineEnd, (before, { phrase }, after, end) => {
      const text = `${before} ${phrase}, ${after}.${end}`;
      for (const fix of remedies(report, text)) {
        if (!('edit' in fix)) continue;
        const mended = applyEdits(text, [fix.edit]);
        assert.ok(!underline(report, mended).includes(phrase), mended);
        assert.ok(mended.startsWith(before) && mended.endsWith(`${after}.${end}`), mended);
        const between = mended.slice(before.length, mended.length - after.length - 1 - end.length);
        const isLeftOut = fix.kind === 'leave-out';
        assert.equal(between.replace(/^,? |,? $/g, ''), isLeftOut ? '' : fix.words, JSON.stringify(mended));
      }
    });
    fc.assert(property, { numRuns: 80 });
  });

  it('a remedy in a record leaves a record that says just that, in whatever quotes it stands', () => {
    const style = fc.constantFrom<(text: string, end: string) => string>(
      (text) => JSON.stringify(text),
      (text) => `'${text.replaceAll("'", "''")}'`,
      (text) => text,
      (text, end) => `|${end}  ${text}`,
      (text, end) => `>-${end}  ${text.replaceAll(' ', `${end}  `)}`,
      (text) => `"${text.replace(/[^\0-\x7f]/gu, escape)}"`,
    );
    const property = fc.property(
      words,
      anyPhrase,
      words,
      fc.tuple(style, lineEnd),
      (before, { phrase }, after, [write, end]) => {
        const said = `so ${before}, ${phrase}, it's ${after}`;
        const text = `title: "x"${end}type: status${end}date: 2026-11-20${end}purpose: ${write(said, end)}${end}end: "10:00"${end}`;
        const read = (each: string) => readFile('minutes', checkText(each));
        for (const fix of remedies(minutes, text)) {
          if (!('edit' in fix)) continue;
          const mended = read(applyEdits(text, [fix.edit]));
          assert.deepEqual(mended.problems, []);
          const { purpose = '' } = mended.record;
          assert.deepEqual({ ...mended.record, purpose: '' }, { ...read(text).record, purpose: '' });
          const told = purpose.replace(/\s+/g, ' ').trim();
          const expected =
            fix.kind === 'write'
              ? [`so ${before}, ${fix.words}, it's ${after}`, `so ${before}, ${fix.words} it's ${after}`]
              : [`so ${before} it's ${after}`, `so ${before}, it's ${after}`];
          assert.ok(expected.includes(told), `${told}\n${expected.join('\n')}`);
        }
      },
    );
    fc.assert(property, { numRuns: 80 });
  });
});

function escape(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
