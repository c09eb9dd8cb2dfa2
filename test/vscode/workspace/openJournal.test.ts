import assert from 'node:assert/strict';
import { localDisk } from '../../../src/node/localDisk';
import { Slices } from '../../../src/vscode/base/slices';
import { JournalFolder } from '../../../src/vscode/workspace/journalFolder';
import { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import { kestrel, kestrelFolder, restoreSample, toUri, writeDisk } from '../sampleWorkspace';

const file = `${kestrelFolder}/risks.yaml`;

describe('A journal that is read', () => {
  afterEach(restoreSample);

  it('knows a file when any read of it has ended, however many run at once', async () => {
    const journal = new OpenJournal(new JournalFolder(toUri(''), localDisk), new Slices());
    const reads = Array.from({ length: 5 }, async () => {
      await journal.read(file);
      return journal.index.get('risks', file)?.reading.record.risks.length;
    });
    assert.deepEqual(await Promise.all(reads), [3, 3, 3, 3, 3]);
  });

  it('knows all records of an engagement once it is loaded, even when one of them changes meanwhile', async () => {
    const journal = new OpenJournal(new JournalFolder(toUri(''), localDisk), new Slices());
    const loading = journal.load(kestrel);
    const following = Array.from({ length: 5 }, () => journal.follow(file));
    await loading;
    assert.equal(journal.index.get('risks', file)?.reading.record.risks.length, 3);
    await Promise.all(following);
  });

  it('believes the read that began last', async () => {
    const journal = new OpenJournal(new JournalFolder(toUri(''), localDisk), new Slices());
    const early = journal.read(file);
    writeDisk(file, 'risks: []\n');
    await Promise.all([journal.read(file), early]);
    assert.deepEqual(journal.index.get('risks', file)?.reading.record.risks, []);
  });
});
