import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, Parser, type CST } from 'yaml';
import { checkText } from '../../../src/core/files/decode';
import { editFile, type Change } from '../../../src/core/files/edit';
import { readPlaced } from '../../../src/core/files/read';
import type { Writable } from '../../../src/core/files/write';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { anyRegister, ordinaryRegister, type RegisterText } from './registerTexts';

const prose = fc.constantFrom(
  'New: "text" # 1',
  "it's",
  'no',
  '',
  'one\ntwo',
  'one\n\n  two\n',
  ' a',
  'Zoë 😀',
  'a\u2028b',
  'x\n\n',
);
const day = fc.constantFrom('2026-12-01', '2027-01-31');
const plainRecord = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { noNullPrototype: true });
const stamp = plainRecord({ date: day, by: prose });
const score = plainRecord({ date: day, impact: fc.integer({ min: 1, max: 5 }) });
const entry = plainRecord({
  id: fc.constant('R-77'),
  title: prose,
  note: prose,
  impact: fc.constant(2),
  raised: stamp,
});

const fields: Readonly<Record<string, fc.Arbitrary<Writable>>> = {
  title: prose,
  cause: prose,
  plan: prose,
  note: prose,
  owner: prose,
  probability: fc.constantFrom(1, 5),
  review: day,
  closed: day,
  raised: stamp,
  log: fc.array(score, { minLength: 1, maxLength: 2 }),
};

/** One change of one entry: a field set, taken out, or a list that grows. */
const changeOfEntry = fc.constantFrom(...Object.keys(fields)).chain((field) =>
  fc.tuple(
    fc.constant(field),
    fc.oneof(
      (fields[field] ?? prose).map((set) => ({ set })),
      fc.constant('removed' as const),
      score.map((append) => (field === 'log' ? { append } : ('removed' as const))),
    ),
  ),
);

type Plain = Record<string, unknown>;

/** What the text says to any reader of YAML, unknown keys included. */
const parsePlain = (text: string) => (parse(text) ?? {}) as Plain;

function findEntry(record: Plain, id: string): Plain {
  const entries = record['risks'] as Plain[];
  return entries.find((each) => String(each['id']).replace('R-0', 'R-') === id) as Plain;
}

function change(record: Plain, field: string, to: Change['to']): void {
  if (to === 'removed') delete record[field];
  else if ('set' in to) record[field] = to.set;
  else record[field] = [...((record[field] as unknown[] | null) ?? []), to.append];
}

function listComments(text: string): readonly string[] {
  const found: string[] = [];
  const look = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(look);
    else if (typeof token === 'object' && token !== null) {
      if ((token as CST.Token).type === 'comment') found.push((token as CST.SourceToken).source);
      else Object.values(token).forEach(look);
    }
  };
  [...new Parser().parse(text)].forEach(look);
  return found;
}

/** Line breaks, the last line, the comments and the text of every entry but the changed one: all as before. */
function assertRestIsKept({ text, eol }: RegisterText, edited: string, changedId: string | undefined): void {
  assert.deepEqual(listComments(edited), listComments(text));
  assert.equal(
    /\r(?!\n)|(?<!\r)\n/.test(eol === '\n' ? edited.replaceAll('\n', '\r\n') : edited),
    false,
    'line breaks',
  );
  if (/^[^#%\n]*:/m.test(text)) assert.equal(edited.endsWith('\n'), text.endsWith('\n'), 'the end of the last line');
  const [before, after] = [text, edited].map((each) => {
    const { record, ranges } = readPlaced('risks', checkText(each));
    const lines = each.split('\n');
    const cut = (path: string) => {
      const range = ranges.get(path);
      assert.ok(range);
      const inner = lines.slice(range.start.line, range.end.line + 1);
      inner[inner.length - 1] = (inner.at(-1) ?? '').slice(0, range.end.character);
      return inner.join('\n').slice(range.start.character).trimEnd();
    };
    return new Map(record.risks.map(({ id }, index) => [id, cut(`risks/${index}`)]));
  });
  for (const [id, source] of before ?? []) {
    // comments behind the last entry may count to its range
    if (id !== changedId) assert.equal(withoutLastComments(after?.get(id)), withoutLastComments(source), id);
  }
}

const withoutLastComments = (text = '') => text.replace(/(\s*#[^\n]*)+$/, '').trimEnd();

function edit(
  text: string,
  wanted: Change,
): { readonly edits: readonly TextEdit[]; readonly edited: string } | undefined {
  const result = editFile('risks', checkText(text), wanted);
  return 'edits' in result ? { edits: result.edits, edited: applyEdits(text, result.edits) } : undefined;
}

/** Applies a change to one entry, checks everything about it, and says whether it was made. */
function checkChange(register: RegisterText, id: string, field: string, to: Change['to']): boolean {
  const result = edit(register.text, { entry: { list: 'risks', id }, field, to });
  if (!result) return false;
  const expected = parsePlain(register.text);
  change(findEntry(expected, id), field, to);
  assert.deepEqual(parsePlain(result.edited), expected);
  assertRestIsKept(register, result.edited, id);
  return true;
}

function checkAppend(register: RegisterText, append: Writable): boolean {
  const result = edit(register.text, { field: 'risks', to: { append } });
  if (!result) return false;
  const expected = parsePlain(register.text);
  change(expected, 'risks', { append });
  assert.deepEqual(parsePlain(result.edited), expected);
  assertRestIsKept(register, result.edited, undefined);
  const replaced = result.edits.map(({ start, end }) => register.text.slice(start, end)).join('');
  assert.match(replaced, /^\s*(\[\s*\])?$/);
  return true;
}

describe('In a register', () => {
  it('of any ordinary style an entry can be added, and nothing else changes', () => {
    fc.assert(
      fc.property(ordinaryRegister, entry, (register, append) => assert.ok(checkAppend(register, append), 'refused')),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('of any ordinary style a field can be set, taken out or made longer, and nothing else changes', () => {
    const withEntries = ordinaryRegister.filter(({ ids }) => ids.length > 0);
    fc.assert(
      fc.property(withEntries, fc.nat(), changeOfEntry, (register, index, [field, to]) => {
        const id = register.ids[index % register.ids.length] ?? '';
        assert.ok(checkChange(register, id, field, to) || isReplacedWithComment(register, id, field, to), 'refused');
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('of a style that few people use a change is made well or not at all, and nearly always made', () => {
    const withEntries = anyRegister.filter(({ ids }) => ids.length > 0);
    const done: boolean[] = [];
    fc.assert(
      fc.property(withEntries, fc.nat(), changeOfEntry, entry, (register, index, [field, to], append) => {
        const id = register.ids[index % register.ids.length] ?? '';
        done.push(checkAppend(register, append), checkChange(register, id, field, to));
      }),
      { numRuns: 150 },
    );
    const refused = done.filter((isDone) => !isDone).length;
    assert.ok(refused < done.length / 20, `${refused} of ${done.length} refused`);
  }).timeout(60_000);
});

/** Another value in the place of a list or group would lose the comments in it. */
function isReplacedWithComment({ text, ids }: RegisterText, id: string, field: string, to: Change['to']): boolean {
  const range = readPlaced('risks', checkText(text)).ranges.get(`risks/${ids.indexOf(id)}/${field}`);
  const lines = text.split('\n').slice(range?.start.line, range?.end.line);
  return to !== 'removed' && 'set' in to && typeof to.set === 'object' && lines.some((line) => line.includes('#'));
}
