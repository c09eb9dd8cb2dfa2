import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { questionnaires } from '../src/core/capture/questions';
import { checkText } from '../src/core/files/decode';
import { isPrivatePath, listPatterns, reportsFolderPath } from '../src/core/files/layout';
import { readFile } from '../src/core/files/read';
import { entryKinds, prefixOf, type EntryKind } from '../src/core/model/entryKinds';
import type { Field, Fields } from '../src/core/model/fields';
import { fileKinds, type FileKind } from '../src/core/model/fileKinds';
import { idPrefixes, prefixOnSide, type IdPrefix } from '../src/core/model/ids';
import { ROOT } from './host/places';

interface Snippet {
  readonly prefix: string;
  readonly include: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

function readSnippets(file: string): readonly (readonly [string, Snippet])[] {
  const text = readFileSync(path.join(ROOT, 'media', 'snippets', file), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, Snippet>);
}

const snippets = readSnippets('records.json');
const reportSnippets = readSnippets('reports.json');

/**
 * The kind of file that each pattern of an `include` stands for. Templates of meetings have none: the files of many other
 * tools lie in folders of that name.
 */
const kindOfPattern: ReadonlyMap<string, FileKind> = new Map(
  (Object.keys(fileKinds) as FileKind[])
    .filter((kind) => kind !== 'template')
    .flatMap((kind) => listPatterns(kind).map((pattern) => [`**/${pattern}`, kind] as const)),
);

function isPrivatePattern(pattern: string): boolean {
  return isPrivatePath(pattern.replace(/^\*\*\//, ''));
}

/** What each kind of file needs before anything is put into it. */
const heads: Readonly<Partial<Record<FileKind, string>>> = {
  journal: 'journal: 1\n',
  client: 'name: "Acme"\n',
  engagement: 'title: "Shop"\nstatus: active\n',
  minutes: 'title: "Status"\ntype: status\ndate: 2026-11-20\n',
};

/** What people type in quotes; without quotes it would lose its end. */
const sentence = 'Plan #47: yes, "no" or {both} #1'.replaceAll('"', "'");
const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '21' };
const placeholder =
  /\$(?<bare>\d+)|\$\{(?<number>\d+)(?::(?<standard>(?:\$\{[^{}]+\}|[^{}])*)|\|(?<choices>[^}]*)\|)?\}/g;

/** The body with every stop filled; `chosen` is the place in each list of choices. */
function fillIn(body: string, chosen: number): string {
  return [...body.matchAll(placeholder)].reduceRight((text, { 0: whole, index, groups = {} }) => {
    const isQuoted = text[index - 1] === '"';
    return text.slice(0, index) + fillStop(groups, isQuoted, chosen) + text.slice(index + whole.length);
  }, body);
}

function fillStop(stop: Readonly<Record<string, string | undefined>>, isQuoted: boolean, chosen: number): string {
  const { bare, number, standard, choices } = stop;
  if ((bare ?? number) === '0') return '';
  const words = choices?.split(',');
  if (words) return words[chosen % words.length] ?? '';
  if (standard === undefined) return isQuoted ? sentence : '26000';
  return standard.replace(/\$\{(\w+)\}/g, (_, name: string) => variables[name] ?? name);
}

function countChoices(body: string): number {
  return Math.max(1, ...[...body.matchAll(/\|([^|}]*)\|\}/g)].map(([, choices]) => choices?.split(',').length ?? 1));
}

function indent(text: string, spaces: number): string {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => `${' '.repeat(spaces)}${line}\n`).join('');
}

/** The whole file that a person has after using the snippet where its description says. */
function makeFile(pattern: string, { description }: Snippet, text: string): string {
  const kind = kindOfPattern.get(pattern) ?? 'journal';
  const list = /under ([a-z-]+)/.exec(description)?.[1];
  if (list) return `${heads[kind] ?? ''}${list}:\n${indent(text, 2)}`;
  const around = /in an entry of ([a-z-]+)/.exec(description)?.[1];
  if (around) return `${heads[kind] ?? ''}${around}:\n${makeEntry(kind, around, pattern)}${indent(text, 4)}`;
  return description.includes('whole') ? text : `${heads[kind] ?? ''}${text}`;
}

function listProblems(kind: FileKind, pattern: string, text: string): readonly string[] {
  return readFile(kind, checkText(text), isPrivatePattern(pattern)).problems.map(({ message }) => message);
}

