import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LocalDisk } from '../../../src/core/files/localDisk';
import { JournalError } from '../../../src/vscode/base/journalError';
import { ReadingStopped } from '../../../src/vscode/workspace/openJournal';
import { exactDisk } from './exactDisk';
import { changeFiles, fileChange, openAt, outline, readAll, shop } from './randomChanges';

/** How a disk answers one call after the other, again and again: `fails` as a locked file or a lost network drive does. */
function makeDisk(
  answers: readonly ('works' | 'fails')[],
): LocalDisk & { mend: () => void; countFailures: () => number } {
  let [calls, failures, isMended] = [0, 0, false];
  const faulty =
    <T>(run: (file: string) => T) =>
    (file: string): T => {
      if (isMended || answers[calls++ % answers.length] !== 'fails') return run(file);
      failures += 1;
      throw Object.assign(new Error(`EBUSY: resource busy or locked, ${file}`), { code: 'EBUSY' });
    };
  return {
    list: faulty((folder) => exactDisk.list(folder)),
    stampOf: faulty((file) => exactDisk.stampOf(file)),
    read: faulty((file) => exactDisk.read(file)),
    readText: faulty((file) => exactDisk.readText(file)),
    mend: () => (isMended = true),
    countFailures: () => failures,
  };
}

/** Whatever is thrown is a sentence for the user. */
async function orSay(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    assert.ok(error instanceof JournalError, String(error));
  }
}

describe('A journal that is followed', () => {
  const made: string[] = [];
  const makeJournal = () => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'engagement-journal-followed-'));
    made.push(root);
    writeFileSync(path.join(root, 'journal.yaml'), 'journal: 1\n');
    return root;
  };
  const readAnew = async (root: string) => {
    const journal = openAt(root);
    await readAll(journal);
    return outline(journal);
  };

  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it('is known after each event as one that is read anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fileChange, { minLength: 1, maxLength: 14 }), async (changes) => {
        const root = makeJournal();
        const journal = openAt(root);
        await readAll(journal);
        for (const change of changes) {
          for (const name of changeFiles(root, change)) await journal.follow(name);
          assert.deepEqual(outline(journal), await readAnew(root), JSON.stringify(change));
        }
      }),
      { numRuns: 60 },
    );
  }).timeout(120_000);

  it('is known after a look for changes as one that is read anew, whatever was not told, and whenever the disk failed', async () => {
    const changes = fc.array(fc.record({ change: fileChange, isTold: fc.boolean(), isWanted: fc.boolean() }), {
      minLength: 1,
      maxLength: 10,
    });
    const answers = fc.array(fc.constantFrom('works' as const, 'works' as const, 'fails' as const), {
      minLength: 1,
      maxLength: 30,
    });
    let failures = 0;
    await fc.assert(
      fc.asyncProperty(changes, answers, async (all, answered) => {
        const root = makeJournal();
        const disk = makeDisk(answered);
        const journal = openAt(root, disk);
        await orSay(() => readAll(journal));
        for (const { change, isTold, isWanted } of all) {
          const told = changeFiles(root, change);
          if (isTold) for (const name of told) await orSay(() => journal.follow(name));
          if (isWanted) await orSay(() => journal.load(shop));
        }
        disk.mend();
        failures += disk.countFailures();
        await journal.reconcile();
        await readAll(journal);
        assert.deepEqual(outline(journal), await readAnew(root));
      }),
      { numRuns: 100 },
    );
    assert.ok(failures > 50, `the disk has failed only ${failures} times`);
  }).timeout(120_000);

  it('is read to the end by whoever asks for it, though the reading that nobody waited for was stopped', async () => {
    const root = makeJournal();
    for (const number of Array.from({ length: 200 }).keys()) {
      changeFiles(root, {
        act: 'write',
        name: `clients/acme/shop/minutes/2026-11-20-${number}.yaml`,
        text: 'title: "C"\n',
      });
    }
    const journal = openAt(root);
    await journal.readHeads();
    const count = () => journal.index.listRecordPaths(shop).length;
    await assert.rejects(
      journal.loadQuietly(shop, () => count() > 20),
      ReadingStopped,
    );
    assert.ok(count() > 20 && count() < 100, `${count()} were read`);
    assert.equal(journal.knows(shop), undefined);
    let isStopped = false;
    const quiet = journal.loadQuietly(shop, () => isStopped);
    const wanted = journal.load(shop);
    isStopped = true;
    await Promise.all([quiet, wanted]);
    assert.deepEqual([count(), journal.knows(shop)], [200, 'whole']);
  });
});
