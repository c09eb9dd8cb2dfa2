import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AgreementBox } from '../../../src/vscode/workspace/agreementBox';
import { makeDeferred } from '../../../src/vscode/base/deferred';
import { arrangeRows, listFilterValues } from '../../../src/vscode/workspace/agreementRows';
import type { BackgroundReading } from '../../../src/vscode/workspace/backgroundReading';
import { findClientAtHand } from '../../../src/vscode/workspace/chooseEngagement';
import {
  activate,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  restoreSample,
  typeInto,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const steering = `${kestrelFolder}/minutes/2026-11-05-steering-committee.yaml`;

async function putCursor(file: string, text: string): Promise<vscode.TextEditor> {
  const editor = await openEditor(file);
  const at = editor.document.positionAt(editor.document.getText().indexOf(text));
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

function listTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label)).sort();
}

describe('Find Agreement', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('opens the newest of the client at hand by one Enter', async () => {
    await openEditor(`${kestrelFolder}/risks.yaml`);
    await runAccepting('engagementJournal.findAgreement');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /2026-11-20-weekly-status\.yaml$/);
  });

  it('leaves the editor and its tabs as they were after Escape', async () => {
    const editor = await putCursor(`${kestrelFolder}/risks.yaml`, 'R-2');
    const place = editor.selection.active.line;
    await runEscaping('engagementJournal.findAgreement');
    assert.deepEqual([listTabs(), vscode.window.activeTextEditor?.selection.active.line], [['risks.yaml'], place]);
  });

  it('is about the client of the file in the editor, of the row, or of what was used last', async () => {
    const { services } = await activate();
    await openEditor(`${kestrelFolder}/risks.yaml`);
    assert.equal(findClientAtHand(services)?.name, 'Kestrel Bay Hospitals');
    const { journal, row } = await findRow('De Waard Biscuits');
    const { client } = row;
    assert.equal(findClientAtHand(services, { journal, ...(client && { client }) })?.name, 'De Waard Biscuits');
  });

  it('completes people and clients that may be named, and none of another client on a shared screen', async () => {
    const { services } = await activate();
    assert.ok(listFilterValues(services, undefined).people.includes('Orla Kinsella'));
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('De Waard Biscuits'));
    const { people, clients } = listFilterValues(services, undefined);
    assert.deepEqual([people.includes('Orla Kinsella'), clients], [false, ['De Waard Biscuits']]);
  });

  it('closes when the screen is shared', async () => {
    const { services } = await activate();
    const shown = new AgreementBox(services, findClientAtHand(services)).show();
    await services.share.start();
    await assert.rejects(shown, vscode.CancellationError);
  });

  it('has ended looking before what was chosen is opened', async () => {
    const { services } = await activate();
    await services.reading.finish();
    const { window } = vscode;
    const show: (document: vscode.TextDocument, options: vscode.TextDocumentShowOptions) => Thenable<unknown> =
      window.showTextDocument;
    const events: string[] = [];
    const opening = makeDeferred();
    Object.assign(window, {
      showTextDocument: async (document: vscode.TextDocument, options: vscode.TextDocumentShowOptions) => {
        events.push('opens');
        await opening.promise;
        const editor = await show(document, options);
        events.push('is open');
        return editor;
      },
    });
    try {
      const box = new AgreementBox(services, findClientAtHand(services));
      const chosen = box.show().then(() => events.push('chosen'));
      await waitFor('a look at a find', async () => {
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
        return events.length > 0;
      });
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await waitFor('the end of the box', () => !box.isOpen);
      opening.resolve();
      await chosen;
    } finally {
      Object.assign(window, { showTextDocument: show });
    }
    assert.deepEqual(events, ['opens', 'is open', 'chosen']);
  });

  it('says that nothing was found rather than showing an empty list', async () => {
    const { services } = await activate();
    await services.reading.finish();
    const halfRead = { ...services, reading: { isWhole: false } as BackgroundReading };
    const rows = [services, halfRead].flatMap((each) =>
      arrangeRows(each, [], { offers: [], text: 'zebra', isWide: true }),
    );
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Nothing on file has these words.', 'Nothing that was read so far has these words.'],
    );
  });
});

describe('Copy as Citation', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('copies the entry at the cursor, unsaved as it is, first to be said aloud', async () => {
    await typeInto(steering, 'notes: |', 'purpose-of-test: x\nnotes: |');
    await putCursor(steering, 'Weekend theatres are part');
    await runAccepting('engagementJournal.copyCitation');
    assert.match(await vscode.env.clipboard.readText(), /^I may have noted it differently\./);
  });

  it('copies a private entry for the team only, and nothing of it on a shared screen', async () => {
    const row = await findRow(
      'Kestrel Bay Hospitals',
      'Theatre scheduling',
      'Risks',
      'The fixed price does not carry a second move of the start',
    );
    await runAccepting('engagementJournal.copyCitation', row);
    assert.match(await vscode.env.clipboard.readText(), /^pR-1.*\[team only\]$/);
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('Kestrel Bay Hospitals'));
    await runAccepting('engagementJournal.copyCitation', row);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });
});

describe('Show History', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('opens what an entry replaced', async () => {
    await putCursor(steering, 'Weekend theatres are part');
    await runAccepting('engagementJournal.showHistory');
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /decisions\.yaml$/);
    assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? '', /id: D-2/);
  });
});
