import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkText, decodeFile } from '../../../src/core/files/decode';
import { placeOf } from '../../../src/core/files/layout';
import { readFile } from '../../../src/core/files/read';
import { JournalIndex } from '../../../src/core/journal/journalIndex';
import { findHighestNumbers } from '../../../src/core/model/ids';
import { SAMPLE } from '../../host/places';
import { listFiles } from '../../host/sourceFiles';

/** An index over files given as path and text; files that are no records leave only their numbers, as in the store. */
export function readJournal(files: Readonly<Record<string, string>>): JournalIndex {
  const index = new JournalIndex();
  for (const [file, text] of Object.entries(files)) putText(index, file, text);
  return index;
}

export function putText(index: JournalIndex, file: string, text: string): void {
  const place = placeOf(file);
  if (place) index.put(file, readFile(place.kind, checkText(text), place.isPrivate));
  else index.put(file, findHighestNumbers(text));
}

/** The files of the sample journal by their path, as text. */
export function readSampleFiles(): Readonly<Record<string, string>> {
  const toPath = (file: string): string => path.relative(SAMPLE, file).split(path.sep).join('/');
  return Object.fromEntries(listFiles(SAMPLE).map((file) => [toPath(file), decodeFile(readFileSync(file)).text]));
}
