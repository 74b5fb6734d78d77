// Crockford's base 32: digits and capital letters without I, L, O and U, so that codes survive paper and handwriting.

export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What was meant: capitals, no blanks or hyphens, O read as 0, I and L read as 1. */
export function normal_form(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** True if a text in normal form has only characters of the alphabet. */
export function is_crockford(text: string): boolean {
  return [...text].every((character) => alphabet.indexOf(character) >= 0);
}
