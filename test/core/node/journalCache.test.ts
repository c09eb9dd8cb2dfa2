import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { JournalIndex } from '../../../src/core/journal/journalIndex';
import { openJournalCache, pruneCaches } from '../../../src/node/journalCache';
import { Digests } from '../../../src/core/journal/digests';
import { makeLocalMachine } from '../../../src/node/localMachine';
import { zlibPacking } from '../../../src/node/packing';

const key = { client: 'acme', engagement: 'shop' };
const other = { client: 'acme', engagement: 'till' };
const risks = 'clients/acme/shop/risks.yaml';
const known = readFile('risks', checkText('risks:\n  - id: R-1\n    title: "Größe – 36"\n'));

function pack() {
  const index = new JournalIndex(zlibPacking);
  index.put(risks, known, '42:1');
  const kept = index.export(key);
  assert.ok(kept);
  return kept;
}

describe('The cache of a journal', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'engagement-journal-cache-'));

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was kept, and nothing of what was not', () => {
    const cache = openJournalCache(folder, 'one');
    cache.writeHeads([{ path: risks, known, stamp: '42:1' }]);
    cache.writeEngagement(key, pack());
    const index = new JournalIndex(zlibPacking);
    index.import(key, openJournalCache(folder, 'one').readEngagement(key) ?? { notes: [], packed: new Uint8Array() });
    assert.deepEqual(index.get('risks', risks)?.reading, JSON.parse(JSON.stringify(known)));
    assert.equal(index.stampOf(risks), '42:1');
    assert.deepEqual(cache.readHeads(), JSON.parse(JSON.stringify([{ path: risks, known, stamp: '42:1' }])));
    assert.equal(cache.readEngagement(other), undefined);
  });

  it('gives back what questions are answered from, as long as the files say what they said', () => {
    const cache = openJournalCache(folder, 'one');
    const index = new JournalIndex(zlibPacking);
    index.put(risks, known, '42:1');
    const mark = index.markOf(key) ?? assert.fail('there is no mark');
    const kept = new Digests(index, () => true).keep(key);
    cache.writeMade('digest', key, kept, mark);
    assert.deepEqual(cache.readMade('digest', key, mark), kept);
    index.put(risks, known, '42:2');
    assert.equal(index.markOf(key), mark);
    index.put('clients/acme/shop/sent/a.txt', {});
    assert.equal(cache.readMade('digest', key, index.markOf(key) ?? ''), undefined);
    index.remove('clients/acme/shop/sent/a.txt');
    assert.equal(index.markOf(key), mark);
    index.put(risks, readFile('risks', checkText('risks: []\n')), '42:2');
    assert.equal(cache.readMade('digest', key, index.markOf(key) ?? ''), undefined);
    assert.equal(cache.readMade('digest', other, mark), undefined);
    cache.prune([key]);
    assert.ok(cache.readMade('digest', key, mark));
    cache.prune([other]);
    assert.equal(cache.readMade('digest', key, mark), undefined);
  });

  it('does not read what another version of the extension has written', () => {
    openJournalCache(folder, 'one').writeEngagement(key, pack());
    assert.equal(openJournalCache(folder, 'two').readEngagement(key), undefined);
  });

  it('takes a file that was cut off, changed anywhere or exchanged for none at all', () => {
    const cache = openJournalCache(folder, 'one');
    cache.writeEngagement(key, pack());
    const [name = ''] = readdirSync(folder);
    const file = path.join(folder, name);
    const whole = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 7 }), fc.boolean(), (at, bit, isCut) => {
        const damaged = Buffer.from(isCut ? whole.subarray(0, at) : whole);
        if (!isCut) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, damaged);
        assert.equal(cache.readEngagement(key), undefined);
      }),
    );
    writeFileSync(file, whole);
    assert.ok(cache.readEngagement(key));
    cache.writeEngagement(other, pack());
    const second = readdirSync(folder).find((each) => each !== name) ?? '';
    writeFileSync(path.join(folder, second), whole);
    assert.equal(cache.readEngagement(other), undefined);
  });

  it('forgets engagements that are gone, and what a killed program has left', () => {
    const cache = openJournalCache(folder, 'one');
    cache.writeHeads([]);
    for (const each of [key, other]) cache.writeEngagement(each, pack());
    writeFileSync(path.join(folder, 'heads.123'), 'half');
    cache.prune([other]);
    assert.equal(cache.readEngagement(key), undefined);
    assert.ok(cache.readEngagement(other));
    assert.equal(readdirSync(folder).length, 2);
  });

  it('is as if it were not there where it cannot be written', () => {
    writeFileSync(folder, ''); // a file where the folder should be
    const cache = openJournalCache(folder, 'one');
    cache.writeEngagement(key, pack());
    assert.deepEqual([cache.readEngagement(key), cache.readHeads()], [undefined, undefined]);
  });

  it('exists for the journals that were used last, and for none once it is deleted', () => {
    const machine = makeLocalMachine(folder, __filename);
    for (const journal of ['a', 'b', 'c']) machine.openCache(journal).writeHeads([]);
    const caches = path.join(folder, 'index');
    pruneCaches(caches, 2);
    assert.equal(readdirSync(caches).length, 2);
    machine.deleteCaches();
    assert.deepEqual(readdirSync(folder), []);
  });
});
