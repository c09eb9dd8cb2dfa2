import assert from 'node:assert/strict';
import { decodeFile } from '../src/core/files/decode';
import { placeOf } from '../src/core/files/layout';
import { readFile, type Reading } from '../src/core/files/read';
import type { FileKind } from '../src/core/model/fileKinds';
import { isBeyondLimit, makeRow, type BenchRow } from './bench/benchRow';
import { makeHostRows, makeLargeHostRows } from './bench/hostRows';
import { makeGrowthRows, makeJournalRows } from './bench/journalRows';
import { FILES_PER_ENGAGEMENT, makeJournal, type MadeFile } from './bench/makeJournal';
import { renderJson, renderMarkdown, renderTable } from './bench/renderRows';
import { toMarkdown } from './bench/toMarkdown';

const SMALL = { clients: 1, engagements: 2 };

function read({ path, bytes }: MadeFile): Reading {
  const place = placeOf(path);
  assert.ok(place, `${path} is no file of a journal`);
  return readFile(place.kind, decodeFile(bytes), place.isPrivate);
}

function textOf({ bytes }: MadeFile): string {
  return Buffer.from(bytes).toString('utf8');
}

function recordsOf<K extends FileKind>(files: readonly MadeFile[], kind: K): readonly Reading<K>['record'][] {
  return files
    .map(read)
    .filter((reading): reading is Reading<K> & Reading => reading.kind === kind)
    .map(({ record }) => record);
}

