import { defineConfig, type Plugin } from 'vite';
import { pages } from './build/pages.ts';

const team_prefix = 'virtual:team/';

/** Gives each team page its entry: the page's own component, handed to the starter. */
function team_entries(): Plugin {
  return {
    name: 'heed-team-entries',
    resolveId: (id) => (id.startsWith(team_prefix) ? id : null),
    load: (id) =>
      id.startsWith(team_prefix)
        ? `import Page from '/src/team/${id.slice(team_prefix.length)}.tsx';
           import { start } from '/src/ui/start.tsx';
           start(Page);`
        : null,
  };
}

/** Every script and stylesheet that a page may ask for, by the name it gets in `dist/assets`. */
function inputs(): Record<string, string> {
  const found: Record<string, string> = {
    'respond-style': 'styles/respond.scss',
    'team-style': 'styles/team.scss',
  };
  for (const page of pages) {
    if (page.kind === 'team') found[page.name] = team_prefix + page.name;
    else if (page.script) found[page.name] = page.script;
  }
  return found;
}

export default defineConfig({
  plugins: [team_entries()],
  appType: 'custom',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['es2018', 'safari12'],
    cssTarget: ['chrome89', 'firefox90', 'safari15'],
    manifest: 'manifest.json',
    // An asset folded into a `data:` address would break the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: inputs(),
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
