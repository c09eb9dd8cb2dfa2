import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renameId, type Rename } from '../../../src/core/capture/renameId';
import { renamePerson } from '../../../src/core/capture/renamePerson';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { listKnownPeople } from '../../../src/core/journal/personMentions';
import { applyEdits } from '../../../src/core/text/textEdit';
import { actions, around, contacts, folder, meeting, privateRisks, report, risks } from '../assist/placeExamples';
import { readJournal } from '../journal/readJournal';

type Files = Readonly<Record<string, string>>;

const key = { client: 'acme', engagement: 'shop' };

/** What a command has at hand: everything of the client, and who is who. */
function textsOf(files: Files) {
  const own = Object.entries(files).filter(([path]) => path.startsWith('clients/acme/') || path === 'journal.yaml');
  return new Map(own.map(([path, text]) => [path, checkText(text)]));
}

function rename(files: Files, from: string, to: string): Rename {
  return renameId(textsOf(files), { id: from, key }, to);
}

function renameHer(files: Files, from: string, to: string): Rename {
  const people = listKnownPeople(readJournal(files), 'acme');
  const person = people.find(({ name }) => name === from);
  assert.ok(person, `nobody is called ${from}`);
  return renamePerson(textsOf(files), people, person, to);
}

/** The files afterwards. */
function apply(files: Files, renamed: Rename): Files {
  assert.ok('changes' in renamed, JSON.stringify(renamed));
  const changed = renamed.changes.map(({ path, edits, expected }) => {
    assert.equal(expected, files[path]);
    return [path, applyEdits(expected, edits)] as const;
  });
  return { ...files, ...Object.fromEntries(changed) };
}

/** Only the lines that differ, by file. */
function listChanged(before: Files, after: Files): readonly string[] {
  return Object.entries(after).flatMap(([path, text]) => {
    const old = (before[path] ?? '').split('\n');
    return text.split('\n').flatMap((line, at) => (line === old[at] ? [] : [`${path}: ${line.trim()}`]));
  });
}

