import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  activate,
  besideDemandPlanning,
  deWaardFolder,
  findRow,
  listLabels,
  listRows,
  openEditor,
  readDisk,
  restoreSample,
  sampleClients,
  settle,
  toFile,
  typeInto,
  waitForLabels,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const twinNovember = ['Twin Biscuits', 'Demand planning', 'Minutes', 'November 2026'];
const november = ['De Waard Biscuits', 'Demand planning', 'Minutes', 'November 2026'];
const ours = ['De Waard Biscuits', 'Demand planning', 'Actions', 'Ours'];
const risks = ['De Waard Biscuits', 'Demand planning', 'Risks'];

let twins = 0;

/**
 * Moves a whole client into the journal, as a person does with the mouse, and says where it is. What is moved within it
 * is lost to the watcher for good, so each test has its own.
 */
async function moveInTwin(): Promise<string> {
  const prepared = path.join(makeFolder(), 'prepared');
  cpSync(toFile('clients/de-waard-biscuits'), prepared, { recursive: true });
  writeFileSync(path.join(prepared, 'client.yaml'), 'name: "Twin Biscuits"\n');
  const folder = `clients/twin-${++twins}`;
  renameSync(prepared, toFile(folder));
  await waitForLabels([], [...sampleClients, 'Twin Biscuits']);
  await waitForLabels(twinNovember, ['First forecast review']);
  return folder;
}

function makeFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'journal-'));
}

describe('What another program does to the files', () => {
  beforeEach(settle); // a file that is made and deleted in one moment is no news at all
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
    await waitForLabels(
      ['De Waard Biscuits', 'Demand planning'],
      ['Minutes', 'Actions', 'Decisions', 'Milestones', 'More'],
    );
  });

  it('shows a client that is written file by file', async () => {
    await waitForLabels([], sampleClients);
    writeDisk('clients/acme/client.yaml', 'name: "Acme"\n');
    await waitForLabels([], ['Acme', ...sampleClients]);
    writeDisk('clients/acme/shop/engagement.yaml', 'title: "Shop"\nstatus: active\n');
    await waitForLabels(['Acme'], ['Shop']);
  });

  it('shows a client whose folder is moved in, with all its records', async () => {
    await moveInTwin();
    assert.deepEqual(await listLabels('Twin Biscuits', 'Demand planning'), [
      'Minutes',
      'Actions',
      'Decisions',
      'Risks',
      'Milestones',
      'More',
    ]);
  });

  it('takes away a client whose folder is deleted', async () => {
    const folder = await moveInTwin();
    rmSync(toFile(folder), { recursive: true });
    await waitForLabels([], sampleClients);
  });

  it('takes away a client whose folder is moved out', async () => {
    const folder = await moveInTwin();
    renameSync(toFile(folder), path.join(makeFolder(), 'moved'));
    await waitForLabels([], sampleClients);
  });

  it('follows an engagement whose folder is renamed', async () => {
    const folder = await moveInTwin();
    renameSync(toFile(`${folder}/demand-planning`), toFile(`${folder}/planning`));
    await waitFor('the new folder', async () =>
      (await listRows('Twin Biscuits')).some(({ row }) => row.engagement === 'planning'),
    );
    await waitForLabels(twinNovember, ['First forecast review']);
  });

  it('shows the records again of an engagement whose folder was moved away and back', async () => {
    const folder = await moveInTwin();
    const elsewhere = path.join(makeFolder(), 'moved');
    renameSync(toFile(`${folder}/demand-planning`), elsewhere);
    await waitForLabels(['Twin Biscuits'], besideDemandPlanning);
    renameSync(elsewhere, toFile(`${folder}/demand-planning`));
    await waitForLabels(twinNovember, ['First forecast review']);
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
    await waitForLabels([], sampleClients);
  });

  it('tells nothing of a file that is written again as it was', async () => {
    const { services } = await activate();
    await waitForLabels(risks, [
      'Christmas orders distort the first forecasts',
      'Sales history before 2024 cannot be read',
    ]);
    const told: (string | undefined)[] = [];
    const listening = services.store.onDidChange(({ client }) => told.push(client));
    const file = 'clients/kestrel-bay-hospitals/client.yaml';
    writeDisk(file, readDisk(file));
    await settle();
    assert.ok(!told.includes(undefined));
    writeDisk(file, readDisk(file).replace('Kestrel Bay', 'Kestrel Hill'));
    await waitForLabels([], ['De Waard Biscuits', 'Kestrel Hill Hospitals', 'Sundholm Ferries']);
    assert.ok(told.includes(undefined));
    listening.dispose();
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

describe('A folder of minutes', () => {
  afterEach(restoreSample);

  it('may be renamed, and renamed back', async () => {
    await settle();
    await waitForLabels(november, ['First forecast review']);
    renameSync(toFile(`${deWaardFolder}/minutes`), toFile(`${deWaardFolder}/old-minutes`));
    await waitForLabels(['De Waard Biscuits', 'Demand planning'], ['Actions', 'Risks', 'Milestones', 'More']);
    renameSync(toFile(`${deWaardFolder}/old-minutes`), toFile(`${deWaardFolder}/minutes`));
    await waitForLabels(november, ['First forecast review']);
  });
});
