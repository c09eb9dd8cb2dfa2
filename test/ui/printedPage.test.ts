import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { teamMark } from '../../src/core/report/documentMark';
import { renderHtmlPage } from '../../src/core/report/htmlPage';
import { launchChromium } from '../host/chromium';

/** A colour that nothing else has, as a PDF writes it. */
const [markColor, inPdf] = ['rgb(0, 51, 0)', /(?<![\d.])0 \.2 0 rg/];

/** What is drawn on each page of a PDF, in its own language. */
function listDrawings(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/FlateDecode[^]*?>>\s*stream\r?\n/g)].map(({ 0: head, index }) => {
    const start = index + head.length;
    return inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1');
  });
  return streams.filter((stream) => /\bBT\b/.test(stream));
}

describe('A document of the team, printed from its HTML page', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });

  after(() => browser.close());

  it('has its mark on every page', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [
      `${(at % 30) + 1} November 2026`,
      `Decided: what is number ${at} – Ana Ruiz`,
      'Notes: Steering committee, 5 November 2026',
    ]);
    const table = { type: 'table', head: ['Date', 'What', 'Source'], rows } as const;
    const months = ['October 2026', 'November 2026'].flatMap((text) => [{ type: 'heading', text } as const, table]);
    const page = await browser.newPage();
    await page.setContent(renderHtmlPage({ mark: teamMark, title: 'Chronology', blocks: months }));
    assert.equal(await page.locator('thead', { hasText: teamMark }).count(), 1);
    await page.addStyleTag({ content: `.pages > thead td { color: ${markColor}; border: none !important; }` });
    const pdf = await page.pdf({ format: 'A4' });
    const drawings = listDrawings(pdf);
    const pages = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
    assert.ok(pages > 3, `${pages} pages`);
    assert.deepEqual([drawings.length, drawings.filter((drawing) => inPdf.test(drawing)).length], [pages, pages]);
  });
});
