import { markAgendaSent } from '../../core/capture/markSent';
import { applyChanges, refuseUnwritable } from './applyChanges';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** Writes into the minutes of a meeting that its agenda went out today (P-18), unless they say so already. */
export async function putAgendaOut(services: Services, journal: OpenJournal, path: string): Promise<void> {
  await refuseUnwritable(services.store, journal, 'minutes', path);
  await applyChanges(services.store, journal, () => ({
    changes: markAgendaSent(journal.index, path, services.today()),
  }));
}
