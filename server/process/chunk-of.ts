import type { Rollup } from 'vite';

type ManualChunkMeta = Rollup.ManualChunkMeta;

/** What runs every page. It changes with its versions only, so a device keeps it for long. */
const RUNTIME =
  /vite\/preload-helper|commonjsHelpers|\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|cookie|@remix-run)\//;

const ENTRIES = /\/app\/(?:root|entry\.client)\.tsx/;
/** Pictures are large, and few pages show them. */
const PICTURES = /\/app\/components\/(?:illustration|empty-state)/;
const APART = /\/app\/components\/(?:municipio-map|municipio-shapes|qr-code)/;
/** What a filter has too. */
const FIELDS =
  /\/app\/components\/(?:field|choices|select|dialog)\.tsx$|\/app\/domain\/catalogue\/municipi\.ts$/;
const FORMS =
  /\/app\/components\/(?:[\w-]+-field|use-form-failure|use-given)\.tsx?$|\/app\/i18n\/code-text\.ts$/;
/** What screens of every feature are made of, public ones too. */
const SCREENS =
  /\/app\/(?:components\/(?:card|category|money|page-header|pager|pages-to-show|pill|table|time)|i18n\/(?:format|title-meta)|domain\/(?:catalogue\/categories|dates|money|result))\.tsx?$/;
/** What shows amounts, states and lists to people who do something. */
const FIGURES = /\/app\/components\/[\w-]+\.tsx?$/;
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
  if (frameModules(meta).has(id)) return 'frame';
  if (APART.test(id)) return undefined;
  if (PICTURES.test(id)) return 'pictures';
  if (FIELDS.test(id)) return 'fields';
  if (FORMS.test(id)) return 'forms';
  if (SCREENS.test(id)) return 'screens';
  return FIGURES.test(id) ? 'figures' : undefined;
}

/** An icon goes where it is used; one of several features to what they have in common. */
function chunkOfIcon(id: string, meta: ManualChunkMeta): string | undefined {
  const importers = meta.getModuleInfo(id)?.importers ?? [];
  const chunks = new Set(importers.map((importer) => chunkOfOurs(importer, meta)));
  for (const chunk of ['frame', 'screens', 'fields', 'figures', 'forms'])
    if (chunks.has(chunk)) return chunk;
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
