import type { WrittenAt } from '../files/writtenAt';
import type { Explanation } from '../journal/explanation';
import type { Field } from '../model/fields';
import type { FoundField } from './findNameAt';

/** What a field is for, or what its value means; undefined where the value speaks for itself. */
export function explainField({ isKey, text }: WrittenAt, { name, field }: FoundField): Explanation | undefined {
  const facts = listMeanings(field, isKey ? undefined : text);
  if (!isKey && facts.length === 0) return undefined;
  return { head: name, ...(isKey && field.help !== '' && { state: helpOf(field) }), facts };
}

/** The steps of a scale and the words that may stand here; for a value of a word only what that word means. */
function listMeanings(field: Field, value: string | undefined): Explanation['facts'] {
  if (field.type === 'list') return listMeanings(field.of, value);
  if (field.type === 'number' && field.scale) {
    const min = field.min ?? 1;
    return field.scale.map((meaning, at) => {
      const step = `${min + at}`;
      return [step === value ? `→ ${step}` : step, meaning] as const;
    });
  }
  if (field.type !== 'word') return [];
  const words = Object.entries(field.words).filter(([, meaning]) => meaning !== '');
  return value === undefined ? words : words.filter(([word]) => word === value);
}

/** A scale is told step by step, so its help need not. */
function helpOf(field: Field): string {
  return field.type === 'number' && field.scale ? field.help.replace(/:.*$/s, '.') : field.help;
}
