import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse } from 'yaml';
import { keepBoth } from '../../../src/core/capture/keepBoth';
import { splitConflict } from '../../../src/core/files/conflictSides';
import type { MergeAnswer } from '../../../src/core/files/mergeBlocks';
import type { MergeStages } from '../../../src/core/files/mergeStages';
import { applyEdits } from '../../../src/core/text/textEdit';
import { JournalIndex } from '../../../src/core/journal/journalIndex';

/** The lines of a field, without the indentation of its entry. */
type Entry = Readonly<Record<string, string>>;

/** A register as a list of entries with their fields; the comment above an entry counts as one, under `#`. */
type Register = readonly Entry[];

type Edit =
  | { readonly kind: 'change'; readonly at: number; readonly field: string; readonly to: string }
  | { readonly kind: 'drop'; readonly at: number; readonly field: string }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'add'; readonly isLast: boolean; readonly at: number; readonly entry: Entry };

interface History {
  readonly base: Register;
  readonly ours: Register;
  readonly theirs: Register;
  readonly eol: string;
  readonly gap: string;
  readonly style: 'merge' | 'diff3' | 'zdiff3';
}

const values: Readonly<Record<string, readonly string[]>> = {
  text: ['"One: more # none"', "'it''s'", 'Say it', '"Zoë \\u00e9"', '"a\n\n  b"', '>-\n  folded\n  text'],
  owner: ['Ana', '"Bob"', "'Carl' # since May", 'Dora'],
  due: ['2026-11-20', '2026-11-21', '"2026-11-22"'],
  done: ['2026-11-28', '2026-11-29'],
  'waiting-for': ['A-1', '"A-2 Two"'],
  moved: [
    '\n  - {date: 2026-11-01, to: 2026-11-20}',
    '\n  # why\n  - date: 2026-11-02\n    to: 2026-11-21\n  - {date: 2026-11-03}',
    '[{date: 2026-11-04}]',
  ],
  'x-mine': ['[a, "b, c"]', '{a: 1}', '\n  a: 1\n  b: [2]', '&anchor z'],
};
const names = Object.keys(values);

const fieldValue = fc
  .constantFrom(...names)
  .chain((field) => fc.constantFrom(...(values[field] ?? [])).map((to) => ({ field, to })));
const someFields = fc
  .array(fieldValue, { maxLength: 4 })
  .map((fields) => Object.fromEntries(fields.map(({ field, to }) => [field, to])));
const newEntry = fc
  .tuple(someFields, fc.constantFrom('', '# said by phone', '# c\n# more'))
  .map(([fields, comment]): Entry => ({ ...(comment && { '#': comment }), ...fields }));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.nat(9), fieldValue).map(([at, to]) => ({ kind: 'change', at, ...to }) as const) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop'), at: fc.nat(9), field: fc.constantFrom(...names) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), at: fc.nat(9) }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.boolean(), fc.nat(9), newEntry)
      .map(([isLast, at, entry]) => ({ kind: 'add', isLast, at, entry }) as const),
  },
);

function apply(register: Register, edits: readonly Edit[], side: string): Register {
  let result = [...register];
  let last = register.length;
  for (const each of edits) {
    if (each.kind === 'add') {
      last++;
      const entry = { id: `A-${last}`, text: `"${side} ${last}"`, ...each.entry };
      const own = each.entry['text'] === undefined ? {} : { text: `"${side} ${last}, again"` };
      result.splice(each.isLast ? result.length : each.at % (result.length + 1), 0, { ...entry, ...own });
      continue;
    }
    const at = each.at % Math.max(1, result.length);
    const entry = result[at];
    if (!entry) continue;
    if (each.kind === 'remove') result = result.toSpliced(at, 1);
    else if (each.kind === 'change') result[at] = { ...entry, [each.field]: each.to };
    else if (each.field !== 'text') {
      result[at] = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== each.field));
    }
  }
  return result;
}

const history = fc
  .record({
    base: fc.array(newEntry, { minLength: 1, maxLength: 5 }),
    ours: fc.array(edit, { minLength: 1, maxLength: 4 }),
    theirs: fc.array(edit, { minLength: 1, maxLength: 4 }),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    gap: fc.constantFrom('', '', '\n'),
    style: fc.constantFrom('merge', 'diff3', 'zdiff3'),
  })
  .map(({ base, ours, theirs, ...rest }): History => {
    const first = base.map((entry, at) => ({ id: `A-${at + 1}`, text: `"Entry ${at + 1}"`, ...entry }));
    return { ...rest, base: first, ours: apply(first, ours, 'ours'), theirs: apply(first, theirs, 'theirs') };
  });

