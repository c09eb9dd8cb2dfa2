import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText, decodeFile, type DecodedFile } from '../../../src/core/files/decode';
import { walk } from '../../../src/core/files/nodes';
import { parseRecovering } from '../../../src/core/files/parseRecovering.later';
import { readTree } from '../../../src/core/files/readText.later';
import { parseFast } from '../../../src/core/files/textTree';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { finish } from '../../../src/core/text/steps';
import { readSampleFiles } from '../journal/readJournal';
import { kindExamples } from './kindExamples';
import { anyRegister } from './registerTexts';

const recover = (file: DecodedFile) => finish(parseRecovering(file));

const kinds = Object.keys(fileKinds) as FileKind[];

/** What makes YAML of something else, or something else of YAML. */
const odds = [
  ...['\n', '\r\n', '\r', '\t', ' ', '  ', '\u00a0', '\u2028', '\u0085', '\ufeff', 'é', '😀'],
  ...[':', ': ', '- ', '-', '? ', '#', ' # ', '"', "'", '[', ']', '{', '}', ',', '|', '>', '%', '@', '`', '=', '\\'],
  ...[
    '---',
    '...',
    '<<',
    '!',
    '!!int ',
    '&a',
    '*a',
    '~',
    'null',
    'true',
    'Yes',
    '0x1F',
    '0o7',
    '.5',
    '1e3',
    '+1',
    '1_0',
  ],
];

/** A register or a file of any kind, with a few accidents. */
const anyText = fc
  .tuple(
    fc.oneof(
      anyRegister.map(({ text }) => text),
      fc.constantFrom(...kinds.map((kind) => kindExamples[kind].text)),
    ),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...odds), fc.nat(3)), { maxLength: 3 }),
  )
  .map(([text, accidents]) => accidents.reduce(befall, text));

function befall(text: string, [where, odd, lost]: readonly [number, string, number]): string {
  const at = where % (text.length + 1);
  return text.slice(0, at) + odd + text.slice(at + lost);
}

const parts = [
  ...[
    'a',
    'é',
    '😀',
    '1',
    '-2',
    '~',
    'true',
    'b: ',
    'c:',
    '"',
    '"x"',
    "'",
    "'y'",
    '\\',
    '\\n',
    '.',
    '...',
    '---',
    '? ',
    ': ',
  ],
  ...[' ', '  ', '\t', '\n', '\r\n', '  \n', '\n\n', '\n  ', '\n   ', '\n- ', '- ', '-', '#', ' # k', ',', ', '],
  ...['|', '|-', '>', '>+', '[', ']', '{', '}'],
  ...['a: |\n  x\n  y\n', 'k: >\n  x\n   y\n\n  z\n', 'l:\n  - m\n', 'n: "o\n  p"\n', 'q: r\n  s\n'],
];

/** Hardly anything but signs of YAML: most of it is a mistake, and what is none is a rare case. */
const anySigns = fc
  .tuple(
    fc.constantFrom('a: ', 'a:\n', 'x:\n  ', 'x:\n- ', 'x:\n  - a: b\n    c: ', 't: "'),
    fc.array(fc.constantFrom(...parts), { maxLength: 14 }),
  )
  .map(([begin, rest]) => begin + rest.join(''));

/** What a file says to both parsers, with every place; undefined where one of them does not take it. */
function readBoth(kind: FileKind, text: string, file = checkText(text)): readonly [unknown, unknown] | undefined {
  const fast = parseFast(file);
  const recovering = recover(file);
  if (!fast || (recovering.trouble && recovering.trouble !== file.locked)) return undefined;
  const read = (tree: typeof fast) => {
    const places: unknown[] = [];
    const onRead = (path: string, { start, end }: { start: number; end: number }) => places.push([path, start, end]);
    return { reading: finish(readTree(kind, { file, tree, isPrivate: false, onRead })), places };
  };
  return [read(fast), read(recovering)];
}

