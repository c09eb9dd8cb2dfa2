import * as vscode from 'vscode';
import { entryPath } from '../../core/files/layout';
import { findClientShare, type ClientShare } from '../../core/journal/clientShare';
import type { Problem } from '../../core/model/problem';
import type { TreeRow } from '../../core/report/treeRow';
import { JournalError } from '../base/journalError';
import { findInEditor } from '../workspace/chooseEngagement';
import { findTrouble, showAsClient, type ClientPreview, type FileAtHand } from '../workspace/clientPreview';
import type { PageSource } from '../workspace/pages';
import { readTyped } from '../workspace/readTyped';
import { refuseWhileShared, type Services } from '../workspace/services';
import { TreeElement } from '../workspace/treeElement';

/**
 * Shows what the client would get of the file of a row or in the editor (P-30), as a page that follows it while it is
 * typed. Nothing leaves, and nothing is changed. It is for the team: it closes as soon as the screen is shared.
 */
export async function previewAsClient(services: Services, argument: unknown): Promise<void> {
  refuseWhileShared(services);
  await services.store.ready;
  const file = findFile(services, argument);
  if (!file) throw new JournalError(vscode.l10n.t('Open a file of the journal, or choose a row that has one.'));
  await readTyped(file.journal);
  await services.pages.show(followAsClient(services, file));
}

/** The file of a row, of the editor whose button was pressed, or else of the one that is at hand. */
function findFile(services: Services, argument: unknown): FileAtHand | undefined {
  if (argument instanceof TreeElement) return findOfRow(argument);
  return argument instanceof vscode.Uri ? services.store.locate(argument) : findInEditor(services);
}

/** The file that a row opens; below a group the shared file with its entries. */
function findOfRow({ journal, row }: TreeElement): FileAtHand | undefined {
  const { client, engagement, entryKind, opens } = row;
  if (opens) return { journal, path: opens.path };
  const kind = entryKind ?? (isOfActions(row) ? 'action' : undefined);
  if (!kind || client === undefined) return undefined;
  return { journal, path: entryPath({ client, engagement: engagement ?? '' }, kind) };
}

function isOfActions({ kind }: TreeRow): boolean {
  return kind === 'actions-group' || kind === 'action-side' || kind === 'done-actions';
}

interface ShownNow {
  readonly preview: ClientPreview;
  readonly trouble: Problem | undefined;
}

/** Undefined while the journal is not there; "Refresh" reads it anew. */
async function showNow(
  services: Services,
  { journal: { root }, path }: FileAtHand,
  share: ClientShare,
): Promise<ShownNow | undefined> {
  const journal = services.store.journals.find((each) => each.root.toString() === root.toString());
  const key = share.as === 'record' ? share.record : share.as === 'letter' ? share.key : undefined;
  if (key?.engagement !== undefined) await journal?.load({ client: key.client, engagement: key.engagement });
  if (!journal) return undefined;
  const file = { journal, path };
  return { preview: await showAsClient(services, file, share), trouble: findTrouble(file) };
}

/** While a part of the file cannot be read the page stays as it was, and says where that part begins. */
function followAsClient(services: Services, { journal, path }: FileAtHand): PageSource {
  const share = findClientShare(path);
  const uri = journal.uriOf(path).toString();
  let [notice, isWhole] = ['', false];
  return {
    journal,
    client: '', // of no client: what its user has to know is not for a screen that is shared
    path,
    name: vscode.l10n.t('Preview as Client'),
    render: async () => {
      const shown = await showNow(services, { journal, path }, share);
      const trouble = shown?.trouble && describeTrouble(shown.trouble);
      const isKept = trouble && isWhole;
      notice = [trouble, ...(isKept ? [] : (shown?.preview.notices ?? []))].filter(Boolean).join(' ');
      isWhole ||= shown !== undefined && !trouble;
      return isKept ? undefined : shown?.preview.document;
    },
    preview: {
      notice: () => notice,
      follow: (update) =>
        vscode.workspace.onDidChangeTextDocument(({ document }) => {
          if (share.as === 'report' && document.uri.toString() === uri) update();
        }),
    },
  };
}

function describeTrouble({ range, message }: Problem): string {
  return vscode.l10n.t('From line {0} on the file cannot be read: {1}', range.start.line + 1, message);
}
