import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listPatterns } from '../src/core/files/layout';
import { fileKinds, type FileKind } from '../src/core/model/fileKinds';
import { commandIds, contextKeys, settingKeys, viewIds } from '../src/vscode/base/ids';
import { ROOT } from './host/places';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly args?: { readonly commands?: readonly (string | { readonly command: string })[] };
}

type Named = Readonly<Record<string, string>>;

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly viewsContainers: { readonly activitybar: readonly Named[] };
    readonly views: Readonly<Record<string, readonly Named[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly when: string }[];
    readonly commands: readonly (Named & { readonly command: string })[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly (MenuItem & { readonly key: string })[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly snippets: readonly { readonly path: string }[];
    readonly yamlValidation: readonly { readonly fileMatch: string | readonly string[]; readonly url: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: Named; readonly completionEvents: readonly string[] }[];
    }[];
  };
}

const manifestText = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
const manifest = JSON.parse(manifestText) as Manifest;
const texts = JSON.parse(readFileSync(path.join(ROOT, 'package.nls.json'), 'utf8')) as Named;
const { contributes } = manifest;

/** Run only from where they make sense, never from the palette. */
const contextOnly: readonly string[] = [
  commandIds.markSent,
  commandIds.showHistory,
  commandIds.reopenAction,
  commandIds.closeEntry,
  commandIds.assignEntry,
  commandIds.postponeEntry,
  commandIds.supersedeDecision,
  commandIds.riskOccurred,
  commandIds.makeEntry,
  commandIds.openRow,
  commandIds.refresh,
  commandIds.stopReading,
  commandIds.renumberEntry,
  commandIds.addToContacts,
  commandIds.makeAddendum,
  commandIds.allowWording,
  commandIds.showEntryActions,
  commandIds.filterTimeline,
  commandIds.clearTimelineFilter,
  commandIds.previewAsClient,
];
const maximumInPalette = 45;

/** What VS Code itself tells `when` clauses. */
const vscodeKeys = [
  ...['view', 'viewItem', 'focusedView', 'editorTextFocus', 'resourceExtname', 'workspaceFolderCount'],
  ...['editorReadonly', 'acceptSuggestionOnEnter', 'inSnippetMode', 'hasNextTabstop'],
];

const menuItems = Object.values(contributes.menus).flat();
const whenClauses = [...menuItems, ...contributes.keybindings, ...contributes.viewsWelcome].flatMap(
  ({ when }) => when ?? [],
);

/** VS Code's own commands that our keys and texts call. */
const vscodeCommands = [
  ...['list.selectAndPreserveFocus', 'vscode.openFolder', `${viewIds.clients}.focus`],
  ...['cursorEnd', 'type', 'jumpToNextSnippetPlaceholder'],
];

/** The command of a menu or key; those behind it where a key runs several. */
function listCommands({ command, args }: MenuItem): readonly string[] {
  if (command !== 'runCommands') return [command];
  return (args?.commands ?? []).map((each) => (typeof each === 'string' ? each : each.command));
}

/** The terms of a clause: `a == b`, `a != b`, `a`, `!a`, or `false`. */
function listTerms(clause: string): readonly (readonly [key: string, value?: string])[] {
  return clause.split(' && ').map((term) => {
    const match = /^(?:(?<key>[\w.]+) [!=]= (?<value>[\w.-]+)|!?(?<flag>[\w.]+))$/.exec(term);
    assert.ok(match?.groups, `"${clause}" is more than ==, !=, && and !`);
    const { key, value, flag } = match.groups;
    return [key ?? flag ?? '', value];
  });
}

function listRowKinds(): readonly string[] {
  const source = readFileSync(path.join(ROOT, 'src', 'core', 'report', 'treeRow.ts'), 'utf8');
  const union = /export type RowKind =([^;]+);/.exec(source)?.[1] ?? '';
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, kind]) => kind ?? '');
}

function listMissing(files: readonly string[]): readonly string[] {
  return files.filter((file) => !existsSync(path.join(ROOT, file)));
}

