import type { JournalFile } from '../journal/journalIndex';
import { renderEntries, renderEntriesGroup } from './entryRows';
import { describeTrouble, lock, makeRowId, type TreeRow, type View } from './treeRow';

/** How the team deals with the client: its file, and the proposals in it. */
export function renderTeamClient(view: View, client: string, file: JournalFile<'private-client'>): readonly TreeRow[] {
  return [
    ...renderEntriesGroup({ ...view, key: { client, engagement: '' } }, 'proposal').map((row) =>
      withoutEngagement(row),
    ),
    {
      id: makeRowId('team-file', { client }),
      kind: 'team-file',
      label: 'People, referrals, protocol',
      icon: lock,
      children: 'none',
      client,
      opens: { path: file.path },
      ...describeTrouble(file),
    },
  ];
}

function withoutEngagement({ engagement: _, ...row }: TreeRow): TreeRow {
  return row;
}

/** The proposals to a client, below their group. */
export function renderProposals(view: View, client: string): readonly TreeRow[] {
  return renderEntries({ ...view, key: { client, engagement: '' } }, 'proposal');
}
