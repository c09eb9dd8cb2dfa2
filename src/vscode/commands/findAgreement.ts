import { findClientAtHand } from '../workspace/chooseEngagement';
import type { Services } from '../workspace/services';
import { showHit } from '../workspace/showHit';
import { toRowTarget } from '../workspace/rowTarget';
import { AgreementBox } from '../workspace/agreementBox';
import { offerCitations } from './copyCitation';
import { offerHistory } from './showHistory';

const open = new WeakMap<Services, AgreementBox>();

/** Finds what was agreed (P-05, P-06); called again while its box is open, it looks among all clients. */
export async function findAgreement(services: Services, argument: unknown): Promise<void> {
  const current = open.get(services);
  if (current?.isOpen) {
    current.toggleScope();
    return;
  }
  await services.store.ready;
  const box = new AgreementBox(services, findClientAtHand(services, toRowTarget(services, argument)));
  open.set(services, box);
  const chosen = await box.show().finally(() => {
    if (open.get(services) === box) open.delete(services);
  });
  if (chosen.what === 'cite') await offerCitations(services, chosen.entry);
  else if (chosen.what === 'history') await offerHistory(services, chosen.entry);
  else await showHit(services, chosen.entry, { isPreview: false });
}