describe('package.json', () => {
  it('declares every command of the source once, and no other', () => {
    const declared = contributes.commands.map(({ command }) => command).sort();
    assert.deepEqual(declared, Object.values(commandIds).sort());
  });

  it('names every command after its key in the source, with a title and the category', () => {
    const wrong = Object.entries(commandIds).filter(([name, id]) => {
      const command = contributes.commands.find((each) => each.command === id);
      return (
        id !== `engagementJournal.${name}` ||
        command?.['title'] !== `%command.${name}%` ||
        command['category'] !== '%command.category%'
      );
    });
    assert.deepEqual(wrong, []);
  });

  it('puts into menus and on keys only commands that are there', () => {
    const known = new Set<string>([...Object.values(commandIds), ...vscodeCommands]);
    const used = [...menuItems, ...contributes.keybindings].flatMap(listCommands);
    assert.deepEqual(
      used.filter((command) => !known.has(command)),
      [],
    );
  });

  it('shows a picture where a command stands as a button', () => {
    const buttons = [...(contributes.menus['view/title'] ?? []), ...(contributes.menus['view/item/context'] ?? [])]
      .filter((item) => /^(navigation|inline)/.test((item as MenuItem & { group: string }).group))
      .map(({ command }) => contributes.commands.find((each) => each.command === command));
    assert.deepEqual(
      buttons.filter((command) => !command?.['icon']),
      [],
    );
  });

  it('asks in when clauses only for equality and flags, of keys that are known', () => {
    const known = new Set<string>([...vscodeKeys, ...Object.values(contextKeys), 'false']);
    const keys = whenClauses.flatMap((clause) => listTerms(clause).map(([key]) => key));
    assert.deepEqual(
      keys.filter((key) => !known.has(key)),
      [],
    );
  });

  it('puts commands only on rows that the tree has, and only in views that are there', () => {
    const terms = whenClauses.flatMap(listTerms);
    const valuesOf = (name: string) => terms.flatMap(([key, value]) => (key === name ? (value ?? '') : []));
    const kinds = listRowKinds();
    const views: readonly string[] = Object.values(viewIds);
    assert.ok(kinds.includes('action') && kinds.length > 10);
    assert.deepEqual(
      [
        valuesOf('viewItem').filter((kind) => !kinds.includes(kind)),
        [...valuesOf('view'), ...valuesOf('focusedView')].filter((view) => !views.includes(view)),
      ],
      [[], []],
    );
  });

  it('hides from the palette what makes no sense there, shows the rest in journals, and stays within bounds', () => {
    const palette = contributes.menus['commandPalette'] ?? [];
    const hidden = palette.filter(({ when }) => when === 'false').map(({ command }) => command);
    const everywhere: readonly string[] = [
      commandIds.startJournal,
      commandIds.trySampleJournal,
      commandIds.openGuide,
      commandIds.helpMeSayIt,
      ...contextOnly,
    ];
    const unguarded = Object.values(commandIds).filter(
      (id) => !palette.some(({ command, when }) => command === id && when?.startsWith(contextKeys.hasJournal)),
    );
    assert.deepEqual([hidden.toSorted(), unguarded.toSorted()], [contextOnly.toSorted(), everywhere.toSorted()]);
    assert.ok(contributes.commands.length - hidden.length <= maximumInPalette);
  });

  it('gives every key to one command at a time, the same on every system', () => {
    const keys = contributes.keybindings.map((binding) => `${binding.key} ${binding.when ?? ''}`);
    const withMac = contributes.keybindings.filter((binding) => 'mac' in binding);
    assert.deepEqual([new Set(keys).size, withMac], [keys.length, []]);
  });

  it('uses every text of package.nls.json, and no other', () => {
    const used = [...new Set([...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key))];
    assert.deepEqual(used.toSorted(), Object.keys(texts).toSorted());
  });

  it('links in its texts only to commands that are there', () => {
    const links = Object.values(texts).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)\)/g)]);
    const known: readonly string[] = [...Object.values(commandIds), ...vscodeCommands];
    const unknown = links.map(([, id]) => id ?? '').filter((id) => !known.includes(id));
    assert.deepEqual([unknown, links.length > 5], [[], true]);
  });

  it('declares the views and settings of the source, and no other', () => {
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    assert.deepEqual(
      [views, Object.keys(contributes.configuration.properties)],
      [Object.values(viewIds), Object.values(settingKeys)],
    );
  });

  it('names only files that are there', () => {
    const { activitybar } = contributes.viewsContainers;
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const files = [
      ...activitybar.map(({ icon }) => icon ?? ''),
      ...Object.values(contributes.views).flatMap((list) => list.map(({ icon }) => icon ?? '')),
      ...contributes.snippets.map((each) => each.path),
      ...contributes.yamlValidation.map(({ url }) => url),
      ...steps.flatMap(({ media }) => Object.values(media)),
    ];
    assert.deepEqual([listMissing(files), files.length > 10], [[], true]);
  });

  it('explains every kind of file in its places, and leaves problems to us: no strict schema is wired', () => {
    // the files of many other tools lie in folders called templates
    const kinds = (Object.keys(fileKinds) as FileKind[]).filter((kind) => kind !== 'template');
    const wired = contributes.yamlValidation.map(({ fileMatch, url }) => [url, [fileMatch].flat()]);
    assert.deepEqual(
      wired,
      kinds.map((kind) => [`./media/schemas/${kind}.json`, listPatterns(kind)]),
    );
  });

  it('ticks off the steps of the walkthrough on commands and keys that are there', () => {
    const events = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
    const known = [
      ...Object.values(commandIds).map((id) => `onCommand:${id}`),
      ...Object.values(contextKeys).map((key) => `onContext:${key}`),
    ];
    assert.deepEqual(
      events.filter((event) => !known.includes(event)),
      [],
    );
  });

  it('begins the walkthrough with the five keys, as they are', () => {
    const { newMinutes, capture, send, findAgreement, shareScreen } = commandIds;
    const five = [newMinutes, capture, send, findAgreement, shareScreen];
    const [first] = contributes.walkthroughs.flatMap(({ steps }) => steps);
    const page = readFileSync(path.join(ROOT, first?.media['markdown'] ?? ''), 'utf8');
    const shown = [...page.matchAll(/^\| `([^`]+)` \| \*\*([^*]+)\*\*/gm)].map(([, key, name]) => `${key} ${name}`);
    const keyOf = (id: string) => contributes.keybindings.find(({ command }) => command === id)?.key.toUpperCase();
    assert.deepEqual(
      first?.completionEvents,
      five.map((id) => `onCommand:${id}`),
    );
    assert.deepEqual(
      shown.map((row) => row.toUpperCase()),
      five.map((id) => `${keyOf(id)} ${texts[id.replace('engagementJournal', 'command')]?.toUpperCase()}`),
    );
  });

  it('starts only where a journal is, and works untrusted, remote and in the browser', () => {
    assert.deepEqual(
      [manifest.activationEvents, manifest.capabilities, manifest.main, manifest.browser],
      [
        ['workspaceContains:journal.yaml', 'workspaceContains:*/journal.yaml'],
        { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
        './dist/extension.js',
        './dist/web/extension.js',
      ],
    );
  });
});
