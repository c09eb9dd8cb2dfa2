import { checkText } from './decode';
import { listComments, parseText, type ParsedText } from './parse';

/** What an edit is meant to do to a text. */
export interface Intended {
  /** All comments that the edited text must have, in their order. */
  readonly comments: readonly string[];
  /** Makes the change in the values that the text had before. */
  readonly change: (record: Record<string, unknown>) => void;
}

/** Whether an edited text reads as the old one with just this change, and has exactly these comments. */
export function readsAs(before: ParsedText, edited: string, { comments, change }: Intended): boolean {
  const file = checkText(edited);
  const after = parseText(file);
  if (file.locked || after.trouble || !isEqual(comments, listComments(edited))) return false;
  try {
    const expected = (before.doc.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>;
    change(expected);
    return isEqual(expected, after.doc.toJS({ maxAliasCount: 100 }));
  } catch {
    return false; // more aliases than can be compared: nothing is changed
  }
}

/** Keys in another order are a difference: a person would see it. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
