import * as vscode from 'vscode';
import { isReport, suggestInReport, type ReportOffers, type ReportSuggestion } from '../../core/assist/suggestInReport';
import { clientPath, isPrivatePath, ownerOf } from '../../core/files/layout';
import { viewAsClient } from '../../core/journal/clientView';
import type { EngagementKey, JournalRecords } from '../../core/journal/journalIndex';
import { listPeople } from '../../core/journal/people';
import { renderLiveBlocks } from '../../core/report/liveBlocks';
import { findLastReport } from '../../core/report/liveSource';
import { listReportReferences } from '../../core/report/reportReferences';
import { toRange } from '../base/convert';
import { isHiddenFile, type Services } from '../workspace/services';

/** Where suggestions are wanted, and the text of that moment: while it is looked at, its author types on. */
interface Asked {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly position: vscode.Position;
  /** What was typed and has called for them; nobody has asked then. */
  readonly triggerCharacter: string | undefined;
}

/** What may be written at a position of a report, as far as its readers may see it; nothing in any other file. */
export async function provideReportCompletions(
  services: Services,
  { uri, text, position, triggerCharacter }: Asked,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionItem[]> {
  await services.store.ready;
  const { journal, path = '' } = services.store.locate(uri) ?? {};
  const { client, engagement } = ownerOf(path) ?? {};
  if (!journal || client === undefined || engagement === undefined || !isReport(path)) return [];
  const key = { client, engagement };
  await journal.load(key);
  if (token.isCancellationRequested || isHiddenFile(services, uri)) return [];
  const offers = makeOffers(services, journal.index, key, path);
  const all = text.split(/\r?\n/);
  const [above = '', line = '', below = ''] = [-1, 0, 1].map((step) => all[position.line + step]);
  return suggestInReport(offers, { above, line, below }, position, triggerCharacter === undefined).map(toItem);
}

/** A report that the client reads is made from what the client may see; so are the parts of one for the team. */
function makeOffers(services: Services, index: JournalRecords, key: EngagementKey, path: string): ReportOffers {
  const view = viewAsClient(index, key.client);
  const withIds = isPrivatePath(path);
  const source = { key, today: services.today(), withIds };
  const client = view.get('client', clientPath(key.client))?.reading.record.name;
  const companies = { theirs: client, ours: view.journal?.reading.record.organisation, nobody: undefined };
  return {
    blocks: renderLiveBlocks({ ...source, records: view, since: findLastReport(view, key, path) }),
    references: listReportReferences({ ...source, records: withIds ? index : view }),
    people: listPeople(view, key).map(({ name, role, side }) => ({
      name,
      detail: [role, companies[side]].filter(Boolean).join(' · '),
    })),
  };
}

const kinds: Readonly<Record<ReportSuggestion['kind'], vscode.CompletionItemKind>> = {
  block: vscode.CompletionItemKind.Snippet,
  reference: vscode.CompletionItemKind.Reference,
  person: vscode.CompletionItemKind.User,
};

function toItem({ kind, label, detail, text, range, filter }: ReportSuggestion, at: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, ...(detail && { description: detail }) }, kinds[kind]);
  item.insertText = text;
  item.range = toRange(range);
  item.filterText = filter;
  item.sortText = String(at).padStart(5, '0');
  item.keepWhitespace = true;
  if (kind !== 'person') item.documentation = preview(text);
  return item;
}

/** What is put in, as it will look. */
function preview(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text.trim() === '' ? vscode.l10n.t('Nothing to tell: nothing is put in.') : text);
}
