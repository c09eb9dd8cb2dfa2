import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeFile } from '../../src/core/files/decode';
import { placeOf } from '../../src/core/files/layout';
import { readFile } from '../../src/core/files/read';
import { listFiles } from '../host/sourceFiles';

/** The two files that each edit changes. */
const edited = [
  ['actions', 'actions.yaml'],
  ['minutes', 'minutes/2026-11-20-weekly-status.yaml'],
] as const;

/** What is wrong with a journal after a kill: files that cannot be read, and confirmed edits that are not there once. */
export function checkSurvivors(folder: string, engagement: string, confirmed: readonly string[]): readonly string[] {
  const unreadable = listFiles(folder).flatMap((file) => {
    const place = placeOf(path.relative(folder, file).split(path.sep).join('/'));
    if (!place) return [];
    const decoded = decodeFile(readFileSync(file));
    const trouble = decoded.locked ?? readFile(place.kind, decoded, place.isPrivate).unreadable;
    return trouble ? [`${path.basename(file)}:${trouble.range.start.line + 1} ${trouble.message}`] : [];
  });
  const wrong = edited.flatMap(([kind, name]) => {
    const file = path.join(folder, engagement, name);
    if (!existsSync(file)) return [`${name} is gone`];
    const { record } = readFile<'actions' | 'minutes'>(kind, decodeFile(readFileSync(file)));
    const times = (text: string) => record.actions.filter((action) => action.text === text).length;
    return confirmed.filter((text) => times(text) !== 1).map((text) => `${text} is ${times(text)} times in ${name}`);
  });
  return [...unreadable, ...wrong];
}
