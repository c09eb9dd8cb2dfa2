import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Document, visit, type Scalar } from 'yaml';
import { checkText } from '../../../src/core/files/decode';
import { fingerprintOf, isAsSent, sumSentText } from '../../../src/core/files/fingerprint';
import { readFile } from '../../../src/core/files/read';
import type { Field, Fields } from '../../../src/core/model/fields';
import { minutesFile, openAfterSending } from '../../../src/core/model/minutes';
import { kindExamples } from './kindExamples';

type Plain = Readonly<Record<string, unknown>>;

const words = fc.constantFrom('Half sizes', 'no', '15 January', 'Zoë: "yes" #1', "it's", 'a: b', '2026', 'Ærø', '-');
const days = fc.constantFrom('2026-11-19', '2026-11-20', '2027-01-15');

/** Any value that a field may have. */
function anyOf(field: Field, at: number): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'list':
      return fc.tuple(...[1, 2, 3].map((each) => anyOf(field.of, each))).chain((all) => fc.shuffledSubarray(all));
    case 'group':
      return anyGroup(field.fields, at);
    case 'day':
      return days;
    case 'number':
      return fc.integer({ min: 1, max: 90 });
    case 'word':
      return fc.constantFrom(...Object.keys(field.words));
    case 'yesNo':
      return fc.boolean();
    case 'text':
      if (field.holds === 'id') return fc.constant(`${field.prefixes?.[0]}-${at}`);
      if (field.holds === 'time') return fc.constantFrom('09:30', '10:45');
      return field.holds === 'prose' ? fc.array(words, { minLength: 1, maxLength: 3 }).map(toLines) : words;
  }
}

function anyGroup(fields: Fields, at: number): fc.Arbitrary<Plain> {
  const values = Object.entries(fields).map(([key, field]) => [key, anyOf(field, at)] as const);
  const ids = Object.keys(fields).filter((key) => key === 'id');
  return fc.record(Object.fromEntries(values), { requiredKeys: ids });
}

const toLines = (lines: readonly string[]) => lines.join('\n');

/** One way to write a record down; `seed` chooses it. */
interface Style {
  readonly order: number;
  readonly quotes: Scalar.Type;
  readonly indent: number;
  readonly comments: boolean;
  readonly unknownKeys: boolean;
  readonly flow: boolean;
  readonly breaks: string;
}

const styles: fc.Arbitrary<Style> = fc.record({
  order: fc.nat(),
  quotes: fc.constantFrom<Scalar.Type>('QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL'),
  indent: fc.integer({ min: 2, max: 4 }),
  comments: fc.boolean(),
  unknownKeys: fc.boolean(),
  flow: fc.boolean(),
  breaks: fc.constantFrom('\n', '\r\n'),
});

function write(record: Plain, { order, quotes, indent, comments, unknownKeys, flow, breaks }: Style): string {
  const keys = Object.keys(record).sort();
  const turned = [...keys.slice(order % (keys.length || 1)), ...keys.slice(0, order % (keys.length || 1))];
  const value = Object.fromEntries(turned.map((key) => [key, record[key]]));
  const document = new Document(unknownKeys ? { ...value, colour: 'red', extra: { notes: 'x' } } : value);
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') node.type = flow ? 'QUOTE_DOUBLE' : quotes;
      if (comments && !flow && key === 'key') node.commentBefore = ' why';
    },
  });
  const text = document.toString({ indent, lineWidth: 0, collectionStyle: flow ? 'flow' : 'any' });
  return text.replaceAll('\n', breaks);
}

const read = (text: string) => readFile('minutes', checkText(text)).record;

/** Every place of a single value in a record. */
function listPlaces(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    listPlaces(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function isOpen(path: readonly (string | number)[]): boolean {
  const names = path.filter((part) => typeof part === 'string').join('/');
  return openAfterSending.some((open) => names === open || names.startsWith(`${open}/`));
}

/** The record with another value at one place: something else of the same kind, or nothing. */
function change(record: Plain, path: readonly (string | number)[], isGone: boolean): Plain {
  const copy = structuredClone(record);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Plain)[key], copy) as Record<
    string | number,
    unknown
  >;
  const [value, key] = [parent[last], path.filter((part) => typeof part === 'string').at(-1)];
  if (isGone && key !== 'id') {
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  } else parent[last] = otherThan(value, key);
  return copy;
}

function otherThan(value: unknown, key: string | undefined): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return '2026-03-01';
  if (/^\d{2}:\d{2}$/.test(text)) return '11:11';
  return key === 'id' ? text.replace(/\d+$/, '99') : key === 'supersedes' ? 'D-77 Other' : `${text} more`;
}

