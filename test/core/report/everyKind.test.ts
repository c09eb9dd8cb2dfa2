import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkText } from '../../../src/core/files/decode';
import { entryPath, listPatterns } from '../../../src/core/files/layout';
import { readFile } from '../../../src/core/files/read';
import type { Day } from '../../../src/core/model/day';
import { entryKinds, prefixOf, sideOf, type EntryKind } from '../../../src/core/model/entryKinds';
import { entryFieldsOf } from '../../../src/core/model/entryFields';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { isTeamKind } from '../../../src/core/model/registers';
import { prefixOnSide } from '../../../src/core/model/ids';
import { renderRows, type TreeSource } from '../../../src/core/report/clientsTree';
import { renderReference } from '../../../src/core/report/reference';
import type { RowKind, TreeRow } from '../../../src/core/report/treeRow';
import { ROOT } from '../../host/places';
import { kindExamples } from '../files/kindExamples';
import { readJournal } from '../journal/readJournal';
import { listAll } from '../journal/listAll';

const entries = Object.keys(entryKinds) as EntryKind[];
const files = Object.keys(fileKinds) as FileKind[];
const today = '2026-11-21' as Day;
const key = { client: 'acme', engagement: 'shop' };

/** The ID that the first entry of a kind has on one side; undefined where such entries are not numbered. */
function idOf(kind: EntryKind, isPrivate: boolean, number = 1): string | undefined {
  const prefix = prefixOf(kind);
  return prefix && `${prefixOnSide(prefix, isPrivate)}-${number}`;
}

/** The last field of an entry of this kind that holds sentences: mostly its note. */
function lastProseOf(kind: EntryKind): string {
  const fields = Object.entries(entryFieldsOf(kind));
  return fields.findLast(([, field]) => field.type === 'text' && field.holds === 'prose')?.[0] ?? '';
}

/** An entry with what it needs, and its last sentence; its texts say whose it is. */
function entryText(kind: EntryKind, id: string | undefined, label: string): string {
  const values: Readonly<Record<string, string>> = { of: '"WA-1 Words"', date: '2026-11-20', id: id ?? '' };
  const last = lastProseOf(kind);
  const names = [...listNeeded(kind).filter((name) => name !== last), last];
  return `  - ${names.map((name) => `${name}: ${values[name] ?? `"${label}"`}`).join('\n    ')}\n`;
}

function listNeeded(kind: EntryKind): readonly string[] {
  const fields = Object.entries(entryFieldsOf(kind));
  return fields.flatMap(([name, field]) => (field.required ? [name] : []));
}

/** What is wrong with a text, as codes. */
function listCodes(kind: FileKind, text: string, isPrivate: boolean): readonly string[] {
  return readFile(kind, checkText(text), isPrivate).problems.map(({ code }) => code);
}

/** The sides on which entries of a kind may stand. */
function sidesOf(kind: EntryKind): readonly boolean[] {
  return { either: [false, true], shared: [false], team: [true] }[sideOf(kind)];
}

