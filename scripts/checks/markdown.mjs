// Just enough of a Markdown reader for the document checks.

// Code is not searched for links: fenced blocks and spans become blanks.
const without_code = (text) =>
  text
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '))
    .replace(/`[^`\n]*`/g, (span) => ' '.repeat(span.length));

// { target, offset } of each link and picture.
export function links_of(text) {
  return [...without_code(text).matchAll(/\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g)].map((match) => ({
    target: match[1],
    offset: match.index,
  }));
}

// The anchors that headings make, as the usual renderers spell them.
export function anchors_of(text) {
  const headings = [...text.matchAll(/^#{1,6}\s+(.+?)\s*$/gm)].map((match) => match[1]);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

// { path, offset } of each script of ours that a document tells the reader to run.
export function commands_of(text) {
  return [...text.matchAll(/(?<![\w./-])(?:\.\/)?(scripts\/[a-z][a-z-]*|\.ci\/run)(?![\w./-])/g)].map(
    (match) => ({
      path: match[1],
      offset: match.index,
    }),
  );
}
