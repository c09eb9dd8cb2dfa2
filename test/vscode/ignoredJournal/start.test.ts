import assert from 'node:assert/strict';
import { mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  activate,
  deWaardFolder,
  findRow,
  listLabels,
  readDisk,
  restoreSample,
  sampleClients,
  settle,
  toFile,
  waitForLabels,
  writeDisk,
} from '../sampleWorkspace';

const ours = ['De Waard Biscuits', 'Demand planning', 'Actions', 'Ours'];

describe('In a repository that ignores its journal', () => {
  beforeEach(settle);
  afterEach(restoreSample);

  it('the journal is found one folder down', async () => {
    const { services } = await activate();
    assert.deepEqual(
      [services.store.journals.map(({ label }) => label), await listLabels()],
      [['journal'], sampleClients],
    );
  });

  it('its files are followed', async () => {
    await waitForLabels(ours, ['Forecast for all 112 products']);
    const file = `${deWaardFolder}/actions.yaml`;
    writeDisk(file, readDisk(file).replace('Forecast for all 112 products', 'From elsewhere'));
    await waitForLabels(ours, ['From elsewhere']);
  });

  it('its files are edited', async () => {
    const { services } = await activate();
    const row = await findRow(...ours, 'Forecast for all 112 products');
    const before = readDisk(`${deWaardFolder}/actions.yaml`);
    await vscode.commands.executeCommand('engagementJournal.closeAction', row);
    assert.equal(readDisk(`${deWaardFolder}/actions.yaml`), `${before}    done: ${services.today()}\n`);
  });

  it('its folder may go and come back as a whole', async () => {
    await waitForLabels([], sampleClients);
    const elsewhere = path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'moved');
    renameSync(toFile(''), elsewhere);
    await waitForLabels([], []);
    renameSync(elsewhere, toFile(''));
    await waitForLabels([], sampleClients);
    await waitForLabels(ours, ['Forecast for all 112 products']);
  });
});