for (const kind of entries) {
  const { file, list } = entryKinds[kind];
  const last = lastProseOf(kind);
  const head = file === 'engagement' ? 'title: "Shop"\nstatus: active\n' : '';
  const register = (...texts: readonly string[]) => `${head}${list}:\n${texts.join('')}`;

  describe(`Every kind of entry: ${kind}`, () => {
    for (const isPrivate of sidesOf(kind)) {
      const side = isPrivate ? 'by the team' : 'with the client';
      const good = entryText(kind, idOf(kind, isPrivate), 'One');

      it(`is read without a problem where it is kept ${side}, and keeps its number`, () => {
        const reading = readFile(file, checkText(register(good)), isPrivate);
        const read = (reading.record as Readonly<Record<string, unknown>>)[list] as readonly { id?: string }[];
        assert.deepEqual([reading.problems, read.map(({ id }) => id)], [[], [idOf(kind, isPrivate)]]);
      });

      it(`says what is wrong with it where it is kept ${side}`, () => {
        const traps = [
          ['prose-cut', good.replace(`${last}: "One"`, `${last}: Send plan #47 to Ana`)],
          ['unknown-key', `${good}    nota: "One"\n`],
          ['expected-text', good.replace(`${last}: "One"`, `${last}: {a: b}`)],
          ['duplicate-key', `${good}    ${last}: "Two"\n`],
          ...('due' in entryFieldsOf(kind) ? [['not-a-day', `${good}    due: tomorrow\n`]] : []),
        ] as const;
        for (const [code, text] of traps) assert.deepEqual(listCodes(file, register(text), isPrivate), [code]);
      });

      it(`misses whatever it needs where it is kept ${side}`, () => {
        for (const name of listNeeded(kind)) {
          const without = good.replace(new RegExp(`(?<=^ {2}- )${name}: .*\\n {4}|^ {4}${name}: .*\\n`, 'm'), '');
          assert.notEqual(without, good);
          assert.deepEqual(listCodes(file, register(without), isPrivate), ['missing-field']);
        }
      });

      it(`is read above one that is half typed, where it is kept ${side}`, () => {
        const half = entryText(kind, idOf(kind, isPrivate, 2), 'Two').replace(/"\n$/, '\n');
        const reading = readFile(file, checkText(register(good, half)), isPrivate);
        const read = (reading.record as Readonly<Record<string, readonly object[]>>)[list];
        assert.deepEqual(
          [read?.length, reading.unreadable?.code, reading.problems.map(({ code }) => code)],
          [1, 'unclosed-quote', ['unclosed-quote']],
        );
      });
    }

    const prefix = prefixOf(kind);
    if (prefix) {
      it('has no number of another kind, and none of the other side', () => {
        for (const isPrivate of sidesOf(kind)) {
          const own = prefixOnSide(prefix, isPrivate);
          const wrong: readonly string[] = [
            'X-1',
            own,
            `${own}1`,
            '1',
            own.startsWith('p') ? `${prefix}-1` : `p${prefix}-1`,
          ];
          const codes = wrong.map((id) => listCodes(file, register(entryText(kind, id, 'One')), isPrivate));
          assert.deepEqual(
            codes,
            wrong.map(() => ['not-an-id']),
          );
        }
      });
    }
  });
}

/** Every field of a record that holds sentences, by its path; `-` stands for an entry of a list. */
function listProse(fields: Fields, before: readonly string[] = []): readonly (readonly string[])[] {
  const below = (field: Field, at: readonly string[]): readonly (readonly string[])[] => {
    if (field.type === 'text') return field.holds === 'prose' && at.at(-1) !== '-' ? [at] : [];
    if (field.type === 'list') return below(field.of, [...at, '-']);
    return field.type === 'group' ? listProse(field.fields, at) : [];
  };
  return Object.entries(fields).flatMap(([name, field]) => below(field, [...before, name]));
}

/** A file in which one field says something, and nothing else stands. */
function writeAt([name = '', ...rest]: readonly string[], value: string): string {
  if (rest.length === 0) return `${name}: ${value}\n`;
  const isEntry = rest[0] === '-';
  const inner = writeAt(isEntry ? rest.slice(1) : rest, value)
    .trimEnd()
    .split('\n');
  const lines = inner.map((line, at) => (isEntry ? `${at === 0 ? '  - ' : '    '}${line}` : `  ${line}`));
  return `${name}:\n${lines.join('\n')}\n`;
}

describe('Every kind of file', () => {
  for (const kind of files) {
    it(`says where a sentence loses its end, in each field that holds one (${kind})`, () => {
      const fields = listProse(fileKinds[kind]);
      const silent = fields.filter((at) => {
        const text = writeAt(at, 'Send plan #47 to Ana');
        return !listCodes(kind, text, isTeamKind(kind)).includes('prose-cut');
      });
      const quoted = fields.filter((at) => {
        const text = writeAt(at, '"Send plan #47 to Ana"');
        return listCodes(kind, text, isTeamKind(kind)).includes('prose-cut');
      });
      assert.deepEqual([silent, quoted, fields.length > 0], [[], [], true]);
    });

    it(`has a hint at a key that is none of its own, and is read all the same (${kind})`, () => {
      const { text, record } = kindExamples[kind];
      const reading = readFile(kind, checkText(`${text}colour: red\n`));
      assert.deepEqual(
        [reading.record, reading.problems.map(({ code, severity }) => [code, severity])],
        [record, [['unknown-key', 'hint']]],
      );
    });

    it(`has its page in the reference, with every field (${kind})`, () => {
      const page = renderReference(listPatterns)
        .split('\n## ')
        .find((each) => each.startsWith(headingOf(kind)));
      assert.ok(page, headingOf(kind));
      const named = [...page.matchAll(/^\| \**([^|*]+?)\** \|/gm)].map(([, name]) => name);
      assert.deepEqual(named.slice(1), listNames(fileKinds[kind]));
    });

    it(`has a schema that explains it, and a strict one (${kind})`, () => {
      const schemas = [`media/schemas/${kind}.json`, `media/schemas/strict/${kind}.json`];
      assert.deepEqual(
        schemas.map((file) => existsSync(path.join(ROOT, file))),
        [true, true],
      );
    });

    // the files of many other tools lie in folders called templates
    if (kind !== 'template') {
      it(`has a snippet in each place where it may lie (${kind})`, () => {
        const snippets = readFileSync(path.join(ROOT, 'media', 'snippets', 'records.json'), 'utf8');
        const all = Object.values(JSON.parse(snippets) as Readonly<Record<string, { readonly include: string[] }>>);
        const offered = new Set(all.flatMap(({ include }) => include));
        assert.deepEqual(
          listPatterns(kind).filter((pattern) => !offered.has(`**/${pattern}`)),
          [],
        );
      });
    }
  }
});

function headingOf(kind: FileKind): string {
  return `${listPatterns(kind).join(', ').replaceAll('*', '…')}\n`;
}

/** The names of all fields as the reference writes them. */
function listNames(fields: Fields, before = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const inner = field.type === 'list' ? field.of : field;
    const full = `${before}${name}`;
    return [full, ...(inner.type === 'group' ? listNames(inner.fields, `${full} › `) : [])];
  });
}

