import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveEntry, type PlannedMove } from '../../../src/core/capture/moveEntry';
import { checkText } from '../../../src/core/files/decode';
import { takeEntry } from '../../../src/core/files/entryText';
import { checkEngagement } from '../../../src/core/journal/checkEngagement.later';
import { applyEdits } from '../../../src/core/text/textEdit';
import { ordinaryRegister, type RegisterText } from '../files/registerTexts';
import { readJournal } from '../journal/readJournal';
import type { Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';
const team = 'clients/acme/private/shop';
const [shared, own] = [`${folder}/risks.yaml`, `${team}/risks.yaml`];

/** Registers in lines whose entries may be shared: no part is used elsewhere, and there is no key that the model lacks. */
const register = ordinaryRegister
  .filter(({ text }) => !/^risks: \[\S|^risks: \[\s*\{/m.test(text))
  .map((each) => ({
    ...each,
    text: each.text
      .replaceAll('"x y": &anchor z', 'category: z')
      .replaceAll('x-mine: [a, {b: c}]', 'category: "a, b"')
      .replaceAll(/x-mine:[^\r\n]*\r?\n +a: b\r?\n +c: "d"/g, "category: 'd'"),
  }));

/** The same kept by the team: its numbers have a `p` before them. */
const kept = register.map(({ text, ids, eol }): RegisterText => ({
  text: text.replaceAll(/\bid: (?=R-\d\d?\b)(?!R-99)/g, 'id: p'),
  eol,
  ids: ids.map((id) => `p${id}`),
}));

/** How the team may name the entry elsewhere, in records, sentences and comments: `@` is its number, `%` is none. */
const mention = fc.constantFrom(
  '# see @, and @.',
  `escalations:
  - id: ESC-1 # @
    title: "See @, shop/@ and acme/shop/@, not x% or %9"
    raised: {ref: "@ of long ago"}`,
  "escalations:\n- title: 'As @ says'\n  id: 'ESC-1'\n  answer: |\n    @: no\n    # @\n\n  raised:\n    ref: '@'",
  'escalations:\n  - {id: ESC-1, title: "@", raised: {ref: @} } # @',
  'escalations:\n  - id: ESC-1\n    title: "Nothing of it"',
);
const remark = fc.constantFrom('remarks: |\n  Of @,\n  and\n  @.', 'remarks: "one\\n@"', 'remarks: >-\n  @ #@');
const eol = fc.constantFrom('\n', '\r\n');
/** What the client has, and what names other numbers: nobody touches it. */
const minutes = 'title: "S"\r\ntype: status # R-8\r\ndate: 2026-11-20\r\nnotes: "R-7"\r\n';

/** The files after a move; undefined where it is refused. */
function move(files: Files, id: string, toPrivate: boolean): (PlannedMove & { readonly files: Files }) | undefined {
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, checkText(text)]));
  const planned = moveEntry({ index: readJournal(files), key, texts }, { kind: 'risk', id, toPrivate });
  if ('why' in planned) return undefined;
  const after: Record<string, string> = { ...files };
  for (const change of planned.changes) {
    if ('create' in change) after[change.path] = change.create;
    else if ('edits' in change) after[change.path] = applyEdits(files[change.path] ?? '', change.edits);
    else assert.fail('a change without a text');
  }
  return { ...planned, files: after };
}

/** The text of an entry with its comments; without the line break at its end, which the last line of a file may lack. */
function textOf(files: Files, path: string, id: string): string {
  const taken = takeEntry(checkText(files[path] ?? ''), 'risks', id);
  assert.ok(taken && 'entry' in taken, `${id} is not in ${path}`);
  return taken.entry.source.replace(/\r?\n$/, '');
}

/** The lines that hold something, byte for byte; no list is as an empty one. */
const linesOf = (text: string) =>
  text
    .replace(/^risks: \[\s*\]/m, 'risks:')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');

/** The text of the other register when the entry has another number: the team names it in sentences too. */
function mended(path: string, text: string, id: string, newId: string): string {
  return path === own ? text.replaceAll(new RegExp(`(?<![\\w-])${id}(?!\\d)`, 'g'), newId) : text;
}

/** References that name nothing. */
const listLost = (files: Files) =>
  checkEngagement(readJournal(files), key).problems.filter(({ code }) => code === 'unknown-reference');

interface Start {
  readonly files: Files;
  readonly id: string;
  /** The register it stands in, and the other one. */
  readonly path: string;
  readonly target: string;
  readonly others: readonly string[];
}

/** The entry with another number. */
const withId = (text: string, id: string, newId: string) =>
  text.replace(new RegExp(`\\bid: ${id.replace('-', '-0?')}(?!\\d)`), `id: ${newId}`);

/** What holds when an entry has been on the other side and is back, with another number. */
function checkBack({ files, id, others, path, target }: Start, back: Files, newId: string): void {
  const [before = '', after = ''] = [files[path], back[path]];
  const [was, is] = [textOf(files, path, id), textOf(back, path, newId)];
  // where no other entry shows how they are indented, it keeps what it got
  const isShown = others.some((each) => !/^ *- +\{/m.test(textOf(files, path, each)));
  const compared = (text: string) => (isShown ? text : text.replaceAll(/^ +|(?<=^ *-) +/gm, ''));
  assert.equal(compared(is).replaceAll('\r', ''), compared(withId(was, id, newId)).replaceAll('\r', ''));
  for (const each of others) assert.equal(textOf(back, path, each), textOf(files, path, each));
  assert.deepEqual(linesOf(after.replace(is, '')), linesOf(before.replace(was, '')));
  // a list that came for its sake stays, and is empty
  const [then, now] = [mended(target, files[target] ?? '', id, newId), back[target] ?? ''].map(linesOf);
  const isList = (line: string) => line.startsWith('risks:');
  assert.deepEqual(then?.some(isList) ? now : now?.filter((line) => !isList(line)), then);
}

/** A journal in which the team names the entry `id`; of the client’s own files only the registers change. */
interface Around {
  readonly mention: string;
  readonly remark: string;
  readonly eol: string;
}
const around: fc.Arbitrary<Around> = fc.record({ mention, remark, eol });

function writeAround(texts: Around, id: string, first: string): Files {
  const write = (text: string) => `${text.replaceAll('@', id).replaceAll('%', first)}\n`.replaceAll('\n', texts.eol);
  return {
    [`${team}/escalations.yaml`]: write(texts.mention),
    [`${team}/remarks/2026-11-20-status.yaml`]: write(texts.remark),
    [`${folder}/minutes/2026-11-20-status.yaml`]: minutes,
  };
}

/** The files that are no register of risks. */
const listAround = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== own && path !== shared));

