import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { assignEntry } from '../../../src/core/capture/assignEntry';
import { closeEntry } from '../../../src/core/capture/closeEntry';
import type { FileChange } from '../../../src/core/capture/fileChange';
import { postponeEntry } from '../../../src/core/capture/postponeEntry';
import { captureOccurrence } from '../../../src/core/capture/riskOccurred';
import { checkText } from '../../../src/core/files/decode';
import { editInTurn } from '../../../src/core/files/edit';
import { listComments } from '../../../src/core/files/parse';
import type { JournalIndex } from '../../../src/core/journal/journalIndex';
import type { Day } from '../../../src/core/model/day';
import { applyEdits } from '../../../src/core/text/textEdit';
import { ordinaryRegister } from '../files/registerTexts';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'shop' };
const path = 'clients/acme/shop/risks.yaml';
const today = '2026-11-21' as Day;

type Plan = (index: JournalIndex, id: string) => readonly FileChange[];

/** Each intention, and the keys of the entry that it may change. */
const intentions: readonly (readonly [plan: Plan, keys: readonly string[]])[] = [
  [(index, id) => closeEntry(index, key, { kind: 'risk', id }, { field: 'closed', day: today }), ['closed']],
  [(index, id) => assignEntry(index, key, { kind: 'risk', id }, 'Zoë: "O’Neill"'), ['owner']],
  [(index, id) => postponeEntry(index, key, { kind: 'risk', id }, { to: '2031-01-02' as Day, today }), ['review']],
  [(index, id) => captureOccurrence(index, key, id, today)?.changes ?? [], ['occurred', 'became']],
];

type Plain = Record<string, unknown>;

const idOf = (entry: Plain) => String(entry['id']).replace(/-0+/, '-');

/** All that a text says but these keys of one entry. */
function without(text: string, id: string, keys: readonly string[]): unknown {
  const record = parse(text) as { risks: Plain[] };
  for (const entry of record.risks.filter((each) => idOf(each) === id)) for (const each of keys) delete entry[each];
  return record;
}

describe('In a register of any ordinary style', () => {
  const withEntries = ordinaryRegister.filter(({ ids }) => ids.length > 0);

  it('an intention changes its own fields of its own entry, and keeps every comment', () => {
    let made = 0;
    fc.assert(
      fc.property(withEntries, fc.nat(), fc.constantFrom(...intentions), ({ text, ids }, at, [plan, keys]) => {
        const id = ids[at % ids.length] ?? '';
        const change = plan(readJournal({ [path]: text }), id).find((each) => each.path === path);
        if (!change) return; // it is over
        assert.ok('changes' in change);
        const result = editInTurn(change.kind, checkText(text), change.changes);
        assert.ok('edits' in result, 'refused');
        const edited = applyEdits(text, result.edits);
        assert.deepEqual(without(edited, id, keys), without(text, id, keys));
        assert.deepEqual(listComments(edited), listComments(text));
        const [entry] = (parse(edited) as { risks: Plain[] }).risks.filter((each) => idOf(each) === id);
        assert.ok(keys.every((each) => typeof entry?.[each] === 'string'));
        made++;
      }),
      { numRuns: 200 },
    );
    assert.ok(made > 40, `${made} made`);
  }).timeout(60_000);
});
