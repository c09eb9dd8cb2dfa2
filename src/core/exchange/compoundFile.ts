/*
 * The container in which Outlook keeps a mail (MS-CFB): sectors in chains, and a directory of the streams in them. The
 * library that reads it follows every chain to its end, and takes as much memory as an entry says; of a damaged file
 * neither may ever come. So it is given files only that end everywhere.
 */

const endOfChain = -2;
const noEntry = -1;
const headerLength = 512;
const entryLength = 128;
const mostInHeader = 109;
/** Shorter streams lie in the small sectors. */
const leastLarge = 4096;
const smallSector = 64;

/** In bytes; no server takes a mail with a larger part. */
const largestStream = 128 * 1024 * 1024;

/** Where the parts of the header stand (MS-CFB 2.2), and those of a directory entry (MS-CFB 2.6.1). */
const header = {
  sectorShift: 30,
  fatCount: 44,
  directory: 48,
  smallFat: 60,
  smallCount: 64,
  more: 68,
  moreCount: 72,
  fat: 76,
};
const entry = { type: 66, before: 68, behind: 72, child: 76, start: 116, size: 120 };

/** An entry of the directory that stands for something: a folder, a stream, or the root. */
const usedTypes: readonly (number | undefined)[] = [1, 2, 5];

/** Whether every chain in the file comes to an end, no entry stands in two places, and none is longer than its chain. */
export function isSoundContainer(bytes: Uint8Array): boolean {
  return bytes.length >= headerLength && new Container(bytes).isSound();
}

class Container {
  readonly #view: DataView;
  readonly #sectorLength: number;
  readonly #fat: readonly number[];
  readonly #smallFat: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#sectorLength = this.#view.getUint8(header.sectorShift) === 12 ? 4096 : 512;
    this.#fat = this.#listFat();
    this.#smallFat = this.#listSmallFat();
  }

  isSound(): boolean {
    const counts = [header.fatCount, header.smallCount, header.moreCount].map((offset) => this.#at(offset));
    if (counts.some((count) => count < 0 || count > this.#sectorCount)) return false;
    const directory = this.#follow(this.#at(header.directory), this.#fat);
    const offsets = directory?.flatMap((sector) => this.#listEntries(sector)) ?? [];
    const used = offsets.filter((offset) => usedTypes.includes(this.#byteAt(offset + entry.type)));
    const [root] = offsets;
    return (
      root !== undefined &&
      this.#follow(this.#at(root + entry.start), this.#fat) !== undefined &&
      used.every((offset) => offset === root || this.#isSoundStream(offset)) &&
      this.#isTree(used)
    );
  }

  get #sectorCount(): number {
    return Math.ceil(this.#view.byteLength / this.#sectorLength);
  }

  /** A file that was cut off may have lost what is in the sectors, but not that they are there. */
  #isSoundStream(offset: number): boolean {
    const size = this.#at(offset + entry.size);
    const [fat, length] = size < leastLarge ? [this.#smallFat, smallSector] : [this.#fat, this.#sectorLength];
    const chain = size === 0 ? [] : this.#follow(this.#at(offset + entry.start), fat);
    return chain !== undefined && size >= 0 && size <= Math.min(chain.length * length, largestStream);
  }

  /** Whether no entry of the directory is below, before or behind two others. */
  #isTree(used: readonly number[]): boolean {
    const links = used.flatMap((offset) =>
      [entry.before, entry.behind, entry.child].map((at) => this.#at(offset + at)),
    );
    const named = links.filter((link) => link !== noEntry);
    return !named.includes(0) && new Set(named).size === named.length;
  }

  #listEntries(sector: number): readonly number[] {
    const start = this.#offsetOf(sector);
    return Array.from({ length: this.#sectorLength / entryLength }, (_, index) => start + index * entryLength).filter(
      (offset) => offset + entryLength <= this.#view.byteLength,
    );
  }

  /** The sectors in which the table of all chains lies; those that do not fit into the header are listed in others. */
  #listFat(): readonly number[] {
    const inSector = this.#sectorLength / 4;
    const count = Math.min(this.#at(header.fatCount), this.#sectorCount);
    const fat = Array.from({ length: Math.min(count, mostInHeader) }, (_, index) => this.#at(header.fat + 4 * index));
    const more = Math.min(this.#at(header.moreCount), this.#sectorCount);
    for (let [read, sector] = [0, this.#at(header.more)]; read < more && sector >= 0; read += 1) {
      const start = this.#offsetOf(sector);
      const listed = Array.from({ length: inSector }, (_, index) => this.#at(start + 4 * index));
      sector = listed.pop() ?? endOfChain;
      const end = listed.findIndex((each) => each === noEntry || each === endOfChain);
      fat.push(...listed.slice(0, Math.min(end < 0 ? inSector : end, count - fat.length)));
    }
    return fat;
  }

  /** The sectors with the table of the small chains: as many as the header says, and no more. */
  #listSmallFat(): readonly number[] {
    const count = Math.min(this.#at(header.smallCount), this.#sectorCount);
    const fat: number[] = [];
    let sector = this.#at(header.smallFat);
    while (fat.length < count && sector !== endOfChain) {
      fat.push(sector);
      sector = this.#next(sector, this.#fat);
    }
    return fat;
  }

  /** A chain from its first sector to its last one; undefined where it does not end. */
  #follow(first: number, fat: readonly number[]): readonly number[] | undefined {
    const chain: number[] = [];
    const most = (fat.length * this.#sectorLength) / 4 + 1;
    for (let sector = first; sector !== endOfChain; sector = this.#next(sector, fat)) {
      chain.push(sector);
      if (chain.length > most) return undefined; // more sectors than there are
    }
    return chain;
  }

  #next(sector: number, fat: readonly number[]): number {
    const inSector = this.#sectorLength / 4;
    const table = fat[Math.floor(sector / inSector)];
    return table === undefined ? endOfChain : this.#at(this.#offsetOf(table) + 4 * (sector % inSector));
  }

  #offsetOf(sector: number): number {
    return (sector + 1) * this.#sectorLength;
  }

  /** A number of the file; the end of a chain where there is none. */
  #at(offset: number): number {
    return offset >= 0 && offset + 4 <= this.#view.byteLength ? this.#view.getInt32(offset, true) : endOfChain;
  }

  #byteAt(offset: number): number | undefined {
    return offset >= 0 && offset < this.#view.byteLength ? this.#view.getUint8(offset) : undefined;
  }
}
