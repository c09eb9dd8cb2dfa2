import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface FoundFile {
  /** Relative to the folder of the journal, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Looks at each file below a folder and no more: the floor under everything that has to know the state of the disk. */
export function walk(folder: string, below = '', found: FoundFile[] = []): readonly FoundFile[] {
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      walk(folder, name, found);
      continue;
    }
    const { size, mtimeMs } = statSync(path.join(folder, name));
    found.push({ path: name, size, mtimeMs });
  }
  return found;
}

/** The texts of all files below a folder. */
export function readTexts(folder: string): readonly string[] {
  return walk(folder).map(({ path: name }) => readFileSync(path.join(folder, name), 'utf8'));
}
