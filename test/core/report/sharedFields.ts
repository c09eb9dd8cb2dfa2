import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { findOutputs, renderClientOutputs } from './clientOutputs';
import { key, makeFullJournal, makeFullness, markOf, me, sharedFields } from './fullJournal';

/** In which documents for a client each shared field is told, as a table; those that are in none stand below it. */
export async function tellSharedFields(): Promise<string> {
  const rendered = [false, true].map((isEnded) => {
    const files = makeFullJournal(makeFullness(isEnded));
    const source = { records: readJournal(files), key, today: '2026-11-20' as Day, me, evidence: Object.keys(files) };
    return renderClientOutputs(source);
  });
  const outputs = await Promise.all(rendered);
  const told = sharedFields.map((field) => {
    const names = outputs.flatMap((each) => findOutputs(each, markOf(field)));
    return [field, [...new Set(names)].sort()] as const;
  });
  const rows = told.flatMap(([field, names]) => (names.length > 0 ? [`| ${field} | ${names.join(', ')} |`] : []));
  const untold = told.flatMap(([field, names]) => (names.length > 0 ? [] : [`- ${field}`]));
  return ['| field | told in |', '|---|---|', ...rows, '', 'In no document for a client:', '', ...untold, ''].join(
    '\n',
  );
}
