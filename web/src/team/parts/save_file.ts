// Saving what a page has made as a file on the reader's device. Nothing goes to the server.

/** Some browsers begin to read the file only after the click has been dealt with. */
const kept_ms = 60_000;

export function save_file(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), kept_ms);
}
