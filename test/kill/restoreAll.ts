import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeFile } from '../../src/core/files/decode';
import { judgeRemains } from '../../src/core/files/saveRemains';

/** What *Restore* makes of all that the saves of a killed VS Code have left: the files that were cut off are written. */
export function restoreAll(storage: string): { readonly restored: number; readonly unclear: readonly string[] } {
  const folder = path.join(storage, 'copies-1');
  const unclear: string[] = [];
  let restored = 0;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const copy = parse(readFileSync(path.join(folder, name), 'utf8'));
    if (!copy) continue; // its save had not begun
    const file = fileURLToPath(copy.uri);
    const remains = judgeRemains(copy, decodeFile(readFileSync(file)));
    if (remains === 'overtaken')
      unclear.push(`${path.basename(file)} is neither the text before nor a part of the new one`);
    if (remains !== 'cut-off') continue;
    writeFileSync(file, copy.after);
    restored++;
  }
  return { restored, unclear };
}

function parse(text: string): { readonly uri: string; readonly before: string; readonly after: string } | undefined {
  try {
    return JSON.parse(text) as ReturnType<typeof parse>;
  } catch {
    return undefined;
  }
}
