import type { Field, GroupField, NumberField, TextField } from './fields';
import { fileKinds, type FileKind } from './fileKinds';
import { isTeamKind, sharedRegisters } from './registers';
import { describeId, prefixOnSide } from './ids';

/** A JSON Schema (draft 7, which the YAML extensions read) as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/** What must be true of the value of a field, apart from its parts; `mayBeEmpty` where a key may stand without a value. */
type Limits = (field: Field, mayBeEmpty: boolean) => JsonSchema;

const draft = 'http://json-schema.org/draft-07/schema#';

/**
 * The schema that only explains a kind of file: descriptions and examples, and nothing that could be broken. Problems
 * are ours to tell, so that nobody reads the same thing twice.
 */
export function describeSchema(kind: FileKind): JsonSchema {
  return { $schema: draft, title: kind, ...describeParts(fileOf(kind), () => ({})) };
}

/**
 * The schema for checks in CI and in other editors: what it lets pass is read without a problem. As in a file that is
 * half filled in, an optional field may stand there without a value; a required one may not, and no entry is empty. Text
 * may be what YAML takes for a number or a truth value (`title: 2026`), as it is read.
 */
export function strictSchema(kind: FileKind): JsonSchema {
  const file = fileOf(kind);
  const limits: Limits = (field, mayBeEmpty) => limitField(kind, field, mayBeEmpty);
  const mayBeEmpty = listRequired(file).length === 0;
  return { $schema: draft, title: kind, ...limits(file, mayBeEmpty), ...describeParts(file, limits) };
}

function fileOf(kind: FileKind): GroupField {
  return { type: 'group', fields: fileKinds[kind], help: '' };
}

function describeField(field: Field, limits: Limits, isEntry = false): JsonSchema {
  return {
    description: field.type === 'word' ? describeWords(field.help, field.words) : field.help,
    ...(field.type === 'word' && { examples: Object.keys(field.words) }),
    ...limits(field, !field.required && !isEntry),
    ...describeParts(field, limits),
  };
}

function describeParts(field: Field, limits: Limits): JsonSchema {
  if (field.type === 'list') return { items: describeField(field.of, limits, true) };
  if (field.type !== 'group') return {};
  const parts = Object.entries(field.fields).map(([key, part]) => [key, describeField(part, limits)]);
  return { properties: Object.fromEntries(parts) };
}

function describeWords(help: string, words: Readonly<Record<string, string>>): string {
  const lines = Object.entries(words).map(([word, meaning]) => (meaning ? `${word}: ${meaning}` : word));
  return [help, ...lines].join('\n');
}

const textTypes = ['string', 'number', 'boolean'];

function limitField(kind: FileKind, field: Field, mayBeEmpty: boolean): JsonSchema {
  const types = (...names: string[]) => ({ type: [...names, ...(mayBeEmpty ? ['null'] : [])] });
  switch (field.type) {
    case 'text':
      return limitText(kind, field, types);
    case 'day':
      return { ...types('string'), pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
    case 'number':
      return { ...types(field.whole ? 'integer' : 'number'), ...limitNumber(field) };
    case 'yesNo':
      return types('boolean');
    case 'word':
      return field.open ? types(...textTypes) : { enum: [...Object.keys(field.words), ...(mayBeEmpty ? [null] : [])] };
    case 'list':
      return types('array');
    case 'group': {
      const required = listRequired(field);
      return {
        ...types('object', ...(field.textFor ? textTypes : [])),
        ...(required.length > 0 && { required }),
        additionalProperties: false,
      };
    }
  }
}

function limitText(
  kind: FileKind,
  { holds, prefixes = [], required }: TextField,
  types: (...names: string[]) => JsonSchema,
): JsonSchema {
  if (holds === 'time') return { ...types('string'), pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
  if (holds === 'id') {
    const onEverySide = listSides(kind).flatMap((side) => prefixes.map((prefix) => prefixOnSide(prefix, side)));
    return { ...types('string'), pattern: describeId(onEverySide) };
  }
  return { ...types(...textTypes), ...(required && { minLength: 1 }) };
}

/** Whether files of a kind are private: always, never, or the one as well as the other. */
function listSides(kind: FileKind): readonly boolean[] {
  const registers: readonly FileKind[] = sharedRegisters;
  return registers.includes(kind) ? [false, true] : [isTeamKind(kind)];
}

function limitNumber({ min, max }: NumberField): JsonSchema {
  return { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
}

function listRequired({ fields }: GroupField): readonly string[] {
  return Object.keys(fields).filter((key) => fields[key]?.required);
}
