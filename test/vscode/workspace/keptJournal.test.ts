import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { checkEngagement } from '../../../src/core/journal/checkEngagement.later';
import { findText } from '../../../src/core/journal/findWords';
import { finish } from '../../../src/core/text/steps';
import { digestsOf } from '../../../src/vscode/workspace/digestsOf';
import type { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import { deWaard, kestrel, restoreSample, toFile, typeInto, writeDisk } from '../sampleWorkspace';
import { tellReads } from './exactDisk';
import { changeFiles, fileChange, openAt, outline, readAll, shop, till } from './randomChanges';

/** A session with a journal: what it reads itself, it counts. */
function openSession(root: string, caches?: string) {
  let reads = 0;
  const journal = openAt(
    root,
    tellReads(() => (reads += 1)),
    caches,
  );
  return { journal, countReads: () => reads };
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

const step = fc.oneof(
  { weight: 9, arbitrary: fileChange },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('restart' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('heal' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('damage' as const), at: fc.nat(400) }) },
);

/** As another program, or a full disk, may do to what is kept. */
function damage(caches: string, length: number): void {
  const [first] = existsSync(caches) ? readdirSync(caches) : [];
  if (first !== undefined) writeFileSync(path.join(caches, first), 'x'.repeat(length));
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
          if (each.act === 'heal') await journal.reconcile();
          else if (each.act === 'restart') {
            journal.keep();
            journal = openSession(root, caches).journal;
            await readAll(journal);
          } else {
            if (each.act === 'damage') damage(caches, each.at);
            else changeFiles(root, each);
            continue;
          }
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
    await readAll(session.journal, [{ client: 'sundholm-ferries', engagement: 'ticket-shop' }]);
    session.journal.keep();
    rmSync(toFile('clients/sundholm-ferries'), { recursive: true });
    writeDisk('clients/acme/client.yaml', 'name: "Acme"\n');
    const next = openSession(toFile(''), caches).journal;
    await readAll(next, []);
    assert.deepEqual(next.index.listClientFolders().toSorted(), ['acme', 'de-waard-biscuits', 'kestrel-bay-hospitals']);
  });
});
