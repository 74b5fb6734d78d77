// Where a person is in the page, for a visit that goes on in another language. It travels behind the `#` of the link, so it
// is neither kept nor sent.

/** What a place may be: a statement by its first choice, or a question that is answered in words. */
const places = '.app-choice__input[id], .app-comment__text';

/** The first that is not above the window; nothing at the very top of the page, before all of them. */
export function place_in_view(): string | undefined {
  if (window.scrollY === 0) return undefined;
  const all = Array.from(document.querySelectorAll<HTMLElement>(places));
  return all.filter((each) => each.getBoundingClientRect().bottom > 0)[0]?.id;
}

/** Goes where a link says, `#at=…`, if it says so. */
export function go_to_place(fragment: string): void {
  const id = new URLSearchParams(fragment.slice(1)).get('at');
  const place = id && document.getElementById(id);
  const whole = place && place.closest('.app-item, .app-comment');
  if (whole) whole.scrollIntoView();
}
