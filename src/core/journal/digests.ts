import { finish, type Steps } from '../text/steps';
import { makeDigest, unitFlags, type EngagementDigest, type IsOpen } from './engagementDigest';
import type { EngagementKey, JournalFile, JournalIndex } from './journalIndex';
import { keepDigest, takeDigest, type KeptDigest } from './keptDigest';
import { isReading } from './shelf';
import { Vocabulary } from './vocabulary';

/** Who asks: the team, or while the screen is shared whoever may see what this one client may see. */
export interface Scope {
  readonly onlyClient?: string | undefined;
  /** Looks among the records of this client alone. */
  readonly within?: string | undefined;
}

/** A digest, and what of it may be found. */
export interface VisibleDigest {
  readonly key: EngagementKey;
  readonly digest: EngagementDigest;
  /** Bits of which a unit must have none. */
  readonly hidden: number;
}

interface Known {
  readonly version: number;
  readonly digest: EngagementDigest;
}

/** What was listed last. */
interface Listed extends Scope {
  /** Of the whole index. */
  readonly version: number;
  readonly visible: readonly VisibleDigest[];
}

/** The digests of a journal: each is made when it is asked for, and anew when its engagement has changed. */
export class Digests {
  readonly vocabulary = new Vocabulary();
  /** The words of names as they are written. */
  readonly spellings = new Vocabulary();
  /** By client, then by engagement: one name of both would be put together 600 times for each key that is typed. */
  readonly #known = new Map<string, Map<string, Known>>();
  #listed: Listed | undefined;

  constructor(
    readonly index: JournalIndex,
    private readonly isOpen: IsOpen,
  ) {}

  /** What a question has to look at, in an order that does not depend on what was read first. */
  listKeys({ onlyClient, within }: Scope = {}): readonly EngagementKey[] {
    return this.index
      .listKeys()
      .filter(({ client }) => within === undefined || client === within)
      .filter(({ client }) => onlyClient === undefined || (onlyClient !== '' && client === onlyClient))
      .sort((a, b) => compare(a.client, b.client) || compare(a.engagement, b.engagement));
  }

  /** The digest of an engagement as it is now. */
  get(key: EngagementKey): EngagementDigest {
    return this.#find(key) ?? finish(this.prepare(key));
  }

  /** Like {@link get}, in small steps: for whoever has something else to do in between. */
  *prepare(key: EngagementKey): Steps<EngagementDigest> {
    const known = this.#find(key);
    if (known) return known;
    const version = this.index.versionOf(key);
    const digest = yield* makeDigest(yield* this.#read(key), this, this.isOpen);
    this.#set(key, { version, digest });
    this.index.tidy();
    return digest;
  }

  /** The records of an engagement in the order of their paths, one by one: what was packed has to be made anew. */
  *#read(key: EngagementKey): Steps<readonly JournalFile[]> {
    const files: JournalFile[] = [];
    for (const path of [...this.index.listRecordPaths(key)].sort()) {
      const known = this.index.find(path);
      if (known && isReading(known)) files.push({ path, reading: known });
      yield;
    }
    return files;
  }

  /** Whether the digest of an engagement is there as it is now. */
  has(key: EngagementKey): boolean {
    return this.#find(key) !== undefined;
  }

  /** The digest of an engagement, to be kept until the next session. */
  keep(key: EngagementKey): KeptDigest {
    return keepDigest(this.get(key), this);
  }

  /** Takes over a digest that was kept of what the files of the engagement say now. */
  take(key: EngagementKey, kept: KeptDigest): void {
    this.#set(key, { version: this.index.versionOf(key), digest: takeDigest(kept, this) });
  }

  /** All digests in which something may be found; put together once for all keys that are typed into a box. */
  list({ onlyClient, within }: Scope): readonly VisibleDigest[] {
    const { version } = this.index;
    const known = this.#listed;
    if (known?.version === version && known.onlyClient === onlyClient && known.within === within) return known.visible;
    const hidden = onlyClient === undefined ? 0 : unitFlags.isPrivate;
    const visible = this.listKeys({ onlyClient, within }).map((key) => ({ key, digest: this.get(key), hidden }));
    this.#listed = { onlyClient, within, version, visible };
    return visible;
  }

  #find(key: EngagementKey): EngagementDigest | undefined {
    const known = this.#known.get(key.client)?.get(key.engagement);
    return known?.version === this.index.versionOf(key) ? known.digest : undefined;
  }

  #set({ client, engagement }: EngagementKey, known: Known): void {
    const ofClient = this.#known.get(client) ?? new Map<string, Known>();
    this.#known.set(client, ofClient.set(engagement, known));
    this.#listed = undefined;
  }

  /** Gives up the digest of an engagement that is not asked for any more. */
  forget(key: EngagementKey): void {
    this.#known.get(key.client)?.delete(key.engagement);
    this.#listed = undefined;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
