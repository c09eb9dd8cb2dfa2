import { placeOf } from '../../core/files/layout';
import { readFileInSteps } from '../../core/files/read';
import type { JournalIndex } from '../../core/journal/journalIndex';
import type { Known } from '../../core/journal/shelf';
import { findHighestNumbers } from '../../core/model/ids';
import { JournalError } from '../base/journalError';
import type { Slices } from '../base/slices';
import { mapLimited } from './journalFiles';
import type { JournalFolder } from './journalFolder';

/** Reads single files of a journal into its index, in slices, and knows which came to say something else. */
export class FileReading {
  /** The latest read of each path that is under way. */
  readonly #reading = new Map<string, Promise<boolean>>();
  #changed = new Set<string>();

  constructor(
    private readonly folder: JournalFolder,
    private readonly index: JournalIndex,
    private readonly slices: Slices,
  ) {}

  /** The files that came to say something else since this was asked last. */
  takeChanged(): readonly string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** Of these files nobody has to be told. */
  forgetChanged(isTold: (path: string) => boolean): void {
    this.#changed = new Set([...this.#changed].filter((path) => !isTold(path)));
  }

  /**
   * Reads one file anew, or forgets it; false when it is gone. A read that was overtaken by a later one ends with that
   * one, and is dropped; a file that cannot be read just now stays as it was known. `stamp` is that of the file where it
   * was looked up just before.
   */
  async read(path: string, stamp?: string): Promise<boolean> {
    const reading: Promise<boolean> = this.#readFile(path, () => this.#reading.get(path) === reading, stamp);
    this.#reading.set(path, reading);
    try {
      let [last, isThere] = [reading, await reading];
      for (let next = this.#reading.get(path); next && next !== last; next = this.#reading.get(path)) {
        [last, isThere] = [next, await next];
      }
      return isThere;
    } finally {
      if (this.#reading.get(path) === reading) this.#reading.delete(path);
    }
  }

  /** Reads a file unless it is known as it is on disk; unsaved text may have been typed a moment ago. */
  async readWritten(path: string): Promise<void> {
    await this.slices.breathe();
    const stamp = this.#stampOf(path);
    const isCurrent = stamp !== undefined && this.index.stampOf(path) === stamp && !this.folder.isUnsaved(path);
    if (!isCurrent) await this.read(path, stamp);
  }

  /** Forgets those of the files that are gone. */
  async forgetGone(paths: readonly string[]): Promise<void> {
    await mapLimited(paths, async (path) => {
      await this.slices.breathe();
      if (this.#stampOf(path) === undefined) await this.read(path);
    });
  }

  /** Forgets a file, or everything below a folder. */
  forget(path: string): void {
    for (const gone of this.index.remove(path)) this.#changed.add(gone);
    for (const below of this.#reading.keys()) if (below.startsWith(`${path}/`)) this.#reading.delete(below); // too late
  }

  async #readFile(path: string, isLatest: () => boolean, stamp?: string): Promise<boolean> {
    try {
      await this.slices.breathe();
      if (!isLatest()) return true; // nobody waits for this one
      // before the text: what is written in between is read again
      const written = this.folder.isUnsaved(path) ? undefined : (stamp ?? this.folder.stampOf(path));
      const known = await this.#readKnown(path, written !== undefined);
      if (!isLatest()) return known !== undefined;
      if (!known) this.forget(path);
      else if (this.index.put(path, known, written)) this.#changed.add(path);
      return known !== undefined;
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      return true;
    }
  }

  /** What a file says, or where it is no record which numbers it mentions; undefined when it is gone. */
  async #readKnown(path: string, isThere: boolean): Promise<Known | undefined> {
    const place = placeOf(path);
    if (place) {
      const file = await this.folder.read(path);
      return file && (await this.slices.run(readFileInSteps(place.kind, file, place.isPrivate)));
    }
    if (!mayQuote.test(path)) return !isThere && (await this.folder.isGone(path)) ? undefined : {};
    const text = await this.folder.readBeginning(path);
    return text === undefined ? undefined : findHighestNumbers(text);
  }

  /** The stamp of a file, where it says one: a file that cannot be looked at says so when it is read. */
  #stampOf(path: string): string | undefined {
    try {
      return this.folder.stampOf(path);
    } catch (error) {
      if (error instanceof JournalError) return undefined;
      throw error;
    }
  }
}

/** Files in which people quote IDs; anything else, such as a drawing, is not even opened. */
const mayQuote = /\.(ya?ml|eml|md|txt|ics)$|(^|\/)[^./]+$/i;
