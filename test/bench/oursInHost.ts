import { listClients, listEngagements } from '../../src/core/journal/clients';
import type { Services } from '../../src/vscode/workspace/services';

/** Waits until every file of the journal is in the index. */
export async function indexEverything({ store }: Services): Promise<void> {
  await store.ready;
  for (const journal of store.journals) {
    for (const { client } of listClients(journal.index)) {
      const engagements = listEngagements(journal.index, client);
      for (const { engagement } of engagements) await journal.load({ client, engagement });
    }
  }
}

/** Whether the index knows a text that stands in a register of actions. */
export function knowsAction({ store }: Services, path: string, text: string): boolean {
  return store.journals.some(({ index }) =>
    index.get('actions', path)?.reading.record.actions.some((action) => action.text?.includes(text)),
  );
}
