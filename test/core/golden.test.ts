import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkText } from '../../src/core/files/decode';
import { placeOf } from '../../src/core/files/layout';
import { readFile } from '../../src/core/files/read';
import { minutesTypeWords, type MinutesType } from '../../src/core/model/minutes';
import { renderLetterFile } from '../../src/core/report/letter';
import { ROOT } from '../host/places';
import { goldenDocuments, writeMinutesOf } from './goldenDocuments';
import { makeGoldenFiles } from './goldenJournal';

const folder = path.join(ROOT, 'test', 'golden');
/** `UPDATE_GOLDEN=1` writes all files anew, to be read and committed. */
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

describe('Every document that people read', () => {
  before(async () => {
    if (!isUpdate) return;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const { file, render } of goldenDocuments) writeFileSync(path.join(folder, file), await render());
  });

  for (const { file, render } of goldenDocuments) {
    it(`is the same, letter by letter, as test/golden/${file}`, async () => {
      const golden = path.join(folder, file);
      assert.ok(existsSync(golden), `test/golden/${file} is missing: run with UPDATE_GOLDEN=1, and read it`);
      assert.equal(await render(), readFileSync(golden, 'utf8'));
    });
  }

  it('has no file of a document that is not made any more, and none twice', () => {
    assert.deepEqual(readdirSync(folder).sort(), goldenDocuments.map(({ file }) => file).sort());
  });

  it('is made of a journal whose problems are those that documents must live with', () => {
    const problems = Object.entries(makeGoldenFiles()).flatMap(([file, text]) => {
      const place = placeOf(file);
      const reading = place && readFile(place.kind, checkText(text), place.isPrivate);
      return reading?.problems.map(({ code }) => `${path.basename(file)}: ${code}`) ?? [file];
    });
    assert.deepEqual(problems, [
      '2026-10-27-training.yaml: sent-minutes-edited',
      '2026-11-17-status.yaml: private-reference',
      '2026-11-05-scoping.yaml: private-reference',
    ]);
  });

  for (const type of Object.keys(minutesTypeWords) as MinutesType[]) {
    it(`differs in nothing but names from one form of address to another: minutes, ${type}`, () => {
      const plain = (form: 'first-name' | 'formal' | 'salutation') =>
        renderLetterFile(writeMinutesOf(type, form))
          .replace(/Ms Ruiz/g, 'Ana')
          .replace(/Ms Lopez/g, 'Maria')
          .replace(/Dr Vega/g, 'Pablo')
          .replace(/(Ana|Maria|Pablo|Sam|Priya) (?:Ruiz|Lopez|Vega|Lindqvist|Nair)/g, '$1');
      assert.deepEqual([plain('formal'), plain('salutation')], [plain('first-name'), plain('first-name')]);
    });
  }
});
