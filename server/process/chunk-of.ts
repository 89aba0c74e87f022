import type { Rollup } from 'vite';

type ManualChunkMeta = Rollup.ManualChunkMeta;

/** What runs every page. It changes with its versions only, so a device keeps it for long. */
const RUNTIME =
  /vite\/preload-helper|commonjsHelpers|\/node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|cookie|@remix-run)\//;

const ENTRIES = /\/app\/(?:root|entry\.client)\.tsx/;
/** Files that mean something, and the modules of ours in each; the first that fits counts. */
const CHUNKS: readonly (readonly [chunk: string | undefined, modules: RegExp])[] = [
  // On one page or two: apart, where Rollup puts them.
  [
    undefined,
    /\/app\/components\/(?:bars|mention-box|mention-picker|mention-text|municipio-map|municipio-shapes|qr-code|unshown-refusal|use-day-keys|use-list-keys)/,
  ],
  // What a person has at the edge of every page.
  ['person', /\/app\/components\/(?:menu|person-tools|profile-menu)\.tsx$/],
  ['pictures', /\/app\/(?:components\/(?:illustration|empty-state)|pictures\/sheets)/],
  // Cards of services, with the form that compares them, and what is said of their providers.
  [
    'services',
    /\/app\/(?:features\/catalogue\/(?:compare-form|price-words|provider-face|service-grid)|contracts\/catalogue\/provider-page|domain\/(?:catalogue\/places|providers\/languages))\.tsx?$/,
  ],
  // What a filter has.
  [
    'fields',
    /\/app\/components\/(?:choices|select|dialog)\.tsx$|\/domain\/catalogue\/municipi\.ts$/,
  ],
  [
    'forms',
    /\/app\/components\/(?:[\w-]+-field|shown-refusals|use-form-failure|use-given)\.tsx?$|\/domain\/whole-number\.ts$|\/i18n\/code-text\.ts$/,
  ],
  // What screens of every feature are made of, public ones too.
  [
    'screens',
    /\/app\/(?:components\/(?:avatar|card|category|extra-part|field|form-key|initials|late-part|loading|money|no-words|page-header|pager|pages-to-show|pill|popover|table|time|use-latest)|contracts\/form-key|features\/accounts\/with-return|i18n\/(?:format(?:-weekday)?|title-meta)|domain\/(?:catalogue\/categories|dates|money|plain-text|result))\.tsx?$/,
  ],
  // Dates with their hours: of courses, which strangers read, and of orders.
  ['times', /\/app\/(?:i18n\/format-(?:period|timetable)|domain\/(?:day|rome)-clock)\.ts$/],
  // Pages of orders, on either side.
  [
    'orders',
    /\/app\/(?:components\/timetable-text|features\/orders\/(?:order-pill|order-status|command-form|course-keys|fold-facts|share-explanation)|domain\/orders\/(?:payment-reference|steps))\.tsx?$/,
  ],
  // What a board is read with, and the days and times of needs.
  [
    'boards',
    /\/(?:domain\/boards\/(?:calendar\/(?:availability|recurrence|slots)|document\/(?:board-schema|labels|position|stored-values))|features\/boards\/(?:card\/recurrence-words|page\/board-links|state\/arrange-board)|components\/(?:keep-equal|tooltip|use-kept-equal)|i18n\/format-slot|styles\/boards)\.(?:tsx?|css)/,
  ],
  // What shows amounts, states and lists to people who do something.
  [
    'figures',
    /\/app\/components\/[\w-]+\.tsx?$|\/domain\/(?:catalogue\/units|groups\/policy|orders\/order-state|requests\/decision|typed-text)\.ts$|\/features\/(?:groups\/agreement-banner\.tsx|(?:orders\/price-words|requests\/wait-words)\.ts)$|\/contracts\/orders\/order-address\.ts$|\/(?:features\/accounts\/signed-in-links|styles\/signed-in)\.(?:ts|css)/,
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
const PUBLIC_FEATURES = ['home', 'catalogue', 'spaces'];
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
  if (/\/i18n\/(format-count|italian|plural)\.ts$/.test(id)) return 'frame';
  if (frameModules(meta).has(id)) return 'frame';
  return CHUNKS.find(([, modules]) => id.includes('/app/') && modules.test(id))?.[0];
}

/** An icon goes where it is used; one of several features to what they have in common. */
function chunkOfIcon(id: string, meta: ManualChunkMeta): string | undefined {
  const importers = meta.getModuleInfo(id)?.importers ?? [];
  const chunks = new Set(importers.map((importer) => chunkOfOurs(importer, meta)));
  if (chunks.size === 1 && !chunks.has(undefined)) return [...chunks][0];
  const common = ['frame', 'screens', 'person'].find((chunk) => chunks.has(chunk));
  if (common !== undefined) return common;
  // A chevron must not bring all fields to whoever needs none.
  if (chunks.has('fields') || chunks.has('forms')) return 'screens';
  if (chunks.has('figures')) return 'figures';
  const features = new Set(importers.map((importer) => FEATURE.exec(importer)?.[1]));
  if (features.size < 2)
    return importers.length > 1 && features.has('boards') ? 'boards' : undefined;
  if (PUBLIC_FEATURES.some((feature) => features.has(feature))) return 'screens';
  return features.has('orders') || features.has('threads') ? 'figures' : 'signs';
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
