import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { KEPT } from '../host/places';
import { FILES_PER_ENGAGEMENT, makeJournal, type JournalSize } from './makeJournal';
import { tellProgress } from './progress';
import { toMarkdown } from './toMarkdown';

/** A made-up journal on disk. */
export interface MadeJournal {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

const JOURNALS = path.join(KEPT, 'journals');

/** Longer than any disk counts as the same moment. */
const TRUSTED_AFTER_MS = 4000;

/** What decides what the files say: when one of these changes, journals are made anew. */
const GENERATOR = ['dice', 'journalWords', 'yamlStyle', 'makeMeetings', 'makeEngagement', 'makeJournal', 'toMarkdown'];

function describe({ clients, engagements, hasLongRegister }: JournalSize): string {
  const files = clients * engagements * FILES_PER_ENGAGEMENT;
  return hasLongRegister ? `${files} with a long register` : `${files}`;
}

/** A journal of that size made only where it is not there already. */
export function prepareJournal(size: JournalSize): MadeJournal {
  return prepare(describe(size), size, (file) => file);
}

/** The same content as notes. */
export function prepareNotes(size: JournalSize): MadeJournal {
  return prepare(`${describe(size)} as notes`, size, toMarkdown);
}

/** Waits until a cache trusts what is on the disk: files written a moment ago could be written again unnoticed. */
export async function untilTrusted({ folder }: MadeJournal): Promise<void> {
  const age = Date.now() - statSync(`${folder}.json`).mtimeMs;
  await setTimeout(Math.max(0, TRUSTED_AFTER_MS - age));
}

function prepare(
  name: string,
  size: JournalSize,
  convert: (file: { readonly path: string; readonly bytes: Uint8Array }) => typeof file,
): MadeJournal {
  const folder = path.join(JOURNALS, name);
  const stampFile = `${folder}.json`;
  const stamp = makeStamp(size);
  const known = existsSync(stampFile) ? (JSON.parse(readFileSync(stampFile, 'utf8')) as Made) : undefined;
  if (known?.stamp === stamp) return { folder, files: known.files, bytes: known.bytes };
  tellProgress(`Making ${folder}`);
  rmSync(stampFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  let [files, bytes] = [0, 0];
  for (const made of makeJournal(size)) {
    const file = convert(made);
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.bytes);
    files += 1;
    bytes += file.bytes.length;
  }
  writeFileSync(stampFile, JSON.stringify({ stamp, files, bytes } satisfies Made)); // last: it says that all is there
  return { folder, files, bytes };
}

interface Made {
  readonly stamp: string;
  readonly files: number;
  readonly bytes: number;
}

function makeStamp(size: JournalSize): string {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const name of GENERATOR) hash.update(readFileSync(path.join(__dirname, `${name}.ts`)));
  return hash.digest('hex');
}
