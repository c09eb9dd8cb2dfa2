import { formatDay } from '../model/day';
import type { Field, Fields } from '../model/fields';

/**
 * Every field of an entry that has a value, by its name in words: for tooltips. The ID stands in the row already, and
 * what a field of an entry says is never left out because nobody has thought of it.
 */
export function listFacts(
  fields: Fields,
  record: Readonly<Record<string, unknown>>,
): readonly (readonly [name: string, value: string])[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = key === 'id' ? '' : formatValue(field, record[key]);
    return value === '' ? [] : [[nameField(key), value] as const];
  });
}

/** The name of a field as people read it: `if-false` is `If false`. */
export function nameField(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a value says too little beside others: which of two days, or of two amounts, it is. */
function needsName(key: string, field: Field): boolean {
  if (key === 'date' || key === 'ref') return false;
  return field.type === 'text' ? field.holds === 'reference' : !['word', 'list'].includes(field.type);
}

function formatValue(field: Field, value: unknown): string {
  if (value === undefined) return '';
  switch (field.type) {
    case 'day':
      return formatDay(value as Parameters<typeof formatDay>[0]);
    case 'yesNo':
      return value ? 'yes' : 'no';
    case 'list':
      return (value as readonly unknown[]).map((item) => formatValue(field.of, item)).join('\n');
    case 'group': {
      const parts = Object.entries(field.fields).map(([key, inner]) => {
        const text = formatValue(inner, (value as Readonly<Record<string, unknown>>)[key]);
        return text && needsName(key, inner) ? `${key.replaceAll('-', ' ')} ${text}` : text;
      });
      return parts.filter(Boolean).join(' · ');
    }
    case 'number':
      return [(value as number).toLocaleString('en-GB'), field.scale?.[(value as number) - 1]]
        .filter(Boolean)
        .join(' ');
    case 'text':
    case 'word':
      return (value as string).trim();
  }
}
