import { fieldsOf, itemOf } from './fieldAt';
import type { Field, Fields } from '../model/fields';
import type { CursorPlace } from './cursorPlace';
import type { AssistPlace, Suggestion } from './suggestion';

/** The keys that are still missing in a group: what is required first, then in the order in which people meet them. */
export function suggestKeys({ place }: AssistPlace, fields: Fields): readonly Suggestion[] {
  const missing = Object.entries(fields).filter(([key]) => !place.siblings.has(key));
  const ordered = [...missing].sort(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false));
  return ordered.map(([key, field]) => ({
    kind: 'key',
    label: key,
    help: field.help,
    ...(field.required && { detail: 'required' }),
    filter: key,
    range: place.range,
    ...(place.hasColon
      ? { text: key }
      : place.isInFlow
        ? { text: `${key}: `, goesOn: true }
        : writeKey(key, field, place)),
  }));
}

/** A key with room for its value, in the form that the value has best. */
function writeKey(key: string, field: Field, { indent }: CursorPlace): Pick<Suggestion, 'text' | 'cursor' | 'goesOn'> {
  const isProse = (each: Field) => each.type === 'text' && each.holds === 'prose';
  const below = `:\n${' '.repeat(indent + 2)}`;
  const around = (before: string, after = '', goesOn = true) => ({
    text: key + before + after,
    cursor: key.length + before.length,
    goesOn,
  });
  if (isProse(field)) return around(': "', '"', false);
  if (field.type === 'group') return around(below);
  if (field.type !== 'list') return around(': ');
  if (isProse(itemOf(field))) return around(`${below}- "`, '"', false);
  return fieldsOf(field) ? around(`${below}- `) : around(': [', ']');
}
