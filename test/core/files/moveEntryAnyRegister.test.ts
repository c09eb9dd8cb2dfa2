import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkText } from '../../../src/core/files/decode';
import { findPrivateMention } from '../../../src/core/model/ids';
import { moveEntry } from '../../../src/core/files/moveEntry';
import { applyEdits } from '../../../src/core/text/textEdit';
import { anyRegister, ordinaryRegister, type RegisterText } from './registerTexts';

/** The generator's anchors stand for nothing; without them every entry of a list of lines can move. */
const withoutAnchors = (register: RegisterText): RegisterText => ({
  ...register,
  text: register.text.replaceAll('&anchor z', 'z'),
});
const isInLines = ({ text }: RegisterText) => !/^risks: \[\S|^risks: \[\s*\{/m.test(text);
const withLines = (registers: fc.Arbitrary<RegisterText>) =>
  registers.map(withoutAnchors).filter((register) => isInLines(register) && register.ids.length > 0);
/** Where an entry arrives: another style, no entry, no list, no file. */
const target = fc.oneof(ordinaryRegister.map(withoutAnchors).filter(isInLines), fc.constant({ text: '', ids: [] }));

interface Moved {
  readonly from: string;
  readonly to: string;
}

function move(from: string, to: string, id: string, newId: string): Moved | string {
  const moved = moveEntry({ list: 'risks', id, newId }, checkText(from), checkText(to));
  assert.ok(moved, `${id} is not there`);
  if ('refused' in moved) return `${moved.side}: ${moved.refused.code}`;
  return { from: applyEdits(from, moved.from), to: applyEdits(to, moved.to) };
}

function mustMove(from: string, to: string, id: string, newId: string): Moved {
  const moved = move(from, to, id, newId);
  assert.ok(typeof moved !== 'string', `${JSON.stringify(moved)}\n${from}\n----\n${to}`);
  return moved;
}

type Plain = Readonly<Record<string, unknown>>;

/** What a text says to any reader of YAML; no list and an empty one are the same. */
function readPlain(text: string): { readonly rest: Plain; readonly risks: readonly Plain[] } {
  const { risks, ...rest } = (parse(text) ?? {}) as Plain;
  return { rest, risks: (risks as readonly Plain[] | null | undefined) ?? [] };
}

const normal = (id: unknown) => String(id).replace('R-0', 'R-');

/** The lines that are not empty, without their indentation: an entry is indented anew. No list is as an empty one. */
const listLines = (text: string) =>
  text
    .replace(/^risks: \[\s*\]/m, 'risks:')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^- +/, '- '))
    .filter((line) => line !== '');

/** Whether `lines` are `rest` with some lines put in at one place. */
function isWithMore(lines: readonly string[], rest: readonly string[]): boolean {
  const more = lines.length - rest.length;
  return Array.from({ length: rest.length + 1 }, (_, at) => at).some(
    (at) => JSON.stringify(lines.toSpliced(at, more)) === JSON.stringify(rest),
  );
}

/** Everything that holds of any move, wherever the entry stands. */
function checkMove(register: RegisterText, to: string, id: string): Moved {
  const moved = mustMove(register.text, to, id, 'pR-90');
  const [before, after] = [readPlain(register.text), readPlain(moved.from)];
  const [old, made] = [readPlain(to), readPlain(moved.to)];
  const own = before.risks.find((each) => normal(each['id']) === id);
  assert.deepEqual(after, { ...before, risks: before.risks.filter((each) => each !== own) });
  assert.deepEqual(made, { ...old, risks: [...old.risks, { ...own, id: 'pR-90' }] });
  assert.ok(isWithMore(listLines(register.text), listLines(moved.from)), moved.from);
  const isNew = !/^risks:/m.test(to);
  assert.ok(isNew || isWithMore(listLines(moved.to), listLines(to)), moved.to);
  for (const text of [moved.from, moved.to]) assert.equal(checkText(text).locked, undefined, 'line breaks');
  return moved;
}

/** How many empty lines stand above the comment and the dash of each entry but the first, in order. */
function listGaps(text: string): readonly number[] {
  const entries = [...text.matchAll(/((?:\r?\n[ \t]*)*\r?\n)(?: *# c before\r?\n)?( {0,4})- +(?:\{?id: R|title:)/g)];
  return entries.slice(1).map(([, blank = '']) => blank.split('\n').length - 2);
}

/** Whether nothing stands behind the last entry, and the entries are apart alike. */
function isRegular({ text, ids }: RegisterText): boolean {
  const gaps = listGaps(text);
  const isAlike = ids.length < 3 || gaps.at(-1) === gaps.at(-2);
  return isAlike && gaps.length === ids.length - 1 && /[^\r\n]\r?\n$/.test(text) && !hasTail(text);
}

const hasTail = (text: string) => /^(# c at the end|x-last|\.\.\.)/m.test(text);

describe('An entry of any register in lines', () => {
  it('moves to the end of any other, and all the rest of both stays', () => {
    fc.assert(
      fc.property(withLines(ordinaryRegister), target, fc.nat(), (register, { text }, position) => {
        checkMove(register, text, register.ids[position % register.ids.length] ?? '');
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it('comes back with nothing else changed than its place, its indentation and the empty lines around it', () => {
    fc.assert(
      fc.property(withLines(ordinaryRegister), target, fc.nat(), (register, { text, ids }, position) => {
        const id = register.ids[position % register.ids.length] ?? '';
        const there = checkMove(register, text, id);
        const back = mustMove(there.to, there.from, 'pR-90', id);
        const sorted = (lines: readonly string[]) => lines.map((line) => line.replace('R-02', 'R-2')).toSorted();
        assert.deepEqual(sorted(listLines(back.to)), sorted(listLines(register.text)));
        if (ids.length > 0) assert.equal(back.from.trimEnd(), text.trimEnd());
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it('comes back byte for byte where it is the last, above the end of the file, and they are apart alike', () => {
    let count = 0;
    fc.assert(
      fc.property(withLines(ordinaryRegister).filter(isRegular), target, (register, { text, ids }) => {
        const id = register.ids.at(-1) ?? '';
        const written = id === 'R-2' ? 'R-02' : id;
        // where no other entry shows how they are indented, it keeps what it got: the same only in a file made for it
        const isShown = (register.text.match(/^ *- +(?:id: R|title:)/gm) ?? []).length > 1;
        const to = isShown ? text : '';
        const there = mustMove(register.text, to, id, 'pR-90');
        const back = mustMove(there.to, there.from, 'pR-90', written);
        assert.equal(back.to, register.text);
        if (to !== '' && ids.length > 0 && !/\n\s*\n$|[^\n]$/.test(to)) assert.equal(back.from, to);
        count++;
      }),
      { numRuns: 150 },
    );
    assert.equal(count, 150);
  }).timeout(60_000);

  it('moves well or not at all where the style is one that few people use, and nearly always moves', () => {
    const done: boolean[] = [];
    fc.assert(
      fc.property(withLines(anyRegister), target, fc.nat(), (register, { text }, position) => {
        const id = register.ids[position % register.ids.length] ?? '';
        const isMoved = typeof move(register.text, text, id, 'pR-90') !== 'string';
        if (isMoved) checkMove(register, text, id);
        done.push(isMoved);
      }),
      { numRuns: 150 },
    );
    const refused = done.filter((isDone) => !isDone).length;
    assert.ok(refused < done.length / 10, `${refused} of ${done.length} refused`);
  }).timeout(60_000);

  it('carries no ID of the team’s into a shared register that had none', () => {
    fc.assert(
      fc.property(withLines(ordinaryRegister), target, (register, { text }) => {
        const own = register.text
          .replaceAll(/\bid: R-/g, 'id: pR-')
          .replaceAll('R-99', 'x')
          .replaceAll('R-3 of', 'x');
        const id = register.ids.at(-1) ?? '';
        const { to } = mustMove(own, text, `p${id}`, 'R-90');
        assert.equal(findPrivateMention(to), undefined);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});
