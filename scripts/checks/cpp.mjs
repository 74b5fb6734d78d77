// Just enough of a C++ reader for the house rules: which characters are code, which are comments
// and which are text. Blanked characters become spaces, so offsets and line numbers stay true.

const tokens =
  /R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

// 1'000 is a number, not the start of a character.
const digit_separator = /(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])/g;

const blank = (text) => text.replace(/[^\n]/g, ' ');

// The source with comments and the insides of literals blanked.
export function code_of(source) {
  return source
    .replace(digit_separator, '_')
    .replace(tokens, (token) => (token.startsWith('/') ? blank(token) : `"${blank(token.slice(1, -1))}"`));
}

// The string literals with their offsets, concatenated neighbours apart.
export function literals_of(source) {
  const text = source.replace(digit_separator, '_');
  return [...text.matchAll(tokens)]
    .filter((match) => /^R?"/.test(match[0]))
    .map((match) => ({ text: match[0], offset: match.index }));
}

// { name, ours, line } of each #include.
export function includes_of(source) {
  return [...source.matchAll(/^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]/gm)].map((match) => ({
    name: match[2],
    ours: match[1] === '"',
    line: source.slice(0, match.index).split('\n').length,
  }));
}
