import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { renderHtml, renderText } from '../../../src/core/report/document';
import type { PageSource } from '../../../src/vscode/workspace/pages';
import { listFiles } from '../../host/sourceFiles';
import {
  activate,
  findRow,
  kestrelFolder,
  openEditor,
  restoreSample,
  toUri,
  typeInto,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const command = 'engagementJournal.previewAsClient';
const risks = `${kestrelFolder}/risks.yaml`;
const minutes = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
const report = `${kestrelFolder}/reports/2026-11-13-weekly-brief.md`;

function listPages(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ label }) => label === 'Preview as Client');
}

/** The page that the command would open. */
async function makePage(argument?: unknown): Promise<PageSource> {
  const { pages } = (await activate()).services;
  const shown: PageSource[] = [];
  Object.assign(pages, { show: (source: PageSource) => shown.push(source) });
  try {
    await vscode.commands.executeCommand(command, argument);
  } finally {
    Reflect.deleteProperty(pages, 'show'); // what is behind it is there again
  }
  return shown[0] ?? assert.fail('no page');
}

async function textOf(page: PageSource): Promise<string> {
  const document = await page.render();
  return document ? renderText(document) : '';
}

describe('Preview as Client', () => {
  afterEach(restoreSample);

  it('opens beside the editor for whatever row has a file, one at a time, and leaves the editor its keyboard', async () => {
    const editor = await openEditor(risks);
    const way = ['Kestrel Bay Hospitals', 'Theatre scheduling'];
    const rows = [
      ...[['Kestrel Bay Hospitals'], way, [...way, 'Risks'], [...way, 'Actions'], [...way, 'Reports', 'Weekly brief']],
      [...way, 'Minutes', 'November 2026', 'Weekly status'],
      [...way, 'More', 'Incidents'],
    ];
    for (const row of rows) {
      const [before] = listPages();
      await vscode.commands.executeCommand(command, await findRow(...row));
      await waitFor(`the page of ${row.join()}`, () => listPages().length === 1 && listPages()[0] !== before);
    }
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  it('goes by what is typed and not saved, and is kept with a line while that cannot be read', async () => {
    await typeInto(risks, 'Interface to the patient record arrives late', 'The supplier is late');
    const page = await makePage();
    assert.match(
      await textOf(page),
      /^For Kestrel Bay Hospitals\n\nRisks: Theatre scheduling\n\nThe supplier is late\n/,
    );
    await typeInto(risks, 'The supplier is late"', 'The supplier is later');
    await waitFor('the page to be kept', async () => (await page.render()) === undefined);
    assert.match(page.preview?.notice() ?? '', /^From line 4 on the file cannot be read: A quotation mark is missing/);
    await typeInto(risks, 'The supplier is later', 'The supplier is later"');
    await waitFor('the new text', async () => (await textOf(page)).includes('The supplier is later'));
    assert.equal(page.preview?.notice(), '');
  });

  it('shows what can be read of a file that is broken from the start', async () => {
    await openEditor(risks);
    writeDisk(risks, 'risks:\n  - id: R-1\n    title: "One"\n  - id: R-2\n    title: "Two\n');
    const page = await waitFor('the broken file', async () => {
      const made = await makePage(toUri(risks));
      return (await textOf(made)).includes('\nOne\n') && made;
    });
    assert.deepEqual(
      [await textOf(page), /^From line 5 on/.test(page.preview?.notice() ?? '')],
      ['For Kestrel Bay Hospitals\n\nRisks: Theatre scheduling\n\nOne\n', true],
    );
  });

  it('shows of minutes the letter, with what Send would ask and what is not filed', async () => {
    await openEditor(minutes);
    const page = await makePage();
    const text = await textOf(page);
    assert.match(
      text,
      /^To: Declan Moore <[^]*\nSubject: Weekly status, 20 November[^]*\n\nDear Declan, dear Sunita,\n/,
    );
    assert.match(
      page.preview?.notice() ?? '',
      /^Declan Moore would read of something overdue before Fergal Byrne has heard of it\. Marked lines of the notes/,
    );
  });

  it('renders a report as it is typed, and shows what is hidden in it', async () => {
    await typeInto(report, '*Done*', '<!-- Orla is slow -->\n\n[//]: # (Hidden)\n\n*Done*');
    const page = await makePage();
    const document = (await page.render()) ?? assert.fail();
    assert.match(renderHtml(document), /<strong>Theatre scheduling, week of 9 November\.<\/strong>/);
    assert.match(renderHtml(document), /&lt;!-- Orla is slow --&gt;/);
    assert.match(page.preview?.notice() ?? '', /^Line \d+ holds words that do not show\./);
    let updates = 0;
    const following = page.preview?.follow(() => (updates += 1));
    await typeInto(report, '*Done*', '*Finished*');
    following?.dispose();
    assert.ok(updates > 0);
    assert.match(renderHtml((await page.render()) ?? assert.fail()), /<em>Finished<\/em>/);
  });

  it('has something to say of every file of the sample journal, and never a private word', async () => {
    const { services } = await activate();
    const root = services.store.journals[0]?.root ?? assert.fail();
    const files = listFiles(root.fsPath).map((file) => path.relative(root.fsPath, file).split(path.sep).join('/'));
    const silent: string[] = [];
    for (const file of files.filter((each) => /\.(yaml|md|eml|txt)$/.test(each))) {
      const text = await textOf(await makePage(toUri(file)));
      const isNothing = text.startsWith(`The client sees nothing of ${file}. It `);
      if (text === '' || isNothing !== (file.includes('/private/') || !file.startsWith('clients/'))) silent.push(file);
      assert.doesNotMatch(text, /\bp[A-Z]{1,3}-\d|171,?500/, file);
    }
    assert.deepEqual([silent, files.length > 60], [[], true]);
  });

  it('says so where nothing is made of a file, and where there is none', async () => {
    const page = await makePage(toUri(`${kestrelFolder}/nothing.yaml`));
    const gone = await makePage(toUri(`${kestrelFolder}/minutes/2026-01-01-gone.yaml`));
    assert.deepEqual(
      [await textOf(page), await textOf(gone)],
      [
        `Nothing is made of ${kestrelFolder}/nothing.yaml. It lies outside private/: the client may see it as it is.\n`,
        `The client sees nothing of ${kestrelFolder}/minutes/2026-01-01-gone.yaml. There is no such file.\n`,
      ],
    );
  });

  it('closes as soon as the screen is shared, with that client too, and opens no more', async () => {
    const { services } = await activate();
    await vscode.commands.executeCommand(command, toUri(minutes));
    await waitFor('the page', () => listPages().length === 1);
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('Kestrel Bay Hospitals'));
    await waitFor('the page to be closed', () => listPages().length === 0);
    await vscode.commands.executeCommand(command, toUri(minutes));
    assert.deepEqual([listPages().length, services.share.isOn], [0, true]);
  });
});
