import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as rules from './architecture/rules';
import { parseModule, type SourceModule } from './architecture/sourceModule';
import { planDesktop } from './host/desktopBundles';
import { planWeb } from './host/webBundles';
import { ROOT } from './host/places';
import { listFiles } from './host/sourceFiles';

type Rule = (modules: readonly SourceModule[]) => readonly string[];

async function readModules(folder: string): Promise<readonly SourceModule[]> {
  const files = listFiles(path.join(ROOT, folder), '.ts');
  const toPath = (file: string): string => path.relative(ROOT, file).split(path.sep).join('/');
  return Promise.all(files.map((file) => parseModule(toPath(file), readFileSync(file, 'utf8'))));
}

/** Runs a rule on made-up files: path and text. */
async function run(rule: Rule, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return rule(await Promise.all(Object.entries(files).map(([file, text]) => parseModule(file, text))));
}

describe('The source', () => {
  let source: readonly SourceModule[] = [];
  let tests: readonly SourceModule[] = [];

  before(async () => {
    source = await readModules('src');
    tests = await readModules('test');
  });

  it('is really read', () => {
    assert.ok(source.some(({ path: file, imports }) => file === 'src/extension.ts' && imports.includes('vscode')));
  });

  it('imports only downwards', () => assert.deepEqual(rules.checkImports(source), []));
  it('can be called where it is loaded later', () => assert.deepEqual(rules.checkLater(source), []));
  it('has no ring of imports', () => assert.deepEqual(rules.checkCycles(source), []));
  it('keeps files short', () => assert.deepEqual(rules.checkLengths([...source, ...tests]), []));
  it('lies two folders deep at most', () => assert.deepEqual(rules.checkFolders(source), []));
  it('has names that say something', () => assert.deepEqual(rules.checkNames([...source, ...tests]), []));
  it('has no barrels', () => assert.deepEqual(rules.checkBarrels(source), []));
  it('leaves nothing undone', () => assert.deepEqual(rules.checkLeftovers([...source, ...tests]), []));
});

describe('The bundles of the desktop', () => {
  let bundles: readonly (readonly string[])[] = [];

  before(async () => {
    bundles = await planDesktop();
  });

  it('keep what a person asks for out of the one that is loaded to start', () => {
    const [main = []] = bundles;
    assert.ok(main.includes('src/vscode/workspace/journalStore.ts'));
    assert.deepEqual(rules.checkStart(main), []);
  });

  it('hold it all the same, and no module twice', () => {
    const all = bundles.flat().filter((file) => file.startsWith('src/'));
    assert.ok(rules.checkStart(all).includes('src/core/capture/closeAction.ts'));
    assert.deepEqual(
      all.filter((file, index) => all.indexOf(file) < index),
      [],
    );
  });
});

describe('The bundles of the browser', () => {
  let bundles: readonly (readonly string[])[] = [];

  before(async () => {
    bundles = await planWeb();
  });

  it('keep what a person asks for out of the one that VS Code loads', () => {
    const [main = [], ...others] = bundles;
    const isAsked = (file: string): boolean => /^src\/core\/capture\/(?!today)/.test(file);
    assert.ok(main.includes('src/vscode/workspace/journalStore.ts'));
    assert.ok(others.flat().includes('src/core/capture/closeAction.ts'));
    assert.deepEqual(main.filter(isAsked), []);
  });

  it('hold no module twice', () => {
    const all = bundles.flat().filter((file) => file.startsWith('src/'));
    assert.deepEqual(
      all.filter((file, index) => all.indexOf(file) < index),
      [],
    );
  });
});

