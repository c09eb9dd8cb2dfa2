import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFile } from '../../../src/core/files/read';
import { checkText } from '../../../src/core/files/decode';
import { JournalIndex } from '../../../src/core/journal/journalIndex';
import type { Known } from '../../../src/core/journal/shelf';
import { zlibPacking } from '../../../src/node/packing';
import { listAll } from './listAll';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const paths = [
  'clients/acme/client.yaml',
  `${folder}/engagement.yaml`,
  `${folder}/risks.yaml`,
  `${folder}/minutes/a.yaml`,
  `${folder}/notes.txt`,
  'clients/acme/private/shop/risks.yaml',
  'clients/acme/till/risks.yaml',
] as const;

function know(path: string, title: string): Known {
  if (path.endsWith('.txt')) return { R: title.length };
  if (path.endsWith('risks.yaml')) {
    return readFile('risks', checkText(`risks:\n  - id: R-${title.length}\n    title: ${JSON.stringify(title)}\n`));
  }
  const kind = path.endsWith('client.yaml') ? 'client' : path.includes('minutes') ? 'minutes' : 'engagement';
  return readFile(kind, checkText(`${kind === 'client' ? 'name' : 'title'}: ${JSON.stringify(title)}\n`));
}

/** Everything that can be asked of an index. */
function outline(index: JournalIndex): unknown {
  return {
    all: listAll(index),
    below: index.listBelow('clients').toSorted(),
    numbers: index.mentionsIn(key),
    clients: index.listClientFolders(),
    engagements: index.listEngagementFolders('acme').filter((engagement) => listAll(index, { engagement }).length > 0),
    troubled: index.listTroubled().map((path) => [path, index.problemsOf(path)]),
    stamps: paths.map((path) => index.stampOf(path)),
  };
}

/** Less is not worth packing. */
const much = '.'.repeat(10_000);

const step = fc.record({
  path: fc.constantFrom(...paths),
  act: fc.constantFrom('put', 'put', 'put', 'remove', 'tidy', 'pack', 'packMeanwhile', 'restart'),
  text: fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('', much))
    .map(([text, more]) => `${text}${more}`),
});

describe('An index that packs', () => {
  it('knows after any steps and restarts what an index knows that keeps everything at hand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        let packing = new JournalIndex(zlibPacking);
        const open = new JournalIndex();
        for (const { path, act, text } of steps) {
          const stamp = text === '' ? undefined : `stamp of ${text}`;
          const isPacked = act === 'packMeanwhile' && packing.packAside(key);
          if (act === 'put' || isPacked) {
            assert.equal(packing.put(path, know(path, text), stamp), open.put(path, know(path, text), stamp));
          } else if (act === 'remove') {
            assert.deepEqual(packing.remove(path), open.remove(path));
          } else if (act === 'tidy') {
            packing.tidy(0);
          } else if (act === 'pack') {
            await packing.packAside(key);
          } else packing = restart(packing);
          await isPacked;
        }
        assert.deepEqual(normalize(outline(packing)), normalize(outline(open)));
      }),
    );
  });

  it('says of every change that it is one, and that it is not kept yet', () => {
    const index = new JournalIndex(zlibPacking);
    const [, , path] = paths;
    index.put(path, know(path, 'one'), '1');
    const first = [index.versionOf(key), index.fileVersionOf(path)];
    index.export(key);
    index.put(path, know(path, 'one'), '1');
    assert.deepEqual([index.versionOf(key), index.fileVersionOf(path), index.isKept(key)], [...first, true]);
    index.put(path, know(path, 'one'), '2');
    assert.deepEqual([index.versionOf(key), index.fileVersionOf(path), index.isKept(key)], [...first, false]);
    index.export(key);
    index.put(path, know(path, 'two'), '2');
    assert.notDeepEqual([index.versionOf(key), index.fileVersionOf(path)], first);
    assert.equal(index.isKept(key), false);
  });

  it('is packed beside all else where that is asked for, and then neither by an export nor by a tidying', async () => {
    const packed: string[] = [];
    const count = (how: string, text: string) => packed.push(`${how} ${text.length > much.length ? 'much' : 'little'}`);
    const index = new JournalIndex({
      ...zlibPacking,
      pack: (text) => (count('at once', text), zlibPacking.pack(text)),
      packAside: (text) => (count('aside', text), zlibPacking.packAside(text)),
    });
    const [, engagement, risks] = paths;
    index.put(engagement, know(engagement, 'Shop'), '1');
    index.tidy(0);
    index.put(risks, know(risks, much), '1');
    await Promise.all([index.packAside(key), index.packAside({ client: 'acme', engagement: 'unknown' })]);
    await index.packAside(key);
    index.tidy(0);
    index.export(key);
    assert.deepEqual(packed, ['aside much']);
    const packing = index.packAside(key);
    index.put(risks, know(risks, `${much}!`), '2');
    await packing;
    index.tidy(0);
    assert.deepEqual(packed, ['aside much', 'at once much']);
    assert.equal(index.get('risks', risks)?.reading.record.risks[0]?.title, `${much}!`);
  });

  it('keeps what it knows better than the earlier session', () => {
    const [earlier, index] = [new JournalIndex(zlibPacking), new JournalIndex(zlibPacking)];
    const [, engagement, risks] = paths;
    for (const path of [engagement, risks]) earlier.put(path, know(path, 'old'), 'old');
    index.put(engagement, know(engagement, 'new'), 'new');
    index.import(key, earlier.export(key) ?? { notes: [], packed: new Uint8Array() });
    assert.deepEqual(
      [
        index.get('engagement', engagement)?.reading.record.title,
        index.get('risks', risks)?.reading.record.risks[0]?.title,
        index.isKept(key),
      ],
      ['new', 'old', false],
    );
  });
});

/** What the next session makes of it: what belongs to no engagement it reads itself. */
function restart(index: JournalIndex): JournalIndex {
  const next = new JournalIndex(zlibPacking);
  const known = index.find(paths[0]);
  const stamp = index.stampOf(paths[0]);
  if (known) next.put(paths[0], known, stamp);
  for (const engagement of ['shop', 'till']) {
    const kept = index.export({ client: 'acme', engagement });
    if (!kept) continue;
    const notes = JSON.parse(JSON.stringify(kept.notes)) as typeof kept.notes;
    next.import({ client: 'acme', engagement }, { notes, packed: kept.packed });
  }
  return next;
}

/** The order of what was removed and came again may differ. */
function normalize(value: unknown): unknown {
  const sorted = (each: unknown): unknown =>
    Array.isArray(each) ? each.map((one) => JSON.stringify(sorted(one))).toSorted() : each;
  return Object.fromEntries(Object.entries(value as object).map(([name, each]) => [name, sorted(each)]));
}
