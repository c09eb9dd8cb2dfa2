import type { PlacedReading } from '../files/read';
import { contains } from '../journal/crossProblem';
import type { Field, Fields } from '../model/fields';
import { fileKinds } from '../model/fileKinds';
import type { Position } from '../text/position';

/** The fields that may stand at a place, and what stands there already. */
export interface FoundGroup {
  readonly fields: Fields;
  readonly record: Readonly<Record<string, unknown>>;
}

/** The innermost entry or group around a place; the file itself where there is none. */
export function findGroupAt({ kind, record, ranges }: PlacedReading, position: Position): FoundGroup {
  let found: FoundGroup = { fields: fileKinds[kind], record: record as FoundGroup['record'] };
  let depth = 0;
  for (const [path, range] of ranges) {
    const parts = path.split('/');
    const group = parts.length > depth && contains(range, position) ? groupOf(kind, record, parts) : undefined;
    if (group) [found, depth] = [group, parts.length];
  }
  return found;
}

function groupOf(kind: PlacedReading['kind'], record: unknown, path: readonly string[]): FoundGroup | undefined {
  let field: Field = { type: 'group', fields: fileKinds[kind], help: '' };
  let value = record;
  for (const part of path) {
    const inner: Field | undefined =
      field.type === 'list' ? field.of : field.type === 'group' ? field.fields[part] : undefined;
    if (!inner) return undefined;
    field = inner;
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[part];
  }
  return field.type === 'group' ? { fields: field.fields, record: (value ?? {}) as FoundGroup['record'] } : undefined;
}
