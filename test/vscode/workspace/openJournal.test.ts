import assert from 'node:assert/strict';
import { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import { kestrel, kestrelFolder, restoreSample, toUri, writeDisk } from '../sampleWorkspace';

const file = `${kestrelFolder}/risks.yaml`;

describe('A journal that is read', () => {
  afterEach(restoreSample);

  it('knows a file when any read of it has ended, however many run at once', async () => {
    const journal = new OpenJournal(toUri(''));
    const reads = Array.from({ length: 5 }, async () => {
      await journal.read(file);
      return journal.index.get('risks', file)?.reading.record.risks.length;
    });
    assert.deepEqual(await Promise.all(reads), [3, 3, 3, 3, 3]);
  });

  it('knows all records of an engagement once it is loaded, even when one of them changes meanwhile', async () => {
    const journal = new OpenJournal(toUri(''));
    const loading = journal.load(kestrel);
    const following = Array.from({ length: 5 }, () => journal.follow(file));
    await loading;
    assert.equal(journal.index.get('risks', file)?.reading.record.risks.length, 3);
    await Promise.all(following);
  });

  it('believes the read that began last', async () => {
    const journal = new OpenJournal(toUri(''));
    const early = journal.read(file);
    writeDisk(file, 'risks: []\n');
    await Promise.all([journal.read(file), early]);
    assert.deepEqual(journal.index.get('risks', file)?.reading.record.risks, []);
  });
});
