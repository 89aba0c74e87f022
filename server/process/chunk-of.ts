import type { Rollup } from 'vite';

type ManualChunkMeta = Rollup.ManualChunkMeta;

/** What runs every page. It changes with its versions only, so a device keeps it for long. */
const RUNTIME =
  /vite\/preload-helper|commonjsHelpers|\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|cookie|@remix-run)\//;

const ENTRIES = /\/app\/(?:root|entry\.client)\.tsx/;
/** Files that mean something, and the modules of ours in each; the first that fits counts. */
const CHUNKS: readonly (readonly [chunk: string | undefined, modules: RegExp])[] = [
  // Large, and on one page or two: apart, where Rollup puts them.
  [undefined, /\/app\/components\/(?:municipio-map|municipio-shapes|qr-code)/],
  ['pictures', /\/app\/components\/(?:illustration|empty-state)/],
  // What a filter has too.
  [
    'fields',
    /\/app\/components\/(?:field|choices|select|dialog)\.tsx$|\/domain\/catalogue\/municipi\.ts$/,
  ],
  [
    'forms',
    /\/app\/components\/(?:[\w-]+-field|use-form-failure|use-given)\.tsx?$|\/i18n\/code-text\.ts$/,
  ],
  // What screens of every feature are made of, public ones too.
  [
    'screens',
    /\/app\/(?:components\/(?:card|category|money|page-header|pager|pages-to-show|pill|table|time)|i18n\/(?:format|title-meta)|domain\/(?:catalogue\/categories|dates|money|result))\.tsx?$/,
  ],
  // What shows amounts, states and lists to people who do something.
  [
    'figures',
    /\/app\/components\/[\w-]+\.tsx?$|\/domain\/(?:catalogue\/units|groups\/policy)\.ts$/,
  ],
  // What a board is read with, and the days and times of needs.
  [
    'boards',
    /\/(?:domain\/boards\/(?:calendar\/(?:availability|recurrence|slots)|document\/(?:board-schema|labels|position|stored-values))|features\/boards\/(?:card\/recurrence-words|page\/board-links|state\/arrange-board)|i18n\/format-slot|styles\/boards)\.(?:ts|css)/,
  ],
  // What a board is written with: it follows the first paint.
  [
    'board-edits',
    /\/(?:domain\/boards\/document\/(?:copy-card|edit-board|edit-card-lists|read-[\w-]+)|features\/boards\/(?:state\/board-writer|text\/(?:caret-overlay|text-binding|text-change)))\.ts$/,
  ],
];
const ICON = /\/lucide-react\/dist\/esm\/icons\//;
const ICON_BASE = /\/lucide-react\/dist\/esm\/(?!icons\/)/;
/** Features of which a part stands on a public page. */
const PUBLIC_FEATURES = ['home', 'catalogue', 'spaces', 'notifications'];
const FEATURE = /\/app\/features\/([\w-]+)\//;

/**
 * The file a module goes to, when it is one that many pages need; the rest is left to Rollup. A
 * request costs a phone more than a kilobyte it has no use for: a few files that mean something
 * replace a hundred of some hundred bytes each.
 */
export const chunkOf: Rollup.GetManualChunk = (id, meta) => {
  if (RUNTIME.test(id)) return 'react';
  if (ICON_BASE.test(id)) return 'frame';
  return ICON.test(id) ? chunkOfIcon(id, meta) : chunkOfOurs(id, meta);
};

function chunkOfOurs(id: string, meta: ManualChunkMeta): string | undefined {
  // An article that words of several parts need: not worth a request.
  if (id.endsWith('/i18n/before-day.ts')) return 'frame';
  if (frameModules(meta).has(id)) return 'frame';
  return CHUNKS.find(([, modules]) => id.includes('/app/') && modules.test(id))?.[0];
}

/** An icon goes where it is used; one of several features to what they have in common. */
function chunkOfIcon(id: string, meta: ManualChunkMeta): string | undefined {
  const importers = meta.getModuleInfo(id)?.importers ?? [];
  const chunks = new Set(importers.map((importer) => chunkOfOurs(importer, meta)));
  const common = ['frame', 'screens', 'fields', 'figures', 'forms'].find((chunk) =>
    chunks.has(chunk),
  );
  if (common !== undefined) return common;
  const features = new Set(importers.map((importer) => FEATURE.exec(importer)?.[1]));
  if (features.size < 2) return undefined;
  return PUBLIC_FEATURES.some((feature) => features.has(feature)) ? 'screens' : 'figures';
}

const frames = new WeakMap<ManualChunkMeta['getModuleInfo'], ReadonlySet<string>>();

/** Modules of ours behind the entries that every page has; the entries stay files of their own. */
function frameModules(meta: ManualChunkMeta): ReadonlySet<string> {
  const known = frames.get(meta.getModuleInfo);
  if (known) return known;
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id) || id.includes('/node_modules/')) return;
    seen.add(id);
    meta.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  for (const id of meta.getModuleIds()) if (ENTRIES.test(id)) visit(id);
  const frame = new Set([...seen].filter((id) => !ENTRIES.test(id)));
  frames.set(meta.getModuleInfo, frame);
  return frame;
}
