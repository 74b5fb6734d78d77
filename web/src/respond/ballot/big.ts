// Arithmetic with large numbers, on the browser's own BigInt.
//
// BigInt makes no promise about how long a sum takes. Here that gives nothing away: the numbers are the person's own, each
// blinding factor is used once, and nobody else can have this page blind something again and again with the same secret.

const zero = BigInt(0);
const one = BigInt(1);

/** The public exponent. The page takes no other: with 3 a crooked key could mark every third ballot unseen. */
const exponent_squarings = 16;

export const big_from = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') || '0'}`);

/** `length` bytes, big-endian; a number that does not fit is a defect of the caller. */
export function bytes_from(value: bigint, length: number): Uint8Array<ArrayBuffer> {
  const digits = value.toString(16).padStart(length * 2, '0');
  if (digits.length > length * 2) throw new RangeError('the number does not fit');
  return Uint8Array.from({ length }, (_, index) => parseInt(digits.slice(index * 2, index * 2 + 2), 16));
}

export const bits_of = (value: bigint): number => value.toString(2).length;

/** base^65537 mod n. */
export function to_the_exponent(base: bigint, n: bigint): bigint {
  let power = base % n;
  for (let squaring = 0; squaring < exponent_squarings; squaring += 1) power = (power * power) % n;
  return (power * base) % n;
}

/** The x with value·x = 1 mod n; null where value and n have a factor in common. Extended Euclid. */
export function inverse(value: bigint, n: bigint): bigint | null {
  let [rest, next_rest] = [n, value % n];
  let [factor, next_factor] = [zero, one];
  while (next_rest !== zero) {
    const quotient = rest / next_rest;
    [rest, next_rest] = [next_rest, rest - quotient * next_rest];
    [factor, next_factor] = [next_factor, factor - quotient * next_factor];
  }
  if (rest !== one) return null;
  return factor < zero ? factor + n : factor;
}

const small_factor_end = 1000;

/** Whether some number from 2 to 999 divides n: such a modulus is no honest key. */
export function has_small_factor(n: bigint): boolean {
  for (let factor = 2; factor < small_factor_end; factor += 1) {
    if (n % BigInt(factor) === zero) return true;
  }
  return false;
}
