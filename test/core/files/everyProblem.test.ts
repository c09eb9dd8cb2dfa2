import assert from 'node:assert/strict';
import { wordingCodes } from '../../../src/core/assist/wording';
import { checkText, decodeFile, maximumBytes } from '../../../src/core/files/decode';
import { fingerprintOf } from '../../../src/core/files/fingerprint';
import { readFile } from '../../../src/core/files/read';
import type { Problem, ProblemCode } from '../../../src/core/model/problem';
import { listProblemTemplates } from '../../../src/core/model/problemTemplates.later';
import { LineMap } from '../../../src/core/text/lineMap';
import { crossExamples } from '../journal/problemExamples';

const risk = (lines: string) => `risks:\n  - id: R-1\n    title: "One"\n${lines}`;
const deep = '['.repeat(500);

/** A register with exactly one problem, its place between « and »; and one as near to it as can be, with none. */
const examples: Partial<Record<ProblemCode, readonly [text: string, near: string]>> = {
  'has-nul': [risk('    owner: A«\0»\n'), risk('    owner: A\n')],
  'mixed-line-endings': [
    'risks:\r\n  - id: R-1«\n»    title: "One"\n',
    'risks:\r\n  - id: R-1\r\n    title: "One"\r\n',
  ],
  'merge-conflict': [risk('«<<<<<<<» HEAD\n  - id: R-2\n'), risk('    note: "<<<<<<< HEAD"\n')],
  'several-documents': [risk('«---»\nrisks: []\n'), `---\n${risk('')}`],
  'tab-indent': [risk('  «\t»- id: R-2\n'), risk('    owner:\tA\n')],
  'unclosed-quote': [risk('    owner: "An«a»\n'), risk('    owner: "Ana"\n')],
  'unclosed-bracket': ['risks: [{id: R-1, title: "One"«}»\n', 'risks: [{id: R-1, title: "One"}]\n'],
  'colon-in-text': [risk('    note: «A»greed: half sizes\n'), risk('    note: Agreed:half sizes\n')],
  'needs-quotes': [risk('    note: «@»Ana calls\n'), risk('    note: Ana@home calls\n')],
  'missing-colon': [risk('    «owner»\n'), risk('    owner:\n')],
  'bad-indent': [risk('« »  owner: A\n'), risk('    owner: A\n')],
  'not-yaml': [risk('    note: "a «\\»q"\n'), risk('    note: "a \\" q"\n')],
  'too-deep': [`risks: ${deep}«[»\n`, `risks: []\n# ${deep}\n`],
  'unknown-alias': [risk('    owner: «*Ana»\n'), risk('    owner: "*Ana"\n')],
  'duplicate-key': [risk('    owner: A\n    «owner»: B\n'), risk('    owner: A\n')],
  'expected-map': ['«- id: R-1»\n', '# - id: R-1\n'],
  'expected-list': ['risks: «none»\n', 'risks:\n'],
  'expected-text': [risk('    owner: «[A]»\n'), risk('    owner: A\n')],
  'not-a-day': [risk('    due: «soon»\n'), risk('    due: 2026-11-20\n')],
  'not-a-number': [risk('    impact: «6»\n'), risk('    impact: 5\n')],
  'not-an-id': ['risks:\n  - id: «pR-1»\n    title: "One"\n', risk('')],
  'private-reference': [risk('    from: «pA-1»\n'), risk('    from: A-1\n')],
  'unknown-word': [risk('    response: «redcue»\n'), risk('    response: reduce\n')],
  'missing-field': ['risks:\n  - «id: R-1»\n    note: "x"\n', 'risks:\n  - id: R-1\n    title: ""\n'],
  'unknown-key': [risk('    «colour»: red\n'), risk('    note: "colour: red"\n')],
  'prose-cut': [risk('    note: Send plan «#47 to Ana»\n'), risk('    note: "Send plan" #47 to Ana\n')],
};

const minutes = 'title: "A"\ntype: status\ndate: 2026-11-20\n';
const told = (problems: readonly Problem[]) =>
  problems.map(({ code, range: { start, end } }) => [code, start.line, start.character, end.line, end.character]);

