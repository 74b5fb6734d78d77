// Calendar days as the API writes them: "2026-12-06". A day has no time of day and no zone, so the sums
// are done in UTC, where every day has 24 hours.

const day_ms = 86_400_000;

export function is_iso_date(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && iso_day(Date.parse(text)) === text;
}

export function add_days(day: string, days: number): string {
  return iso_day(Date.parse(day) + days * day_ms);
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function days_between(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day_ms);
}

/** Today where the reader is: what a calendar on their wall would say. */
export function today(now: Date): string {
  return iso_day(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

function iso_day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
