import fc from 'fast-check';

/** A register as a person may have written it. */
export interface RegisterText {
  readonly text: string;
  readonly eol: string;
  /** The IDs of its entries, in their order. */
  readonly ids: readonly string[];
}

interface Style {
  /** Columns before the dash, and from the dash to the entry. */
  readonly dash: number;
  readonly width: number;
  readonly step: number;
  /** Without what few people write: text that keeps its last line breaks, comments in odd places. */
  readonly isOrdinary: boolean;
}

/** One field, as lines without the indentation of its entry; the first begins with the key. */
type FieldLines = readonly string[];

const words = fc.constantFrom(
  'late',
  'no',
  'Zoë 😀',
  'e\u0301t',
  'it is',
  '50% more',
  'R-3 of 7',
  'ありがとう',
  '-- x',
  'a:b#c',
);
const phrase = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' and '));
const plainPhrase = phrase.map((text) => `Say ${text}`);

const singleQuoted = phrase.map((text) => `'${text} it''s: "so" # none'`);
const doubleQuoted = phrase.map((text) => `"${text}: \\"so\\" \\u00e9 # none"`);

/** The lines of a text behind a key, the first without the indentation that the others have. */
const textLines = ({ step, isOrdinary }: Style): fc.Arbitrary<readonly string[]> => {
  const indentation = ' '.repeat(step);
  const block = fc.tuple(
    fc.constantFrom('|', '|-', '>', '>-', ...(isOrdinary ? [] : ['|+', '>+'])),
    fc.array(
      fc.oneof(
        phrase,
        phrase.map((text) => `  ${text}`),
        fc.constant('# none'),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.nat(2),
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.oneof(plainPhrase, singleQuoted, doubleQuoted).map((text) => [text]) },
    { weight: 1, arbitrary: plainPhrase.map((text) => [text, `${indentation}more of it`]) },
    { weight: 1, arbitrary: phrase.map((text) => [`"${text}`, '', `${indentation}second"`]) },
    {
      weight: 2,
      arbitrary: block.map(([header, [first = '', ...rest], blanks]) => [
        header,
        // a block whose first line were indented more would need its indentation said
        ...[first.trimStart(), ...rest].map((line) => indentation + line),
        ...Array.from({ length: blanks }, () => ''),
      ]),
    },
  );
};

const day = fc.constantFrom('2026-11-20', '"2026-11-21"', '2026-02-28');
const number = fc.integer({ min: 1, max: 5 }).map(String);
const comment = fc.constantFrom('', '', '', ' # c', '   #c: "d', ' # - id: R-99');

function withComment(field: fc.Arbitrary<FieldLines>): fc.Arbitrary<FieldLines> {
  return fc.tuple(field, comment).map(([lines, text]) => {
    const [only = ''] = lines;
    const takesComment = lines.length === 1 || only.endsWith(':');
    return takesComment ? [only + text, ...lines.slice(1)] : lines;
  });
}

const blockMap = (key: string, step: number, pairs: readonly string[]) => [
  `${key}:`,
  ...pairs.map((pair) => ' '.repeat(step) + pair),
];

/** Fields besides `id` and `title`, each at most once, in any order, with lines of comment between. */
function fields(style: Style): fc.Arbitrary<readonly FieldLines[]> {
  const { step, isOrdinary } = style;
  const text = (key: string) => textLines(style).map(([first, ...rest]) => [`${key}: ${first}`, ...rest]);
  const raised = fc.oneof(
    day.map((date) => blockMap('raised', step, [`date: ${date}`, 'by: Ana'])),
    day.map((date) => [`raised: {date: ${date}, by: Ana}`]),
    fc.constant(['raised:']),
  );
  const log = fc.oneof(
    fc
      .tuple(day, fc.constantFrom(0, step), number)
      .map(([date, columns, impact]) => [
        'log:',
        ...[`- date: ${date}`, `  impact: ${impact}`, `- {date: ${date}}`].map((line) => ' '.repeat(columns) + line),
      ]),
    day.map((date) => [`log: [{date: ${date}}, {date: ${date}, impact: 2}]`]),
    fc.constantFrom(
      ['log: []'],
      ['log:'],
      ['log: [', `  {date: 2026-11-01},${isOrdinary ? '' : ' # c'}`, '  {date: 2026-11-02}', '  ]'],
    ),
  );
  const all = [
    ...['cause', 'plan', 'note'].map(text),
    fc.constantFrom('Ana', "'Zoë'", '"Bob"').map((name) => [`owner: ${name}`]),
    number.map((value) => [`probability: ${value}`]),
    day.map((value) => [`review: ${value}`]),
    raised,
    log,
    fc.constantFrom(['x-mine: [a, {b: c}]'], blockMap('x-mine', step, ['a: b', 'c: "d"']), ['"x y": &anchor z']),
  ];
  const kept = all.map((field) => fc.option(withComment(field), { nil: undefined }));
  const between = fc.array(fc.constantFrom([], [], ['# c between'], [''], ['# c', '', '# c: c']), {
    minLength: 9,
    maxLength: 9,
  });
  return fc.tuple(fc.tuple(...kept), between, fc.nat()).map(([values, comments, seed]) =>
    values
      .flatMap((lines, index) =>
        lines ? [{ lines: [...(comments[index] ?? []), ...lines], order: (index * 7 + seed) % 9 }] : [],
      )
      .sort((a, b) => a.order - b.order)
      .map(({ lines }) => lines),
  );
}

function indent(columns: number, lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}

function blockEntry(id: string, style: Style): fc.Arbitrary<string[]> {
  const title = textLines(style).map(([first, ...rest]) => [`title: ${first}`, ...rest]);
  const behind = fc.constantFrom([], [], ['# c of the entry'], style.isOrdinary ? [] : ['  # c deeper', '# c']);
  return fc
    .tuple(withComment(fc.constant([`id: ${id}`])), title, fields(style), fc.boolean(), behind)
    .map(([own, name, rest, swap, end]) => {
      const [first = '', ...others] = [...(swap ? [name, own] : [own, name]), ...rest, end].flat();
      return [' '.repeat(style.dash) + '-'.padEnd(style.width) + first, ...indent(style.dash + style.width, others)];
    });
}

function flowEntry(id: string, style: Style): fc.Arbitrary<string[]> {
  const inner = fc.constantFrom('', ', owner: Ana', ', log: [{impact: 2}]', ', raised: {by: "a, b"} ', ', note: ');
  return fc.tuple(doubleQuoted, inner, comment).map(([title, more, end]) => {
    return [`${' '.repeat(style.dash)}- {id: ${id}, title: ${title}${more}}${end}`];
  });
}

const styles = fc.record({
  dash: fc.constantFrom(0, 2, 4),
  width: fc.constantFrom(2, 2, 3, 4),
  step: fc.constantFrom(2, 4),
});

function entries(style: Style, ids: readonly string[]): fc.Arbitrary<string[][]> {
  const gap = fc.constantFrom<string[]>([], [''], [`${' '.repeat(style.dash)}# c before`]);
  return fc.tuple(
    ...ids.map((id) =>
      fc
        .tuple(
          gap,
          fc.oneof({ weight: 3, arbitrary: blockEntry(id, style) }, { weight: 1, arbitrary: flowEntry(id, style) }),
        )
        .map(([before, lines]) => [...before, ...lines]),
    ),
  );
}

function listLines(style: Style, ids: readonly string[]): fc.Arbitrary<string[]> {
  if (ids.length === 0)
    return fc.constantFrom(['risks: []'], ['risks: [] # c'], ['risks:'], ['risks:   # c'], [], ['risks: [', '  ]']);
  const block = fc.tuple(comment, entries(style, ids)).map(([end, lines]) => [`risks:${end}`, ...lines.flat()]);
  const flow = fc.constantFrom(' ', '\n  ').map((gap) => {
    const items = ids.map((id) => `{id: ${id}, title: "A"}`).join(`,${gap}`);
    return `risks: [${gap.trim() === gap ? '' : gap.trimStart()}${items}]`.split('\n');
  });
  return fc.oneof({ weight: 9, arbitrary: block }, { weight: 1, arbitrary: flow });
}

const head = fc.constantFrom([], [], ['# c at the head', ''], ['---'], ['%YAML 1.2', '---'], ['x-first: 1 # c', '']);
const tail = fc.constantFrom(
  [],
  [],
  ['# c at the end'],
  ['', '# c at the end', ''],
  ['x-last: "z"'],
  ['', 'x-last: &a', '  - b'],
  ['...'],
);

/** Registers of risks in many styles, all of them valid. */
export const anyRegister = registers(false);
/** The same without what few people write. */
export const ordinaryRegister = registers(true);

function registers(isOrdinary: boolean): fc.Arbitrary<RegisterText> {
  return fc
    .tuple(styles, fc.nat(4), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .chain(([columns, count, eol, endsLine]) => {
      const style = { ...columns, isOrdinary };
      const ids = Array.from({ length: count }, (_, index) => (index === 1 ? `R-0${index + 1}` : `R-${index + 1}`));
      return fc.tuple(head, listLines(style, ids), tail).map(([before, list, after]) => {
        const end = list.length > 0 || after[0] !== '...' ? after : [];
        const text = [...before, ...list, ...end].join('\n') + (endsLine ? '\n' : '');
        return {
          text: text.replaceAll('\n', eol),
          eol: text.includes('\n') ? eol : '\n',
          ids: ids.map((id) => id.replace('R-0', 'R-')),
        };
      });
    });
}
