import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { findOutputs, renderClientOutputs } from './clientOutputs';
import { key, makeFullJournal, makeFullness, markOf, me, sharedFields } from './fullJournal';

/** Shared fields, by how they begin, of which no document for a client speaks, and why. Any other must be told somewhere. */
const reasons: readonly (readonly [field: string, why: string])[] = [
  ['journal.', 'how our own journal is set up'],
  ['minutes.recorder', 'who wrote it down is not who said it'],
  ['minutes.decisions.supersedes', 'the decision that was replaced names the new one'],
  ['minutes.decisions.approves', 'the change names the decision'],
  ['minutes.decisions.acknowledged.ref', 'where our evidence lies'],
  ['minutes.invitation.by', 'the calendar entry has that person with an address'],
  ['minutes.sent.', 'where our evidence lies'],
  ['minutes.answers.ref', 'where our evidence lies'],
  ['minutes.fingerprint', 'where our evidence lies; the mail has its own where that is switched on'],
];

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
  const untold = told.flatMap(([field, names]) => (names.length > 0 ? [] : [`- ${field}: ${findReason(field)}`]));
  return ['| field | told in |', '|---|---|', ...rows, '', 'In no document for a client:', '', ...untold, ''].join(
    '\n',
  );
}

function findReason(field: string): string {
  const [, why] = reasons.find(([start]) => field.startsWith(start)) ?? [];
  if (why === undefined) throw new Error(`No document for a client tells ${field}, and nobody has said why.`);
  return why;
}
