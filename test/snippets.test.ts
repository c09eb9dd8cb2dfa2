import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkText } from '../src/core/files/decode';
import { readFile } from '../src/core/files/read';
import type { Field, Fields } from '../src/core/model/fields';
import { fileKinds, type FileKind } from '../src/core/model/fileKinds';
import { ROOT } from './host/places';

interface Snippet {
  readonly prefix: string;
  readonly include: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as T;
}

const snippets = Object.entries(readJson<Record<string, Snippet>>('media/snippets/records.json'));
const { contributes } = readJson<{
  contributes: { yamlValidation: { fileMatch: string | string[]; url: string }[] };
}>('package.json');

/** The kind of file that each pattern of an `include` stands for: the files that also have a schema, and no other. */
const kindOfPattern = new Map<string, FileKind>(
  contributes.yamlValidation.flatMap(({ fileMatch, url }) =>
    [fileMatch].flat().map((pattern) => [`**/${pattern}`, path.basename(url, '.json') as FileKind] as const),
  ),
);

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
const placeholder = /\$(?<bare>\d+)|\$\{(?<number>\d+)(?::(?<standard>(?:\$\{\w+\}|[^{}])*)|\|(?<choices>[^}]*)\|)?\}/g;

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
  if (standard === undefined) return isQuoted ? sentence : 'sample';
  return standard.replace(/\$\{(\w+)\}/g, (_, name: string) => variables[name] ?? name);
}

function countChoices(body: string): number {
  return Math.max(1, ...[...body.matchAll(/\|([^|}]*)\|\}/g)].map(([, choices]) => choices?.split(',').length ?? 1));
}

/** The whole file that a person has after using the snippet where its description says. */
function makeFile(kind: FileKind, { description, body }: Snippet, text: string): string {
  const lines = (indent: number) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => `${' '.repeat(indent)}${line}\n`)
      .join('');
  const list = /under ([a-z-]+)/.exec(description)?.[1];
  if (list) return `${heads[kind] ?? ''}${list}:\n${lines(2)}`;
  if (kind === 'actions') return `actions:\n  - id: A-1\n    text: "x"\n${lines(4)}`;
  return body[0]?.startsWith('title:') ? lines(0) : `${heads[kind] ?? ''}${lines(0)}`;
}

/** The names of all fields, at any depth, that hold sentences or people. */
function listQuotedKeys(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([key, field]) => [
    ...(isQuoted(field.type === 'list' ? field.of : field) ? [key] : []),
    ...listInner(field),
  ]);
}

function isQuoted(field: Field): boolean {
  return field.type === 'text' && (field.holds === 'prose' || field.holds === 'person');
}

function listInner(field: Field): readonly string[] {
  if (field.type === 'group') return listQuotedKeys(field.fields);
  return field.type === 'list' ? listInner(field.of) : [];
}

function listProblems(kind: FileKind, text: string): readonly string[] {
  return readFile(kind, checkText(text)).problems.map(({ message }) => message);
}

describe('The snippets', () => {
  it('are offered in journal files only', () => {
    const foreign = snippets.filter(
      ([, { include }]) => include.length === 0 || include.some((pattern) => !kindOfPattern.has(pattern)),
    );
    assert.deepEqual(foreign, []);
  });

  it('have one meaning for each prefix in a file', () => {
    const offered = snippets.flatMap(([, { prefix, include }]) => include.map((pattern) => `${prefix} in ${pattern}`));
    assert.deepEqual(
      offered.filter((each, at) => offered.indexOf(each) !== at),
      [],
    );
  });

  it('put sentences and names in quotes', () => {
    const bare = snippets.flatMap(([name, { include, body }]) => {
      const kind = kindOfPattern.get(include[0] ?? '') ?? 'journal';
      const keys = listQuotedKeys(fileKinds[kind]);
      return body
        .map((line) => /^[\s-]*([a-z-]+): (.*)$/.exec(line))
        .filter((match) => match && keys.includes(match[1] ?? '') && !/^(".*"|\[".*"\]|\|)$/.test(match[2] ?? ''))
        .map((match) => `${name}: ${match?.[0]}`);
    });
    assert.deepEqual(bare, []);
  });

  for (const [name, snippet] of snippets) {
    for (const pattern of snippet.include) {
      it(`"${name}" makes a record without a problem, whatever is chosen in it (${pattern})`, () => {
        const kind = kindOfPattern.get(pattern);
        assert.ok(kind);
        const body = snippet.body.join('\n');
        for (let chosen = 0; chosen < countChoices(body); chosen++) {
          const text = makeFile(kind, snippet, fillIn(body, chosen));
          assert.deepEqual([listProblems(kind, text), /\$[\d{]/.exec(text)], [[], null], text);
        }
      });
    }
  }
});
