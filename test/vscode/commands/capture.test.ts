import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findLineHome } from '../../../src/core/capture/lineHome';
import { askLine } from '../../../src/vscode/workspace/captureBox';
import { findVisibleRecords, listVisibleEngagements } from '../../../src/vscode/workspace/services';
import { activate, deWaard, kestrel, kestrelFolder, openJournal, readDisk, restoreSample } from '../sampleWorkspace';
import { runEscaping, waitFor } from '../waiting';

const command = 'engagementJournal.capture';

async function listHomes() {
  const { services } = await activate();
  return listVisibleEngagements(services).map((each) => ({
    ...each,
    records: findVisibleRecords(services, each.journal),
  }));
}

describe('Capture', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('leaves no trace after Escape', async () => {
    const registers = ['actions', 'decisions', 'issues'].map((name) => `${kestrelFolder}/${name}.yaml`);
    const before = registers.map(readDisk);
    await runEscaping(command);
    assert.deepEqual(registers.map(readDisk), before);
  });

  it('finds the client of a contact, and no other than the one at hand while the screen is shared', async () => {
    const { services } = await activate();
    const find = async (line: string) => findLineHome(line, await listHomes(), undefined)?.clientName;
    assert.equal(await find('Declan calls back'), 'Kestrel Bay Hospitals');
    await services.share.start({ journal: await openJournal(), client: deWaard.client });
    assert.equal(await find('Declan Moore calls back'), 'De Waard Biscuits');
  });

  it('closes its box when the screen is shared', async () => {
    const { services } = await activate();
    const homes = await listHomes();
    const onHidden = services.share.onDidChange;
    const asking = askLine({ homes, atHand: undefined, minutesPath: undefined, today: services.today(), onHidden });
    const ended = asking.then(
      () => 'answered',
      (error: unknown) => error instanceof vscode.CancellationError,
    );
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.equal(await waitFor('the end of the box', () => ended), true);
  });
});
