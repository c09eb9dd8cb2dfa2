/** How long work may hold the extension host at a time, in milliseconds: a quarter of a frame of the screen, because the last piece may take longer. */
const sliceMs = 4;

/** Work in small pieces: between them everything else has its turn. */
export class Slices {
  #began = performance.now();
  #pause: Promise<void> | undefined;

  /** To be awaited before each small piece; all who work at the same time share the slices. */
  breathe(): Promise<void> | undefined {
    if (!this.#pause && performance.now() - this.#began > sliceMs) {
      this.#pause = nextTurn().then(() => {
        this.#began = performance.now();
        this.#pause = undefined;
      });
    }
    return this.#pause;
  }
}

/** Resolves when the events that have come meanwhile were handled. */
function nextTurn(): Promise<void> {
  const { setImmediate: soon } = globalThis as { setImmediate?: (task: () => void) => unknown };
  return new Promise((resolve) => (soon ? soon(resolve) : setTimeout(resolve, 0)));
}
