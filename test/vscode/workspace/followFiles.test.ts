import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  activate,
  deWaardFolder,
  findRow,
  listLabels,
  listRows,
  openEditor,
  readDisk,
  restoreSample,
  toFile,
  typeInto,
  waitForLabels,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const clients = ['De Waard Biscuits', 'Kestrel Bay Hospitals'];
const november = ['De Waard Biscuits', 'Demand planning', 'Minutes', 'November 2026'];
const ours = ['De Waard Biscuits', 'Demand planning', 'Actions', 'Ours'];
const risks = ['De Waard Biscuits', 'Demand planning', 'Risks'];

/** A copy of a folder of the sample elsewhere, to be moved in as a whole. */
function prepareFolder(from: string): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'prepared');
  cpSync(toFile(from), folder, { recursive: true });
  return folder;
}

describe('What another program does to the files', () => {
  afterEach(restoreSample);

  it('shows new minutes', async () => {
    await waitForLabels(november, ['First forecast review']);
    writeDisk(`${deWaardFolder}/minutes/2026-11-25-call.yaml`, 'title: "Call"\ntype: call\ndate: 2026-11-25\n');
    await waitForLabels(november, ['Call', 'First forecast review']);
  });

  it('takes away minutes that are deleted', async () => {
    await waitForLabels(november, ['First forecast review']);
    rmSync(toFile(`${deWaardFolder}/minutes/2026-11-18-first-forecast-review.yaml`));
    await waitForLabels(november, []);
  });

  it('follows a register that is written, emptied and deleted', async () => {
    const file = `${deWaardFolder}/risks.yaml`;
    await waitForLabels(risks, [
      'Christmas orders distort the first forecasts',
      'Sales history before 2024 cannot be read',
    ]);
    writeDisk(file, 'risks:\n  - id: R-9\n    title: "Another"\n');
    await waitForLabels(risks, ['Another']);
    writeDisk(file, '');
    await waitForLabels(risks, []);
    rmSync(toFile(file));
    await waitForLabels(['De Waard Biscuits', 'Demand planning'], ['Minutes', 'Actions', 'Decisions']);
  });

  it('shows a client that is written file by file', async () => {
    await waitForLabels([], clients);
    writeDisk('clients/acme/client.yaml', 'name: "Acme"\n');
    await waitForLabels([], ['Acme', ...clients]);
    writeDisk('clients/acme/shop/engagement.yaml', 'title: "Shop"\nstatus: active\n');
    await waitForLabels(['Acme'], ['Shop']);
  });

  it('shows a client whose folder is moved in, with all its records', async () => {
    await waitForLabels([], clients);
    const prepared = prepareFolder('clients/de-waard-biscuits');
    renameSync(prepared, toFile('clients/twin'));
    await waitForLabels([], ['De Waard Biscuits', ...clients]);
    const { tree } = await activate();
    const twin = (await tree.getChildren()).find(({ row }) => row.client === 'twin');
    const below = twin ? await tree.getChildren(twin) : [];
    const groups = below[0] ? await tree.getChildren(below[0]) : [];
    assert.deepEqual(
      groups.map(({ row }) => row.label),
      ['Minutes', 'Actions', 'Decisions', 'Risks'],
    );
  });

  it('takes away a client whose folder is deleted', async () => {
    await waitForLabels(november, ['First forecast review']);
    rmSync(toFile('clients/de-waard-biscuits'), { recursive: true });
    await waitForLabels([], ['Kestrel Bay Hospitals']);
  });

  it('takes away a client whose folder is moved out', async () => {
    await waitForLabels([], clients);
    renameSync(toFile('clients/de-waard-biscuits'), path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'moved'));
    await waitForLabels([], ['Kestrel Bay Hospitals']);
  });

  it('takes away everything when the folder of clients is moved out, and brings it back', async () => {
    await waitForLabels(november, ['First forecast review']);
    const elsewhere = path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'clients');
    renameSync(toFile('clients'), elsewhere);
    await waitForLabels([], []);
    renameSync(elsewhere, toFile('clients'));
    await waitForLabels([], clients);
    await waitForLabels(november, ['First forecast review']);
  });

  it('follows an engagement whose folder is renamed', async () => {
    await waitForLabels(november, ['First forecast review']);
    renameSync(toFile(deWaardFolder), toFile('clients/de-waard-biscuits/planning'));
    await waitFor('the new folder', async () =>
      (await listRows('De Waard Biscuits')).some(({ row }) => row.engagement === 'planning'),
    );
    await waitForLabels(november, ['First forecast review']);
  });

  it('shows the records again of an engagement whose folder was moved away and back', async () => {
    await waitForLabels(november, ['First forecast review']);
    const elsewhere = path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'moved');
    renameSync(toFile(deWaardFolder), elsewhere);
    await waitForLabels(['De Waard Biscuits'], []);
    renameSync(elsewhere, toFile(deWaardFolder));
    await waitForLabels(november, ['First forecast review']);
  });

  it('follows a folder of minutes that is renamed and renamed back', async () => {
    await waitForLabels(november, ['First forecast review']);
    renameSync(toFile(`${deWaardFolder}/minutes`), toFile(`${deWaardFolder}/old-minutes`));
    await waitForLabels(['De Waard Biscuits', 'Demand planning'], ['Actions', 'Risks']);
    renameSync(toFile(`${deWaardFolder}/old-minutes`), toFile(`${deWaardFolder}/minutes`));
    await waitForLabels(november, ['First forecast review']);
  });

  it('moves the bands of all risks when journal.yaml changes them', async () => {
    const { tree } = await activate();
    const colorOf = async () => {
      const [risk] = await tree.getChildren(await findRow(...risks));
      return risk?.row.color;
    };
    assert.equal(await colorOf(), 'green');
    writeDisk('journal.yaml', readDisk('journal.yaml').replace('amber: 8', 'amber: 6'));
    await waitFor('the amber band', async () => (await colorOf()) === 'amber');
  });

  it('ends the journal with its marker, and begins it again', async () => {
    const { services } = await activate();
    const marker = readDisk('journal.yaml');
    rmSync(toFile('journal.yaml'));
    await waitFor('the end of the journal', async () => {
      await services.store.ready;
      return services.store.journals.length === 0;
    });
    assert.deepEqual(await listLabels(), []);
    writeDisk('journal.yaml', marker);
    await waitForLabels([], clients);
  });

  it('takes no notice of files that are no records', async () => {
    await waitForLabels(november, ['First forecast review']);
    writeDisk(`${deWaardFolder}/minutes/2026-11-25-notes.txt`, 'title: "Notes"\ndate: 2026-11-25\n');
    writeDisk('clients/de-waard-biscuits/private/demand-planning/minutes/2026-11-25-x.yaml', 'date: 2026-11-25\n');
    writeDisk(`${deWaardFolder}/minutes/2026-11-26-call.yaml`, 'title: "Call"\ntype: call\ndate: 2026-11-26\n');
    await waitForLabels(november, ['Call', 'First forecast review']);
  });
});