describe('Every problem of one file', () => {
  for (const [code, [text, near]] of Object.entries(examples)) {
    it(`${code} stands exactly where it is, and not beside it`, () => {
      const plain = text.replace(/[«»]/g, '');
      const { start, end } = new LineMap(plain).rangeOf(text.indexOf('«'), text.indexOf('»') - 1);
      assert.deepEqual(
        [plain, near].map((each) => told(readFile('risks', checkText(each)).problems)),
        [[[code, start.line, start.character, end.line, end.character]], []],
      );
    });
  }

  it('missing-colon and bad-indent are told apart, whatever stands below', () => {
    const codesOf = (text: string) => readFile('risks', checkText(text)).problems.map(({ code }) => code);
    assert.deepEqual(
      ['risks\n  - id: R-1\n', risk('    owner\n    due: 2026-11-20\n'), risk('    log\n      - A\n')].map(codesOf),
      Array.from({ length: 3 }, () => ['missing-colon']),
    );
    assert.deepEqual(
      [risk('     owner: A\n'), risk('  owner: A\n'), risk('    owner Ana\n    due: 2026-11-20\n')].map(codesOf),
      Array.from({ length: 3 }, () => ['bad-indent']),
    );
  });

  it('not-a-time and not-yes-or-no stand exactly where they are, and not beside it', () => {
    const stakeholder = (value: string) =>
      `title: "A"\nstatus: active\nstakeholders: [{name: Ana, accountable: ${value}}]\n`;
    assert.deepEqual(
      [
        told(readFile('minutes', checkText(`${minutes}start: "9.30"\n`)).problems),
        told(readFile('minutes', checkText(`${minutes}start: "09:30"\n`)).problems),
        told(readFile('engagement', checkText(stakeholder('yes'))).problems),
        told(readFile('engagement', checkText(stakeholder('true'))).problems),
      ],
      [[['not-a-time', 3, 7, 3, 13]], [], [['not-yes-or-no', 2, 40, 2, 43]], []],
    );
  });

  it('not-utf-8 stands at the first byte that is none, and too-large at the beginning', () => {
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
    const large = (size: number) => bytes(`${'#'.repeat(size - 1)}\n`);
    const read = (each: Uint8Array) => told(readFile('risks', decodeFile(each)).problems);
    assert.deepEqual(
      [read(bytes(risk('# Jos\xe9\n'))), read(bytes(risk('# Jos\xc3\xa9\n'))), read(large(maximumBytes))],
      [[['not-utf-8', 3, 5, 3, 6]], [], []],
    );
    assert.deepEqual(read(large(maximumBytes + 1)), [['too-large', 0, 0, 0, 0]]);
  });

  it('sent-minutes-edited stands where it says that they were sent, and not in minutes as they were sent', () => {
    const sent = `${minutes}notes: "One"\nsent: {date: 2026-11-20}\n`;
    const { record } = readFile('minutes', checkText(sent));
    const read = (text: string) => told(readFile('minutes', checkText(text)).problems);
    const text = `${sent}fingerprint: "${fingerprintOf(record)}"\n`;
    const texts = [text.replace('One', 'Two'), text, sent.replace('One', 'Two')];
    assert.deepEqual(texts.map(read), [[['sent-minutes-edited', 4, 0, 4, 4]], [], []]);
    const isHalf = read(text.replace('"One"', '["Two"')).map(([code]) => code);
    assert.deepEqual(isHalf, ['expected-text', 'unclosed-bracket']);
  });

  it('has an example, here, where several files are looked at, or among words in texts; some are said by commands only', () => {
    const commandsOnly = [...['frozen-minutes', 'shared-by-anchor', 'cannot-place', 'odd-conflict', 'cannot-merge']];
    const alone = [
      'sent-minutes-edited',
      'not-a-time',
      'not-yes-or-no',
      'not-utf-8',
      'too-large',
      'too-many-aliases',
      'approval-missing',
      'newer-format',
    ];
    const shown = [...Object.keys(examples), ...Object.keys(crossExamples), ...wordingCodes, ...alone, ...commandsOnly];
    assert.deepEqual(shown.toSorted(), Object.keys(listProblemTemplates()).toSorted());
  });
});
