import type { DecodedFile } from '../files/decode';
import { placeOf } from '../files/layout';
import { findEntryRange, readPlaced } from '../files/read';
import type { Hit } from '../journal/hits';
import type { Range } from '../text/position';

/**
 * Where a find stands in the text of its file as it is now: an entry is known by its ID, and where two have the same, or
 * it has none, by its place. Undefined for a whole file, and when the entry is gone.
 */
export function findHitRange(file: DecodedFile, { path, field, id }: Hit): Range | undefined {
  const place = placeOf(path);
  if (!place || field === undefined) return undefined;
  const reading = readPlaced(place.kind, file, place.isPrivate);
  const [list = '', position] = field.split('/');
  const entries = (reading.record as Readonly<Record<string, unknown>>)[list] as readonly { readonly id?: string }[];
  const isThere = id === undefined || entries[Number(position)]?.id === id;
  return isThere ? reading.ranges.get(field) : findEntryRange(reading, id);
}
