import type { Services } from './services';

/** Given by the keys that work in the tree: the command is about the row that has the focus. */
const focusedRow = 'selection';

const tries = 20;
const pauseMs = 25;

/**
 * What a command was called on. A key in the tree selects the row first; while the tree is painted anew, VS Code knows
 * none of its rows for a moment, and is asked again.
 */
export async function findMeant({ selection }: Services, argument: unknown): Promise<unknown> {
  if (argument !== focusedRow) return argument;
  for (let asked = 0; asked < tries && selection.get() === undefined; asked++) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return selection.get();
}
