import { listClients, listEngagements, type EngagementSummary } from '../journal/clients';
import type { JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { renderBelowEngagement } from './engagementRows';
import { describeTrouble, makeGroup, makeRowId, renderTrouble, type TreeRow } from './treeRow';

/** What the tree is built from. */
export interface TreeSource {
  readonly index: JournalIndex;
  readonly today: Day;
  /** While the screen is shared: the folder of the only client that may be seen. */
  readonly onlyClient?: string;
}

/** The rows below `parent`; the clients of the journal where there is none. Groups without entries are left out. */
export function renderRows(source: TreeSource, parent?: TreeRow): readonly TreeRow[] {
  if (!parent || parent.kind === 'journal') return uniqueRows(renderClients(source));
  const { client, engagement } = parent;
  if (client === undefined || isHidden(source, client)) return [];
  if (engagement === undefined)
    return uniqueRows(renderEngagements(source, client, parent.kind === 'closed-engagements'));
  return uniqueRows(
    renderBelowEngagement(parent, {
      index: source.index,
      today: source.today,
      key: { client, engagement },
      audience: source.onlyClient === undefined ? 'team' : 'client',
    }),
  );
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

function isHidden({ onlyClient }: TreeSource, client: string): boolean {
  return onlyClient !== undefined && onlyClient !== client;
}

function renderClients(source: TreeSource): readonly TreeRow[] {
  const clients = listClients(source.index).filter(({ client }) => !isHidden(source, client));
  return [
    ...(source.onlyClient === undefined ? renderTrouble({}, source.index.journal) : []),
    ...clients.map(({ client, name, path }) => {
      const file = source.index.get('client', path);
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

function renderEngagements(source: TreeSource, client: string, closed: boolean): readonly TreeRow[] {
  const all = listEngagements(source.index, client);
  const shown = all.filter(({ isClosed }) => isClosed === closed);
  const rows = shown.map((engagement) => renderEngagement(source, engagement, shown.length === 1));
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
function renderEngagement({ index, onlyClient }: TreeSource, engagement: EngagementSummary, isOnly: boolean): TreeRow {
  const { client, path, title, status } = engagement;
  const isTold = onlyClient === undefined && status && status !== 'active';
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
    ...describeTrouble(index.get('engagement', path)),
  };
}
