import { listClients, listEngagements, type EngagementSummary } from '../journal/clients';
import { viewAsClient } from '../journal/clientView';
import { findPrivateClient } from '../journal/documents';
import type { JournalIndex } from '../journal/journalIndex';
import { findNewerFormat } from '../journal/newerFormat';
import type { Day } from '../model/day';
import { renderBelowEngagement } from './engagementRows.later';
import { renderInbox } from './inboxRows.later';
import { renderProposals, renderTeamClient } from './teamClientRows.later';
import { describeTrouble, makeGroup, makeRowId, renderTrouble, type TreeRow, type View } from './treeRow';

/** What the tree is built from. */
export interface TreeSource {
  readonly index: JournalIndex;
  readonly today: Day;
  /** While the screen is shared: the folder of the only client that may be seen. */
  readonly onlyClient?: string;
  /** The paths of the files that wait in the inbox. */
  readonly inbox?: readonly string[];
}

/** The rows below `parent`; the clients of the journal where there is none. Groups without entries are left out. */
export function renderRows(source: TreeSource, parent?: TreeRow): readonly TreeRow[] {
  const { index, today, onlyClient } = source;
  const view: View =
    onlyClient === undefined
      ? { records: index, today, audience: 'team' }
      : { records: viewAsClient(index, onlyClient), today, audience: 'client' };
  const inbox = onlyClient === undefined ? (source.inbox ?? []) : [];
  if (parent?.kind === 'inbox-group') return renderInbox(inbox);
  const isTop = !parent || parent.kind === 'journal';
  return uniqueRows([...(isTop ? renderInboxGroup(inbox) : []), ...renderBelow(view, parent)]);
}

function renderBelow(view: View, parent: TreeRow | undefined): readonly TreeRow[] {
  if (!parent || parent.kind === 'journal') return renderClients(view);
  const { client, engagement } = parent;
  if (client === undefined) return [];
  if (engagement !== undefined) return renderBelowEngagement(parent, { ...view, key: { client, engagement } });
  switch (parent.kind) {
    case 'client':
      return [...renderEngagements(view, client, false), ...renderTeam(view, client)];
    case 'closed-engagements':
      return renderEngagements(view, client, true);
    case 'entries-group':
      return renderProposals(view, client);
    default:
      return [];
  }
}

function renderInboxGroup({ length }: readonly string[]): readonly TreeRow[] {
  if (length === 0) return [];
  return [makeGroup('inbox-group', {}, { label: 'Inbox', icon: 'inbox', description: `${length} to be filed` })];
}

/** Entries carry the numbers that people gave them, and two may carry the same: rows are told apart all the same. */
function uniqueRows(rows: readonly TreeRow[]): readonly TreeRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, count);
    return count === 1 ? row : { ...row, id: `${row.id}#${count}` };
  });
}

function renderClients({ records, audience }: View): readonly TreeRow[] {
  const clients = listClients(records);
  return [
    ...(audience === 'team' ? [...renderNewerFormat(records), ...renderTrouble({}, records.journal)] : []),
    ...clients.map(({ client, name, path }) => {
      const file = records.get('client', path);
      return {
        id: makeRowId('client', { client }),
        kind: 'client' as const,
        label: name,
        icon: 'organization',
        children: clients.length === 1 ? ('open' as const) : ('folded' as const),
        opens: { path },
        client,
        ...describeTrouble(file),
      };
    }),
  ];
}

/** The one place that says why nothing can be changed in a journal of a newer format. */
function renderNewerFormat(records: View['records']): readonly TreeRow[] {
  const { journal } = records;
  if (!journal || findNewerFormat(records) === undefined) return [];
  return [
    {
      id: `${makeRowId('unreadable', {})}/newer-format`,
      kind: 'unreadable',
      label: 'This journal can only be read',
      description: 'it was written by a newer version: update the extension to change it',
      icon: 'warning',
      color: 'amber',
      children: 'none',
      opens: { path: journal.path },
    },
  ];
}

function renderEngagements(view: View, client: string, closed: boolean): readonly TreeRow[] {
  const all = listEngagements(view.records, client);
  const shown = all.filter(({ isClosed }) => isClosed === closed);
  const rows = shown.map((engagement) => renderEngagement(view, engagement, shown.length === 1));
  const closedCount = closed ? 0 : all.length - rows.length;
  if (closedCount === 0) return rows;
  return [
    ...rows,
    makeGroup(
      'closed-engagements',
      { client },
      { label: 'Closed engagements', icon: 'archive', description: `${closedCount}` },
    ),
  ];
}

/**
 * The only engagement of a client is open as soon as its client is: nobody has to click twice. Where it stands is our
 * own view of it (recovering, retired), and not for the client to read beside its name.
 */
function renderEngagement({ records, audience }: View, engagement: EngagementSummary, isOnly: boolean): TreeRow {
  const { client, path, title, status } = engagement;
  const isTold = audience === 'team' && status && status !== 'active';
  return {
    id: makeRowId('engagement', engagement),
    kind: 'engagement',
    label: title,
    ...(isTold && { description: status.replaceAll('-', ' ') }),
    icon: 'briefcase',
    children: isOnly ? 'open' : 'folded',
    opens: { path },
    client,
    engagement: engagement.engagement,
    ...describeTrouble(records.get('engagement', path)),
  };
}

function renderTeam(view: View, client: string): readonly TreeRow[] {
  const file = findPrivateClient(view.records, client);
  return file ? renderTeamClient(view, client, file) : [];
}
