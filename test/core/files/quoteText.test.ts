import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { quoteText } from '../../../src/core/files/quoteText';
import { readFile } from '../../../src/core/files/read';
import { applyEdits } from '../../../src/core/text/textEdit';

/** The text with its first problem in quotes; the code of the problem where that is not offered. */
function quote(text: string): string {
  const file = checkText(text);
  const [problem] = readFile('actions', file).problems;
  assert.ok(problem);
  const edit = quoteText('actions', file, false, problem);
  return edit ? applyEdits(text, [edit]) : problem.code;
}

const head = 'actions:\n  - id: A-1\n';

describe('Quoting a text', () => {
  const texts: Readonly<Record<string, readonly [from: string, to: string]>> = {
    'that a comment cuts': ['    text: Send plan #47 to Ana  \n', '    text: "Send plan #47 to Ana"  \n'],
    'that is lost as a whole': ['    text: #47 is late\n', '    text: "#47 is late"\n'],
    'that a tag cuts': ['    text: !important call\n', '    text: "!important call"\n'],
    'with a colon in it': [
      '    text: Agreed: half sizes\n    owner: Ana\n',
      '    text: "Agreed: half sizes"\n    owner: Ana\n',
    ],
    'with quotation marks in it': ['    text: Say "no": #1\n', '    text: "Say \\"no\\": #1"\n'],
    'that begins with a sign': ['    text: @Ana calls\n', '    text: "@Ana calls"\n'],
    'that begins with a star': ['    text: *urgent* call\n', '    text: "*urgent* call"\n'],
  };
  for (const [title, [from, to]] of Object.entries(texts)) {
    it(`heals one ${title}`, () => assert.equal(quote(head + from), head + to));
  }

  it('keeps the line endings of the file', () => {
    const text = `${head}    text: Send #1\n    owner: Ana\n`.replaceAll('\n', '\r\n');
    assert.equal(quote(text), text.replace('Send #1', '"Send #1"'));
  });

  it('heals one that a comma cuts in an inline map', () => {
    assert.equal(
      quote('actions:\n  - {id: A-1, text: Send plan, then call Ana, owner: Bob}\n'),
      'actions:\n  - {id: A-1, text: "Send plan, then call Ana", owner: Bob}\n',
    );
  });

  it('is offered where what was hidden behind it has problems too', () => {
    const text = `${head}    text: Agreed: half sizes\n    due: soon\n    colour: red\n`;
    assert.equal(quote(text), text.replace('Agreed: half sizes', '"Agreed: half sizes"'));
  });

  it('is not offered where the text goes on in the next line, or is in quotes', () => {
    assert.deepEqual(
      [
        quote(`${head}    text: Send #1\n      and more\n`),
        quote(`${head}    text: "Send" it: now\n`),
        quote(`${head}    text: "One"\n    colour: red\n`),
      ],
      ['bad-indent', 'colon-in-text', 'unknown-key'],
    );
  });
});