describe('The rule about', () => {
  it('imports sees every way to import, and takes types for imports', async () => {
    const text = `
      import { a } from 'vscode';
      import type { B } from '../journal/b';
      import { type C } from '../../vscode/base/c';
      type D = import('../practice/d').D;
      const e = import('node:fs');
      const f = require('@scope/package/part');
      import g = require('../../node/g');
      import h from '../../extension';
      import { i } from './i';
      import { j } from 'date-fns';
      import { k } from '../text/k';`;
    assert.deepEqual(await run(rules.checkImports, { 'src/core/model/x.ts': text }), [
      'src/core/model/x.ts may not use the package vscode',
      'src/core/model/x.ts may not import ../journal/b: core/model does not know core/journal',
      'src/core/model/x.ts may not import ../../vscode/base/c: core/model does not know vscode/base',
      'src/core/model/x.ts may not import ../practice/d: core/model does not know core/practice',
      'src/core/model/x.ts may not use the package node:fs',
      'src/core/model/x.ts may not use the package @scope/package/part',
      'src/core/model/x.ts may not import ../../node/g: core/model does not know node',
      'src/core/model/x.ts may not import the entry point ../../extension',
      'src/core/model/x.ts may not use date-fns; only src/core/model/day.ts may',
    ]);
  });

  it('imports keeps the parts of the shell apart, and Node out of the browser', async () => {
    const files = {
      'src/vscode/views/a.ts': `import { b } from '../commands/b';`,
      'src/extension.ts': `import { a } from './node/a';`,
      'src/extension.web.ts': `import { a } from './node/a';`,
      'src/elsewhere/a.ts': `import { a } from './a';`,
    };
    assert.deepEqual(await run(rules.checkImports, files), [
      'src/vscode/views/a.ts may not import ../commands/b: vscode/views does not know vscode/commands',
      'src/extension.web.ts may not import ./node/a: src/extension.web.ts does not know node',
      'src/elsewhere/a.ts is in a folder that the import table does not know',
    ]);
  });

  it('what is loaded later takes functions only, and names that no other file has', async () => {
    const files = {
      'src/core/files/a.later.ts': `
        export function call() {}
        export async function wait() {}
        export interface Given {}
        export type { Other } from './other';
        export const value = 1;
        export class Thing {}
        export { call as again };`,
      'src/core/report/a.later.ts': 'export const enum Side { left }',
      'src/core/report/a-b.later.ts': '',
      'src/core/report/c.ts': 'export const value = 1;',
    };
    assert.deepEqual(await run(rules.checkLater, files), [
      'src/core/files/a.later.ts exports value, which is no function',
      'src/core/files/a.later.ts exports Thing, which is no function',
      'src/core/files/a.later.ts exports again, which is no function',
      'src/core/report/a.later.ts exports Side, which is no function',
      'src/core/report/a.later.ts has the name of another',
      'src/core/report/a-b.later.ts has a name that is no word',
    ]);
  });

  it('rings counts types, and files that pass exports on', async () => {
    const files = {
      'src/core/text/a.ts': `import type { B } from './b';`,
      'src/core/text/b.ts': `export * from './c';`,
      'src/core/text/c.ts': `import { a } from './a.js';`,
      'src/core/text/d.ts': `import { a } from './a';`,
    };
    assert.deepEqual(await run(rules.checkCycles, files), [
      'src/core/text/a -> src/core/text/b -> src/core/text/c -> src/core/text/a',
    ]);
  });

  it('length knows a limit for each kind of file', async () => {
    const files = {
      'src/extension.ts': 'a;\n'.repeat(81),
      'src/vscode/commands/a.ts': 'a;\n'.repeat(121),
      'src/core/text/a.ts': 'a;\n'.repeat(300),
      'src/core/text/b.ts': 'a;\n'.repeat(301),
      'test/core/a.test.ts': 'a;\n'.repeat(601),
    };
    assert.deepEqual(await run(rules.checkLengths, files), [
      'src/extension.ts has 81 lines; 80 are allowed',
      'src/vscode/commands/a.ts has 121 lines; 120 are allowed',
      'src/core/text/b.ts has 301 lines; 300 are allowed',
      'test/core/a.test.ts has 601 lines; 600 are allowed',
    ]);
  });

  it('folders sees files that lie too deep or loose', async () => {
    const files = { 'src/core/a.ts': '', 'src/vscode/a.ts': '', 'src/core/text/deep/a.ts': '', 'src/node/a.ts': '' };
    assert.deepEqual(await run(rules.checkFolders, files), [
      'src/core/a.ts lies loose: put it into one of the folders',
      'src/vscode/a.ts lies loose: put it into one of the folders',
      'src/core/text/deep/a.ts lies deeper than two folders',
    ]);
  });

  it('names looks at folders, files and exports, and at whole words', async () => {
    const files = {
      'src/utils/a.ts': '',
      'src/core/text/fileHelpers.ts': '',
      'src/core/text/metadata.ts': 'export function informAll() {}; export type Metadata = 1; const data = 1;',
      'src/core/text/b.ts':
        'export class JournalManager {}; export const userInfo = 1, x = 2; const y = 1; export { y as dataOf };',
    };
    assert.deepEqual(await run(rules.checkNames, files), [
      'src/utils/a.ts: "utils" says nothing about what is in it',
      'src/core/text/fileHelpers.ts: "Helpers" in fileHelpers says nothing',
      'src/core/text/b.ts: "Manager" in JournalManager says nothing',
      'src/core/text/b.ts: "Info" in userInfo says nothing',
      'src/core/text/b.ts: "data" in dataOf says nothing',
    ]);
  });

  it('barrels sees index files and passed-on exports', async () => {
    const files = {
      'src/core/text/index.ts': 'export const a = 1;',
      'src/core/text/a.ts': `export * from './b';`,
      'src/core/text/b.ts': `export { c } from './c';`,
      'src/core/text/c.ts': `import { d } from './d'; export const c = d;`,
    };
    assert.deepEqual(await run(rules.checkBarrels, files), [
      `src/core/text/index.ts passes on other files' exports`,
      `src/core/text/a.ts passes on other files' exports`,
      `src/core/text/b.ts passes on other files' exports`,
    ]);
  });

  it('leftovers sees notes in comments and switched tests, not the same words in texts', async () => {
    const note = ['TO', 'DO'].join('');
    const files = {
      'test/core/a.test.ts': `// ${note}: more\nit.only('a', () => {}); describe.skip('b', () => {}); xit('c'); it('${note}'); a.skip(1);`,
    };
    assert.deepEqual(await run(rules.checkLeftovers, files), [
      `test/core/a.test.ts: ${note}: more`,
      'test/core/a.test.ts: it.only',
      'test/core/a.test.ts: describe.skip',
      'test/core/a.test.ts: xit',
    ]);
  });
});
