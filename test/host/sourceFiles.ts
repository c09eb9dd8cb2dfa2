import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Absolute paths of the files under `folder`, at any depth, whose name ends in `ending`, in order of path; none without the folder. */
export function listFiles(folder: string, ending = ''): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
