import path from 'node:path';
import { decodeFile } from '../../src/core/files/decode';
import { clientsFolder, placeOf } from '../../src/core/files/layout';
import type { LocalDisk } from '../../src/core/files/localDisk';
import { readFile } from '../../src/core/files/read';
import { checkEngagement } from '../../src/core/journal/checkEngagement.later';
import { Digests } from '../../src/core/journal/digests';
import { findText } from '../../src/core/journal/findWords';
import type { JournalCache } from '../../src/core/journal/journalCache';
import { JournalIndex, type EngagementKey } from '../../src/core/journal/journalIndex';
import type { FileKind } from '../../src/core/model/fileKinds';
import { findHighestNumbers } from '../../src/core/model/ids';
import { isOpenAction } from '../../src/core/practice/actionState';
import { finish } from '../../src/core/text/steps';
import { zlibPacking } from '../../src/node/packing';
import { KeptJournal } from '../../src/vscode/workspace/keptJournal';
import { listFiles } from '../host/sourceFiles';
import { listAll } from '../core/journal/listAll';

/** What the first levels of the tree show. */
const heads: readonly (FileKind | undefined)[] = ['journal', 'template', 'client', 'private-client', 'engagement'];

/** A session with a journal as the product has one, without VS Code. */
export class Session {
  readonly index = new JournalIndex(zlibPacking);
  readonly #kept: KeptJournal;
  /** How many files were read; the others were taken from the cache. */
  #reads = 0;

  /** Takes what was kept, the heads first; reads what was written since, and forgets what is gone. */
  constructor(
    private readonly folder: string,
    private readonly disk: LocalDisk,
    cache?: JournalCache,
  ) {
    this.#kept = new KeptJournal(this.index, cache);
    const files = listFiles(folder).map((file) => path.relative(folder, file).split(path.sep).join('/'));
    const isHead = (file: string) => heads.includes(placeOf(file)?.kind);
    this.#kept.takeHeads();
    for (const file of files.filter(isHead)) this.readWritten(file);
    for (const key of this.listEngagements()) this.#kept.takeEngagement(key);
    for (const file of files.filter((each) => !isHead(each))) this.readWritten(file);
    for (const file of this.index.listBelow(clientsFolder)) if (!files.includes(file)) this.index.remove(file);
  }

  get reads(): number {
    return this.#reads;
  }

  /** Reads a file unless it is known as it is on disk. */
  readWritten(file: string): void {
    const name = path.join(this.folder, file);
    const stamp = this.disk.stampOf(name);
    if (stamp !== undefined && stamp === this.index.stampOf(file)) return;
    const [place, bytes] = [placeOf(file), this.disk.read(name)];
    if (!bytes) throw new Error(`${name} is gone`);
    const decoded = decodeFile(bytes);
    const known = place ? readFile(place.kind, decoded, place.isPrivate) : findHighestNumbers(decoded.text);
    this.index.put(file, known, stamp);
    this.#reads += 1;
  }

  /** Keeps for the next session what is known by now. */
  keep(): void {
    this.#kept.keep(this.listEngagements());
    const digests = new Digests(this.index, isOpenAction);
    for (const key of this.listEngagements()) {
      this.#kept.keepMade('findings', key, () => checkEngagement(this.index, key));
      this.#kept.keepMade('digest', key, () => digests.keep(key));
    }
  }

  /** All that is known, whichever file was read first. */
  outline(): string {
    const { index } = this;
    const files = [...listAll(index)].sort((a, b) => (a.path < b.path ? -1 : 1));
    const listNumbers = (key: EngagementKey) => index.mentionsIn(key).map((each) => JSON.stringify(each));
    const numbers = this.listEngagements().map((key) => JSON.stringify([key, listNumbers(key).toSorted()]));
    const problems = index.listTroubled().map((file) => JSON.stringify([file, index.problemsOf(file)]));
    const [found, findings] = [this.#listFound(), this.#listFindings()];
    return JSON.stringify({ files, numbers: numbers.toSorted(), problems: problems.toSorted(), found, findings });
  }

  /** Everything that can be found by a word that stands in nearly all records, from the digests that were kept if any were. */
  #listFound(): readonly string[] {
    const digests = new Digests(this.index, isOpenAction);
    for (const key of this.listEngagements()) {
      const kept = this.#kept.takeMade('digest', key);
      if (kept) digests.take(key, kept);
    }
    const { hits } = finish(findText({ digests, limit: Infinity }, 'e'));
    return hits.map((hit) => JSON.stringify(hit)).toSorted();
  }

  #listFindings(): readonly string[] {
    return this.listEngagements()
      .flatMap((key) => (this.#kept.takeMade('findings', key) ?? checkEngagement(this.index, key)).problems)
      .map((problem) => JSON.stringify(problem))
      .toSorted();
  }

  private listEngagements(): readonly EngagementKey[] {
    const { index } = this;
    return index
      .listClientFolders()
      .flatMap((client) => index.listEngagementFolders(client).map((engagement) => ({ client, engagement })));
  }
}
