import { parseDay } from '../model/day';
import type { Field, GroupField, ListField, TextField, WordField } from '../model/fields';
import { findCertainlyPrivate, findPrivateReference, parseId, prefixOnSide } from '../model/ids';
import type { ProblemCode } from '../model/problem';
import type { ScalarNode } from './nodes';

type ScalarField = Exclude<Field, ListField | GroupField>;

interface ScalarResult {
  readonly value?: string | number | boolean;
  readonly problem?: { readonly code: ProblemCode; readonly args: readonly string[] };
}

/** The value of one scalar as its field wants it; what does not fit gives a problem and, unless it is kept, no value. */
export function readScalar(field: ScalarField, node: ScalarNode, isPrivate: boolean): ScalarResult {
  const { text } = node; // also where YAML takes it for a number or a truth value: the title `2026` is a text
  switch (field.type) {
    case 'text':
      return readText(field, text, isPrivate);
    case 'day':
      return ifFits(parseDay(text.trim()), 'not-a-day', () => [text]);
    case 'number':
      return ifFits(readNumber(field, node), 'not-a-number', () => [text, describeNumber(field)]);
    case 'yesNo':
      return ifFits(typeof node.value === 'boolean' ? node.value : undefined, 'not-yes-or-no', () => [text]);
    case 'word':
      return readWord(field, text);
  }
}

function readText({ holds, prefixes }: TextField, text: string, isPrivate: boolean): ScalarResult {
  switch (holds) {
    case 'id': {
      const prefix = prefixes?.[0] && prefixOnSide(prefixes[0], isPrivate);
      return ifFits(prefix && parseId(text, prefix), 'not-an-id', () => [text, prefix ?? '']);
    }
    case 'time':
      return ifFits(/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined, 'not-a-time', () => [text]);
    case 'reference':
    case 'token': {
      const own = isPrivate ? undefined : findPrivateReference(text);
      return own === undefined ? { value: text } : { problem: { code: 'private-reference', args: [own] } };
    }
    case 'prose': {
      const own = isPrivate ? undefined : findCertainlyPrivate(text);
      // the sentence is its author’s: it stays
      return { value: text, ...(own !== undefined && { problem: { code: 'private-reference', args: [own] } }) };
    }
    case 'person':
      return { value: text };
  }
}

function readWord({ words, open }: WordField, text: string): ScalarResult {
  if (open || Object.hasOwn(words, text)) return { value: text };
  return { problem: { code: 'unknown-word', args: [text, Object.keys(words).join(', ')] } };
}

function readNumber(
  { min, max, whole }: Extract<Field, { type: 'number' }>,
  { value }: ScalarNode,
): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  if (whole && !Number.isInteger(value)) return undefined;
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity) ? value : undefined;
}

function describeNumber({ min, max, whole }: Extract<Field, { type: 'number' }>): string {
  const range = max !== undefined ? ` from ${min ?? 0} to ${max}` : min !== undefined ? ` ${min} or more` : '';
  return `${whole ? 'a whole number' : 'a number'}${range}`;
}

function ifFits<T extends string | number | boolean>(
  value: T | undefined,
  code: ProblemCode,
  listArgs: () => readonly string[],
): ScalarResult {
  return value === undefined ? { problem: { code, args: listArgs() } } : { value };
}
