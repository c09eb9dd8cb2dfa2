import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE } from './places';
import { makeTemporaryFolder } from './processes';

/** Makes a fresh copy of something to open, and says what: a folder or a `.code-workspace` file. */
export type MakeWorkspace = () => string;

/** A copy of the sample journal. */
export function copySample(into = path.join(makeTemporaryFolder(), 'sample')): string {
  mkdirSync(into, { recursive: true });
  if (existsSync(SAMPLE)) cpSync(SAMPLE, into, { recursive: true });
  return into;
}

/** A folder with these files in it; `files` has their texts by their paths. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = makeEmptyFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** A folder with nothing in it. */
export function makeEmptyFolder(): string {
  const folder = path.join(makeTemporaryFolder(), 'empty');
  mkdirSync(folder);
  return folder;
}

/** A workspace file with two folders: the sample journal, and one that holds something else. */
export function makeMultiRoot(): string {
  const folder = makeTemporaryFolder();
  copySample(path.join(folder, 'sample'));
  mkdirSync(path.join(folder, 'other'));
  writeFileSync(path.join(folder, 'other', 'notes.md'), '# Not a journal\n');
  const file = path.join(folder, 'both.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'other' }, { path: 'sample' }] }));
  return file;
}

/** A Git repository that ignores the journal in it: its files are there, and no search finds them. */
export function makeIgnoredJournal(): string {
  const folder = path.join(makeTemporaryFolder(), 'repository');
  copySample(path.join(folder, 'journal'));
  for (const part of ['objects', 'refs']) mkdirSync(path.join(folder, '.git', part), { recursive: true });
  writeFileSync(path.join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(path.join(folder, '.gitignore'), 'journal/\n');
  writeFileSync(path.join(folder, 'README.md'), '# A project\n');
  return folder;
}

/** The sample journal as a Git repository in which a merge stopped: two sides gave the same number to different risks. */
export function makeConflictedJournal(): string {
  const folder = copySample();
  const risks = path.join(folder, 'clients/kestrel-bay-hospitals/theatre-scheduling/risks.yaml');
  const before = readFileSync(risks, 'utf8');
  const settings = ['user.name=A', 'user.email=a@b.invalid', 'core.autocrlf=false', 'merge.conflictStyle=merge'];
  const git = (...args: readonly string[]) =>
    spawnSync('git', [...settings.flatMap((each) => ['-c', each]), ...args], { cwd: folder });
  const commit = (title?: string) => {
    writeFileSync(risks, title === undefined ? before : `${before}  - id: R-20\n    title: "${title}"\n`);
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
  };
  git('init', '-q', '-b', 'ours');
  commit();
  git('branch', 'theirs');
  commit('Ours');
  git('checkout', '-q', 'theirs');
  commit('Theirs');
  git('checkout', '-q', 'ours');
  git('merge', '-q', 'theirs');
  if (!readFileSync(risks, 'utf8').includes('<<<<<<<'))
    throw new Error('git is missing, or merged what cannot be merged.');
  return folder;
}
