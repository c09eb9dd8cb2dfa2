import { isPrivatePath, meetingId, ownerOf, privateClientPath } from '../files/layout';
import { areAlike, groupById, type DefinedId } from '../journal/definedIds';
import type { JournalRecords } from '../journal/journalIndex';
import { listRecords, listValues, type FoundValue } from '../journal/recordValues';
import { formatReference, splitReference } from '../model/ids';
import { listNearest } from '../text/nearest';
import { toLine } from '../text/words';

/**
 * What a reference that names nothing may have meant, as it is to be written: the entry with its title, else what is
 * written almost like it. A file that the client may see is offered nothing of the team's.
 */
export function suggestReferences(
  records: JournalRecords,
  path: string,
  { field, value, group }: FoundValue,
): readonly string[] {
  if (field.type !== 'text') return [];
  const reference = splitReference(value as string);
  if (!reference) return listNearest((value as string).trim(), listMeetings(records, path));
  const prefixes: readonly string[] = field.prefixes ?? [];
  const isWanted = ({ id }: DefinedId) =>
    id !== group['id'] && (prefixes.length === 0 || prefixes.includes(id.slice(0, id.indexOf('-')).replace(/^p/, '')));
  const entries = listTargets(records, path).filter(isWanted);
  const { id, title } = reference;
  const named = title === '' ? [] : entries.filter((entry) => entry.title !== '' && areAlike(title, entry.title));
  const near = listNearest(
    id,
    entries.map((entry) => entry.id),
  );
  const meant = named.length > 0 ? named : near.flatMap((each) => entries.find((entry) => entry.id === each) ?? []);
  const written = meant.map((entry) => (title === '' ? entry.id : formatReference(entry.id, entry.title)));
  return [...new Set(written)].slice(0, 3);
}

/** A reference with the title that its entry has now; undefined where nobody knows it for certain. */
export function findTitle(records: JournalRecords, path: string, text: string): string | undefined {
  const id = splitReference(text)?.id;
  const [entry] = listTargets(records, path).filter((each) => each.id === id && each.title !== '');
  return entry && formatReference(entry.id, toLine(entry.title));
}

function listTargets(records: JournalRecords, path: string): readonly DefinedId[] {
  const { client, engagement } = ownerOf(path) ?? {};
  if (client === undefined || engagement === undefined) return [];
  const files = listRecords(records, { client, engagement });
  const proposals = [records.get('private-client', privateClientPath(client)) ?? []].flat();
  const mayBeNamed = (other: string) => isPrivatePath(path) || !isPrivatePath(other);
  const defined = groupById([...files, ...proposals].filter((file) => mayBeNamed(file.path)).flatMap(listValues));
  return [...defined.values()].flat();
}

function listMeetings(records: JournalRecords, path: string): readonly string[] {
  const { client, engagement } = ownerOf(path) ?? {};
  if (client === undefined || engagement === undefined) return [];
  return records.list('minutes', { client, engagement }).map((file) => meetingId(file.path));
}
