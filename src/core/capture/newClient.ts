import { clientPath, engagementPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import { clientFile } from '../model/client';
import type { Day } from '../model/day';
import { engagementFile, type EngagementStatus } from '../model/engagement';
import type { Capture } from './fileChange';

/** A new client; its folder is named after it, unlike all folders in `taken`. */
export function captureClient(name: string, contact: string | undefined, taken: readonly string[]): Capture {
  const path = clientPath(makeSlug(name, taken, 'client'));
  const contacts = contact ? [{ name: contact, role: '', email: '' }] : undefined;
  return { changes: [{ path, create: writeFields(clientFile, { name, contacts }) }], show: { path } };
}

export interface NewEngagement {
  readonly client: string;
  readonly title: string;
  readonly status: EngagementStatus;
  readonly start: Day;
  /** Who leads it on our side. */
  readonly lead?: string;
  /** Who decides at the client. */
  readonly accountable?: string;
  /** The folders that the client's folder holds already. */
  readonly takenFolders: readonly string[];
}

/** A new engagement (P-16, P-17); the cursor goes to its purpose. */
export function captureEngagement(engagement: NewEngagement): Capture {
  const { client, title, status, start, lead, accountable, takenFolders } = engagement;
  const path = engagementPath(client, makeSlug(title, takenFolders, 'engagement'));
  const create = writeFields(engagementFile, {
    title,
    status,
    start,
    purpose: '',
    lead,
    team: lead ? [lead] : undefined,
    stakeholders: accountable ? [{ name: accountable, accountable: true }] : undefined,
  });
  return { changes: [{ path, create }], show: { path, field: 'purpose' } };
}
