import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { checkEngagement } from '../../../src/core/journal/checkEngagement.later';
import { findText } from '../../../src/core/journal/findWords';
import { finish } from '../../../src/core/text/steps';
import { openJournalCache } from '../../../src/node/journalCache';
import { zlibPacking } from '../../../src/node/packing';
import { Slices } from '../../../src/vscode/base/slices';
import { digestsOf } from '../../../src/vscode/workspace/digestsOf';
import { JournalFolder } from '../../../src/vscode/workspace/journalFolder';
import { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import { deWaard, kestrel, restoreSample, toFile, typeInto, writeDisk } from '../sampleWorkspace';
import { tellReads } from './exactDisk';
import { listAll } from '../../core/journal/listAll';

const shop = { client: 'acme', engagement: 'shop' };
const till = { client: 'acme', engagement: 'till' };

/** A session with a journal: what it reads itself, it counts. */
function openSession(root: string, caches?: string) {
  let reads = 0;
  const disk = tellReads(() => (reads += 1));
  const memory = caches === undefined ? {} : { packing: zlibPacking, cache: openJournalCache(caches, 'test') };
  const folder = new JournalFolder(vscode.Uri.file(root), disk);
  const journal = new OpenJournal(folder, new Slices(), undefined, memory);
  return { journal, countReads: () => reads };
}

async function readAll(journal: OpenJournal, keys = [shop, till]): Promise<void> {
  journal.takeHeads();
  await journal.readHeads();
  for (const key of keys) await journal.load(key);
}

function outline({ index }: OpenJournal, keys = [shop, till]): unknown {
  const files = [...listAll(index)].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: JSON.parse(JSON.stringify(files)) as unknown,
    numbers: keys.map((key) =>
      index
        .mentionsIn(key)
        .map((each) => JSON.stringify(each))
        .toSorted(),
    ),
    problems: index
      .listTroubled()
      .toSorted()
      .map((file) => [file, index.problemsOf(file)]),
  };
}

/** What does not fit together, which is kept as well. */
function findProblems({ index, kept }: OpenJournal, keys = [shop, till]): unknown {
  return keys.map((key) => {
    const { problems } = kept.takeMade('findings', key) ?? checkEngagement(index, key);
    kept.keepMade('findings', key, () => checkEngagement(index, key));
    return problems.map((problem) => JSON.stringify(problem)).toSorted();
  });
}

/** What is found when somebody looks for words, which is kept as well. */
function findAll(journal: OpenJournal, words: readonly string[]): unknown {
  const digests = digestsOf(journal);
  for (const key of digests.listKeys()) {
    const kept = journal.kept.takeMade('digest', key);
    if (kept) digests.take(key, kept);
    journal.kept.keepMade('digest', key, () => digests.keep(key));
  }
  return words.map((word) => {
    const { hits, total } = finish(findText({ digests, limit: 100 }, word));
    return [word, total, hits.map((hit) => JSON.stringify(hit)).toSorted()];
  });
}