/** Moves one entry there and back, and looks at all files after each step; whether both were possible. */
function checkJourney(start: Start, texts: Around): boolean {
  const { files, id, path } = start;
  const toPrivate = path === shared;
  const there = move(files, id, toPrivate);
  const back = there && move(there.files, there.newId, !toPrivate);
  if (!back) return false; // what the model does not read, or what is cut, is not shared
  assert.deepEqual(listAround(there.files), writeAround(texts, there.newId, id));
  assert.deepEqual(listAround(back.files), writeAround(texts, back.newId, id));
  assert.deepEqual([files, there.files, back.files].flatMap(listLost), []);
  checkBack(start, back.files, back.newId);
  return true;
}

describe('An entry that goes to the other side and comes back', () => {
  for (const [what, path, target] of [
    ['shared, then kept private', own, shared],
    ['kept private, then shared', shared, own],
  ] as const) {
    it(`is the same text with another number, and nothing else in the journal is another text (${what})`, () => {
      let count = 0;
      const [from, to] = path === own ? [kept, register] : [register, kept];
      const other = fc.option(to, { nil: undefined });
      fc.assert(
        fc.property(
          from.filter(({ ids }) => ids.length > 0),
          other,
          around,
          fc.nat(),
          (first, second, texts, at) => {
            const id = first.ids[at % first.ids.length] ?? '';
            const files: Files = {
              ...writeAround(texts, id, id),
              [path]: first.text,
              ...(second && { [target]: second.text }),
            };
            const others = first.ids.filter((each) => each !== id);
            if (checkJourney({ files, id, path, target, others }, texts)) count++;
          },
        ),
        { numRuns: 200, includeErrorInReport: true },
      );
      assert.ok(count > 100, `${count} came back`);
    }).timeout(60_000);
  }
});