/** Under which rows the entries of a kind stand. */
const groups: Readonly<Record<EntryKind, readonly string[]>> = {
  action: ['Acme', 'Shop', 'Actions', 'Nobody’s'],
  decision: ['Acme', 'Shop', 'Decisions'],
  risk: ['Acme', 'Shop', 'Risks'],
  issue: ['Acme', 'Shop', 'Issues'],
  change: ['Acme', 'Shop', 'Changes'],
  milestone: ['Acme', 'Shop', 'Milestones'],
  result: ['Acme', 'Shop', 'Results'],
  'working-agreement': ['Acme', 'Shop', 'More', 'Working agreements'],
  assumption: ['Acme', 'Shop', 'More', 'Assumptions'],
  dependency: ['Acme', 'Shop', 'More', 'Dependencies'],
  deliverable: ['Acme', 'Shop', 'More', 'Deliverables'],
  escalation: ['Acme', 'Shop', 'More', 'Escalations'],
  feedback: ['Acme', 'Shop', 'More', 'Feedback'],
  claim: ['Acme', 'Shop', 'More', 'Claims'],
  lesson: ['Acme', 'Shop', 'More', 'Lessons'],
  boundary: ['Acme', 'Shop', 'More', 'Boundaries'],
  breach: ['Acme', 'Shop', 'More', 'Breaches'],
  incident: ['Acme', 'Shop', 'More', 'Incidents'],
  proposal: ['Acme', 'Proposals'],
};

/** Which row opens a file that holds no list of entries; templates and the journal itself have none. */
const fileRows: Readonly<Partial<Record<FileKind, RowKind>>> = {
  client: 'client',
  engagement: 'engagement',
  minutes: 'minutes',
  'private-client': 'team-file',
  'private-engagement': 'team-file',
  remarks: 'remarks',
};

/** A journal with one entry of each kind on each side on which it may stand, and every file there is. */
function makeJournal(): Readonly<Record<string, string>> {
  const made: Record<string, string> = {
    'journal.yaml': 'journal: 1\n',
    'templates/status.yaml': 'title: "Weekly"\n',
    'clients/acme/client.yaml': 'name: "Acme"\n',
    'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
    'clients/acme/shop/minutes/2026-11-20-status.yaml': 'title: "Status"\ntype: status\ndate: 2026-11-20\n',
    'clients/acme/private/shop/engagement.yaml': 'record:\n  - {mode: trust}\n',
    'clients/acme/private/shop/remarks/2026-11-20-status.yaml': 'remarks: "Of the team"\n',
  };
  for (const kind of entries) {
    for (const isPrivate of sidesOf(kind)) {
      const file = entryPath(key, kind, isPrivate);
      const entry = entryText(kind, idOf(kind, isPrivate), isPrivate ? 'Of the team' : 'For both');
      made[file] = `${made[file] ?? ''}${entryKinds[kind].list}:\n${entry}`;
    }
  }
  return made;
}

