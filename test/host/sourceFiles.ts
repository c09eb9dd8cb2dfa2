import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Absolute paths of the files under `folder`, at any depth, whose name ends in `ending`, in order of path; none without the folder. */
export function listFiles(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))
    .sort();
}
