import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suggestSnippets, type Snippet } from '../../../src/core/assist/suggestSnippets';
import { ROOT } from '../../host/places';
import { readJournal } from '../journal/readJournal';
import { readCursor } from './cursor';

const folder = 'clients/acme/shop';
const minutes = `${folder}/minutes/2026-11-20-steering.yaml`;
const risks = `${folder}/risks.yaml`;
const teamRisks = 'clients/acme/private/shop/risks.yaml';
const head = 'title: "Now"\ntype: steering\ndate: 2026-11-20\n';

const text = readFileSync(path.join(ROOT, 'media', 'snippets', 'records.json'), 'utf8');
const snippets = Object.values(JSON.parse(text) as Readonly<Record<string, Snippet>>);
const index = readJournal({
  'clients/acme/client.yaml': 'name: "Acme"\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
  [risks]: 'risks:\n  - {id: R-3, title: "Late"}\n',
  [teamRisks]: 'risks:\n  - {id: pR-4, title: "Price"}\n',
});

function suggest(file: string, marked: string) {
  const { lines, at } = readCursor(marked);
  return suggestSnippets({ path: file, index }, lines, at, snippets);
}

const labels = (file: string, marked: string) => suggest(file, marked).map(({ label }) => label);

/** The first line of what is written for a label. */
const firstLine = (file: string, marked: string, label: string) =>
  suggest(file, marked)
    .find((each) => each.label === label)
    ?.body.split('\n')[0];

describe('Snippets', () => {
  for (const [where, marked] of [
    ['a sentence', `${head}purpose: The dec¦\n`],
    ['a sentence in quotes', `${head}purpose: "dec¦"\n`],
    ['notes', `${head}notes: |\n  Ana said\n  dec¦\n`],
    ['a comment', `${head}# dec¦\n`],
    ['somebody’s name', `${head}decisions:\n  - by: dec¦\n`],
    ['a name that is half typed, in a broken file', `title: "Now\nactions:\n  - who: De¦\n`],
    ['a word of an entry', `${head}actions:\n  - id: A-1\n    priority: ¦\n`],
    ['brackets', `${head}attendees: [dec¦]\n`],
    ['a key that has its colon', `${head}dec¦: x\n`],
    ['words that are no key', `${head}The dec¦\n`],
  ] as const) {
    it(`are not offered in ${where}`, () => {
      assert.deepEqual(labels(minutes, marked), []);
    });
  }

  it('are offered in their list only, and at the left edge', () => {
    assert.deepEqual(labels(minutes, `${head}decisions:\n  dec¦\n`), ['decision']);
    assert.deepEqual(labels(minutes, `${head}actions:\n  ¦\n`), ['action']);
    const atEdge = labels(minutes, `${head}¦\n`);
    assert.deepEqual(
      ['decision', 'action', 'outcome', 'minutes', 'acknowledged'].map((label) => atEdge.includes(label)),
      [true, true, true, false, false],
    );
    assert.ok(labels(minutes, '¦').includes('minutes'));
  });

  it('add to an entry that is there', () => {
    assert.deepEqual(labels(risks, 'risks:\n  - id: R-3\n    res¦\n'), ['response']);
    assert.deepEqual(labels(risks, 'risks:\n  - ¦\n'), ['risk']);
  });

  it('give an entry the next free number, on the side of its file', () => {
    assert.equal(firstLine(risks, 'risks:\n  ¦', 'risk'), '- id: R-${1:4}');
    assert.equal(firstLine(teamRisks, 'risks:\n  ¦', 'risk'), '- id: pR-${1:5}');
    assert.equal(firstLine(minutes, `${head}decisions:\n  ¦`, 'decision'), '- id: D-${1:1}');
  });

  it('do not write a dash again that is there', () => {
    assert.equal(firstLine(risks, 'risks:\n  - ¦', 'risk'), 'id: R-${1:4}');
  });

  it('bring their list at the left edge, unless it stands there', () => {
    assert.equal(firstLine(risks, '¦', 'risk'), 'risks:');
    assert.equal(firstLine(risks, 'risks:\n  - id: R-3\nri¦', 'risk'), '  - id: R-${1:4}');
    assert.equal(firstLine(minutes, `${head}decisions:\n  - id: D-1\nnotes: "x"\n¦`, 'decision'), undefined);
  });

  it('are those of the file', () => {
    assert.deepEqual(labels('clients/acme/client.yaml', 'name: "Acme"\ncontacts:\n  ¦'), ['contact']);
    assert.deepEqual(labels('clients/acme/notes.yaml', '¦'), []);
  });
});