function write(register: Register, { eol, gap }: Pick<History, 'eol' | 'gap'>): string {
  const entries = register.map(({ '#': comment, ...fields }) => {
    const lines = Object.entries(fields).flatMap(([key, value]) =>
      `${key}:${/^\n/.test(value) ? '' : ' '}${value}`.split('\n'),
    );
    const indented = lines.map((line, at) => (line === '' ? '' : (at === 0 ? '  - ' : '    ') + line));
    return [...(comment?.split('\n').map((line) => `  ${line}`) ?? []), ...indented]
      .map((line) => `${line}\n`)
      .join('');
  });
  return `# The register\nactions:\n${entries.join(gap)}# The end\nx-last: 1\n`.replaceAll('\n', eol);
}

const file = 'actions.yaml';
let folder = '';
const git = (args: readonly string[], input?: string) =>
  execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'user.name=A', '-c', 'user.email=a@b.invalid', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
  });

/** What git leaves in the file when it merges theirs into ours; undefined where there is no conflict. */
function mergeWithGit(history: History): string | undefined {
  const commit = (branch: string, text: string, from?: string) =>
    `commit refs/heads/${branch}\ncommitter A <a@b.invalid> 0 +0000\ndata 1\nx\n${from ? `from ${from}\n` : ''}` +
    `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  const base = commit('base', write(history.base, history));
  const sides = ['ours', 'theirs'].map((side) =>
    commit(side, write(history[side as 'ours' | 'theirs'], history), 'refs/heads/base'),
  );
  const begin = ['base', 'ours', 'theirs'].map((name) => `reset refs/heads/${name}\n`).join('');
  git(['fast-import', '--quiet', '--force'], begin + base + sides.join(''));
  git(['checkout', '-q', '--force', '--detach', 'ours']);
  try {
    git(['-c', `merge.conflictStyle=${history.style}`, 'merge', '-q', 'theirs', '-m', 'x']);
    return undefined;
  } catch {
    return readFileSync(path.join(folder, file), 'utf8');
  }
}

function readStages(): MergeStages {
  const output = git(['cat-file', '--batch=%(objectsize)'], [1, 2, 3].map((stage) => `:${stage}:${file}\n`).join(''));
  let rest = Buffer.from(output);
  const [base = '', ours = '', theirs = ''] = [1, 2, 3].map(() => {
    const start = rest.indexOf('\n') + 1;
    const end = start + Number(rest.subarray(0, start).toString());
    const text = rest.subarray(start, end).toString();
    rest = rest.subarray(end + 1);
    return text;
  });
  return { base, ours, theirs };
}

const key = { client: 'acme', engagement: 'shop' };
const place = 'clients/acme/shop/actions.yaml';

interface Resolved {
  readonly text: string;
  readonly asked: ReadonlyMap<string, MergeAnswer>;
  readonly renumbered: ReadonlyMap<string, string>;
}

/** Runs Keep Both, every second question answered with theirs. */
function resolve(text: string, stages: MergeStages | undefined): Resolved | string {
  const answers = new Map<string, MergeAnswer>();
  for (;;) {
    const outcome = keepBoth({ index: new JournalIndex(), path: place, key, text, stages }, answers);
    assert.ok(outcome);
    if ('code' in outcome) return `${outcome.code} ${outcome.range.start.line + 1}`;
    if ('questions' in outcome) {
      assert.ok(outcome.questions.length > 0);
      for (const each of outcome.questions) {
        assert.ok(!answers.has(each.key));
        answers.set(each.key, each.asks === 'identity' ? 'two' : answers.size % 2 === 0 ? 'ours' : 'theirs');
      }
      continue;
    }
    const [change] = outcome.changes;
    assert.ok(change && 'edits' in change);
    return { text: applyEdits(text, change.edits), asked: answers, renumbered: new Map(outcome.renumbered) };
  }
}

const find = (register: Register, id: string | undefined) => register.find((entry) => entry['id'] === id);

/** What must be there in the end, by ID; computed from what was edited, and not from any text. */
function expect({ base, ours, theirs }: History, { asked, renumbered }: Resolved): ReadonlyMap<string, Entry> {
  const result = new Map<string, Entry>();
  const mend = (id: string): string => (find(base, id) ? id : (renumbered.get(id) ?? id));
  const mendNew = (entry: Entry, from: Entry | undefined): Entry => {
    const fields = Object.entries(entry).map(([field, value]) => {
      const isOld = value === from?.[field];
      return [field, isOld ? value : value.replace(/A-\d+/g, mend)] as const;
    });
    return Object.fromEntries(fields);
  };
  for (const id of new Set([...ours, ...theirs].map((entry) => entry['id'] ?? ''))) {
    const [b, o, read] = [find(base, id), find(ours, id), find(theirs, id)];
    const t = read && mendNew(read, b);
    if (!o || !t) {
      const only = o ?? t;
      const isUnchanged = b && isDeepStrictEqual(b, only);
      if (only && !isUnchanged) result.set(only['id'] ?? '', only);
    } else if (renumbered.has(id)) {
      result.set(id, o);
      result.set(renumbered.get(id) ?? '', t);
    } else {
      const fields = [...new Set([...Object.keys(o), ...Object.keys(t)])].flatMap((field) => {
        const value = mergeField([b?.[field], o[field], t[field]], asked.get(`/actions/id ${id}/${field}`));
        return value === undefined ? [] : [[field, value] as const];
      });
      result.set(id, Object.fromEntries(fields));
    }
  }
  return result;
}

function mergeField([b, o, t]: readonly (string | undefined)[], answer: MergeAnswer | undefined): string | undefined {
  if (o === t || t === b) return o;
  if (o === b) return t;
  if (o === undefined || t === undefined) return o ?? t;
  return answer === undefined ? 'merged' : answer === 'theirs' ? t : o;
}

describe('Keep Both Entries after a real merge', () => {
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'keep-both-'));
    git(['init', '-q']);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has every entry and every field of both sides, and leaves the rest as it is', () => {
    let [conflicts, refused] = [0, 0];
    fc.assert(
      fc.property(history, (each) => {
        const text = mergeWithGit(each);
        if (text === undefined) return;
        conflicts++;
        const stages = readStages();
        const resolved = resolve(text, stages);
        if (typeof resolved === 'string') refused++;
        else checkResult(each, text, resolved);
        checkMarksOnly(text, resolve(text, undefined));
        checkHandMade(text, stages, each);
      }),
      { numRuns: 40 },
    );
    assert.ok(conflicts > 10 && refused * 20 < conflicts, `${refused} of ${conflicts} refused`);
  }).timeout(120_000);
});

/** With nothing but the marks: what is an entry or a field on either side is one in the result. */
function checkMarksOnly(text: string, resolved: Resolved | string): void {
  const sides = splitConflict(text);
  assert.ok(sides && !('code' in sides));
  if (typeof resolved === 'string' || sides.base !== undefined) return;
  const entriesOf = (each: string) => (parse(each) as { readonly actions: readonly Plain[] | null }).actions ?? [];
  const found = entriesOf(resolved.text);
  for (const [side, mend] of [
    [sides.ours, (id: string) => id],
    [sides.theirs, (id: string) => resolved.renumbered.get(id) ?? id],
  ] as const) {
    for (const entry of entriesOf(side)) {
      const isKept = (own: Plain) =>
        own['id'] === mend(String(entry['id'])) && Object.keys(entry).every((field) => field in own);
      assert.ok(found.some(isKept), `${JSON.stringify(entry)}\n${text}\n${resolved.text}`);
    }
  }
}

/** What somebody wrote into the file after the merge stays. */
function checkHandMade(text: string, stages: MergeStages, { eol }: History): void {
  const handMade = text.replace('# The end', `# By hand${eol}# The end`);
  const resolved = resolve(handMade, stages);
  if (typeof resolved !== 'string') assert.match(resolved.text, /# By hand\r?\n# The end\r?\nx-last: 1/);
}

type Plain = Readonly<Record<string, unknown>>;

function checkResult(each: History, text: string, resolved: Resolved): void {
  const expected = expect(each, resolved);
  const record = parse(resolved.text) as { readonly actions: readonly Plain[]; readonly 'x-last': number };
  const context = `${write(each.base, each)}\n-----\n${text}\n-----\n${resolved.text}`;
  assert.equal(record['x-last'], 1);
  const found = record.actions ?? [];
  assert.deepEqual(found.map(({ id }) => String(id)).toSorted(), [...expected.keys()].toSorted(), context);
  for (const [id, entry] of expected) {
    const { '#': comment, ...fields } = entry;
    const [plain] = (parse(write([fields], { eol: '\n', gap: '' })) as { readonly actions: readonly Plain[] }).actions;
    const own = found.find((one) => one['id'] === id) ?? {};
    for (const field of Object.keys(fields)) {
      if (fields[field] !== 'merged') assert.deepEqual(own[field], plain?.[field], `${id} ${field}\n${context}`);
      else assert.ok(own[field] !== undefined, `${id} ${field}\n${context}`);
    }
    assert.deepEqual(Object.keys(own).toSorted(), Object.keys(fields).toSorted(), context);
    if (comment !== 'merged')
      assert.ok(!comment || resolved.text.includes(comment.replaceAll('\n', `${each.eol}  `)), context);
  }
}
