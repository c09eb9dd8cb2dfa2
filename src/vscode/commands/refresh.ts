import type { Services } from '../workspace/services';

/** Reads everything anew: for the rare change that the editor was not told of. */
export async function refresh({ store }: Services): Promise<void> {
  await store.refresh();
}
