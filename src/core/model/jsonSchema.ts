import type { Field, Fields } from './fields';
import { fileKinds, type FileKind } from './fileKinds';

/** A JSON Schema (draft 7, which the YAML extensions read) as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

/**
 * The schema that only explains a kind of file: descriptions and examples, and nothing that could be broken. Problems
 * are ours to tell, so that nobody reads the same thing twice.
 */
export function describeSchema(kind: FileKind): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: kind, ...describeFields(fileKinds[kind]) };
}

function describeFields(fields: Fields): JsonSchema {
  return { properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, describeField(field)])) };
}

function describeField(field: Field): JsonSchema {
  switch (field.type) {
    case 'list':
      return { description: field.help, items: describeField(field.of) };
    case 'group':
      return { description: field.help, ...describeFields(field.fields) };
    case 'word':
      return { description: describeWords(field.help, field.words), examples: Object.keys(field.words) };
    case 'text':
    case 'day':
    case 'number':
    case 'yesNo':
      return { description: field.help };
  }
}

function describeWords(help: string, words: Readonly<Record<string, string>>): string {
  const lines = Object.entries(words).map(([word, meaning]) => (meaning ? `${word}: ${meaning}` : word));
  return [help, ...lines].join('\n');
}