describe('Renaming an entry', () => {
  it('writes the new number wherever the client’s records and reports mean it, but not into what was sent', () => {
    const files = {
      ...around,
      [report]: 'R-1, R-01, R-10, till/R-1\r\nhttps://x.example/R-1 shop/R-1\r\n',
      [`${folder}/sent/2026-11-20-steering.eml`]: 'About R-1\n',
    };
    assert.deepEqual(listChanged(files, apply(files, rename(files, 'R-1', 'R-12'))), [
      `${risks}: - id: R-12`,
      `${privateRisks}: note: "see R-12"`,
      `${actions}: text: "Call about R-12"`,
      `${actions}: waiting-for: "R-12 Late data"`,
      'clients/acme/till/risks.yaml: note: "like shop/R-12"',
      `${report}: R-12, R-12, R-10, till/R-1`,
      `${report}: https://x.example/R-1 shop/R-12`,
    ]);
  });

  it('is refused where it makes no sense, and says why', () => {
    const twice = { ...around, [risks]: `${around[risks]}  - id: R-1\n    title: "Again"\n` };
    const locked = { ...around, [actions]: `${around[actions]}# a\r\n` };
    const conflicted = { ...around, [actions]: `${around[actions]}<<<<<<< ours\n=======\n>>>>>>> theirs\n` };
    const why = (files: Files, from: string, to: string) => {
      const renamed = rename(files, from, to);
      return 'why' in renamed ? renamed : `${renamed.changes.length} files`;
    };
    assert.deepEqual(
      [
        why(around, 'R-1', 'A-7'),
        why(around, 'R-1', 'pR-7'),
        why(around, 'R-1', 'R-7 and more'),
        why(around, 'R-1', 'R-0'),
        why(around, 'R-1', 'R-001'),
        why({ ...around, [report]: 'R-8' }, 'R-1', 'R-8'),
        why({ ...around, [risks]: `${around[risks]}  - id: R-8\n` }, 'R-1', 'R-8'),
        why(around, 'R-9', 'R-8'),
        why(around, 'D-1', 'D-2'),
        why(twice, 'R-1', 'R-2'),
        why(locked, 'R-1', 'R-2'),
        why(conflicted, 'R-1', 'R-2'),
      ],
      [
        { why: 'other-letters', name: 'R' },
        { why: 'other-letters', name: 'R' },
        { why: 'other-letters', name: 'R' },
        { why: 'other-letters', name: 'R' },
        '0 files',
        { why: 'taken', name: 'R-8' },
        { why: 'taken', name: 'R-8' },
        { why: 'nothing', name: 'R-9' },
        { why: 'frozen', name: 'D-1' },
        { why: 'twice', name: 'R-1' },
        { why: 'unwritable', path: actions },
        { why: 'unwritable', path: actions },
      ],
    );
  });

  it('works in a file in which somebody is just typing, and in half-typed minutes that were sent changes nothing', () => {
    const files = {
      ...around,
      [risks]: around[risks].replace('    title', '    titl\n    title'),
      [meeting]: around[meeting].replace('type:', 'typ\ntype:'),
    };
    assert.deepEqual(listChanged(files, apply(files, rename(files, 'R-1', 'R-2'))).slice(0, 3), [
      `${risks}: - id: R-2`,
      `${privateRisks}: note: "see R-2"`,
      `${actions}: text: "Call about R-2"`,
    ]);
  });

  const lookalikes = [
    'R-10',
    'R-1x',
    'XR-1',
    'pR-1',
    'till/R-1',
    'globex/shop/R-1',
    'https://x.example/a?b=R-1',
    'https://x.example/a;R-1',
    '<a!R-1!b@x.example>',
    '<R-1@x.example>',
    'R-1.yaml',
    'R-1-2',
  ];
  const names = fc.constantFrom('R-1', 'R-001', 'shop/R-1', 'acme/shop/R-1', 'R-1.', '(R-1)');
  const written = fc.array(
    fc.oneof(names, fc.constantFrom(...lookalikes), fc.constantFrom('word', 'ñandú 🙂', 'A-1', '\\n'.slice(1))),
    { maxLength: 8 },
  );
  const drawn = fc.record({ note: written, told: written, isCrlf: fc.boolean() });

  const makeFiles = ({ note, told, isCrlf }: { note: string[]; told: string[]; isCrlf: boolean }): Files => {
    const files: Files = {
      ...around,
      [actions]: `actions:\n  # ${told.join(' ')}\n  - id: A-1\n    text: ${JSON.stringify(note.join(' '))}\n    note: |\n      ${note.join(' ')} x\n`,
      [report]: `# ${told.join(', ')}\n`,
    };
    return isCrlf
      ? Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
      : files;
  };

  it('there and back gives the same text', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 20, max: 99 }), (each, number) => {
        const files = makeFiles(each);
        const there = apply(files, rename(files, 'R-1', `R-${number}`));
        assert.deepEqual(apply(there, rename(there, `R-${number}`, 'R-1')), files);
      }),
    );
  });

  it('never touches what another engagement says of its own, in whatever file', () => {
    const till = 'clients/acme/till';
    const files = {
      ...around,
      [`${till}/actions.yaml`]: 'actions:\n  - text: "Call about R-1"\n    note: \'They said: "R-1 is late"\'\n',
      [`${till}/reports/2026-11-20-weekly.md`]: '> R-1 is late\n\nR-1, shop/R-1\n',
    };
    const changed = listChanged(files, apply(files, rename(files, 'R-1', 'R-12'))).filter((line) =>
      line.startsWith(till),
    );
    assert.deepEqual(changed, [
      `${till}/risks.yaml: note: "like shop/R-12"`,
      `${till}/reports/2026-11-20-weekly.md: R-1, shop/R-12`,
    ]);
  });

  it('never touches a lookalike', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lookalikes), { maxLength: 8 }), fc.boolean(), (some, isCrlf) => {
        const files = makeFiles({ note: some, told: some, isCrlf });
        const there = apply(files, rename(files, 'R-1', 'R-77'));
        assert.deepEqual([there[actions], there[report]], [files[actions], files[report]]);
      }),
    );
  });
});

