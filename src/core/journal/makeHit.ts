import { isPrivatePath, ownerOf } from '../files/layout';
import { fromDayNumber } from '../model/day';
import { findLastDay, findUnit, listOfUnit, listUnits, nameUnit, type Unit } from './digestUnits';
import type { Hit } from './hits';
import type { EngagementKey, JournalFile } from './journalIndex';

/** Something in a file, as a question would have found it. */
export function makeHit({ client, engagement }: EngagementKey, file: JournalFile, unit: Unit): Hit {
  const { path, reading } = file;
  const list = listOfUnit(reading.kind, unit.kind);
  const last = findLastDay(file, unit);
  return {
    ...{ client, engagement, path, file: reading.kind, kind: unit.kind, isPrivate: isPrivatePath(path) },
    ...nameUnit(file, unit),
    ...(list !== undefined && { field: `${list}/${unit.position}` }),
    ...(last !== undefined && { last: fromDayNumber(last) }),
  };
}

/**
 * The entry of an engagement at that place of a file, such as `decisions/0`; the file itself where there is no place, or
 * no entry. Undefined for what belongs to no engagement, and where nothing can be found.
 */
export function findHitAt(file: JournalFile, field: string | undefined): Hit | undefined {
  const { client, engagement } = ownerOf(file.path) ?? {};
  if (client === undefined || engagement === undefined) return undefined;
  const [list, position] = (field ?? '').split('/');
  const units = listUnits(file);
  const isThere = (unit: Unit) =>
    listOfUnit(file.reading.kind, unit.kind) === list && unit.position === Number(position);
  const unit = units.find(isThere) ?? units.find(({ kind }) => kind === 'document');
  return unit && makeHit({ client, engagement }, file, findUnit(file, unit.kind, unit.position));
}
