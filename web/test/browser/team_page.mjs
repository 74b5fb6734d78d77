// What a leader does on their pages.

export const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className);
export const button = (page, name) => page.getByRole('button', { name, exact: true });

export async function fill_launch(page, changes = {}) {
  const values = { team: 'Ward 7 day team', people: '12', leader_label: 'our ward manager', contact: 'Sam Hill, ext. 4471', ...changes };
  for (const [field, value] of Object.entries(values)) await page.fill(`#${field}`, value);
  await page.getByLabel('Compassionate leadership footprint').check();
}
