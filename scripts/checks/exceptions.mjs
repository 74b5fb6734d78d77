// Reads scripts/exceptions.txt, takes out the findings it excuses, and reports lines that excuse
// nothing any more.

export function parse_exceptions(text) {
  return text
    .split('\n')
    .map((line, index) => ({ line: line.replace(/^#.*/, '').trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const match = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(line);
      if (!match) throw new Error(`exceptions.txt:${number}: wants a rule, a path and a reason`);
      return { rule: match[1], path: match[2], number, used: false };
    });
}

export function without_excused(findings, exceptions) {
  const left = findings.filter(({ rule, path }) => {
    const excuse = exceptions.find((entry) => entry.rule === rule && entry.path === path);
    if (excuse) excuse.used = true;
    return !excuse;
  });
  const stale = exceptions
    .filter(({ used }) => !used)
    .map(({ number, rule, path }) => ({
      rule: 'exceptions',
      path: 'scripts/exceptions.txt',
      line: number,
      text: `${rule} no longer needs an exception for ${path}`,
    }));
  return [...left, ...stale];
}
