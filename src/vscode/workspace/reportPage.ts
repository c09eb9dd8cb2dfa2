import * as vscode from 'vscode';
import { folderOfDocument, placeDocument } from '../../core/capture/placeDocument';
import { renderMarkdown, type Document } from '../../core/report/document';
import { renderHtmlPage } from '../../core/report/htmlPage';
import { renderFileTroubles } from '../../core/report/timelineRows';
import type { TreeRow } from '../../core/report/treeRow';
import { JournalError } from '../base/journalError';
import { applyChanges } from './applyChanges';
import { endIfHidden } from './chooseEngagement';
import { listFolder } from './journalFiles';
import { findJournalNow } from './journalNow';
import type { OpenJournal } from './openJournal';
import {
  findVisibleRecords,
  listVisibleEngagements,
  refuseWhileShared,
  type Services,
  type VisibleEngagement,
} from './services';

/** A document about an engagement that is looked at before it is written. */
export interface ReportPage {
  readonly engagement: VisibleEngagement;
  /** What the tab and the file are called; it names no client, because a tab may be seen. */
  readonly name: string;
  /** Whether it is the team’s alone: then it is written below private/, and nowhere else. */
  readonly isPrivate: boolean;
  /** What it says, from the records as they are now. */
  readonly render: (journal: OpenJournal) => Document;
}

/** The engagement of the timeline, for commands that are called without one; undefined where it must not be named now. */
export function findShown(services: Services): VisibleEngagement | undefined {
  const { shown } = services.timeline;
  return listVisibleEngagements(services).find(
    ({ journal, client, engagement }) =>
      journal === shown?.journal && client === shown.client && engagement === shown.engagement,
  );
}

/** What of an engagement cannot be read to its end, as far as it may be seen now. */
function findTrouble(services: Services, { journal, ...key }: VisibleEngagement): TreeRow | undefined {
  return renderFileTroubles(findVisibleRecords(services, journal), key)[0];
}

/** Half a record would make a document that looks finished: one is refused until it can be read again. */
export function refuseUnreadable(services: Services, engagement: VisibleEngagement): void {
  const trouble = findTrouble(services, engagement);
  if (!trouble?.opens?.range) return;
  const { path, range } = trouble.opens;
  const uri = engagement.journal.uriOf(path);
  throw new JournalError(vscode.l10n.t('{0}. Mend that first.', trouble.label), { uri, range });
}

/** Shows a document as its readers will see it; it is written when the user says so, in a file that was not there. */
export async function showReportPage(services: Services, page: ReportPage): Promise<void> {
  const { engagement, name, isPrivate } = page;
  const { journal, client } = engagement;
  let shown: Document | undefined;
  const renew = () => {
    const now = findJournalNow(services.store, journal);
    return now && { ...engagement, journal: now };
  };
  const render = async (): Promise<Document | undefined> => {
    const now = renew();
    await now?.journal.load(now);
    if (!now || findTrouble(services, now)) return undefined;
    shown = page.render(now.journal);
    return shown;
  };
  const press = async (id: string): Promise<string> => {
    if (isPrivate) refuseWhileShared(services);
    endIfHidden(services, renew() ?? engagement);
    const document = shown ?? (await render());
    if (!document) throw new vscode.CancellationError();
    if (id === 'copyFormatted') return vscode.l10n.t('Copied.');
    if (id === 'copyMarkdown') {
      await vscode.env.clipboard.writeText(renderMarkdown(document));
      return vscode.l10n.t('Copied.');
    }
    return vscode.l10n.t('Written: {0}', await write(services, page, document, id === 'saveHtml' ? '.html' : '.md'));
  };
  await services.pages.show({
    ...{ journal, client, name, render },
    path: `${folderOfDocument(engagement, isPrivate)}/${name}`,
    buttons: {
      notice: isPrivate ? vscode.l10n.t('For the team only. A file of it is written below private/.') : '',
      list: [
        { id: 'copyFormatted', label: vscode.l10n.t('Copy Formatted') },
        { id: 'copyMarkdown', label: vscode.l10n.t('Copy Markdown') },
        { id: 'saveMarkdown', label: vscode.l10n.t('Write Markdown File') },
        { id: 'saveHtml', label: vscode.l10n.t('Write HTML File') },
      ],
      press,
      closed: () => undefined,
    },
  });
}

/** Writes exactly what was shown; a file that is there is never written over. */
async function write(
  services: Services,
  { engagement, name, isPrivate }: ReportPage,
  document: Document,
  ending: '.md' | '.html',
): Promise<string> {
  const { journal, client, engagement: folder } = engagement;
  const key = { client, engagement: folder };
  const text = ending === '.html' ? renderHtmlPage(document) : renderMarkdown(document);
  const { changes } = await applyChanges(services.store, journal, async () => {
    const files = await listFolder(journal.uriOf(folderOfDocument(key, isPrivate)));
    const takenFiles = files.map((file) => file.name).filter((file) => file.toLowerCase().endsWith(ending));
    const path = placeDocument({ key, isPrivate, name, takenFiles, today: services.today() });
    return { changes: [{ path: `${path}${ending}`, create: text }] };
  });
  return changes[0]?.path ?? '';
}
