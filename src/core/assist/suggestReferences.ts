import { engagementFolderPath, isPrivatePath, meetingId, ownerOf, privateClientPath } from '../files/layout';
import { areAlike, groupById, type DefinedId } from '../journal/definedIds';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listRecords, listValues, type FoundValue } from '../journal/recordValues';
import { formatReference, splitReference } from '../model/ids';
import { splitQualified } from '../model/qualifiedReference';
import { listNearest } from '../text/nearest';
import { toLine } from '../text/words';

/**
 * What a reference that names nothing may have meant, as it is to be written: the entry with its title, else what is
 * written almost like it. A file that the client may see is offered nothing of the team's.
 */
export function suggestReferences(records: JournalRecords, path: string, found: FoundValue): readonly string[] {
  const { field, value } = found;
  if (field.type !== 'text') return [];
  const place = findPlace(path, value as string);
  if (!place) return listNearest((value as string).trim(), listMeetings(records, path));
  const others = place.way === '' ? [] : listNearFolders(records, path, place.key);
  const places = [place, ...others.map((engagement) => moveTo(place, engagement))];
  return [...new Set(places.flatMap((each) => suggestAt(records, path, found, each)))].slice(0, 3);
}

/** A reference with the title that its entry has now; undefined where nobody knows it for certain. */
export function findTitle(records: JournalRecords, path: string, text: string): string | undefined {
  const place = findPlace(path, text);
  const entries = place ? listTargets(records, path, place.key) : [];
  const [entry] = entries.filter((each) => each.id === place?.id && each.title !== '');
  return place && entry && place.way + formatReference(entry.id, toLine(entry.title));
}

/** Where a reference leads, and what is written there. */
interface Place {
  readonly key: EngagementKey;
  readonly id: string;
  readonly title: string;
  /** What stands before the ID; empty in its own engagement. */
  readonly way: string;
}

function findPlace(path: string, text: string): Place | undefined {
  const { client, engagement } = ownerOf(path) ?? {};
  if (client === undefined || engagement === undefined) return undefined;
  const qualified = splitQualified(text);
  if (qualified) return { ...qualified, key: { client, ...qualified } };
  const reference = splitReference(text);
  return reference && { ...reference, key: { client, engagement }, way: '' };
}

/** The engagements that are called almost like one that is not there. */
function listNearFolders(
  records: JournalRecords,
  path: string,
  { client, engagement }: EngagementKey,
): readonly string[] {
  const mayBeNamed = (folder: string) =>
    isPrivatePath(path) || records.listBelow(engagementFolderPath(client, folder)).length > 0;
  const folders = records.listEngagementFolders(client).filter(mayBeNamed);
  return folders.includes(engagement) ? [] : listNearest(engagement, folders);
}

function moveTo(place: Place, engagement: string): Place {
  const before = place.way.slice(0, -place.key.engagement.length - 1);
  return { ...place, key: { ...place.key, engagement }, way: `${before}${engagement}/` };
}

/** What may be meant among the entries of one engagement; the number itself only where the engagement was another. */
function suggestAt(
  records: JournalRecords,
  path: string,
  { field, group }: FoundValue,
  { key, id, title, way }: Place,
): readonly string[] {
  const prefixes: readonly string[] = (field.type === 'text' && field.prefixes) || [];
  const isWanted = (entry: DefinedId) =>
    (way !== '' || entry.id !== group['id']) &&
    (prefixes.length === 0 || prefixes.includes(entry.id.slice(0, entry.id.indexOf('-')).replace(/^p/, '')));
  const entries = listTargets(records, path, key).filter(isWanted);
  const named = title === '' ? [] : entries.filter((entry) => entry.title !== '' && areAlike(title, entry.title));
  const same = entries.filter((entry) => entry.id === id);
  const near = listNearest(
    id,
    entries.map((entry) => entry.id),
  );
  const byNumber = same.length > 0 ? same : near.flatMap((each) => entries.find((entry) => entry.id === each) ?? []);
  const meant = named.length > 0 ? named : byNumber;
  return meant.map((entry) => way + (title === '' ? entry.id : formatReference(entry.id, entry.title)));
}

function listTargets(records: JournalRecords, path: string, key: EngagementKey): readonly DefinedId[] {
  const files = listRecords(records, key);
  const proposals = [records.get('private-client', privateClientPath(key.client)) ?? []].flat();
  const mayBeNamed = (other: string) => isPrivatePath(path) || !isPrivatePath(other);
  const defined = groupById([...files, ...proposals].filter((file) => mayBeNamed(file.path)).flatMap(listValues));
  return [...defined.values()].flat();
}

function listMeetings(records: JournalRecords, path: string): readonly string[] {
  const { client, engagement } = ownerOf(path) ?? {};
  if (client === undefined || engagement === undefined) return [];
  return records.list('minutes', { client, engagement }).map((file) => meetingId(file.path));
}
