import type { Services } from '../workspace/services';

/** Ends the reading that nobody waits for; *Refresh* begins it again. */
export async function stopReading({ reading }: Services): Promise<void> {
  reading.stop();
}