interface Placed {
  readonly row: TreeRow;
  readonly above: readonly string[];
}

/** Every row with the labels of those above it. */
function listPlaced(source: TreeSource, parent?: TreeRow, above: readonly string[] = []): readonly Placed[] {
  return renderRows(source, parent).flatMap((row) => [
    { row, above },
    ...listPlaced(source, row, [...above, row.label]),
  ]);
}

describe('The place in the tree', () => {
  const index = readJournal(makeJournal());
  const all = listPlaced({ index, today });
  const shown = listPlaced({ index, today, onlyClient: 'acme' });
  const find = (rows: readonly Placed[], kind: EntryKind, file: string) =>
    rows.filter(({ row }) => row.entryKind === kind && row.opens?.path === file);

  it('is of a journal that has no problem', () => {
    assert.deepEqual(
      listAll(index).flatMap(({ path: file, reading }) => reading.problems.map(({ message }) => `${file}: ${message}`)),
      [],
    );
  });

  for (const kind of entries) {
    for (const isPrivate of sidesOf(kind)) {
      const file = entryPath(key, kind, isPrivate);

      it(`of ${isPrivate ? 'a private' : 'a shared'} ${kind} is its group, ${isPrivate ? 'with a lock, never for the client' : 'for the client as well'}`, () => {
        const found = find(all, kind, file);
        const { row } = found[0] ?? {};
        assert.deepEqual(
          [found.map(({ above }) => above), row?.entryId, row?.icon === 'lock'],
          [[groups[kind]], idOf(kind, isPrivate), isPrivate],
        );
        assert.equal(row?.kind, rowKindOf(kind, isPrivate));
        assert.match(row?.opens?.field ?? '', /\/0$/);
        assert.match(JSON.stringify(row?.facts), isPrivate ? /Of the team/ : /For both/);
        assert.deepEqual(
          find(shown, kind, file).map(({ above, row: { id } }) => [above, id]),
          isPrivate ? [] : [[groups[kind], row?.id]],
        );
      });
    }
  }

  it('of every other file is a row that opens it, private ones with a lock', () => {
    for (const kind of files.filter(
      (each) => !entries.some((entry) => entryKinds[entry].file === each && !(each in fileRows)),
    )) {
      const paths = listAll(index).flatMap(({ path: file, reading }) => (reading.kind === kind ? [file] : []));
      const rows = all.filter(({ row }) => paths.includes(row.opens?.path ?? '') && row.entryKind === undefined);
      const expected = fileRows[kind] ? [[fileRows[kind], isTeamKind(kind)]] : [];
      assert.deepEqual([paths.length, rows.map(({ row }) => [row.kind, row.icon === 'lock'])], [1, expected], kind);
    }
  });

  it('is the client’s to see only where nothing of the team is named', () => {
    assert.equal(/of the team|private|"lock"/i.exec(JSON.stringify(shown))?.[0], undefined);
    assert.equal(/of the team/i.test(JSON.stringify(all)), true);
  });
});

/** An open entry can be closed, and be kept private or shared where its kind allows both; an action has a box besides. */
function rowKindOf(kind: EntryKind, isPrivate: boolean): RowKind {
  if (kind === 'action') return isPrivate ? 'private-action' : 'action';
  if (sideOf(kind) !== 'either') return endless.includes(kind) ? 'fixed-entry' : 'fixed-open-entry';
  const name = kind === 'risk' || kind === 'decision' ? kind : 'open-entry';
  return isPrivate ? `private-${name}` : name;
}

/** Such entries are never closed. */
const endless: readonly EntryKind[] = [
  'working-agreement',
  'escalation',
  'claim',
  'lesson',
  'boundary',
  'breach',
  'incident',
];
