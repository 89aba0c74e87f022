import type { Locale, Part, Texts } from './dictionary.ts';

type Imports = { readonly [P in Part]: () => Promise<Texts[P]> };

/** Each part in a file of its own, in the one language that is on screen. The server needs none. */
export const PART_IMPORTS: Readonly<Record<Locale, Imports>> = {
  it: {
    about: async () => (await import('./about/it.ts')).about,
    accounts: async () => (await import('./accounts/it.ts')).accounts,
    boards: async () => (await import('./boards/it.ts')).boards,
    'boards/history': async () => (await import('./boards/history/it.ts')).boardHistory,
    'boards/need': async () => (await import('./boards/need/it.ts')).boardNeed,
    catalogue: async () => (await import('./catalogue/it.ts')).catalogue,
    city: async () => (await import('./city/it.ts')).city,
    companies: async () => (await import('./companies/it.ts')).companies,
    frame: async () => (await import('./frame/it.ts')).frame,
    groups: async () => (await import('./groups/it.ts')).groups,
    home: async () => (await import('./home/it.ts')).home,
    notifications: async () => (await import('./notifications/it.ts')).notifications,
    orders: async () => (await import('./orders/it.ts')).orders,
    providers: async () => (await import('./providers/it.ts')).providers,
    recurrence: async () => (await import('./recurrence/it.ts')).recurrence,
    requests: async () => (await import('./requests/it.ts')).requests,
    spaces: async () => (await import('./spaces/it.ts')).spaces,
    templates: async () => (await import('./templates/it.ts')).templates,
    wallet: async () => (await import('./wallet/it.ts')).wallet,
  },
  en: {
    about: async () => (await import('./about/en.ts')).about,
    accounts: async () => (await import('./accounts/en.ts')).accounts,
    boards: async () => (await import('./boards/en.ts')).boards,
    'boards/history': async () => (await import('./boards/history/en.ts')).boardHistory,
    'boards/need': async () => (await import('./boards/need/en.ts')).boardNeed,
    catalogue: async () => (await import('./catalogue/en.ts')).catalogue,
    city: async () => (await import('./city/en.ts')).city,
    companies: async () => (await import('./companies/en.ts')).companies,
    frame: async () => (await import('./frame/en.ts')).frame,
    groups: async () => (await import('./groups/en.ts')).groups,
    home: async () => (await import('./home/en.ts')).home,
    notifications: async () => (await import('./notifications/en.ts')).notifications,
    orders: async () => (await import('./orders/en.ts')).orders,
    providers: async () => (await import('./providers/en.ts')).providers,
    recurrence: async () => (await import('./recurrence/en.ts')).recurrence,
    requests: async () => (await import('./requests/en.ts')).requests,
    spaces: async () => (await import('./spaces/en.ts')).spaces,
    templates: async () => (await import('./templates/en.ts')).templates,
    wallet: async () => (await import('./wallet/en.ts')).wallet,
  },
};
