import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toBareHtml } from '../../../src/core/report/bareHtml';
import { renderHtml, renderMarkdown, renderText } from '../../../src/core/report/document';
import { showReport } from '../../../src/core/report/writtenReport';

describe('HTML that somebody has written', () => {
  it('keeps plain tags and links to the web, and shows everything else as text', () => {
    const made = [
      '<h1 id="a" class="code-line" data-line="0">One <strong>two</strong></h1>',
      '<a href="https://a.example/?b=1&amp;c" data-href="x">web</a> <a href="../private/x.yaml" title="See">file</a>',
      '<!-- not for Ana --><p hidden>three</p><br/><img src="a.png" alt="A picture">',
      '<script>alert(1)</script><p onclick="x()" style="display:none">four</p>',
    ];
    assert.deepEqual(made.map(toBareHtml), [
      '<h1>One <strong>two</strong></h1>',
      '<a href="https://a.example/?b=1&amp;c">web</a> [See, ../private/x.yaml] <a>file</a>',
      '&lt;!-- not for Ana --&gt;<p>three</p><br>[A picture, a.png] ',
      '&lt;script&gt;alert(1)&lt;/script&gt;<p>four</p>',
    ]);
  });

  it('can do nothing, whatever it is', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '/',
        ' ',
        '=',
        'a',
        'p',
        'script',
        'img',
        'href="',
        'javascript:',
        'https:',
        '<!--',
        '-->',
      ],
      ...['onload="', '&lt;', '<a href="https://x"', '\n'],
    );
    const property = fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const bare: string = toBareHtml(pieces.join(''));
      const tags = bare.match(/<[^>]*>?/g) ?? [];
      for (const tag of tags) assert.match(tag, /^<\/?(?:[a-z][a-z0-9]*|a href="(?:https?:|mailto:)[^"<>]*")>$/i);
      assert.doesNotMatch(tags.join(''), /script|img/);
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});

describe('A report for the client', () => {
  it('is its text in every other form', () => {
    const { document } = showReport('# One\n', '<h1 data-line="0">One</h1>');
    assert.deepEqual(
      [renderHtml(document), renderMarkdown(document), renderText(document)],
      ['<h1>One</h1>', '# One\n\n', '# One\n\n'],
    );
  });

  it('shows as it is written where nothing can render it', () => {
    assert.equal(renderHtml(showReport('# <One>', undefined).document), '<pre># &lt;One&gt;</pre>');
  });

  it('says which line holds what does not show, and that it carries the mark of the team', () => {
    const text = '# Brief\n\nAll is **we**ll, Zoë.\n\n[//]: # (Ana is slow)\n';
    const html = '<h1>Brief</h1>\n<p>All is <strong>we</strong>ll, Zoë.</p>';
    const { unshownLine, isForTeam } = showReport(text, html);
    const whole = showReport('**TEAM ONLY: not for the client**', '<p><b>TEAM ONLY: not for the client</b></p>');
    assert.deepEqual([unshownLine, isForTeam, whole.unshownLine, whole.isForTeam], [5, false, undefined, true]);
  });
});
