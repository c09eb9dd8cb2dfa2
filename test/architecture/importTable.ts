/** What the files of one folder may import. */
export interface ImportRule {
  /** Folders of `src`; a folder may always import itself. */
  readonly folders: readonly string[];
  /** Packages from outside; `node:` stands for all of Node. */
  readonly packages: readonly string[];
}

const CORE = ['text', 'model', 'files', 'journal', 'practice', 'capture', 'assist', 'report', 'exchange'].map(
  (name) => `core/${name}`,
);

const SHELL_BASE = ['vscode/base', 'vscode/workspace', ...CORE];

function allow(folders: readonly string[], packages: readonly string[] = []): ImportRule {
  return { folders, packages };
}

/**
 * The direction of all dependencies: a folder may import those named, and no other. Read from the top it is the order in
 * which to understand the code, and because it is an order there can be no ring of folders.
 */
export const IMPORT_TABLE: Readonly<Record<string, ImportRule>> = {
  'core/text': allow([]),
  'core/model': allow(['core/text'], ['date-fns', '@date-fns/utc', 'chrono-node']),
  'core/files': allow(['core/text', 'core/model'], ['yaml', 'node-diff3', '@noble/hashes']),
  'core/journal': allow(['core/text', 'core/model', 'core/files'], ['date-fns']),
  'core/practice': allow(['core/text', 'core/model', 'core/journal'], ['date-fns']),
  'core/capture': allow(['core/text', 'core/model', 'core/files', 'core/journal', 'core/practice']),
  'core/assist': allow(['core/text', 'core/model', 'core/files', 'core/journal', 'core/practice', 'core/capture']),
  'core/report': allow(['core/text', 'core/model', 'core/journal', 'core/practice']),
  'core/exchange': allow(
    ['core/text', 'core/model', 'core/files', 'core/journal', 'core/report'],
    ['ts-ics', 'windows-iana', 'timezones-ical-library', 'postal-mime', 'html-to-text', '@kenjiuno/msgreader'],
  ),
  node: allow(CORE, ['node:']),
  'vscode/base': allow(CORE, ['vscode']),
  'vscode/workspace': allow(['vscode/base', ...CORE], ['vscode']),
  'vscode/commands': allow(SHELL_BASE, ['vscode']),
  'vscode/views': allow(SHELL_BASE, ['vscode']),
  'vscode/language': allow(SHELL_BASE, ['vscode']),
  'vscode/webview': allow(SHELL_BASE, ['vscode']),
};

const SHELL = ['base', 'workspace', 'commands', 'views', 'language', 'webview'].map((name) => `vscode/${name}`);

/** Single files with a rule of their own: the entry points, and what connects the pieces for both. */
export const FILE_RULES: Readonly<Record<string, ImportRule>> = {
  'src/extension.ts': allow(['', 'node'], ['vscode']),
  'src/extension.web.ts': allow([''], ['vscode']),
  'src/start.ts': allow([...SHELL, ...CORE], ['vscode']),
};

/** Packages that only some files of a folder may use: dates are counted in one place and read in another, checksums in another. */
export const PACKAGE_HOMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'core/model': {
    'date-fns': ['src/core/model/day.ts'],
    '@date-fns/utc': ['src/core/model/day.ts'],
    'chrono-node': ['src/core/model/daysInText.later.ts'],
  },
  'core/files': { '@noble/hashes': ['src/core/files/fingerprint.ts'] },
};

/** What the desktop's main bundle never holds: it shows what is known already, and loads the rest when it is needed. */
export const LATER_MODULES: readonly RegExp[] = [
  /^node_modules\/(yaml|chrono-node|node-diff3|@noble\/hashes|ts-ics|windows-iana|timezones-ical-library|postal-mime|html-to-text|htmlparser2)\//,
  /^node_modules\/@kenjiuno\//,
  /^src\/core\/(capture|assist|exchange)\//,
  /^src\/core\/files\/(parse|write|edit\w*|place\w+|merge\w+)\.ts$/,
  /^src\/vscode\/commands\/(?!registerCommands|greetInSample)/,
  /^src\/.+\.later\.ts$/,
];
