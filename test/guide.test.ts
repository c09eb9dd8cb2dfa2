import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listProblemTemplates } from '../src/core/model/problemTemplates.later';
import { ROOT } from './host/places';

const GUIDE = path.join(ROOT, 'media', 'guide');
const readPage = (page: string) => readFileSync(path.join(GUIDE, page), 'utf8').replaceAll('\r\n', '\n');

describe('The guide', () => {
  it('lists every page on its first', () => {
    const pages = readdirSync(GUIDE).filter((page) => page.endsWith('.md') && page !== 'README.md');
    const first = readPage('README.md');
    assert.deepEqual(
      pages.filter((page) => !first.includes(`](${page})`)),
      [],
    );
  });

  it('explains every problem in a section of its own, under the code that leads to it', () => {
    const sections = readPage('problems.md').split(/^### /m).slice(1);
    const told = sections.map((section) => section.slice(0, section.indexOf('\n')));
    const empty = sections.filter((section) => !/\n\n\S[^#]{20}/.test(section));
    assert.deepEqual([told.toSorted(), empty], [Object.keys(listProblemTemplates()).toSorted(), []]);
  });

  it('says how each practice of the record and of the channels is tried on the sample', () => {
    const rows = [...readPage('practices.md').matchAll(/^\| P-(\d\d)/gm)].map(([, number]) => Number(number));
    const wanted = [...Array.from({ length: 24 }, (_, at) => at + 1), ...Array.from({ length: 6 }, (_, at) => at + 33)];
    assert.deepEqual(
      wanted.filter((number) => !rows.includes(number)),
      [],
    );
  });
});
