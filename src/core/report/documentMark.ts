import type { Audience } from './treeRow';

/** What every document begins with that is the team’s alone. */
export const teamMark = 'TEAM ONLY: not for the client';

/** What stands in the first line of a document, and at the head of every page, so that it is not mistaken for the other. */
export function markFor(audience: Audience, client: string): string {
  return audience === 'team' ? teamMark : `For ${client}`;
}
