import { otherAdministrators } from './other-administrators.ts';
import type { DemoAdult } from './people.ts';
import { slugOf } from './stable.ts';

/** Someone who works for a provider; every provider has an administrator. */
export type DemoProviderStaff = DemoAdult & { providerSlug: string; role: 'admin' | 'operator' };

export const demoProviderStaff: readonly DemoProviderStaff[] = [
  { key: 'laura-bassi', name: 'Laura Bassi', providerSlug: 'cura-di-casa', role: 'admin' },
  { key: 'omar-fadel', name: 'Omar Fadel', providerSlug: 'la-ringhiera-solidale', role: 'admin' },
  {
    key: 'tea-marelli',
    name: 'Tea Marelli',
    providerSlug: 'la-ringhiera-solidale',
    role: 'operator',
  },
  { key: 'nadia-corti', name: 'Nadia Corti', providerSlug: 'quarto-tempo', role: 'admin' },
  {
    key: 'stefano-pozzi',
    name: 'Stefano Pozzi',
    providerSlug: 'officina-dei-compiti',
    role: 'admin',
  },
  { key: 'ilaria-monti', name: 'Ilaria Monti', providerSlug: 'merenda-e-compagni', role: 'admin' },
  { key: 'kevin-tran', name: 'Kevin Tran', providerSlug: 'pixel-di-quartiere', role: 'admin' },
  {
    key: 'mauro-preda',
    name: 'Mauro Preda',
    providerSlug: 'gallaratese-calcio-giovani',
    role: 'admin',
  },
  { key: 'irene-mori', name: 'Irene Mori', providerSlug: 'acquachiara-niguarda', role: 'admin' },
  { key: 'rosa-bianco', name: 'Rosa Bianco', providerSlug: 'la-spesa-di-rosa', role: 'admin' },
  { key: 'alice-fumagalli', name: 'Alice Fumagalli', providerSlug: 'danzarsi', role: 'admin' },
  { key: 'bruno-cerri', name: 'Bruno Cerri', providerSlug: 'ruote-libere', role: 'admin' },
  { key: 'elisa-negri', name: 'Elisa Negri', providerSlug: 'buongiorno-nonni', role: 'admin' },
  {
    key: 'sofia-airoldi',
    name: 'Sofia Airoldi',
    providerSlug: 'tagesmutter-dei-navigli',
    role: 'admin',
  },
  {
    key: 'helen-clarke',
    name: 'Helen Clarke',
    providerSlug: 'bit-e-matite',
    role: 'admin',
    locale: 'en',
  },
  ...otherAdministrators.map(([providerSlug, name]) => ({
    key: slugOf(name),
    name,
    providerSlug,
    role: 'admin' as const,
  })),
];

export type CityPermission = 'qualification' | 'programmes' | 'spaces' | 'reports';

export const demoCityOfficers: readonly (DemoAdult & { permissions: readonly CityPermission[] })[] =
  [
    {
      key: 'anna-ghezzi',
      name: 'Anna Ghezzi',
      permissions: ['qualification', 'programmes', 'spaces', 'reports'],
    },
    { key: 'dario-sala', name: 'Dario Sala', permissions: ['qualification', 'programmes'] },
  ];

export const demoDeskOperators: readonly (DemoAdult & { spaceSlugs: readonly string[] })[] = [
  { key: 'pietro-vismara', name: 'Pietro Vismara', spaceSlugs: ['venini', 'niguarda'] },
];

/** People of the companies' HR offices; they belong to no household of the demo. */
export const demoHrPeople: readonly (DemoAdult & { companyKey: string })[] = [
  { key: 'silvia-mantovani', name: 'Silvia Mantovani', companyKey: 'meccanica-olona' },
  { key: 'giorgio-landi', name: 'Giorgio Landi', companyKey: 'tessile-bovisa' },
  { key: 'marina-ticozzi', name: 'Marina Ticozzi', companyKey: 'studio-ticinese' },
];