/** An entry with what is required of it, and nothing else. */
function makeEntry(kind: FileKind, list: string, pattern: string): string {
  const fields = fieldsOfEntry(kind, list) ?? {};
  const required = Object.entries(fields).filter(([, field]) => field.required);
  const lines = required.map(([key, field]) => `${key}: ${makeValue(field, isPrivatePattern(pattern))}\n`);
  return indent(lines.join(''), 4).replace('    ', '  - ');
}

function makeValue(field: Field, isPrivate: boolean): string {
  if (field.type === 'day') return '2026-11-20';
  const prefix = field.type === 'text' ? field.prefixes?.[0] : undefined;
  return prefix ? `${prefixOnSide(prefix, isPrivate)}-1` : '"x"';
}

function fieldsOfEntry(kind: FileKind, list: string): Fields | undefined {
  const fields: Fields = fileKinds[kind];
  const field = fields[list];
  return field?.type === 'list' && field.of.type === 'group' ? field.of.fields : undefined;
}

/** All fields of a kind of file, at any depth, by their names. */
function listFields(fields: Fields): readonly (readonly [string, Field])[] {
  return Object.entries(fields).flatMap(([key, field]) => [
    [key, field.type === 'list' ? field.of : field] as const,
    ...listInner(field),
  ]);
}

function listInner(field: Field): readonly (readonly [string, Field])[] {
  if (field.type === 'group') return listFields(field.fields);
  return field.type === 'list' ? listInner(field.of) : [];
}

function isSentenceOrName(field: Field): boolean {
  return field.type === 'text' && (field.holds === 'prose' || field.holds === 'person');
}

/** Every line of the form `key: value` in the bodies of the snippets, with the fields that may be meant. */
function listLines() {
  return snippets.flatMap(([name, { include, body }]) => {
    const fields = listFields(fileKinds[kindOfPattern.get(include[0] ?? '') ?? 'journal']);
    return body.flatMap((line) => {
      const [, key, value = ''] = /^[\s-]*([a-z-]+): (.*)$/.exec(line) ?? [];
      const meant = fields.filter(([each]) => each === key).map(([, field]) => field);
      return key === undefined ? [] : [{ name, line, value, fields: meant }];
    });
  });
}

/** The snippets for an entry of that list in files of that pattern. */
function findOffered(pattern: string, list: string): readonly (readonly [string, Snippet])[] {
  const under = new RegExp(`under ${list}(?![a-z-])`);
  return snippets.filter(([, { include, description }]) => include.includes(pattern) && under.test(description));
}

function isOffered(pattern: string, list: string): boolean {
  return findOffered(pattern, list).length > 0;
}

