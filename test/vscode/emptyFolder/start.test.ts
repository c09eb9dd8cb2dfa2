import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { captureJournal } from '../../../src/core/capture/startJournal';
import { applyChanges } from '../../../src/vscode/workspace/applyChanges';
import { Slices } from '../../../src/vscode/base/slices';
import { JournalFolder } from '../../../src/vscode/workspace/journalFolder';
import { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import { activate, listLabels, readDisk, toFile, toUri, waitForLabels, writeDisk } from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

describe('In a folder without a journal', () => {
  it('the extension does not start', () => {
    const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
    assert.equal(extension?.isActive, false);
  });

  it('the tree is empty once it has started, and a command that needs a journal changes nothing', async () => {
    const { services } = await activate();
    await vscode.commands.executeCommand('engagementJournal.newClient');
    await vscode.commands.executeCommand('engagementJournal.newMinutes');
    assert.deepEqual([await listLabels(), services.store.journals.length, readdirSync(toFile(''))], [[], 0, []]);
  });

  it('the words to say aloud are there all the same, and Enter copies them', async () => {
    await runAccepting('engagementJournal.helpMeSayIt');
    assert.match(await vscode.env.clipboard.readText(), /^That matters\. Can I note it/);
  });

  it('starting a journal needs answers: neither Escape nor Enter on nothing makes one', async () => {
    await runEscaping('engagementJournal.startJournal');
    await runAccepting('engagementJournal.startJournal');
    assert.deepEqual(readdirSync(toFile('')), []);
  });

  it('only the marker of a journal is taken notice of', async () => {
    const { services } = await activate();
    let changes = 0;
    const listening = services.store.onDidChange(() => changes++);
    for (const file of ['notes.yaml', 'clients/acme/client.yaml', 'docs/a/b.yaml']) writeDisk(file, 'name: "Acme"\n');
    const uri = toUri('');
    const journal = new OpenJournal(new JournalFolder(uri), new Slices());
    const answers = { me: 'Sam Lindqvist', organisation: 'Larkhill', purpose: 'Record', controller: 'Larkhill' };
    await applyChanges(services.store, journal, () => captureJournal({ ...answers, retention: 'Two years' }));
    await waitFor('the journal', () => services.store.journals.length === 1);
    await services.store.ready;
    listening.dispose();
    assert.deepEqual([changes, await listLabels()], [1, ['Acme']]);
    assert.match(readDisk('journal.yaml'), /^# .*\njournal: 1\n/);
  });

  it('the clients of the new journal go with their folder, and come back with it', async () => {
    const elsewhere = path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'clients');
    renameSync(toFile('clients'), elsewhere);
    await waitForLabels([], []);
    renameSync(elsewhere, toFile('clients'));
    await waitForLabels([], ['Acme']);
  });
});
