import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { LocalDisk } from '../../../src/core/files/localDisk';
import { Slices } from '../../../src/vscode/base/slices';
import { JournalFolder } from '../../../src/vscode/workspace/journalFolder';
import { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import {
  deWaard,
  deWaardFolder,
  kestrel,
  kestrelFolder,
  restoreSample,
  toFile,
  toUri,
  writeDisk,
} from '../sampleWorkspace';
import { exactDisk, tellReads } from './exactDisk';
import { listAll } from '../../core/journal/listAll';

const file = `${kestrelFolder}/risks.yaml`;

/** A journal of its own over the sample, which nobody tells of changes. */
function open(disk?: LocalDisk): OpenJournal {
  return new OpenJournal(new JournalFolder(toUri(''), disk), new Slices());
}

/** What is known of a journal, by its paths. */
function outline({ index }: OpenJournal): unknown {
  return Object.fromEntries(listAll(index).map(({ path, reading }) => [path, reading]));
}

const risksIn = (journal: OpenJournal) => journal.index.get('risks', file)?.reading.record.risks.length;

describe('A journal that is read', () => {
  afterEach(restoreSample);

  it('knows a file when any read of it has ended, however many run at once', async () => {
    const journal = open(exactDisk);
    const reads = Array.from({ length: 5 }, async () => {
      await journal.read(file);
      return journal.index.get('risks', file)?.reading.record.risks.length;
    });
    assert.deepEqual(await Promise.all(reads), [3, 3, 3, 3, 3]);
  });

  it('knows all records of an engagement once it is loaded, even when one of them changes meanwhile', async () => {
    const journal = open(exactDisk);
    const loading = journal.load(kestrel);
    const following = Array.from({ length: 5 }, () => journal.follow(file));
    await loading;
    assert.equal(journal.index.get('risks', file)?.reading.record.risks.length, 3);
    await Promise.all(following);
  });

  it('says that there is no engagement only where it has looked, on the team’s side too', async () => {
    const journal = open(exactDisk);
    const inClient = (engagement: string) => ({ client: kestrel.client, engagement });
    const keys = [kestrel, deWaard, inClient('third'), inClient('fourth'), { client: 'nobody', engagement: 'third' }];
    const ask = () => keys.map((key) => journal.knows(key));
    writeDisk(`clients/${kestrel.client}/private/third/risks.yaml`, 'risks: []\n');
    const unknown = undefined;
    assert.deepEqual(ask(), [unknown, unknown, unknown, unknown, unknown]);
    await journal.readHeads();
    assert.deepEqual(ask(), [unknown, unknown, unknown, unknown, 'none']);
    await journal.load(kestrel);
    assert.deepEqual(ask(), ['whole', unknown, unknown, 'none', 'none']);
    rmSync(toFile(`clients/${kestrel.client}/private/third`), { recursive: true });
    await journal.follow(`clients/${kestrel.client}/private/third`);
    writeDisk(`clients/${kestrel.client}/Fourth/notes.md`, 'x');
    await journal.follow(`clients/${kestrel.client}/Fourth`);
    assert.deepEqual(ask(), ['whole', unknown, 'none', unknown, 'none']);
  });

  it('believes the read that began last', async () => {
    const journal = open(exactDisk);
    const early = journal.read(file);
    writeDisk(file, 'risks: []\n');
    await Promise.all([journal.read(file), early]);
    assert.deepEqual(journal.index.get('risks', file)?.reading.record.risks, []);
  });
});

describe('A journal on this machine', () => {
  afterEach(restoreSample);

  it('reads the same from the disk at once as through VS Code', async () => {
    const journals = [open(), open(exactDisk)];
    for (const journal of journals) {
      await journal.readHeads();
      for (const key of [kestrel, deWaard]) await journal.load(key);
    }
    const [byVscode, atOnce] = journals.map(outline);
    assert.deepEqual(atOnce, byVscode);
  });

  it('notices on its own what was written, made and deleted, and looks at nothing else', async () => {
    const reads = new Set<string>();
    const journal = open(tellReads((name) => reads.add(name)));
    await journal.readHeads();
    await journal.load(kestrel);
    journal.takeChanged();
    reads.clear();
    const [made, gone] = [`${kestrelFolder}/minutes/2026-11-24-call.yaml`, `${kestrelFolder}/changes.yaml`];
    writeDisk(file, 'risks: []\n');
    writeDisk(made, 'title: "Call"\n');
    rmSync(toFile(gone));
    await journal.reconcile();
    assert.deepEqual([...journal.takeChanged()].sort(), [gone, made, file].sort());
    assert.deepEqual([...reads].sort(), [gone, made, file].map(toFile).sort());
    assert.deepEqual([risksIn(journal), journal.index.get('changes', gone)], [0, undefined]);
  });

  it('keeps what is known of files that cannot be read just now', async () => {
    let isLocked = false;
    const refuse = () => {
      if (isLocked) throw Object.assign(new Error('locked'), { code: 'EBUSY' });
    };
    const journal = open(tellReads(refuse));
    await journal.load(kestrel);
    isLocked = true;
    writeDisk(file, 'risks: []\n');
    await journal.read(file);
    assert.equal(risksIn(journal), 3);
    isLocked = false;
    await journal.reconcile();
    assert.equal(risksIn(journal), 0);
  });

  it('notices what happened elsewhere although a folder cannot be listed just now, and keeps what it knew of that', async () => {
    let locked = '';
    const refuse = (folder: string) => {
      if (folder === locked) throw Object.assign(new Error('locked'), { code: 'EACCES' });
      return exactDisk.list(folder);
    };
    const journal = open({ ...exactDisk, list: refuse });
    await journal.readHeads();
    for (const key of [deWaard, kestrel]) await journal.load(key);
    locked = toFile(deWaardFolder);
    const known = journal.index.listBelow(deWaardFolder);
    writeDisk(file, 'risks: []\n');
    await journal.reconcile();
    assert.deepEqual([risksIn(journal), journal.index.listBelow(deWaardFolder)], [0, known]);
  });

  it('forgets a drawing that is deleted, as it does a record', async () => {
    const drawing = `${kestrelFolder}/reports/plan.pdf`;
    for (const disk of [undefined, exactDisk]) {
      writeDisk(drawing, 'x');
      const journal = open(disk);
      await journal.load(kestrel);
      const isKnown = () => journal.index.listBelow(kestrelFolder).includes(drawing);
      assert.equal(isKnown(), true);
      rmSync(toFile(drawing));
      await journal.follow(drawing);
      assert.equal(isKnown(), false);
    }
  });

  it('follows a file that was asked for alone', async () => {
    const journal = open();
    await journal.read(file);
    assert.equal(risksIn(journal), 3);
    writeDisk(file, 'risks: []\n');
    await journal.follow(file);
    assert.equal(risksIn(journal), 0);
  });

  it('reads first what somebody waits for', async () => {
    const order: string[] = [];
    const journal = open(tellReads((name) => order.push(name)));
    const quiet = journal.loadQuietly(deWaard);
    await journal.load(kestrel);
    const isOf = (folder: string) => (name: string) => name.startsWith(toFile(folder));
    assert.ok(order.some(isOf(kestrelFolder)));
    assert.equal(order.some(isOf(deWaardFolder)), false);
    await quiet;
    assert.ok(order.some(isOf(deWaardFolder)));
  });
});

describe('Work in slices', () => {
  it('lets what has come meanwhile have its turn, and goes on', async () => {
    const slices = new Slices();
    const news: string[] = [];
    setImmediate(() => news.push('event'));
    const until = performance.now() + 50;
    while (performance.now() < until) {
      await slices.breathe();
      if (news.length === 0) news.push('work');
    }
    assert.deepEqual(news, ['work', 'event']);
  });
});
