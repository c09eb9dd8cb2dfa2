import assert from 'node:assert/strict';
import { findNamedAt } from '../../../src/core/assist/findNameAt';
import { findHome, isNamed, listHomes, listPlaces } from '../../../src/core/assist/findPlaces';
import { checkText } from '../../../src/core/files/decode';
import { listKnownPeople } from '../../../src/core/journal/personMentions';
import { readAtCursor, textAt, type Files } from './placeCursor';
import { actions, around, contacts, meeting, privateRisks, report, risks } from './placeExamples';

interface Looked {
  readonly homes: readonly string[];
  readonly places: readonly string[];
}

/** Where the name at the cursor is introduced, and every place of the client that names the same. */
function look(changed: Files, onlyClient?: string): Looked {
  const { source, position, texts } = readAtCursor({ ...around, ...changed }, onlyClient);
  const named = findNamedAt(source, position);
  if (!isNamed(named)) return { homes: [], places: [] };
  const show = (path: string, range: Parameters<typeof textAt>[1]) =>
    `${path}:${range.start.line + 1}: ${textAt(texts[path] ?? '', range)}`;
  const homes = listHomes(source.records, named).flatMap((path) =>
    findHome(checkText(texts[path] ?? ''), path, named).map((range) => show(path, range)),
  );
  const own = new Map(
    Object.entries(texts).flatMap(([path, text]) =>
      /acme|journal/.test(path) ? [[path, checkText(text)] as const] : [],
    ),
  );
  const people = listKnownPeople(source.records, 'acme');
  return { homes, places: listPlaces(own, named, people).map(({ path, range }) => show(path, range)) };
}

const told = (text: string) => ({ [report]: text });

describe('Where something is introduced and named', () => {
  it('is the entry in its register, and every place that means this one', () => {
    assert.deepEqual(look(told('Late: R-0¦1, not till/R-1 or R-10\r\n')), {
      homes: [`${risks}:2: R-1`],
      places: [
        `${risks}:2: R-1`,
        `${privateRisks}:4: R-1`,
        `${actions}:3: R-1`,
        `${actions}:7: R-1`,
        `${meeting}:7: R-1`,
        'clients/acme/till/risks.yaml:4: R-1',
        `${report}:1: R-01`,
      ],
    });
  });

  it('is the register rather than the minutes, which have the action too, and the minutes of a decision', () => {
    assert.deepEqual(
      [look(told('A-1¦')).homes, look(told('D-¦1')).homes, look(told('till/R-1¦')).homes, look(told('R-9¦')).homes],
      [[`${actions}:2: A-1`], [`${meeting}:11: D-1`], ['clients/acme/till/risks.yaml:2: R-1'], []],
    );
  });

  it('is the contact or the colleague, and every place with one of the names', () => {
    const written = "Ana Ruiz Soto wrote to Seán¦ O'Neil; Sean answered.";
    assert.deepEqual(look(told(written)), {
      homes: [`${contacts}:9: Seán O''Neil`],
      places: [
        `${contacts}:9: Seán O''Neil`,
        `${contacts}:10: Sean`,
        `${contacts}:10: Seán`,
        `${report}:1: Seán O'Neil`,
        `${report}:1: Sean`,
      ],
    });
    assert.deepEqual(look(told('S¦L')).homes, ['journal.yaml:5: Sam Lindqvist']);
  });

  it('are the minutes, and what refers to them', () => {
    assert.deepEqual(look(told('2026-11-19-ste¦ering')), {
      homes: [`${meeting}:1: `],
      places: [`${actions}:6: 2026-11-19-steering`, `${report}:1: 2026-11-19-steering`],
    });
    assert.deepEqual(look(told('2026-11-18-ste¦ering')).homes, []);
  });

  it('is nothing of the team’s, nor of another client, while only one client may be seen', () => {
    assert.deepEqual(
      [look(told('pR-¦1'), 'acme').homes, look(told('globex/shop/R-¦1'), 'acme').homes, look(told('pR-¦1')).homes],
      [[], [], [`${privateRisks}:2: pR-1`]],
    );
  });
});
