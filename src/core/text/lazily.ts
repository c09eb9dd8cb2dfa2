/** Makes a value when it is first asked for, and only once: for what is costly and not needed at the start. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
