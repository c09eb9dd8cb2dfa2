import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySample } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const engagement = 'clients/de-waard-biscuits/demand-planning';
const brief = `${engagement}/reports/2026-11-27-weekly-brief.md`;
const elsewhere = `${engagement}/notes.md`;

describe('A weekly brief, by keyboard only', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = copySample();
    for (const file of [brief, elsewhere]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), '');
    }
    workbench = await openWorkbench({ folder });
  });

  after(() => workbench.close());

  it('is offered among the snippets of a report', async () => {
    await open(brief);
    await workbench.type('b');
    await workbench.press('Control+Space');
    await workbench.suggestion('Insert bold text').waitFor();
    await workbench.suggestion('Weekly brief').waitFor();
    await workbench.screenshot('weekly brief, offered');
    await workbench.press('Escape');
    await workbench.press('Backspace');
  });

  it('opens with room for two sentences of the author, and has a gap wherever a fact is missing', async () => {
    await insert('brief', 'Weekly brief');
    await workbench.cursorInLine(1);
    await workbench.screenshot('weekly brief, as it is inserted');
    const [opening, ...rest] = readLines(await workbench.editorText(brief));
    assert.equal(opening, '');
    assert.match(rest.join('\n'), /^\n\*\*\[engagement\], week of [1-9]\d? [A-Z][a-z]+\.\*\* \[where it stands/);
    for (const line of rest.filter((each) => each.startsWith('*'))) assert.match(line, /\[[^\]]+\]/);
  });

  it('leads with Tab from gap to gap', async () => {
    await fillIn([
      'The first forecast is in use.',
      'It holds if the sales come every Monday.',
      'Demand planning',
      '23 November',
      'On plan.',
      'the sales of October',
      '30 November',
      'the next forecast cannot start',
      'forecast of 40 products',
      'forecast by region',
      'Joost Hendriks, 25 November',
      'budget; training',
      'fewer figures in December',
      'we use last year’s',
      'second forecast',
    ]);
    await workbench.cursorInLine(17);
  });

  it('takes one more section where the cursor is', async () => {
    await insert('milestones', 'Milestones');
    await workbench.type('forecast in all factories');
    await workbench.press('Tab');
    await workbench.type('1 March 2027');
    await workbench.press('Tab');
    await workbench.suggestion('reached').waitFor();
    await workbench.screenshot('weekly brief, choice');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await workbench.cursorInLine(19);
    await workbench.save();
    await workbench.screenshot('weekly brief, written');
    assert.equal(
      readFileSync(path.join(workbench.folder, brief), 'utf8'),
      `The first forecast is in use. It holds if the sales come every Monday.

**Demand planning, week of 23 November.** On plan.

*We need from you*: the sales of October, by 30 November. Without it the next forecast cannot start.

*Done*: forecast of 40 products.

*Decided*: forecast by region (Joost Hendriks, 25 November).

*Unchanged*: budget; training.

*Watch*: fewer figures in December; we use last year’s.

*Next week*: second forecast.

*Milestones*: forecast in all factories on 1 March 2027, as first agreed.

`,
    );
  });

  it('is not offered in other Markdown files, not even of the same engagement', async () => {
    await open(elsewhere);
    await workbench.type('b');
    await workbench.press('Control+Space');
    await workbench.suggestion('Insert bold text').waitFor();
    await workbench.screenshot('weekly brief, not offered elsewhere');
    assert.equal(await workbench.suggestion('Weekly brief').count(), 0);
  });

  async function open(file: string): Promise<void> {
    const name = path.basename(file);
    await workbench.press('ControlOrMeta+P');
    await workbench.choose('Search files by name', name);
    await workbench.page.locator(`.monaco-editor.focused[data-uri$="${name}"]`).waitFor();
  }

  /** Types the prefix, asks for suggestions, and takes the snippet of that name. */
  async function insert(prefix: string, name: string): Promise<void> {
    await workbench.type(prefix);
    await workbench.press('Control+Space');
    await workbench.suggestion(name).and(workbench.page.locator('.focused')).waitFor();
    await workbench.press('Enter');
    await workbench.tabStops();
  }

  async function fillIn(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await workbench.type(text);
      await workbench.press('Tab');
    }
  }

  function readLines(text: string): readonly string[] {
    return text.split('\n').map((line) => line.trimEnd());
  }
});