describe('The fingerprint of minutes', () => {
  const records = anyGroup(minutesFile, 1).filter((record) => listPlaces(record).length > 0);

  it('is the same however they are written', () => {
    const property = fc.property(records, styles, styles, (record, one, another) => {
      const [a, b] = [read(write(record, one)), read(write(record, another))];
      assert.equal(fingerprintOf(a), fingerprintOf(b));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is another one with every change of what was sent, and the same with what may come later', () => {
    const property = fc.property(records, styles, fc.nat(), fc.boolean(), (record, style, at, isGone) => {
      const places = listPlaces(record);
      const place = places[at % places.length] ?? [];
      const before = read(write(record, style));
      const after = read(write(change(record, place, isGone), style));
      assert.equal(fingerprintOf(before) === fingerprintOf(after), isOpen(place), place.join('/'));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('goes by the order of entries, and not by what is empty', () => {
    const text = 'title: "A"\nattendees: ["Ana", "Bo"]\n';
    const [one, turned, empty] = [
      text,
      text.replace('"Ana", "Bo"', '"Bo", "Ana"'),
      `${text}purpose: ""\nnotes:\nabsent: []\nactions: [{}]\n`,
    ].map((each) => fingerprintOf(read(each)));
    assert.deepEqual([one === turned, one === empty], [false, true]);
  });

  it('does not go by spaces at the ends of lines, which editors take away', () => {
    const texts = ['notes: |\n  One\n  Two\n', 'notes: |-\n  One  \n  Two\n', 'notes: "One\\n Two"\n'];
    const [plain, loose, indented] = texts.map((each) => fingerprintOf(read(each)));
    assert.deepEqual([plain === loose, plain === indented], [true, false]);
  });

  it('stays what it is: files that were sent have it', () => {
    const { record } = readFile('minutes', checkText(kindExamples.minutes.text));
    assert.deepEqual([fingerprintOf(record), isAsSent(record)], ['8e14e65c093b2026', true]);
  });
});

describe('The SHA-256 of the text of a mail', () => {
  const letter = 'Dear Zoë,\n\nthank you.\n\nSam';
  const lines = fc.array(fc.constantFrom('Dear Zoë,', '', 'Half sizes', '- to do', 'SHA-256 of it:', 'Sam', '日本'));
  const spaces = fc.constantFrom('', ' ', ' \t', '\u00a0');

  it('is what every other program says of it', () => {
    const other = (text: string) => createHash('sha256').update(text.normalize('NFC')).digest('hex');
    assert.equal(sumSentText(letter), other(letter));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('One', 'Zoë', '日本')),
        (all) => sumSentText(all.join('\n')) === other(all.join('\n')),
      ),
    );
  });

  it('is the same with other line ends, spaces at line ends, empty lines around it and signs in parts', () => {
    const property = fc.property(
      ...([lines, spaces, fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('NFC', 'NFD'), fc.nat(3)] as const),
      (all, space, end, form, empty) => {
        const [plain, around] = [all.join('\n'), Array<string>(empty).fill('')];
        const written = [...around, ...all, ...around]
          .map((line) => line + space)
          .join(end)
          .normalize(form);
        assert.equal(sumSentText(written), sumSentText(plain));
      },
    );
    fc.assert(property, { numRuns: 300 });
  });

  it('is another one for any other text', () => {
    const trim = (text: string) => text.replace(/^\n+|\n+$/g, '');
    const property = fc.property(lines, lines, (one, another) => {
      const [a, b] = [trim(one.join('\n')), trim(another.join('\n'))];
      assert.equal(sumSentText(a) === sumSentText(b), a === b);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is there at once for a text with a line of blanks without an end, or of its own name over and over', () => {
    const [blanks, names] = [`a${' '.repeat(300_000)}b`, 'SHA-256'.repeat(50_000)];
    assert.notEqual(sumSentText(`x\n${blanks}\ny`), sumSentText(`x\n${names}\ny`));
    assert.equal(sumSentText(`x\n${blanks}`), sumSentText(`x \n${blanks} \n`));
  });

  it('does not count the line with it at the foot, also where a mail program has put it in one line; anything below it counts', () => {
    const number = sumSentText(letter);
    const [two, one, below, other] = [
      `${letter}\n\nSHA-256 des Textes darüber:\n${number}\n`,
      `${letter}\n\nSHA-256 of the text above: ${number} \r\n\r\n`,
      `${letter}\n\nSHA-256 of the text above:\n${number}\nMore`,
      `${letter}\n\nThe number:\n${number}`,
    ].map((text) => sumSentText(text) === number);
    assert.deepEqual([two, one, below, other], [true, true, false, false]);
  });
});
