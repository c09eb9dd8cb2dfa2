import type { Reading } from '../files/read';
import type { FileKind } from '../model/fileKinds';
import type { HighestNumbers } from '../model/ids';
import type { Problem } from '../model/problem';

/** What is known of one file: what it says where it is a record, else the numbers of the IDs that it mentions. */
export type Known = Reading | HighestNumbers;

/** So few characters that packing them gains nothing: of most engagements only its own file is known at first. */
const littleText = 8_192;

/** Makes a text small while nobody looks at it. */
export interface Packing {
  pack(text: string): Uint8Array;
  /** The same beside everything else. */
  packAside(text: string): Promise<Uint8Array>;
  unpack(bytes: Uint8Array): string;
  /** A short text that no others have. */
  markOf(names: string, bytes: Uint8Array): string;
}

/** What is kept of each file beside the packed text. */
export interface FileNote {
  /** Where it is a record. */
  readonly kind?: FileKind;
  /** What tells whether the file was written since; absent where only reading it does. */
  readonly stamp?: string;
  /** Absent where it has none, as nearly all files do. */
  readonly problems?: readonly Problem[];
}

/** All files of a shelf as they are kept between two sessions. */
export interface PackedShelf {
  readonly notes: readonly (readonly [path: string, note: FileNote])[];
  readonly packed: Uint8Array;
}

/**
 * The files of one engagement. What they say is kept as JSON, file by file, because objects take several times as much
 * memory; packed all together while nobody asks; and as objects only where somebody asks.
 */
export class Shelf {
  readonly #notes = new Map<string, FileNote>();
  /** In the order of the notes; undefined while packed. */
  #texts: Map<string, string> | undefined = new Map();
  #packed: Uint8Array | undefined;
  #mark: string | undefined;
  readonly #objects = new Map<string, Known>();
  #isKept = false;
  #version = 0;
  /** The version that all files have which were not changed since. */
  #imported = 0;
  readonly #versions = new Map<string, number>();

  constructor(
    private readonly packing: Packing | undefined,
    /** Whether what is in it is always shown, so that it is neither packed nor kept. */
    private readonly isAlwaysOpen = false,
  ) {}

  /** Rises with every change of what the files say. */
  get version(): number {
    return this.#version;
  }

  /** Whether everything is as it was exported, or imported. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get paths(): Iterable<string> {
    return this.#notes.keys();
  }

  note(path: string): FileNote | undefined {
    return this.#notes.get(path);
  }

  /** The version in which a file came to say what it says. */
  versionOf(path: string): number {
    return this.#versions.get(path) ?? this.#imported;
  }

  /** What is known of a file; the same object as long as nothing was changed and nothing was packed in between. */
  get(path: string): Known | undefined {
    const made = this.#objects.get(path);
    if (made) return made;
    const text = this.#notes.has(path) ? this.#open().get(path) : undefined;
    if (text === undefined) return undefined;
    const known = JSON.parse(text) as Known;
    this.#objects.set(path, known);
    return known;
  }

  /** Remembers what a file says; false when it said the same before. */
  put(path: string, known: Known, stamp?: string): boolean {
    const text = JSON.stringify(known);
    const texts = this.#open();
    const isNew = texts.get(path) !== text;
    if (isNew || this.#notes.get(path)?.stamp !== stamp) {
      this.#forgetPacked();
      this.#notes.set(path, { ...describe(known), ...(stamp !== undefined && { stamp }) });
    }
    if (!isNew) return false;
    texts.set(path, text);
    this.#objects.delete(path);
    this.#version += 1;
    this.#versions.set(path, this.#version);
    return true;
  }

  delete(path: string): void {
    if (!this.#notes.has(path)) return;
    this.#open().delete(path);
    this.#forgetPacked();
    this.#notes.delete(path);
    this.#objects.delete(path);
    this.#version += 1;
    this.#versions.set(path, this.#version); // should it come back
  }

  /** Packs everything beside all else, so that it need not be done when it is closed or exported. */
  async packAside(): Promise<void> {
    if (!this.packing || this.isAlwaysOpen || this.#packed) return;
    const version = this.#version;
    const packed = await this.packing.packAside(this.#join());
    if (this.#version === version) this.#packed = packed;
  }

  /** Packs everything but what the tree always shows; does nothing where nothing is ever packed, or worth it. */
  close(): void {
    if (!this.packing || this.isAlwaysOpen) return;
    if (!this.#packed && this.#join().length < littleText) return;
    this.#pack(this.packing);
    this.#texts = undefined;
    for (const path of this.#objects.keys())
      if (this.#notes.get(path)?.kind !== 'engagement') this.#objects.delete(path);
  }

  /** Tells what all files say, and what they are called, from anything else; undefined where nothing is ever packed. */
  get mark(): string | undefined {
    this.#mark ??= this.packing?.markOf([...this.#notes.keys()].join('\n'), this.#pack(this.packing));
    return this.#mark;
  }

  /** Everything, to be kept until the next session; undefined where nothing is ever packed. */
  export(): PackedShelf | undefined {
    if (!this.packing || this.isAlwaysOpen) return undefined;
    this.#isKept = true;
    return { notes: [...this.#notes], packed: this.#pack(this.packing) };
  }

  /** Takes over what was kept, but for the files that are known already. */
  import({ notes, packed }: PackedShelf): void {
    const later = [...this.#notes].map(([path, { stamp }]) => ({ path, stamp, known: this.get(path) as Known }));
    this.#notes.clear();
    for (const [path, note] of notes) this.#notes.set(path, note);
    this.#texts = undefined;
    this.#packed = packed;
    this.#mark = undefined;
    this.#objects.clear();
    this.#version += 1;
    this.#imported = this.#version;
    this.#versions.clear();
    this.#isKept = true;
    for (const { path, stamp, known } of later)
      if (this.#notes.get(path)?.stamp !== stamp) this.put(path, known, stamp);
  }

  #forgetPacked(): void {
    this.#packed = undefined;
    this.#mark = undefined;
    this.#isKept = false;
  }

  #open(): Map<string, string> {
    if (this.#texts) return this.#texts;
    const lines = this.#packed && this.#notes.size > 0 ? this.packing?.unpack(this.#packed).split('\n') : [];
    this.#texts = new Map([...this.#notes.keys()].map((path, at) => [path, lines?.[at] ?? '{}']));
    return this.#texts;
  }

  #pack(packing: Packing): Uint8Array {
    this.#packed ??= packing.pack(this.#join());
    return this.#packed;
  }

  #join(): string {
    const texts = this.#open();
    return [...this.#notes.keys()].map((path) => texts.get(path)).join('\n');
  }
}

/** Whether something was read of a file besides the numbers that it mentions. */
export function isReading(known: Known): known is Reading {
  return 'record' in known;
}

function describe(known: Known): FileNote {
  if (!isReading(known)) return {};
  const { kind, problems } = known;
  return { kind, ...(problems.length > 0 && { problems: JSON.parse(JSON.stringify(problems)) as readonly Problem[] }) };
}
