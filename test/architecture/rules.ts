import path from 'node:path';
import { FILE_RULES, IMPORT_TABLE, LATER_MODULES, PACKAGE_HOMES } from './importTable';
import type { SourceModule } from './sourceModule';

/** Names that say nothing about what a thing holds or does. */
const EMPTY_WORDS = ['manager', 'helper', 'util', 'handler', 'processor', 'data', 'info'];

const EMPTY_FOLDERS = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'lib'];

/** The most lines a file may have, by the first pattern that matches its path. */
const LENGTH_LIMITS: readonly (readonly [pattern: RegExp, lines: number])[] = [
  [/^src\/extension(\.web)?\.ts$/, 80],
  [/^src\/(vscode\/commands|core\/practice)\//, 120],
  [/^src\//, 300],
  [/^test\/.*\.test\.ts$/, 600],
  [/^test\//, 300],
];

/** The folder a rule of the import table is about: `core/text`, `vscode/base`, `node`; empty for an entry point. */
function toFolder(file: string): string {
  return path.posix.dirname(file).replace(/^src\/?/, '');
}

/** The file that an import from `from` means, without its ending; nothing for a package. */
function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(from), specifier).replace(/\.[jt]s$/, '');
}

function toPackage(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function findImportProblem(from: string, specifier: string): string | undefined {
  const folder = toFolder(from);
  const rule = FILE_RULES[from] ?? IMPORT_TABLE[folder];
  if (!rule) return 'is in a folder that the import table does not know';
  const target = resolve(from, specifier);
  if (target === undefined) {
    const name = toPackage(specifier);
    const homes = PACKAGE_HOMES[folder]?.[name];
    if (!rule.packages.includes(name)) return `may not use the package ${specifier}`;
    return homes && !homes.includes(from) ? `may not use ${name}; only ${homes.join(', ')} may` : undefined;
  }
  if (/^src\/extension(\.web)?$/.test(target)) return `may not import the entry point ${specifier}`;
  const targetFolder = toFolder(`${target}.ts`);
  if (targetFolder === folder || rule.folders.includes(targetFolder)) return undefined;
  return `may not import ${specifier}: ${folder || from} does not know ${targetFolder}`;
}

/** Imports against the table; imports of types count too. */
export function checkImports(modules: readonly SourceModule[]): readonly string[] {
  return modules.flatMap(({ path: file, imports }) =>
    imports
      .map((specifier) => findImportProblem(file, specifier))
      .flatMap((problem) => (problem ? `${file} ${problem}` : [])),
  );
}

/**
 * What `*.later.ts` may be: on the desktop each is a bundle in one folder with the others, and its functions are called
 * through it, so that nothing else can be taken out of it.
 */
export function checkLater(modules: readonly SourceModule[]): readonly string[] {
  const later = modules.filter(({ path: file }) => file.endsWith('.later.ts'));
  const names = later.map(({ path: file }) => path.posix.basename(file, '.later.ts'));
  return later.flatMap(({ path: file, exportedValues }, index) => [
    ...exportedValues.map((name) => `${file} exports ${name}, which is no function`),
    ...(names.indexOf(names[index] ?? '') < index ? [`${file} has the name of another`] : []),
    ...(/^\w+$/.test(names[index] ?? '') ? [] : [`${file} has a name that is no word`]),
  ]);
}

/** Modules that the desktop must not load to start: those that edit, recover, or do what a person asks for. */
export function checkStart(modules: readonly string[]): readonly string[] {
  return modules.filter((file) => LATER_MODULES.some((pattern) => pattern.test(file)));
}

/** Rings of files that import one another, each told once, from the file where it was noticed. */
export function checkCycles(modules: readonly SourceModule[]): readonly string[] {
  const graph = new Map<string, readonly string[]>();
  for (const { path: file, imports } of modules) {
    const targets = imports.map((specifier) => resolve(file, specifier)).filter((target) => target !== undefined);
    graph.set(file.replace(/\.ts$/, ''), targets);
  }
  const rings: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) rings.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (trail.includes(file) || done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return rings;
}

/** Files that are too long to be read in one go. */
export function checkLengths(modules: readonly SourceModule[]): readonly string[] {
  return modules.flatMap(({ path: file, lineCount }) => {
    const limit = LENGTH_LIMITS.find(([pattern]) => pattern.test(file))?.[1] ?? Infinity;
    return lineCount > limit ? `${file} has ${lineCount} lines; ${limit} are allowed` : [];
  });
}

/** Where files may lie: two levels of folders under `src`, and nothing beside the folders of `core` and `vscode`. */
export function checkFolders(modules: readonly SourceModule[]): readonly string[] {
  return modules.flatMap(({ path: file }) => {
    if (!file.startsWith('src/')) return [];
    if (toFolder(file).split('/').length > 2) return `${file} lies deeper than two folders`;
    return ['core', 'vscode'].includes(toFolder(file)) ? `${file} lies loose: put it into one of the folders` : [];
  });
}

function findEmptyWord(name: string): string | undefined {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return words.find((word) => EMPTY_WORDS.includes(word.toLowerCase().replace(/(?<=.{4})s$/, '')));
}

/** Names of folders, files and exports that say nothing. */
export function checkNames(modules: readonly SourceModule[]): readonly string[] {
  return modules.flatMap(({ path: file, exportedNames }) => {
    const emptyPart = file
      .replace(/\.ts$/, '')
      .split('/')
      .find((part) => EMPTY_FOLDERS.includes(part.toLowerCase()));
    const names = [path.posix.basename(file, '.ts'), ...exportedNames].filter(findEmptyWord);
    return [
      ...(emptyPart ? [`${file}: "${emptyPart}" says nothing about what is in it`] : []),
      ...names.map((name) => `${file}: "${findEmptyWord(name)}" in ${name} says nothing`),
    ];
  });
}

/** Files that only pass on what others export: an import shall say where a thing really is. */
export function checkBarrels(modules: readonly SourceModule[]): readonly string[] {
  return modules
    .filter(({ path: file, reExports }) => reExports || path.posix.basename(file) === 'index.ts')
    .map(({ path: file }) => `${file} passes on other files' exports`);
}

/** Work left undone: notes to oneself, and tests that are switched off. */
export function checkLeftovers(modules: readonly SourceModule[]): readonly string[] {
  return modules.flatMap(({ path: file, comments, switchedTests }) => [
    ...comments.filter((comment) => /\b(TODO|FIXME|HACK|XXX)\b/.test(comment)).map((text) => `${file}:${text}`),
    ...switchedTests.map((written) => `${file}: ${written}`),
  ]);
}
