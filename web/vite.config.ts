import { defineConfig, type Plugin } from 'vite';

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

/**
 * What a script loads later is asked for by a plain `import()`. The bundler's own helper would bring styles and parts of parts
 * along; ours have neither, and every page would carry a kilobyte for it.
 */
function plain_imports(): Plugin {
  return {
    name: 'heed-plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
  };
}

// What to bundle is said by build/build.mjs; here stands how.
export default defineConfig({
  plugins: [team_entries(), plain_imports()],
  appType: 'custom',
  publicDir: false,
  // Development markup carries the names of source files, and so of the folder that it was built in.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    target: ['es2018', 'safari12'],
    cssTarget: ['chrome89', 'firefox90', 'safari15'],
    manifest: 'manifest.json',
    // An asset folded into a `data:` address would break the content security policy.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // How long a plugin took depends on the machine and is no news.
      checks: { pluginTimings: false },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        // What most of the team's pages share comes in one request, and not in one for each file. Trees of units are for four
        // of them, and no small thing.
        codeSplitting: { groups: [{ name: 'shared', test: /node_modules|\/src\/(charts|lib|ui|team\/parts)\/(?!tree)/, minShareCount: 4 }] },
      },
    },
  },
});
