import * as vscode from 'vscode';
import { explainDay } from '../../core/assist/explainDay';
import { explainField } from '../../core/assist/explainField';
import { findLinks } from '../../core/assist/findLinks';
import { findNameAt, type NameAt } from '../../core/assist/findNameAt';
import { findHome, listHomes, listPlaces } from '../../core/assist/findPlaces';
import { listFolds, listOutline, type OutlinePart } from '../../core/assist/listOutline';
import { ownerOf, placeOf } from '../../core/files/layout';
import type { Explanation } from '../../core/journal/explanation';
import { listKnownPeople, type KnownPerson } from '../../core/journal/personMentions';
import { explainEntry, explainMeeting } from '../../core/report/explainEntry';
import { explainPerson } from '../../core/report/explainPerson';
import { toRange } from '../base/convert';
import { commandIds } from '../base/ids';
import { readText } from '../workspace/journalFiles';
import { isHiddenFile, type Services } from '../workspace/services';
import { findNamed, findScope, loadVisible, locateDocument, readPlaces, type DocumentPlace } from './documentPlace';
import { findRenamed, planRename } from './renamePlaces';

async function provideHover(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const before = locateDocument(services, document);
  const first = before && findNameAt(before, position);
  if (!before || !first) return undefined;
  const client = ownerOf(before.path)?.client;
  if (first.kind === 'id') await loadVisible(services, before.journal, first.mention.key);
  if (first.kind === 'person' && client !== undefined) {
    for (const engagement of before.journal.index.listEngagementFolders(client)) {
      await loadVisible(services, before.journal, { client, engagement });
    }
  }
  const place = token.isCancellationRequested ? undefined : locateDocument(services, document);
  const found = place && findNameAt(place, position);
  const told = found && explain(services, place, found);
  if (!told) return undefined;
  const text = toMarkdown(told);
  if (found.kind === 'person' && found.mention.person.side === 'theirs')
    offerContact(text, document, found.mention.person);
  return new vscode.Hover(text, toRange(found.range));
}

