import { makeDigest, unitFlags, type EngagementDigest, type IsOpen } from './engagementDigest';
import type { EngagementKey, JournalIndex } from './journalIndex';
import { Vocabulary } from './vocabulary';

/** Who asks: the team, or while the screen is shared whoever may see what this one client may see. */
export interface Scope {
  readonly onlyClient?: string | undefined;
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

/** The digests of a journal: each is made when it is asked for, and anew when its engagement has changed. */
export class Digests {
  readonly vocabulary = new Vocabulary();
  /** The words of names as they are written. */
  readonly spellings = new Vocabulary();
  readonly #known = new Map<string, Known>();

  constructor(
    readonly index: JournalIndex,
    private readonly isOpen: IsOpen,
  ) {}

  /** What a question has to look at, in an order that does not depend on what was read first. */
  listKeys({ onlyClient }: Scope = {}): readonly EngagementKey[] {
    return this.index
      .listKeys()
      .filter(({ client }) => onlyClient === undefined || (onlyClient !== '' && client === onlyClient))
      .sort((a, b) => compare(a.client, b.client) || compare(a.engagement, b.engagement));
  }

  /** The digest of an engagement as it is now. */
  get(key: EngagementKey): EngagementDigest {
    return finish(this.prepare(key));
  }

  /** Like {@link get}, in small steps: for whoever has something else to do in between. */
  *prepare(key: EngagementKey): Generator<undefined, EngagementDigest> {
    const name = nameOf(key);
    const version = this.index.versionOf(key);
    const known = this.#known.get(name);
    if (known?.version === version) return known.digest;
    const digest = yield* makeDigest(this.index.all(key), this, this.isOpen);
    this.#known.set(name, { version, digest });
    this.index.tidy();
    return digest;
  }

  /** All digests in which something may be found. */
  list(scope: Scope): readonly VisibleDigest[] {
    const hidden = scope.onlyClient === undefined ? 0 : unitFlags.isPrivate;
    return this.listKeys(scope).map((key) => ({ key, digest: this.get(key), hidden }));
  }

  /** Gives up the digest of an engagement that is not asked for any more. */
  forget(key: EngagementKey): void {
    this.#known.delete(nameOf(key));
  }
}

/** Takes all steps at once. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function nameOf({ client, engagement }: EngagementKey): string {
  return `${client}/${engagement}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
