// What a leader does on their pages.

export const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className);
export const button = (page, name) => page.getByRole('button', { name, exact: true });

/** So many days from today, as the API writes them. */
export const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** As a person reads it. */
export const spoken = (iso) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));

export async function fill_launch(page, changes = {}) {
  const values = { team: 'Ward 7 day team', people: '12', leader_label: 'our ward manager', contact: 'Sam Hill, ext. 4471', ...changes };
  for (const [field, value] of Object.entries(values)) await page.fill(`#${field}`, value);
  await page.getByLabel('Compassionate leadership footprint').check();
}

export const helps = 'What is one thing that helps you feel safe to speak up here?';

export async function ask_for_comments(page, changes) {
  await fill_launch(page, changes);
  await page.getByLabel(helps).check();
}