describe('Renaming a person', () => {
  it('writes the new name in all records of the client and keeps the old one as an alias; what was sent stays', () => {
    const files = { ...around, [report]: 'Ana Ruiz and Ana Ruiz Soto, not Mariana Ruiz\n' };
    const after = apply(files, renameHer(files, 'Ana Ruiz', "Ana O'Hara"));
    assert.deepEqual(
      Object.keys(after).filter((path) => after[path] !== (files as Files)[path]),
      [contacts, risks, actions, report],
    );
    assert.deepEqual(
      [after[report], after[risks]?.includes('owner: "Ana O\'Hara"'), after[contacts]],
      [
        "Ana O'Hara and Ana Ruiz Soto, not Mariana Ruiz\n",
        true,
        around[contacts]
          .replace('name: "Ana Ruiz"', 'name: "Ana O\'Hara"')
          .replace('phone: "+34 1"\n', 'phone: "+34 1"\n    aliases: ["Ana Ruiz"]\n'),
      ],
    );
  });

  it('writes an apostrophe twice in single quotes, and changes places with an alias that becomes the name', () => {
    const files = { ...around, [risks]: around[risks].replace('"Ana Ruiz"', "'Ana Ruiz'") };
    const after = apply(files, renameHer(files, 'Ana Ruiz', "Ana O'Hara"));
    assert.ok(after[risks]?.includes("owner: 'Ana O''Hara'"));
    const sean = apply(files, renameHer(files, "Seán O'Neil", 'Sean'));
    assert.ok(sean[contacts]?.includes(`name: 'Sean'\n    aliases: ["Seán O'Neil", "Seán"]`), sean[contacts]);
  });

  it('changes a name of one word only where a record names a person', () => {
    const files = {
      ...around,
      [contacts]: around[contacts].replace('name: "Ana Ruiz"', 'name: "May"'),
      [risks]: around[risks].replace('Ana Ruiz', 'May').replace('Late data', 'Late in May'),
      [report]: 'In May\n',
    };
    assert.deepEqual(
      listChanged(files, apply(files, renameHer(files, 'May', 'May Lin'))).filter((each) => !each.startsWith(contacts)),
      [`${risks}: owner: "May Lin"`],
    );
  });

  it('of our team works over one client; in the records of others the alias tells who is meant', () => {
    const after = apply(around, renameHer(around, 'Sam Lindqvist', 'Sam Holm'));
    assert.deepEqual(listChanged(around, after), [
      'journal.yaml: - name: "Sam Holm"',
      'journal.yaml: aliases: ["SL", "Sam Lindqvist"]',
    ]);
  });

  it('is refused for a name that another person has, and for what is no name', () => {
    const why = (to: string) => {
      const renamed = renameHer(around, 'Ana Ruiz', to);
      return 'why' in renamed ? renamed.why : renamed.changes.length;
    };
    assert.deepEqual(['Ana Ruiz Soto', 'sean', 'SL', '', ' ', 'a: b', 'x # y', '"x"', 'Ana Ruiz', '1'].map(why), [
      'taken',
      'taken',
      'taken',
      'no-name',
      'no-name',
      'no-name',
      'no-name',
      'no-name',
      0,
      'no-name',
    ]);
  });

  it('there and back gives the same text but for the alias', () => {
    const word = fc.constantFrom('Zoë', "O'Neill", 'Łukasz', 'Ngô-Đình', 'B.', 'Xu');
    const fresh = fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => `Q ${words.join(' ')}`);
    const quotes = fc.constantFrom('"Ana Ruiz"', "'Ana Ruiz'", 'Ana Ruiz');
    const texts = fc.constantFrom(
      'with Ana Ruiz',
      'Ana Ruiz Soto',
      'Mariana Ruiz',
      'Ana Ruiz’s list',
      'ana@acme.example',
    );
    fc.assert(
      fc.property(fresh, quotes, texts, fc.boolean(), (name, owner, told, isCrlf) => {
        const plain: Files = {
          ...around,
          [risks]: around[risks].replace('"Ana Ruiz"', owner),
          [report]: `${told}\n`,
        };
        const files = isCrlf ? { ...plain, [risks]: (plain[risks] ?? '').replaceAll('\n', '\r\n') } : plain;
        const there = apply(files, renameHer(files, 'Ana Ruiz', name));
        assert.equal(readFile('client', checkText(there[contacts] ?? '')).problems.length, 0);
        const back = apply(there, renameHer(there, name, 'Ana Ruiz'));
        const alias = `    aliases: [${JSON.stringify(name)}]\n`;
        assert.deepEqual({ ...back, [contacts]: back[contacts]?.replace(alias, '') }, files);
      }),
      { numRuns: 40 },
    );
  });
});
