import type { Steps } from '../../core/text/steps';

/** How long work may hold the extension host at a time, in milliseconds: a fifth of a frame of the screen, because the last piece may take longer, and the collector of garbage comes on top. */
const sliceMs = 3;

/** Work in small pieces: between them everything else has its turn. */
export class Slices {
  #began = performance.now();
  #pause: Promise<void> | undefined;

  /** To be awaited before each small piece; all who work at the same time share the slices. */
  breathe(): Promise<void> | undefined {
    return this.#pause ?? (performance.now() - this.#began > sliceMs ? this.pause() : undefined);
  }

  /** To be awaited before a piece that takes about as long as a slice. */
  pause(): Promise<void> {
    this.#pause ??= nextTurn().then(() => {
      this.#began = performance.now();
      this.#pause = undefined;
    });
    return this.#pause;
  }

  /** Does a piece of work to its end, with a breath between its steps where one is due. */
  async run<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await this.breathe();
    }
  }
}

/** Work that is asked for all at once, as the parts of an editor do of a file that was changed: one piece, then all else. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does a piece of work that waits for nothing, when those before it are done and everything else had its turn. */
  take<T>(run: () => T): Promise<T> {
    const turn = this.#last.then(nextTurn).then(run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** Resolves when the events that have come meanwhile were handled. */
function nextTurn(): Promise<void> {
  const { setImmediate: soon } = globalThis as { setImmediate?: (task: () => void) => unknown };
  return new Promise((resolve) => (soon ? soon(resolve) : setTimeout(resolve, 0)));
}
