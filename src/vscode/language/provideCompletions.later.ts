import * as vscode from 'vscode';
import { mostSuggestions, suggestCompletions } from '../../core/assist/suggestCompletions';
import { suggestSnippets, type SuggestedSnippet } from '../../core/assist/suggestSnippets';
import type { Suggestion, SuggestionKind } from '../../core/assist/suggestion';
import { ownerOf } from '../../core/files/layout';
import { toRange } from '../base/convert';
import { commandIds } from '../base/ids';
import { readShippedSnippets } from '../workspace/shippedSnippets.later';
import { findVisibleRecords, isHiddenFile, type Services } from '../workspace/services';

/** Where suggestions are wanted, and the text of that moment: while it is looked at, its author types on. */
interface Asked {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly position: vscode.Position;
}

/** What may be written at a position; an engagement that nobody has opened yet is read first. */
export async function provideCompletions(
  services: Services,
  { uri, text, position }: Asked,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  await services.store.ready; // else nothing would be offered, and not asked for again, right after VS Code has started
  const located = services.store.locate(uri);
  if (!located) return undefined;
  const { journal, path } = located;
  const { client, engagement } = ownerOf(path) ?? {};
  if (client !== undefined && engagement !== undefined) await journal.load({ client, engagement });
  if (token.isCancellationRequested || isHiddenFile(services, uri)) return undefined;
  const source = {
    ...{ records: findVisibleRecords(services, journal), index: journal.index },
    ...{ path, today: services.today() },
  };
  const all = text.split('\n');
  const lines = { lineCount: all.length, lineAt: (line: number) => all[line] ?? '' };
  const suggestions = suggestCompletions(source, lines, position);
  const isTyped = suggestions.some(({ kind }) => kind === 'day' || kind.endsWith('person')); // it may be one itself
  const dependsOnText = isTyped || suggestions.length === mostSuggestions;
  const snippets = suggestSnippets(source, lines, position, await readShippedSnippets(services));
  return new vscode.CompletionList(
    [...suggestions.map((suggestion, at) => toItem(suggestion, at, uri)), ...snippets.map(toSnippetItem)],
    dependsOnText,
  );
}

/** Below what is known of the place. */
function toSnippetItem({ label, help, body, range }: SuggestedSnippet): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description: help }, vscode.CompletionItemKind.Snippet);
  item.insertText = new vscode.SnippetString(body);
  item.range = toRange(range);
  item.sortText = `1${label}`;
  return item;
}

const kinds: Readonly<Record<SuggestionKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  person: vscode.CompletionItemKind.User,
  'new-person': vscode.CompletionItemKind.User,
  entry: vscode.CompletionItemKind.Reference,
  meeting: vscode.CompletionItemKind.File,
  day: vscode.CompletionItemKind.Event,
  text: vscode.CompletionItemKind.Text,
};

function toItem(suggestion: Suggestion, at: number, uri: vscode.Uri): vscode.CompletionItem {
  const { kind, label, detail, help, text, range, filter, cursor, goesOn, adds } = suggestion;
  const item = new vscode.CompletionItem({ label, ...(detail && { description: detail }) }, kinds[kind]);
  if (help) item.documentation = help;
  item.insertText =
    cursor === undefined
      ? text
      : new vscode.SnippetString().appendText(text.slice(0, cursor)).appendTabstop(0).appendText(text.slice(cursor));
  item.range = toRange(range);
  item.filterText = filter;
  item.sortText = String(at).padStart(5, '0');
  if (adds !== undefined) {
    const argument = { uri: uri.toString(), name: adds };
    item.command = { command: commandIds.addToContacts, title: label, arguments: [argument] };
  }
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
  return item;
}