/** A link below somebody of a client: a call is logged from where the name stands. */
function offerContact(text: vscode.MarkdownString, { uri }: vscode.TextDocument, { name }: KnownPerson): void {
  const target = { uri: uri.toString(), person: name };
  const query = encodeURIComponent(JSON.stringify([target])).replace(
    /[()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  text.isTrusted = { enabledCommands: [commandIds.logContact] };
  text.appendMarkdown(`[${vscode.l10n.t('Log a Contact')}](command:${commandIds.logContact}?${query})`);
}

function explain(services: Services, { records, path }: DocumentPlace, found: NameAt): Explanation | undefined {
  const today = services.today();
  const view = { records, today, audience: services.share.isOn ? ('client' as const) : ('team' as const) };
  switch (found.kind) {
    case 'id':
      return explainEntry({ ...view, key: found.mention.key }, found.mention.id);
    case 'meeting':
      return explainMeeting({ ...view, key: found.key }, found.path);
    case 'person':
      return explainPerson(view, ownerOf(path)?.client, found.mention.person);
    case 'day':
      return explainDay(records, path, found.day, today);
    case 'key':
      return isToldBySchema() ? undefined : explainField(found.written, found.found);
    case 'value':
      return explainField(found.written, found.found);
  }
}

/** Whether the YAML extension says what a field is for: it reads the schemas that come with ours. */
function isToldBySchema(): boolean {
  return vscode.extensions.getExtension('redhat.vscode-yaml')?.isActive ?? false;
}

/** What people wrote is shown as it is, never as Markdown. */
function toMarkdown({ head, state, facts }: Explanation): vscode.MarkdownString {
  const text = new vscode.MarkdownString('**').appendText(head).appendMarkdown('**\n\n');
  if (state !== undefined) text.appendText(state).appendMarkdown('\n\n');
  for (const [name, value] of facts) text.appendMarkdown(`**${name}**: `).appendText(value).appendMarkdown('\n\n');
  return text;
}

async function provideDefinition(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.LocationLink[]> {
  const { place, named } = (await findNamed(services, document, position)) ?? {};
  if (!place || !named) return [];
  const links: vscode.LocationLink[] = [];
  for (const path of listHomes(place.records, named)) {
    const targetUri = place.journal.uriOf(path);
    const file = path === place.path ? place.file : await readText(targetUri);
    if (token.isCancellationRequested || isHiddenFile(services, targetUri) || !file) continue;
    for (const range of findHome(file, path, named)) {
      links.push({ originSelectionRange: toRange(named.range), targetUri, targetRange: toRange(range) });
    }
  }
  return links;
}

async function provideReferences(
  services: Services,
  ...[document, position, { includeDeclaration }, token]: Parameters<vscode.ReferenceProvider['provideReferences']>
): Promise<vscode.Location[]> {
  const { place, named } = (await findNamed(services, document, position)) ?? {};
  if (!place || !named) return [];
  const { journal, records } = place;
  const client = findScope(place, named);
  const texts = await readPlaces(journal, client, token);
  if (token.isCancellationRequested) return [];
  const people = listKnownPeople(records, client);
  return listPlaces(texts, named, people, includeDeclaration)
    .map(({ path, range }) => new vscode.Location(journal.uriOf(path), toRange(range)))
    .filter(({ uri }) => !isHiddenFile(services, uri));
}

async function prepareRename(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
  if (!services.store.locate(document.uri)) return undefined;
  const { named } = await findRenamed(services, document, position, token);
  const placeholder = named.kind === 'id' ? named.mention.id : named.mention.person.name;
  return { range: toRange(named.range), placeholder };
}

async function provideRename(
  services: Services,
  ...[document, position, name, token]: Parameters<vscode.RenameProvider['provideRenameEdits']>
): Promise<vscode.WorkspaceEdit | undefined> {
  if (!services.store.locate(document.uri)) return undefined;
  return planRename(await findRenamed(services, document, position, token), name);
}

function provideLinks(services: Services, document: vscode.TextDocument): vscode.DocumentLink[] {
  const place = locateDocument(services, document);
  if (!place) return [];
  return findLinks(place).map(({ range, to }) => {
    const target = 'url' in to ? vscode.Uri.parse(to.url) : place.journal.uriOf(to.path);
    return new vscode.DocumentLink(toRange(range), target);
  });
}

async function provideOutline(services: Services, document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const place = locateDocument(services, document);
  return place ? (await services.store.slices.run(listOutline(place.path, place.file.text))).map(toSymbol) : [];
}

const symbolKinds = {
  part: vscode.SymbolKind.Array,
  entry: vscode.SymbolKind.Field,
  person: vscode.SymbolKind.Object,
} as const;

function toSymbol({ kind, name, range, head, parts }: OutlinePart): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, '', symbolKinds[kind], toRange(range), toRange(head));
  symbol.children = parts.map(toSymbol);
  return symbol;
}

/** Undefined for what is none of ours, so that the editor folds it by its own rules. */
async function provideFolds(
  services: Services,
  document: vscode.TextDocument,
): Promise<vscode.FoldingRange[] | undefined> {
  const place = locateDocument(services, document);
  if (!place || !placeOf(place.path)) return undefined;
  const kindOf = (isComment?: true) => (isComment ? vscode.FoldingRangeKind.Comment : undefined);
  const folds = await services.store.slices.run(listFolds(place.file.text));
  return folds.map(({ start, end, isComment }) => new vscode.FoldingRange(start, end, kindOf(isComment)));
}

const answers = {
  hover: provideHover,
  definition: provideDefinition,
  references: provideReferences,
  prepareRename,
  rename: provideRename,
  links: provideLinks,
  outline: provideOutline,
  folds: provideFolds,
} as const;

export type Answers = typeof answers;

/** What the editor gives with a question. */
export type Given<K extends keyof Answers> = Answers[K] extends (services: Services, ...given: infer G) => unknown
  ? G
  : never;

/** What is asked for with every change, all of it at the same time. */
const asksOften: readonly (keyof Answers)[] = ['links', 'outline', 'folds'];

/** Answers what the editor asks about a document of a journal; it keeps the answer, so that the journals are found first. */
export async function answer<K extends keyof Answers>(
  services: Services,
  what: K,
  given: Given<K>,
): Promise<Awaited<ReturnType<Answers[K]>>> {
  await services.store.ready;
  const ask = answers[what] as unknown as (services: Services, ...given: Given<K>) => ReturnType<Answers[K]>;
  const run = () => ask(services, ...given);
  return await (asksOften.includes(what) ? services.turns.take(run) : run());
}