describe('The fast parser and the one that recovers from errors', () => {
  it('say the same of every kind of file', () => {
    const taken = kinds.filter((kind) => {
      const both = readBoth(kind, kindExamples[kind].text);
      if (both) assert.deepEqual(both[0], both[1], kind);
      return both;
    });
    assert.ok(taken.length >= kinds.length - 1, 'one is written as the fast one does not like it');
  });

  it('make the same tree of every file of the sample journal', () => {
    const texts = Object.entries(readSampleFiles()).filter(([path]) => path.endsWith('.yaml'));
    for (const [path, text] of texts) {
      const fast = parseFast(checkText(text)) ?? assert.fail(`${path} is not taken`);
      assert.deepEqual(fast.root, recover(checkText(text)).root, path);
    }
    assert.ok(texts.length > 50);
  });

  it('say the same, places and problems included, of any text that both take', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyText, (kind, text) => {
        const both = readBoth(kind, text);
        if (!both) return;
        taken += 1;
        assert.deepEqual(both[0], both[1]);
      }),
      { numRuns: 1_000 },
    );
    assert.ok(taken > 200, `only ${taken} texts were taken`);
  });

  it('say the same of a file with a byte that is no text, which is read up to there', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyText, fc.nat(), (kind, text, where) => {
        const at = where % (text.length + 1);
        const file = decodeFile(
          Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.of(0xff), Buffer.from(text.slice(at))]),
        );
        const both = readBoth(kind, file.text, file);
        if (!both) return;
        taken += 1;
        assert.deepEqual(both[0], both[1]);
      }),
      { numRuns: 1_500 },
    );
    assert.ok(taken > 100, `only ${taken} texts were taken`);
  });

  it('make the same tree of signs in any order, where the fast one makes one', () => {
    let taken = 0;
    fc.assert(
      fc.property(anySigns, (text) => {
        const fast = parseFast(checkText(text));
        if (!fast) return;
        taken += 1;
        const recovering = recover(checkText(text));
        assert.equal(recovering.trouble, undefined);
        assert.deepEqual(fast.root, recovering.root);
      }),
      { numRuns: 20_000 },
    );
    assert.ok(taken > 2_000, `only ${taken} texts were taken`);
  });

  it('say the same of any register, and the fast one takes all that use what people use', () => {
    const isRare = (text: string) =>
      /^(%|---|\.\.\.)|[&*]/m.test(text) || (/[|>]\+/.test(text) && !text.endsWith('\n'));
    fc.assert(
      fc.property(anyRegister, ({ text, ids }) => {
        const both = readBoth('risks', text);
        if (both) assert.deepEqual(both[0], both[1]);
        else if (ids.length > 0) assert.ok(isRare(text), text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('The fast parser', () => {
  const declined: Readonly<Record<string, string>> = {
    'an anchor': 'a: &x 1\n',
    'an alias': 'a: *x\n',
    'a tag': 'a: !!int "3"\n',
    'a tag without a value': 'a: {b: !t}\n',
    'two documents': 'a: 1\n---\nb: 2\n',
    'the sign of a document': '---\na: 1\n',
    'the end of a document': 'a: 1\n...\n',
    'a directive': '%YAML 1.2\n---\na: 1\n',
    'a key sign': '? a\n: b\n',
    'a key without a name': ': b\n',
    'a key that is a list': '[a]: b\n',
    'words behind a bracket': 'a:\n- {b: c} owner: Ana}\n',
    'a lone carriage return': 'a: b\rc: d\n',
    'an open quote': 'a: "b\n',
    'a text of megabytes in one line': `a: "${'b'.repeat(4_000_000)}"\n`,
    'a key in quotes': '"a": b\n',
    'half of an emoji': 'a: \ud83d\n',
    'a line break to some': 'a: b\u2028c\n',
    'a number as few people write it': 'a: 0x1F\n',
    'an entry in an entry': 'a:\n- - b\n',
    'a merge conflict': 'a: |\n  b\n<<<<<<< ours\n',
    nothing: '',
    'a comment alone': '# nothing\n',
    'a list': '- a\n',
    'deep nesting': `a: ${'['.repeat(200)}${']'.repeat(200)}\n`,
    'a key that stands in a list of lists twice as deep as any record': `${'- '.repeat(150)}a\n`,
  };

  for (const [what, text] of Object.entries(declined)) {
    it(`leaves ${what} to the other one`, () => assert.equal(parseFast(checkText(text)), undefined));
  }

  it('takes notes whose lines begin with the signs of our own', () => {
    const text = 'title: "x"\nnotes: |\n  ! Ana: yes\n  > Ben: plan\n  ? who pays\n  * [a] & b: c # d\n';
    const tree = parseFast(checkText(text)) ?? assert.fail('not taken');
    const texts: string[] = [];
    walk(tree.root ?? assert.fail(), (node) => node.kind !== 'scalar' || texts.push(node.text) > 0);
    assert.equal(texts.at(-1), '! Ana: yes\n> Ben: plan\n? who pays\n* [a] & b: c # d\n');
  });
});