describe('Text that is not saved yet', () => {
  afterEach(restoreSample);
  const file = `${deWaardFolder}/actions.yaml`;

  it('comes before the disk, until it is thrown away', async () => {
    await waitForLabels(ours, ['Forecast for all 112 products']);
    await typeInto(file, 'Forecast for all 112 products', 'Forecast for everything');
    await waitForLabels(ours, ['Forecast for everything']);
    assert.ok(readDisk(file).includes('Forecast for all 112 products'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitForLabels(ours, ['Forecast for all 112 products']);
  });

  it('is forgotten when its editor is closed without saving', async () => {
    await typeInto(file, 'Forecast for all 112 products', 'Forecast for everything');
    await waitForLabels(ours, ['Forecast for everything']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitForLabels(ours, ['Forecast for all 112 products']);
  });

  it('stays in the tree when the file changes on disk below it', async () => {
    await typeInto(file, 'Forecast for all 112 products', 'Forecast for everything');
    await waitForLabels(ours, ['Forecast for everything']);
    writeDisk(file, readDisk(file).replace('Forecast for all 112 products', 'From elsewhere'));
    writeDisk(`${deWaardFolder}/risks.yaml`, 'risks:\n  - id: R-9\n    title: "Another"\n');
    await waitForLabels(risks, ['Another']);
    assert.deepEqual(await listLabels(...ours), ['Forecast for everything']);
  });

  it('does not hide that an open, clean file changed on disk', async () => {
    await openEditor(file);
    writeDisk(file, readDisk(file).replace('Forecast for all 112 products', 'From elsewhere'));
    await waitForLabels(ours, ['From elsewhere']);
  });

  it('that is half typed takes away only what it breaks', async () => {
    await waitForLabels(ours, ['Forecast for all 112 products']);
    await typeInto(file, '  - id: A-3\n', '  - id: A-3\n    note: "half\n');
    await waitForLabels(
      ['De Waard Biscuits', 'Demand planning', 'Actions', 'Theirs'],
      ['Sales history of the discount customers'],
    );
    await waitFor('the row that warns', async () =>
      (await listLabels('De Waard Biscuits', 'Demand planning', 'Actions')).some((label) => label.includes('not read')),
    );
  });
});
