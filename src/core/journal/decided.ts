import { viewAsClient } from './clientView';
import { confirmUnit, unconfirmed, type Confirmation } from './confirmation';
import type { FoundDecision } from './entries';
import type { WorkingAgreement } from '../model/engagement';
import type { EngagementKey, JournalRecords } from './journalIndex';
import { findSide, listAccountable, listSpellings } from './people';

/** Something that was said or decided, with who said it and how it was confirmed. */
export interface Said {
  readonly kind: string;
  readonly by?: string | undefined;
  readonly confirmation: Confirmation;
}

/**
 * Whether who is accountable says that it is right; where nobody is, who decided it, and else anybody of the client. How
 * both sides work together is settled with whoever agreed to it, too.
 */
export function isConfirmedByDecider(
  index: JournalRecords,
  key: EngagementKey,
  { kind, by, confirmation }: Said,
): boolean {
  if (confirmation.says !== 'confirmed') return false;
  const records = viewAsClient(index, key.client);
  const isTheirs = (name: string) => findSide(records, key.client, name) !== 'ours';
  const accountable = listAccountable(records, key);
  const isByEnough = accountable.length === 0 || kind === 'working-agreement';
  const deciders = [...(by && isByEnough ? [by] : []), ...accountable].filter(isTheirs);
  const names = new Set(deciders.flatMap((name) => listSpellings(records, key.client, name)));
  return confirmation.confirmed.some((each) =>
    names.size > 0 ? names.has(each.by) : findSide(records, key.client, each.by) === 'theirs',
  );
}

/** Whether how both sides work together was confirmed by whoever agreed to it, and is not only our note. */
export function isSettled(index: JournalRecords, key: EngagementKey, record: WorkingAgreement): boolean {
  const confirmed = record.acknowledged.flatMap(({ by }) => (by ? [{ by }] : []));
  const confirmation = { says: confirmed.length > 0 ? 'confirmed' : 'open', confirmed, objectors: [] } as const;
  return isConfirmedByDecider(index, key, { kind: 'working-agreement', by: record.agreed?.by, confirmation });
}

/** Whether who decides has said that a decision is right. */
export function isDecided(records: JournalRecords, key: EngagementKey, found: FoundDecision): boolean {
  const { record, path } = found;
  const file = records.get(found.isInRegister ? 'decisions' : 'minutes', path);
  const confirmation = file ? confirmUnit(file, { kind: 'decision', record }) : unconfirmed;
  return isConfirmedByDecider(records, key, { kind: 'decision', by: record.by, confirmation });
}
