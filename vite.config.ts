import { vitePlugin as remix } from '@remix-run/dev';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import remixConfig from './remix.config.js';
import { findCircle } from './server/process/chunk-circle.ts';
import { chunkOf } from './server/process/chunk-of.ts';

/** Fails the browser build when a module of the server or the database would reach it. */
function serverFence(): Plugin {
  const fenced = /\/(?:server|db)\/[^?]*\.ts(?:$|\?)/;
  return {
    name: 'cortile:server-fence',
    enforce: 'pre',
    load(id, options) {
      const isProjectFile = id.startsWith(import.meta.dirname) && !id.includes('node_modules');
      if (!options?.ssr && isProjectFile && fenced.test(id.slice(import.meta.dirname.length))) {
        this.error(`The browser must not import ${id}: data reaches it through a loader.`);
      }
      return null;
    },
  };
}

/** Fails a build whose files wait for each other: it would stop at the first line that runs. */
function noCircles(): Plugin {
  return {
    name: 'cortile:no-circles',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const circle = findCircle(
        new Map(chunks.map(({ fileName, imports }) => [fileName, imports])),
      );
      if (circle) this.error(`These files wait for each other: ${circle.join(' > ')}.`);
    },
  };
}

/** The keys of an icon's strokes are hashes, of which a page would carry a kilobyte: numbers do. */
function shortIconKeys(): Plugin {
  return {
    name: 'cortile:short-icon-keys',
    transform(code, id) {
      if (!/\/lucide-react\/dist\/esm\/icons\//.test(id)) return null;
      let count = 0;
      return { code: code.replaceAll(/key: "\w+"/g, () => `key: "${count++}"`), map: null };
    },
  };
}

const isTest = process.env['VITEST'] !== undefined;

function databaseProject(name: 'pglite' | 'postgres') {
  return {
    test: {
      name,
      include: ['tests/integration/**/*.test.ts', 'tests/realtime/**/*.test.ts'],
      env: { TEST_DATABASE: name, TZ: 'UTC' },
      testTimeout: 30_000,
      hookTimeout: 60_000,
      pool: 'forks' as const,
      // Every file makes a database of its own; reading the code anew for each took half the time.
      isolate: false,
    },
  };
}

export default defineConfig({
  plugins: isTest ? [] : [serverFence(), noCircles(), shortIconKeys(), remix(remixConfig)],
  // Its index opens seventeen hundred files: bundled, the server starts a quarter second sooner.
  ssr: { noExternal: ['lucide-react'] },
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom'] },
  // Phones of 2023 know neither `light-dark()` nor nesting: both are written out for them.
  css: {
    transformer: 'lightningcss',
    lightningcss: {
      targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) },
    },
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    cssMinify: 'lightningcss',
    // Three kilobytes less of each page than esbuild's, for some seconds of a build.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
    // Explicitly: Rollup would put what a file of these needs beside it, the icons of others too.
    rollupOptions: { output: { manualChunks: chunkOf, onlyExplicitManualChunks: true } },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'app/**/*.test.{ts,tsx}',
            'server/**/*.test.ts',
            'db/**/*.test.ts',
            'tests/*.test.ts',
          ],
          env: { TZ: 'UTC' },
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          pool: 'forks' as const,
        },
      },
      databaseProject('pglite'),
      databaseProject('postgres'),
      {
        test: {
          name: 'access',
          include: ['tests/access/**/*.test.ts'],
          // React serves its fast build only under this name.
          env: { TEST_DATABASE: 'pglite', TZ: 'UTC', NODE_ENV: 'production' },
          testTimeout: 60_000,
          // The demo and a scene of every kind are made once, in a minute where the machine is busy.
          hookTimeout: 240_000,
          pool: 'forks' as const,
        },
      },
    ],
  },
});
