// A random order. Codes come from the server in an order that it knows; on slips and in files they stand in one that
// nobody knows, so that a list of people beside a list of codes says nothing.

/** A whole number from 0 on and below `bound`, each as likely as the others. */
export function random_below(bound: number): number {
  // The highest numbers would make the lowest remainders a little likelier: they are drawn again.
  const limit = 2 ** 32 - (2 ** 32 % bound);
  const drawn = new Uint32Array(1);
  do crypto.getRandomValues(drawn);
  while (drawn[0]! >= limit);
  return drawn[0]! % bound;
}

/** The same things in a random order (Fisher and Yates). */
export function shuffled<Thing>(things: Thing[], below: (bound: number) => number = random_below): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const drawn = below(last + 1);
    [order[last], order[drawn]] = [order[drawn]!, order[last]!];
  }
  return order;
}
