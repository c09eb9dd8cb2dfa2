import type { Services } from '../../src/vscode/workspace/services';

/** Waits until every file of the journal is in the index: a change of the clients meanwhile begins another run. */
export async function indexEverything({ store, reading }: Services): Promise<void> {
  await store.ready;
  let last: Promise<unknown> | undefined;
  while (last !== reading.done) {
    last = reading.done;
    await last;
  }
}

/** Whether the index knows a text that stands in a register of actions. */
export function knowsAction({ store }: Services, path: string, text: string): boolean {
  return store.journals.some(({ index }) =>
    index.get('actions', path)?.reading.record.actions.some((action) => action.text?.includes(text)),
  );
}
