import { demoId } from '#db/demo/ids.ts';

/** What a page weighs on the wire at its first load: bytes with their headers. */
export type Weight = {
  readonly scriptBytes: number;
  readonly scriptRequests: number;
  readonly styleBytes: number;
};

/** A page, and the most it may weigh with nothing kept on the device. */
export type PageBudget = {
  readonly page: string;
  /** Name of the demo person who opens it; null: a guest. */
  readonly person: string | null;
  readonly address: string;
  readonly limits: Partial<Weight>;
};

/** React with Remix is 84,000 bytes of the scripts of each page: the rest is ours. */
const script = (kilobytes: number) => ({ scriptBytes: kilobytes * 1_000 });

/** Pages that a stranger opens, on a phone and perhaps once. */
const PUBLIC = { styleBytes: 12_000, scriptRequests: 15 };

export const PAGE_BUDGETS: readonly PageBudget[] = [
  { page: 'home as guest', person: null, address: '/', limits: { ...script(104), ...PUBLIC } },
  {
    page: 'catalogue',
    person: null,
    address: '/services',
    limits: { ...script(110), ...PUBLIC },
  },
  {
    page: 'service page',
    person: null,
    address: '/services/tagesmutter-di-mattina-piccole-orme',
    limits: { ...script(110.5), ...PUBLIC },
  },
  {
    page: 'provider page',
    person: null,
    address: '/providers/acquachiara-niguarda',
    limits: { ...script(110.5), ...PUBLIC },
  },
  {
    page: 'service page with editions',
    person: null,
    address: '/services/nuoto-bambini-6-10-anni-acquachiara-niguarda',
    limits: { ...PUBLIC, ...script(119), scriptRequests: 22 },
  },
  {
    page: 'order as household',
    person: 'Giulia Ferrari',
    address: `/orders/${demoId.order('coding-2b')}`,
    limits: script(154.5),
  },
  {
    page: 'provider inbox',
    person: 'Laura Bassi',
    address: '/provider',
    limits: script(133.5),
  },
  {
    page: 'board',
    person: 'Amina Diallo',
    address: `/groups/${demoId.group('via-dei-cinquecento')}`,
    limits: script(194),
  },
];

/** What is too heavy about a page, in words; empty: it keeps to its budget. */
export function overweight({ limits }: PageBudget, weight: Weight): string[] {
  return (Object.keys(limits) as (keyof Weight)[]).flatMap((what) => {
    const limit = limits[what] ?? Infinity;
    return weight[what] > limit ? [`${what}: ${weight[what]}, at most ${limit}`] : [];
  });
}
