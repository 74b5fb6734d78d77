// A file that is made in the page and saved on the reader's own device; no server sees it.

/** Long enough for a browser that first asks where to put it. */
const kept_ms = 60_000;

export function save_file(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), kept_ms);
}
