import path from 'node:path';
import { ROOT } from './places';
import { listFiles } from './sourceFiles';
import {
  copySample,
  makeConflictedJournal,
  makeEmptyFolder,
  makeIgnoredJournal,
  makeMultiRoot,
  type MakeWorkspace,
} from './workspaces';

/** One launch of VS Code and the tests that run in it. */
export interface VscodeSuite {
  /** Also the folder under `test/vscode` that holds its tests; `main` has all that no other suite has. */
  readonly name: string;
  /** Called for each launch, so that no test sees what another run left behind. */
  readonly makeWorkspace: MakeWorkspace;
  /** False opens the folder in Restricted Mode. */
  readonly trust: boolean;
}

/** All launches. A new one is a line here and a folder of tests. */
export const VSCODE_SUITES: readonly VscodeSuite[] = [
  { name: 'main', makeWorkspace: copySample, trust: true },
  { name: 'commands', makeWorkspace: copySample, trust: true },
  { name: 'emptyFolder', makeWorkspace: makeEmptyFolder, trust: true },
  { name: 'multiRoot', makeWorkspace: makeMultiRoot, trust: true },
  { name: 'ignoredJournal', makeWorkspace: makeIgnoredJournal, trust: true },
  { name: 'conflict', makeWorkspace: makeConflictedJournal, trust: true },
  { name: 'restricted', makeWorkspace: copySample, trust: false },
];

const TESTS = path.join(ROOT, 'test', 'vscode');

/** The test files of a suite, as paths below `test/vscode`; none when nobody has written one. */
export function listSuiteTests(suite: VscodeSuite): readonly string[] {
  const files = listFiles(TESTS, '.test.ts').map((file) => path.relative(TESTS, file));
  const isOf = (name: string, file: string): boolean => file.split(path.sep)[0] === name;
  if (suite.name !== 'main') return files.filter((file) => isOf(suite.name, file));
  return files.filter((file) => !VSCODE_SUITES.some(({ name }) => isOf(name, file)));
}
