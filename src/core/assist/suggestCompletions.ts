import { ownerOf, placeOf } from '../files/layout';
import { writeInline } from '../files/write';
import type { Field, NumberField, TextField } from '../model/fields';
import { fold } from '../text/fold';
import type { Position } from '../text/position';
import { findCursorPlace, type TextLines } from './cursorPlace';
import { fieldsOf, findField, itemOf } from './fieldAt';
import { listItems } from './listItems';
import { suggestDays } from './suggestDays';
import { suggestEntries, suggestMeetings, suggestOwnId } from './suggestEntries';
import { suggestEarlierTexts } from './suggestEarlierTexts';
import { suggestKeys } from './suggestKeys';
import { suggestNewPerson, suggestPeople } from './suggestPeople';
import type { AssistPlace, AssistSource, Suggestion, Value } from './suggestion';

/** More than anybody looks through: where there are so many, what is typed on narrows them down. */
export const mostSuggestions = 200;

/**
 * What may be written at a place of a file, the best first: keys that are missing, and values of the field there. Nothing
 * in comments and blocks of text. A file that the client may see is offered nothing of the team's.
 */
export function suggestCompletions(source: AssistSource, lines: TextLines, position: Position): readonly Suggestion[] {
  const file = placeOf(source.path);
  const place = findCursorPlace(lines, position);
  if (!file || !place) return [];
  const { client = '', engagement = '' } = ownerOf(source.path) ?? {};
  const at: AssistPlace = { ...source, place, kind: file.kind, isPrivate: file.isPrivate, key: { client, engagement } };
  const field = findField(file.kind, place.keys);
  const fields = field && fieldsOf(field);
  if (!field) return [];
  if (place.part === 'key') return fields ? suggestKeys(at, fields) : [];
  if (place.part === 'item' && fields) {
    const plain = itemOf(field);
    const text = plain.type === 'group' && plain.textFor !== undefined ? plain.fields[plain.textFor] : undefined;
    return [
      ...(text ? write(at, text, suggestValues(at, text)) : []),
      ...(place.quote === '' ? suggestKeys(at, fields) : []),
    ];
  }
  const others = place.part === 'item' ? listItems(lines, position.line) : new Set();
  const isFree = ({ label, written = label, adds }: Value) => adds !== undefined || !others.has(written);
  const values = suggestValues(at, itemOf(field)).filter(isFree);
  return write(at, field, narrow(values, place.typed));
}

/** Of very many values those that have what was typed; no more than {@link mostSuggestions}. */
function narrow(values: readonly Value[], typed: string): readonly Value[] {
  if (values.length < mostSuggestions) return values;
  const words = fold(typed).split(/\s+/);
  const found = values.filter(({ label }) => words.every((word) => fold(label).includes(word)));
  return found.slice(0, mostSuggestions);
}

function suggestValues(at: AssistPlace, field: Field): readonly Value[] {
  switch (field.type) {
    case 'word':
      return Object.entries(field.words).map(([label, help]) => ({ kind: 'word', label, help }));
    case 'yesNo':
      return ['true', 'false'].map((label) => ({ kind: 'word', label }));
    case 'number':
      return suggestSteps(field);
    case 'day':
      return suggestDays(at);
    case 'text':
      return suggestTexts(at, field);
    case 'list':
    case 'group':
      return [];
  }
}

function suggestSteps({ min = 1, scale = [] }: NumberField): readonly Value[] {
  return scale.map((meaning, step) => ({ kind: 'word', label: `${min + step}`, detail: meaning }));
}

function suggestTexts(at: AssistPlace, field: TextField): readonly Value[] {
  switch (field.holds) {
    case 'person':
      return [...suggestPeople(at), ...(field.orParty ? [] : suggestNewPerson(at))];
    case 'id':
      return suggestOwnId(at);
    case 'reference':
      return [...suggestEntries(at, field.prefixes ?? []), ...(field.prefixes?.length ? [] : suggestMeetings(at))];
    case 'prose':
      return suggestEarlierTexts(at);
    case 'time':
    case 'token':
      return [];
  }
}

/** Values as they are written at the place: in the quotes that are there, in brackets where a list begins. */
function write({ place }: AssistPlace, field: Field, values: readonly Value[]): readonly Suggestion[] {
  const style = place.quote === '"' ? 'QUOTE_DOUBLE' : place.quote === "'" ? 'QUOTE_SINGLE' : undefined;
  const item = itemOf(field);
  const isList = field.type === 'list' && place.part === 'value';
  return values.map(({ written: other, ...value }) => {
    const written = other ?? value.label;
    const isPlain = item.type === 'number' || item.type === 'yesNo';
    const text = isPlain ? written : writeInline(item, written, style);
    const filter = place.quote + describeTyped(value, written);
    return { ...value, text: isList ? `[${text}]` : text, range: place.range, filter };
  });
}

/** What somebody types who means a value. */
function describeTyped({ kind, label }: Value, written: string): string {
  if (kind === 'new-person') return written;
  return kind === 'day' && written !== label ? `${label} ${written}` : label;
}
