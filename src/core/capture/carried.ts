import type { FoundAction } from '../journal/entries';
import { formatReference, unlessPrivate } from '../model/ids';

/** Actions as new minutes carry them: by ID and first line, or by ID alone where that line names what is the team’s own. */
export function listCarried(actions: readonly FoundAction[]): readonly string[] {
  return actions.flatMap(({ record: { id, text } }) =>
    id ? [formatReference(id, unlessPrivate(text?.trim().split('\n')[0]))] : [],
  );
}
