import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  escapeHtml,
  renderHtml,
  renderMarkdown,
  renderText,
  type Block,
  type Document,
} from '../../../src/core/report/document';

const everything: Document = {
  title: 'Title',
  blocks: [
    { type: 'heading', text: 'Part' },
    {
      type: 'paragraph',
      lines: [
        [{ strong: '1. Topic' }, ' (5 minutes)'],
        [{ label: 'Proposal' }, ': …'],
      ],
    },
    { type: 'list', items: [['One'], ['Two ', { strong: 'words' }]] },
    {
      type: 'table',
      head: ['Time', 'What'],
      rows: [
        ['10:00', 'Start'],
        ['', 'End | of it'],
      ],
    },
  ],
};

/** Markdown of a paragraph that holds only this text. */
function toMarkdown(text: string): string {
  const markdown = renderMarkdown({ title: '', blocks: [{ type: 'paragraph', lines: [[text]] }] });
  return markdown.split('\n\n')[1]?.replace(/\n$/, '') ?? '';
}

/** What a Markdown program shows of our escaped text: every backslash before a sign is taken away. */
function show(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

describe('A document', () => {
  it('is HTML without styles, so that every mail program and page shows it in its own', () => {
    assert.equal(
      renderHtml(everything),
      `<h1>Title</h1>
<h2>Part</h2>
<p><b>1. Topic</b> (5 minutes)<br>
<i>Proposal</i>: …</p>
<ul>
<li>One</li>
<li>Two <b>words</b></li>
</ul>
<table border="1" cellpadding="4" cellspacing="0">
<tr><th align="left">Time</th><th align="left">What</th></tr>
<tr><td align="left">10:00</td><td align="left">Start</td></tr>
<tr><td align="left"></td><td align="left">End | of it</td></tr>
</table>`,
    );
  });

  it('is Markdown that reads well as it stands', () => {
    assert.equal(
      renderMarkdown(everything),
      String.raw`# Title

## Part

**1. Topic** (5 minutes)  
*Proposal*: …

- One
- Two **words**

| Time | What |
|---|---|
| 10:00 | Start |
|  | End \| of it |
`,
    );
  });

  it('is plain text without a sign of formatting', () => {
    assert.equal(
      renderText(everything),
      'Title\n\nPART\n\n1. Topic (5 minutes)\nProposal: …\n\n- One\n- Two words\n\n10:00 · Start\nEnd | of it\n',
    );
  });

  it('shows in Markdown what looks like Markdown as it is written', () => {
    const texts = [
      '*not strong*',
      '_x_',
      '`code`',
      '<b>',
      '# no',
      '- no',
      '12. no',
      '[a](b)',
      '&amp;',
      '~~no~~',
      '\\',
      '1) x',
    ];
    assert.deepEqual(texts.map(toMarkdown), [
      String.raw`\*not strong\*`,
      String.raw`\_x\_`,
      '\\`code\\`',
      String.raw`\<b>`,
      String.raw`\# no`,
      String.raw`\- no`,
      String.raw`12\. no`,
      String.raw`[a\](b)`,
      String.raw`\&amp;`,
      String.raw`\~\~no\~\~`,
      String.raw`\\`,
      String.raw`1\) x`,
    ]);
  });

  it('leaves in Markdown alone what is none: gaps, dates, amounts', () => {
    const texts = ['[when?]', '15 January: EUR 1,000.50', 'R&D - and #47', '5 > 3'];
    assert.deepEqual(texts.map(toMarkdown), texts);
  });

  it('escapes every text in HTML, wherever it stands', () => {
    const strings = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', ' ', '\n', '/', '=', '`') });
    const blocks: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ type: fc.constant('heading' as const), text: strings }),
      fc.record({
        type: fc.constant('paragraph' as const),
        lines: fc.array(
          fc.array(fc.oneof(strings, fc.record({ strong: strings }), fc.record({ label: strings })), { maxLength: 3 }),
        ),
      }),
      fc.record({ type: fc.constant('list' as const), items: fc.array(fc.array(strings, { maxLength: 2 })) }),
      fc.record({
        type: fc.constant('table' as const),
        head: fc.array(strings, { maxLength: 2 }),
        rows: fc.array(fc.array(strings, { maxLength: 2 })),
      }),
    );
    const ours =
      /<\/?(?:h1|h2|p|b|i|ul|li|table border="1" cellpadding="4" cellspacing="0"|table|tr|(?:th|td)(?: align="left")?|br)>/g;
    const entity = /&(?:amp|lt|gt|quot|#39);/g;
    const property = fc.property(strings, fc.array(blocks), (title, list) => {
      const rest = renderHtml({ title, blocks: list }).replaceAll(ours, '').replaceAll(entity, '');
      assert.doesNotMatch(rest, /[<>&"']/);
    });
    fc.assert(property);
  });

  it('gives back in HTML exactly the text', () => {
    const undo = (html: string) =>
      html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(undo(escapeHtml(text)), text)));
  });

  it('loses no sign of any text in Markdown, and keeps it in one line', () => {
    const strings = fc.string({ unit: fc.constantFrom(...'<>&*_`~[]()#+-=1.\\:|! \nax'.split('')) });
    const property = fc.property(strings, (text) => {
      const markdown = toMarkdown(text);
      const line = text.replace(/\s+/g, ' ');
      assert.equal(markdown.includes('\n'), false);
      assert.equal(show(markdown), show(line.replace(/\\/g, '\\\\')));
      assert.doesNotMatch(markdown, /(?<!\\)(?:\\\\)*[*_`<~]|^ ?[#>+=-]|^ ?\d+[.)]/);
    });
    fc.assert(property);
  });
});
