import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { JournalCache, KeptFile, Made } from '../core/journal/journalCache';
import type { EngagementKey } from '../core/journal/journalIndex';
import type { PackedShelf } from '../core/journal/shelf';

const headsFile = 'heads';
const checksumLength = 8;
const lineFeed = 0x0a;

/** What a file of the cache begins with, as one line of JSON. */
interface Header<T> {
  /** Which program wrote it, and of what it tells: anything else is not ours to use. */
  readonly of: string;
  readonly content: T;
}

/**
 * Keeps what was read of a journal in files of `folder`, one for each engagement, to be read by the same `build` of the
 * program only. A file is written beside its place and then put there; its checksum tells a damaged one.
 */
export function openJournalCache(folder: string, build: string): JournalCache {
  const nameOf = ({ client, engagement }: EngagementKey) => shorten(`${client}/${engagement}`);
  const load = <T>(name: string) =>
    unlessFailed(() => decode<T>(readFileSync(path.join(folder, name)), `${build} ${name}`));
  const save = (name: string, content: unknown, packed?: Uint8Array) =>
    unlessFailed(() => replaceFile(path.join(folder, name), encode({ of: `${build} ${name}`, content }, packed)));
  return {
    readHeads: () => load<readonly KeptFile[]>(headsFile)?.content,
    writeHeads: (heads) => save(headsFile, heads),
    readEngagement: (key) => {
      const kept = load<PackedShelf['notes']>(nameOf(key));
      return kept && { notes: kept.content, packed: kept.packed };
    },
    writeEngagement: (key, { notes, packed }) => save(nameOf(key), notes, packed),
    readMade: <W extends keyof Made>(what: W, key: EngagementKey, mark: string) => {
      const kept = load<string>(`${nameOf(key)}-${what}`);
      return kept?.content === mark ? (deserialize(inflateRawSync(kept.packed)) as Made[W]) : undefined;
    },
    writeMade: (what, key, made, mark) =>
      save(`${nameOf(key)}-${what}`, mark, deflateRawSync(serialize(made), { level: 1 })),
    prune: (keys) => {
      const names = new Set([headsFile, ...keys.map(nameOf)]);
      const remove = (name: string) => rmSync(path.join(folder, name), { force: true });
      unlessFailed(() => {
        for (const name of readdirSync(folder)) if (!names.has(name.replace(/-(digest|findings)$/, ''))) remove(name);
      });
    },
  };
}

/** Names for folders and files of the cache: what people call their clients may be no name for a file elsewhere. */
export function shorten(name: string): string {
  const length = 24;
  return createHash('sha256').update(name).digest('hex').slice(0, length);
}

/** Deletes the caches of all but those journals that were used last, each in a folder of its own. */
export function pruneCaches(folder: string, most: number): void {
  unlessFailed(() => {
    const used = readdirSync(folder).map((name) => ({ name, when: statSync(path.join(folder, name)).mtimeMs }));
    const old = used.sort((a, b) => b.when - a.when).slice(most);
    for (const { name } of old) rmSync(path.join(folder, name), { recursive: true, force: true });
  });
}

function encode(header: Header<unknown>, packed: Uint8Array = new Uint8Array()): Uint8Array {
  const checked = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), packed]);
  return Buffer.concat([Buffer.from(checksumOf(checked)), checked]);
}

function decode<T>(bytes: Buffer, of: string): { readonly content: T; readonly packed: Uint8Array } | undefined {
  const checked = bytes.subarray(checksumLength);
  if (bytes.toString('latin1', 0, checksumLength) !== checksumOf(checked)) return undefined;
  const end = checked.indexOf(lineFeed);
  const header = JSON.parse(checked.toString('utf8', 0, end)) as Header<T>;
  return header.of === of ? { content: header.content, packed: checked.subarray(end + 1) } : undefined;
}

function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(checksumLength, '0');
}

/** For the team's eyes alone, as the journal is. */
function replaceFile(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, bytes, { mode: 0o600 });
  renameSync(beside, file);
}

/** Whatever happens to a cache, the journal itself can be read. */
function unlessFailed<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