describe('The snippets', () => {
  it('are offered in journal files only', () => {
    const foreign = snippets.filter(
      ([, { include }]) => include.length === 0 || include.some((pattern) => !kindOfPattern.has(pattern)),
    );
    assert.deepEqual(foreign, []);
  });

  it('have one meaning for each prefix in a file', () => {
    const offered = [...snippets, ...reportSnippets].flatMap(([, { prefix, include }]) =>
      include.map((pattern) => `${prefix} in ${pattern}`),
    );
    assert.deepEqual(
      offered.filter((each, at) => offered.indexOf(each) !== at),
      [],
    );
  });

  it('have one for every kind of entry, on every side where it is kept', () => {
    const places = Object.values(entryKinds).flatMap(({ file, list }) =>
      listPatterns(file).map((pattern) => ({ pattern: `**/${pattern}`, list })),
    );
    assert.deepEqual(
      places.filter(({ pattern, list }) => !isOffered(pattern, list)),
      [],
    );
  });

  it('hold what a command asks for an entry of that kind', () => {
    const missing = (Object.keys(entryKinds) as EntryKind[]).flatMap((kind) => {
      const { file, list } = entryKinds[kind];
      return findOffered(`**/${listPatterns(file).at(-1)}`, list).flatMap(([name, { body }]) => {
        const keys = body.map((line) => /^[\s-]*([a-z-]+):/.exec(line)?.[1]);
        const asked = questionnaires[kind].questions.flatMap(({ field }) => field.split('/'));
        return asked.filter((key) => !keys.includes(key)).map((key) => `${name}: ${key}`);
      });
    });
    assert.deepEqual(missing, []);
  });

  it('have one for every list of records in a file', () => {
    const lists = [...kindOfPattern].flatMap(([pattern, kind]) =>
      Object.keys(fileKinds[kind])
        .filter((list) => fieldsOfEntry(kind, list))
        .map((list) => ({ pattern, list })),
    );
    assert.deepEqual(
      lists.filter(({ pattern, list }) => !isOffered(pattern, list)),
      [],
    );
  });

  it('have one for every file that people begin by hand', () => {
    const byHand = ['client', 'engagement', 'minutes', 'private-client', 'private-engagement', 'remarks'];
    const wholes = snippets.filter(([, { description }]) => /\bwhole\b/.test(description));
    assert.deepEqual(
      wholes.flatMap(([, { include }]) => include.map((pattern) => kindOfPattern.get(pattern))),
      byHand,
    );
  });

  it('number what the team keeps apart from what is shared', () => {
    const numbered = snippets.flatMap(([name, { include, body }]) =>
      include.map((pattern) => ({ name, pattern, id: /^- id: (\w+)-/.exec(body[0] ?? '')?.[1] })),
    );
    const wrong = numbered.filter(({ pattern, id }) => {
      const isPrivate = isPrivatePattern(pattern);
      return id !== undefined && id !== prefixOnSide(id.replace(/^p/, '') as IdPrefix, isPrivate);
    });
    assert.deepEqual(wrong, []);
    const kinds = Object.keys(entryKinds) as (keyof typeof entryKinds)[];
    const given = new Set(numbered.map(({ id }) => id));
    assert.deepEqual(
      kinds.map((kind) => prefixOf(kind)).filter((prefix) => prefix !== undefined && !given.has(prefix)),
      [],
    );
  });

  it('put sentences and names in quotes', () => {
    const bare = listLines().filter(
      ({ fields, value }) => fields.some(isSentenceOrName) && !/^(".*"|\[".*"\]|\[\]|\|)$/.test(value),
    );
    assert.deepEqual(
      bare.map(({ name, line }) => `${name}: ${line}`),
      [],
    );
  });

  it('offer all words where a field has a list of words', () => {
    const lines = listLines().flatMap(({ name, line, value, fields }) => {
      const [field] = fields;
      return field?.type === 'word' ? [{ name, line, value, words: Object.keys(field.words) }] : [];
    });
    const wrong = lines.filter(({ value, words }) => {
      const choices = /^\$\{\d+\|(.*)\|\}$/.exec(value)?.[1]?.split(',') ?? [];
      return choices.toSorted().join() !== words.toSorted().join();
    });
    assert.deepEqual(
      wrong.map(({ name, line }) => `${name}: ${line}`),
      [],
    );
  });

  it('lead from stop to stop in the order of the text', () => {
    const wrong = [...snippets, ...reportSnippets].filter(([, { body }]) => {
      const stops = [...body.join('\n').matchAll(placeholder)].map(
        ({ groups }) => groups?.['bare'] ?? groups?.['number'],
      );
      const expected = stops.slice(1).map((_, at) => `${at + 1}`);
      return stops.join() !== [...expected, '0'].join();
    });
    assert.deepEqual(
      wrong.map(([name]) => name),
      [],
    );
  });

  for (const [name, snippet] of snippets) {
    for (const pattern of snippet.include) {
      it(`"${name}" makes a record without a problem, whatever is chosen in it (${pattern})`, () => {
        const kind = kindOfPattern.get(pattern);
        assert.ok(kind);
        const body = snippet.body.join('\n');
        for (let chosen = 0; chosen < countChoices(body); chosen++) {
          const text = makeFile(pattern, snippet, fillIn(body, chosen));
          assert.deepEqual([listProblems(kind, pattern, text), /\$[\d{]/.exec(text)], [[], null], text);
        }
      });
    }
  }
});

describe('The snippets for reports', () => {
  const wholeReports = reportSnippets.filter(([, { description }]) => description.startsWith('A whole'));
  const headingsOf = ({ body }: Snippet) => body.flatMap((line) => /^\*([^*]+)\*:/.exec(line)?.[1] ?? []);

  it('are offered in the reports of an engagement only', () => {
    const patterns = new Set(reportSnippets.flatMap(([, { include }]) => include));
    assert.deepEqual([...patterns], [`**/${reportsFolderPath('*', '*')}/*.md`]);
  });

  it('begin a whole report with two sentences by the author, of which nothing is written', () => {
    assert.deepEqual(
      wholeReports.map(([name, { body }]) => [name, ...body.slice(0, 2)]),
      ['Weekly brief', 'Monthly key results', 'Steering page'].map((name) => [name, '$1 $2', '']),
    );
  });

  it('name what stands first, and for which time, before the sections', () => {
    const opening =
      /^\*\*\$\{3:\[engagement\]\}, (week|key results|steering committee) of \$\{4:.*CURRENT_MONTH_NAME.*\}\.\*\* \$\{5:\[.*\]\}$/;
    assert.deepEqual(
      wholeReports.map(([, { body }]) => opening.exec(body[2] ?? '')?.[1]),
      ['week', 'key results', 'steering committee'],
    );
  });

  it('put first what the reader has to do', () => {
    assert.deepEqual(Object.fromEntries(wholeReports.map(([name, snippet]) => [name, headingsOf(snippet)])), {
      'Weekly brief': ['We need from you', 'Done', 'Decided', 'Unchanged', 'Watch', 'Next week'],
      'Monthly key results': [
        'We need from you',
        'Reached',
        'Decided',
        'Unchanged',
        'Milestones',
        'Watch',
        'Next month',
      ],
      'Steering page': ['Decisions you can take today', 'Milestones', 'Next four weeks', 'What could stop us'],
    });
  });

  it('have a section for each heading of the weekly brief, and one for the milestones, worded alike', () => {
    const sections = reportSnippets.filter((each) => !wholeReports.includes(each));
    const withoutNumbers = ({ body }: Snippet) => body.map((line) => line.replaceAll(/\$\{\d+/g, '${'));
    const lines = new Set(wholeReports.flatMap(([, snippet]) => withoutNumbers(snippet)));
    assert.deepEqual(
      sections.map(([name, snippet]) => [
        name,
        headingsOf(snippet),
        withoutNumbers(snippet).every((line) => lines.has(line)),
      ]),
      ['We need from you', 'Done', 'Decided', 'Unchanged', 'Milestones', 'Watch', 'Next week'].map((name) => [
        name,
        [name],
        true,
      ]),
    );
  });

  it('leave a visible gap where a fact is missing, so that none looks finished as it is', () => {
    const stops = reportSnippets.flatMap(([, { body }]) => [...body.slice(1).join('\n').matchAll(placeholder)]);
    const filled = stops.flatMap(({ groups }) => groups?.['standard'] ?? groups?.['choices']?.split(',')[0] ?? []);
    const isGapOrDate = (text: string) => /^\[[^\]]+\]$/.test(text) || /CURRENT_MONTH_NAME/.test(text);
    assert.deepEqual(
      filled.filter((text) => !isGapOrDate(text)),
      [],
    );
  });

  it('hold no ID and no word that belongs to the team', () => {
    const id = new RegExp(`\\bp?(${Object.keys(idPrefixes).join('|')})-`);
    const teamWords =
      /private|team|escalat|complain|claim|breach|boundar|incident|lesson|mood|health|recover|margin|our cost|carried|overdue/i;
    assert.deepEqual(
      reportSnippets.flatMap(([, { body }]) => body.filter((line) => id.test(line) || teamWords.test(line))),
      [],
    );
  });
});

describe('The guide', () => {
  const listWords = (page: string): readonly string[] => {
    const text = readFileSync(path.join(ROOT, 'media', 'guide', page), 'utf8');
    const cells = [...text.matchAll(/^\|(.*)\|(.*)\|$/gm)].map(([, first = '', second = '']) =>
      page === 'snippets.md' ? second : first,
    );
    return cells.flatMap((cell) => [...cell.matchAll(/`([a-z]+)`/g)].map(([, word]) => word ?? ''));
  };

  it('lists every snippet by the word that people type, and no other', () => {
    const prefixes = new Set(snippets.map(([, { prefix }]) => prefix));
    assert.deepEqual([...new Set(listWords('snippets.md'))].toSorted(), [...prefixes].toSorted());
  });

  it('lists the sections of reports by the word that people type', () => {
    const sections = reportSnippets.filter(([, { description }]) => !description.startsWith('A whole'));
    assert.deepEqual(
      listWords('reports.md'),
      sections.map(([, { prefix }]) => prefix),
    );
  });
});
