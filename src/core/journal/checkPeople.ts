import { clientPath } from '../files/layout';
import type { CrossProblem } from './crossProblem';
import type { JournalFile, JournalRecords } from './journalIndex';
import { isSettled, type FoundValue } from './recordValues';

/**
 * The names that the records of a client may use: contacts, team, what both sides call themselves. Undefined where that
 * is not known: no contact is written yet, or one of the files cannot be read.
 */
export function listKnownNames(records: JournalRecords, client: string): ReadonlySet<string> | undefined {
  const [own, theirs] = [records.journal, records.get('client', clientPath(client))];
  const isBroken = (file: JournalFile) => file.reading.problems.some(({ severity }) => severity === 'error');
  if (!own || !theirs || isBroken(own) || isBroken(theirs)) return undefined;
  const { contacts, name } = theirs.reading.record;
  if (contacts.length === 0) return undefined;
  const { team, organisation } = own.reading.record;
  const people = [...contacts, ...team].flatMap((person) => [person.name, ...person.aliases]);
  return new Set([...people, name, organisation].flatMap((each) => (each ? [toKey(each)] : [])));
}

/**
 * Names of nobody we know, each once in a file, unless it is `told` already. Several people in one field are looked at
 * one by one.
 */
export function checkPeople(
  values: readonly FoundValue[],
  known: ReadonlySet<string> | undefined,
  told = new Set<string>(),
): readonly CrossProblem[] {
  if (!known) return [];
  return values.flatMap(({ file, path, field, value }) => {
    if (field.type !== 'text' || field.holds !== 'person' || field.orParty || isSettled(file, path)) return [];
    const name = toKey(value as string);
    const isKnown = known.has(name) || name.split(/[,;&/]| and /).every((part) => known.has(part.trim()));
    if (isKnown || name === '' || told.has(`${file.path}\n${name}`)) return [];
    told.add(`${file.path}\n${name}`);
    return [{ path: file.path, field: path, code: 'unknown-person' as const, args: [name] }];
  });
}

function toKey(name: string): string {
  return name.normalize('NFC').trim();
}
