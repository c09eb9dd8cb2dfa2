import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { renderText } from '../../../src/core/report/document';
import type { Letter } from '../../../src/core/report/letter';
import { send } from '../../../src/vscode/commands/send';
import { JournalError } from '../../../src/vscode/base/journalError';
import { findDraft } from '../../../src/vscode/workspace/draftedLetters';
import { handOutLetter } from '../../../src/vscode/workspace/handOut';
import type { PageSource } from '../../../src/vscode/workspace/pages';
import type { ScreenShare } from '../../../src/vscode/workspace/screenShare';
import {
  activate,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  typeInto,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const file = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;

/** Runs *Send* on the sample's last minutes, with a page whose buttons the test presses. */
async function openLetter(pages: PageSource[] = []) {
  const { services } = await activate();
  const running = send({ ...services, pages: { show: async (source) => void pages.push(source) } }, undefined);
  const ended = running.then(
    () => 'ended' as const,
    (error: unknown) => error,
  );
  return { services, ended, page: () => waitFor('the page', () => pages.at(-1)) };
}

const letter: Letter = {
  to: [],
  cc: [],
  subject: 'Subject',
  blocks: [],
  language: 'en',
  otherLanguages: [],
  notCopied: [],
};

const textOf = async (page: PageSource) => renderText((await page.render()) ?? assert.fail());

describe('A letter that is handed out', () => {
  before(async () => {
    await activate();
    await vscode.workspace.getConfiguration().update('engagementJournal.me', 'Nadia Ferrante', true);
  });

  beforeEach(async () => {
    await typeInto(file, '  - "A-3 Session rules for orthopaedics"\n', ''); // else somebody must hear of it first
  });

  afterEach(async () => {
    const { services } = await activate();
    for (const journal of services.store.journals) {
      await services.memory.update(`draftedLetters/${journal.uriOf(file).toString()}`, undefined);
    }
    await restoreSample();
  });

  after(() => vscode.workspace.getConfiguration().update('engagementJournal.me', undefined, true));

  it('is remembered as it was taken along last, and that text is filed as sent', async () => {
    const { services, ended, page } = await openLetter();
    const shown = await page();
    await shown.buttons?.press('copyFormatted');
    assert.equal(await ended, 'ended');
    await typeInto(file, 'title: "Weekly', 'title: "Corrected weekly');
    const corrected = await waitFor('the page to follow', async () => {
      const text = await textOf(shown);
      return text.includes('Corrected weekly') && text;
    });
    await shown.buttons?.press('copyFormatted');
    const journal = await openJournal();
    assert.equal(findDraft(services, journal, file)?.text, corrected);
    await shown.buttons?.press('afterwards');
    const { document } = await openEditor(file);
    const { record } = readFile('minutes', checkText(document.getText()));
    assert.equal(readDisk(`${kestrelFolder}/${record.sent?.text}`), corrected);
    assert.equal(findDraft(services, journal, file), undefined);
  });

  it('is not made while the actions are half typed, and an open page keeps what it showed', async () => {
    const { page } = await openLetter();
    const shown = await page();
    const actions = `${kestrelFolder}/actions.yaml`;
    await typeInto(actions, '    text: "List of theatre sessions per specialty"', '    text: "List of theatre');
    await waitFor('the page to keep its text', async () => (await shown.render()) === undefined);
    await openEditor(file);
    const again = await (await openLetter()).ended;
    assert.ok(again instanceof JournalError, String(again));
    assert.match(again.message, /^actions\.yaml is not read from line \d+ on\. Mend that first\.$/);
    assert.match(again.place?.uri.path ?? '', /\/actions\.yaml$/);
    shown.buttons?.closed();
  });

  it('tells of a recipient whose e-mail address is none', async () => {
    const client = 'clients/kestrel-bay-hospitals/client.yaml';
    const [address = ''] = /[\w.]+@[\w.-]+/.exec(readDisk(client).split('Declan Moore')[1] ?? '') ?? [];
    await typeInto(client, address, `"Declan Moore <${address}>"`);
    await openEditor(file);
    const shown = await (await openLetter()).page();
    assert.match(shown.buttons?.notice ?? '', /e-mail address of Declan Moore is none/);
    shown.buttons?.closed();
  });

  it('is saved where the files of the same client were saved last, and nobody who looks on is shown where', async () => {
    const { services } = await activate();
    const journal = await openJournal();
    const remembered = new Map<string, unknown>();
    const memory = {
      get: (name: string) => remembered.get(name),
      update: async (name: string, value: unknown) => void remembered.set(name, value),
      keys: () => [],
    } as unknown as vscode.Memento;
    const offered: string[] = [];
    const { showSaveDialog } = vscode.window;
    vscode.window.showSaveDialog = async (options) => {
      offered.push(options?.defaultUri?.path.replace(journal.root.path, '') ?? '');
      return vscode.Uri.joinPath(journal.root, 'clients/outgoing', 'letter.html');
    };
    const save = async (client: string, share = services.share) => {
      const pages: PageSource[] = [];
      const show = async (source: PageSource) => void pages.push(source);
      const render = async () => letter;
      const handed = handOutLetter({ ...services, share, memory, pages: { show } }, journal, {
        ...{ client, path: file, name: 'Letter', fileName: 'letter', render },
      });
      const page = await waitFor('the page', () => pages[0]);
      await page.buttons?.press('html');
      await handed;
    };
    try {
      await save('globex');
      await save('acme');
      await save('acme');
      await save('acme', { isOn: true, onlyClientOf: () => kestrel.client } as unknown as ScreenShare);
    } finally {
      vscode.window.showSaveDialog = showSaveDialog;
    }
    assert.deepEqual(offered, ['/letter.html', '/letter.html', '/clients/outgoing/letter.html', '/letter.html']);
  });
});