describe('A made-up journal', () => {
  const files = [...makeJournal(SMALL, { broken: 0 })];

  it('is the same each time, and a larger one begins with it', () => {
    assert.deepEqual([...makeJournal(SMALL, { broken: 0 })], files);
    const larger = makeJournal({ clients: 1, engagements: 3 }, { broken: 0 });
    assert.deepEqual(
      files,
      files.map(() => larger.next().value as MadeFile),
    );
  });

  it('has 100 files for each engagement on average, each once', () => {
    const all = [...makeJournal({ clients: 2, engagements: 5 })];
    assert.equal(all.length, 10 * FILES_PER_ENGAGEMENT);
    assert.equal(new Set(all.map(({ path }) => path.toLowerCase())).size, all.length);
    const average = all.reduce((sum, { bytes }) => sum + bytes.length, 0) / all.length;
    assert.ok(average > 2500 && average < 3300, `${average} bytes on average`);
  });

  it('is read without a problem', () => {
    const wrong = files.flatMap((file) => read(file).problems.map(({ message }) => `${file.path}: ${message}`));
    assert.deepEqual(wrong, []);
  });

  it('cannot be read to the end where it is meant to be broken, and nowhere else', () => {
    const mixed = [...makeJournal(SMALL, { broken: 0.5 })];
    const broken = mixed.filter((file) => file.isBroken);
    assert.ok(broken.length > 50);
    assert.deepEqual(
      mixed.filter((file) => read(file).problems.length > 0).map(({ path }) => path),
      broken.map(({ path }) => path),
    );
    const codes = broken.map((file) => read(file).unreadable?.code ?? 'read to the end');
    assert.deepEqual(
      [...new Set(codes)].toSorted((a, b) => (a < b ? -1 : 1)),
      ['merge-conflict', 'missing-colon', 'not-utf-8', 'several-documents', 'tab-indent', 'unclosed-quote'],
    );
  });

  it('is written by people of different habits', () => {
    const texts = [...makeJournal({ clients: 4, engagements: 2 })].map(textOf);
    const habits = {
      comments: /^\s*# /m,
      'double quotes': /: "/,
      'single quotes': /: '/,
      'no quotes': /^ *text: [A-Z]\w+ /m,
      'lists on one line': /: \[/,
      'groups on one line': /: \{ /,
      'lists without indentation': /^actions:\r?\n- /m,
      'lists with indentation': /^actions:\r?\n {2}- /m,
      blocks: /: \|\r?\n/,
      'long notes': /notes: \|-?\r?\n( {2}.*\r?\n){50}/,
      'line endings of Windows': /\r\n/,
      'a byte order mark': /^\uFEFF/,
      'empty lines': /\n\r?\n {0,2}- /,
    };
    const missing = Object.entries(habits).filter(([, pattern]) => !texts.some((text) => pattern.test(text)));
    assert.deepEqual(missing, []);
  });

  it('refers to nothing that is not there', () => {
    const one = files.filter(({ path }) => path.includes('/engagement-1/'));
    const minutes = recordsOf(one, 'minutes');
    const actions = new Set(recordsOf(one, 'actions').flatMap((record) => record.actions.map(({ id }) => id)));
    const decisions = new Set(minutes.flatMap((record) => record.decisions.map(({ id }) => id)));
    const client = recordsOf(files, 'client').flatMap(({ contacts }) => contacts.map(({ name }) => name));
    const team = recordsOf(files, 'journal').flatMap((record) => record.team.map(({ name }) => name));
    const unknown = minutes.flatMap(({ carried, actions: agreed, decisions: decided, attendees }) => [
      ...[...carried.map(idOf), ...agreed.map(({ id }) => id)].filter((id) => !actions.has(id)),
      ...decided.flatMap(({ supersedes }) => (supersedes ? idOf(supersedes) : [])).filter((id) => !decisions.has(id)),
      ...attendees.filter((name) => ![...client, ...team].includes(name)),
    ]);
    assert.deepEqual(unknown, []);
    assert.ok(actions.size > 30 && decisions.size > 30);
  });

  it('ends with a register of 5,000 lines where one is wanted', () => {
    const all = [...makeJournal({ clients: 1, engagements: 1, hasLongRegister: true })];
    const longest = Math.max(...all.map((file) => textOf(file).split('\n').length));
    assert.ok(longest > 4500 && longest < 6000, `${longest} lines`);
  });

  it('becomes notes that say the same', () => {
    const bytes = Buffer.from(
      'title: "Weekly"\r\ntype: status\ndate: 2026-11-20\nnotes: |\n  One\nactions:\n  - id: A-1\n',
    );
    const note = toMarkdown({ path: 'clients/a/b/minutes/c.yaml', bytes });
    assert.deepEqual(
      { ...note, bytes: note.bytes.toString() },
      {
        path: 'clients/a/b/minutes/c.md',
        bytes:
          '---\ntitle: "Weekly"\ntype: status\ndate: 2026-11-20\n---\n# "Weekly"\n\n\n## notes\n\n  One\n\n## actions\n\n  - id: A-1\n',
      },
    );
  });
});

function idOf(reference: string): string {
  return reference.split(' ')[0] ?? '';
}

const ROW: BenchRow = {
  name: 'cold index',
  unit: 'ms',
  value: 3,
  ratio: 0.3,
  against: 'x',
  gate: 0.2,
  ok: false,
  limit: 1,
};

describe('A row of the benchmark', () => {
  it('holds each round against its own round, and takes the median', () => {
    const row = makeRow({ name: 'a', unit: 'ms', against: 'b', gate: 2 }, [10, 30, 90], [10, 10, 10]);
    assert.deepEqual(row, { name: 'a', unit: 'ms', value: 30, ratio: 3, against: 'b', gate: 2, ok: false });
  });

  it('counts only the rounds in which both sides took part', () => {
    const { value, ratio } = makeRow({ name: 'a', unit: 'ms', against: 'b' }, [10, 30, 90], [5]);
    assert.deepEqual({ value, ratio }, { value: 30, ratio: 2 });
  });

  it('fails the run where it is beyond its limit, or was not measured; never for a missed goal', () => {
    const rows = [ROW, { ...ROW, ratio: 1.1 }, { ...ROW, ratio: NaN }, { ...ROW, ratio: 9, limit: undefined }];
    assert.deepEqual(rows.map(isBeyondLimit), [false, true, true, false]);
  });

  it('is told to people, to programs and to the README', () => {
    const free: BenchRow = { name: 'walk', unit: 'ms', value: 10, ratio: 1, against: 'y', ok: true };
    assert.deepEqual(renderTable([ROW, free]).split('\n'), [
      'cold index         3 ms   0.3 x x (at most 0.2: MISSED)',
      'walk              10 ms   1 x y',
    ]);
    assert.deepEqual(JSON.parse(renderJson([ROW])), {
      rows: [{ name: 'cold index', unit: 'ms', value: 3, ratio: 0.3, against: 'x', gate: 0.2, ok: false }],
    });
    assert.deepEqual(renderMarkdown([ROW, free], { day: '2026-11-22', machine: 'Linux' }).split('\n'), [
      'Measured on 2026-11-22: Linux.',
      '',
      '| what | measured | in proportion | goal |',
      '| --- | ---: | --- | --- |',
      '| cold index | 3 ms | 0.3 × x | ≤ 0.2 (missed) |',
      '| walk | 10 ms | 1 × y |  |',
    ]);
  });

  it('is left out where nothing was measured', () => {
    const samples = { 'stat-walk': [{ ms: 2 }], 'index-cold': [{ ms: 8 }, { ms: 9 }], 'js-yaml-events': [{ ms: 4 }] };
    const rows = makeJournalRows({ files: 50_000, bytes: 1, samples });
    assert.deepEqual(
      rows.map(({ name, ratio, against, gate }) => [name, ratio, against, gate]),
      [['cold index, 50,000 files', 2, 'the events of js-yaml', 2]],
    );
  });

  it('tells of the timeline how its first page compares, and its slowest filter with a frame of the screen', () => {
    const samples = { timeline: [{ ms: 300, otherMs: 100 }], 'timeline-filter': [{ ms: 8 }] };
    const rows = makeJournalRows({ files: 1000, bytes: 1, samples });
    assert.deepEqual(
      rows.map(({ name, ratio, ok }) => [name, ratio, ok]),
      [
        ['first page of the timeline, 1,000 files', 3, true],
        ['slowest filter of the timeline, 1,000 files', 0.5, true],
      ],
    );
  });

  it('says when the time per file grows with the journal, or one changed file costs more in a larger one', () => {
    const smaller = { files: 1000, samples: { 'index-cold': [{ ms: 100 }], 'changed-file': [{ ms: 1 }] } };
    const linear = { 'index-cold': [{ ms: 5000 }, { ms: 1900 }], 'changed-file': [{ ms: 1.4 }] };
    const square = { 'index-cold': [{ ms: 10_000 }], 'changed-file': [{ ms: 10 }] };
    const judge = (samples: typeof linear) =>
      makeGrowthRows({ files: 10_000, bytes: 1, samples, smaller }).map((row) => [row.name, isBeyondLimit(row)]);
    assert.deepEqual(judge(linear), [
      ['cold index per file, 10,000 files', false],
      ['one changed file, 10,000 files', false],
    ]);
    assert.deepEqual(
      judge(square).map(([, isBeyond]) => isBeyond),
      [true, true],
    );
  });

  it('tells what a large journal costs inside VS Code, while it is indexed and after that', () => {
    const memory = { memoryBefore: { heap: 2 ** 20, rss: 2 ** 21 }, memoryAfter: { heap: 2 ** 23, rss: 2 ** 22 } };
    const typingMeanwhile = { followed: 100, longestStall: 8 };
    const typingAfter = { followed: 150, longestStall: 32 };
    const typing = { typingMeanwhile, typingAfter, typingElsewhere: { followed: 0, longestStall: 4 } };
    const cold = { firstLevel: 50, indexing: 1000, statWalk: 100, ...memory, ...typing };
    const warm = { ...cold, firstLevel: 20, indexing: 400 };
    const rows = makeLargeHostRows({ cold, warm }, 50_000).map(({ value, unit, ratio, ok }) => [
      value,
      unit,
      ratio,
      ok,
    ]);
    assert.deepEqual(rows, [
      [50, 'ms', 0.5, true],
      [20, 'ms', 0.2, true],
      [1000, 'ms', 10, true],
      [400, 'ms', 4, true],
      [8, 'MB', 8, true],
      [4, 'MB', 2, true],
      [150, 'ms', 1.5, true],
      [8, 'ms', 0.5, true],
      [32, 'ms', 2, false],
      [4, 'ms', 0.25, true],
    ]);
    const small = makeHostRows([{ activateOurs: 30, activateEmpty: 10, firstLevel: 40, statWalk: 20 }]);
    assert.deepEqual(
      small.map(({ ratio }) => ratio),
      [3, 2],
    );
  });
});
