/** Work that can be laid down after each step and taken up again; what it comes to is given at its end. */
export type Steps<T> = Generator<undefined, T>;

/** Does all steps of a piece of work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Few enough that they take a moment. */
const atATime = 500;

/** Does something with many items, some at a time. */
export function* inParts<T, R>(items: readonly T[], work: (some: readonly T[]) => readonly R[]): Steps<readonly R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += atATime) {
    yield;
    for (const each of work(items.slice(at, at + atATime))) done.push(each);
  }
  return done;
}
