/** A function that finds an answer once for each question, for as long as it is kept. */
export function remember<Q, A>(find: (question: Q) => A): (question: Q) => A {
  const known = new Map<Q, A>();
  return (question) => {
    if (!known.has(question)) known.set(question, find(question));
    return known.get(question) as A;
  };
}