const texts = [
  'risks:\n  - id: R-1\n    title: "A"\n',
  'risks:\n  - id: R-2\n    title: "B"\n    from: 2026-11-20-a\n',
  'risks:\n  - "x',
  'title: "C"\n',
];
const names = [
  'clients/acme/client.yaml',
  'clients/acme/shop/engagement.yaml',
  'clients/acme/shop/risks.yaml',
  'clients/acme/shop/sent/a.txt',
  'clients/acme/private/shop/risks.yaml',
  'clients/acme/till/risks.yaml',
  'clients/acme/shop/minutes/2026-11-20-a.yaml',
];
const folders = ['clients/acme/shop', 'clients/acme/till', 'clients/acme/private', 'clients/acme'];

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('write' as const),
      name: fc.constantFrom(...names),
      text: fc.constantFrom(...texts),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('delete' as const), name: fc.constantFrom(...names, ...folders) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('swap' as const, 'rename' as const) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('restart' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('heal' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('damage' as const), at: fc.nat(400) }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function change(root: string, caches: string, each: Step): void {
  if (each.act === 'write') {
    mkdirSync(path.dirname(path.join(root, each.name)), { recursive: true });
    writeFileSync(path.join(root, each.name), each.text);
  } else if (each.act === 'delete') {
    rmSync(path.join(root, each.name), { recursive: true, force: true });
  } else if (each.act === 'swap') {
    const [one, two] = ['shop', 'till'].map((name) => path.join(root, 'clients/acme', name));
    if (!one || !two || !existsSync(one)) return;
    rmSync(two, { recursive: true, force: true });
    renameSync(one, two);
  } else if (each.act === 'rename') {
    const [one, two] = ['a', 'b'].map((name) => path.join(root, `clients/acme/shop/minutes/2026-11-20-${name}.yaml`));
    if (one && two && existsSync(one)) renameSync(one, two);
  } else if (each.act === 'damage') {
    for (const name of existsSync(caches) ? readdirSync(caches) : []) {
      writeFileSync(path.join(caches, name), 'x'.repeat(each.at));
      return;
    }
  }
}

describe('A journal that was read in an earlier session', () => {
  const made: string[] = [];
  const makeFolder = () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'engagement-journal-kept-'));
    made.push(folder);
    return folder;
  };

  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it('is known as one that is read anew, whatever happened between the sessions, or to what was kept', async function () {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const [root, caches] = [makeFolder(), path.join(makeFolder(), 'cache')];
        writeFileSync(path.join(root, 'journal.yaml'), 'journal: 1\n');
        let { journal } = openSession(root, caches);
        await readAll(journal);
        for (const each of steps) {
          change(root, caches, each);
          if (each.act === 'heal') await journal.reconcile();
          else if (each.act === 'restart') {
            journal.keep();
            journal = openSession(root, caches).journal;
            await readAll(journal);
          } else continue;
          const anew = openSession(root).journal;
          await readAll(anew);
          assert.deepEqual(outline(journal), outline(anew));
          const words = ['a', 'b', 'c', 'R-1', 'r-2', '2026-11-20-a'];
          assert.deepEqual(findAll(journal, words), findAll(anew, words));
          assert.deepEqual(findProblems(journal), findProblems(anew));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not read again where nothing has changed, and shows its clients before anything is read', async () => {
    const [root, caches] = [makeFolder(), makeFolder()];
    cpSync(toFile(''), root, { recursive: true });
    const first = openSession(root, caches);
    await readAll(first.journal, [kestrel, deWaard]);
    first.journal.keep();
    const words = ['theatre', 'R-1', 'zoë', 'the'];
    const found = findAll(first.journal, words);
    assert.ok(first.countReads() > 0);
    const next = openSession(root, caches);
    assert.ok(next.journal.takeHeads());
    assert.deepEqual(
      next.journal.index.listClientFolders().toSorted(),
      first.journal.index.listClientFolders().toSorted(),
    );
    await readAll(next.journal, [kestrel, deWaard]);
    assert.deepEqual([next.countReads(), next.journal.takeChanged()], [0, []]);
    assert.deepEqual(outline(next.journal, [kestrel]), outline(first.journal, [kestrel]));
    assert.deepEqual(findAll(next.journal, words), found);
  });

  it('is rid of what a killed session had begun to keep, even where nothing has changed since', async () => {
    const [root, caches] = [makeFolder(), makeFolder()];
    cpSync(toFile(''), root, { recursive: true });
    const first = openSession(root, caches);
    await readAll(first.journal, [kestrel]);
    first.journal.keep();
    const whole = readdirSync(caches);
    for (const name of whole) writeFileSync(path.join(caches, `${name}.123`), 'half');
    const next = openSession(root, caches);
    await readAll(next.journal, [kestrel]);
    assert.equal(next.countReads(), 0);
    next.journal.keep();
    assert.deepEqual(readdirSync(caches).toSorted(), whole.toSorted());
  });
});

describe('What is kept of a journal for the next session', () => {
  const caches = mkdtempSync(path.join(os.tmpdir(), 'engagement-journal-caches-'));

  afterEach(restoreSample);
  after(() => rmSync(caches, { recursive: true, force: true }));

  it('is what the files say, not what somebody has typed and not saved', async () => {
    const risks = 'clients/kestrel-bay-hospitals/theatre-scheduling/risks.yaml';
    await typeInto(risks, 'risks:', 'risks: []\nold:');
    const session = openSession(toFile(''), caches);
    await readAll(session.journal, [kestrel]);
    assert.deepEqual(session.journal.index.get('risks', risks)?.reading.record.risks, []);
    session.journal.keep();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const next = openSession(toFile(''), caches).journal;
    await readAll(next, [kestrel]);
    assert.equal(next.index.get('risks', risks)?.reading.record.risks.length, 3);
  });

  it('goes by the files where a client is gone', async () => {
    const session = openSession(toFile(''), caches);
    await readAll(session.journal, [deWaard]);
    session.journal.keep();
    rmSync(toFile('clients/de-waard-biscuits'), { recursive: true });
    writeDisk('clients/acme/client.yaml', 'name: "Acme"\n');
    const next = openSession(toFile(''), caches).journal;
    await readAll(next, []);
    assert.deepEqual(next.index.listClientFolders().toSorted(), ['acme', 'kestrel-bay-hospitals', 'sundholm-ferries']);
  });
});
