import { demoProviders } from './catalogue/providers.ts';
import { demoId } from './ids.ts';
import { demoProviderStaff } from './staff.ts';

/** Password of all demo people; they exist in demo mode only, which production refuses. */
export const DEMO_PASSWORD = 'cortile-demo-milano';

/** A demo person whom the sign-in page offers with one click. */
export type DemoSignIn = {
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roleIt: string;
  readonly roleEn: string;
};

/** E-mail of a demo person: `example.org` reaches nobody (RFC 2606). */
export function demoEmail(personKey: string): string {
  return `${personKey.replaceAll('-', '.')}@example.org`;
}

function signIn(
  key: string,
  personKey: string,
  name: string,
  roleIt: string,
  roleEn: string,
): DemoSignIn {
  const email = demoEmail(personKey);
  return { key, personId: demoId.person(personKey), name, email, roleIt, roleEn };
}

/** The demo people of the sign-in page, in the order in which the story meets them. */
export const demoSignIns: readonly DemoSignIn[] = [
  signIn(
    'organiser',
    'amina-diallo',
    'Amina Diallo',
    'Organizza il gruppo di via dei Cinquecento 12',
    'Organises the group of via dei Cinquecento 12',
  ),
  signIn(
    'tenant-1',
    'rosa-colombo',
    'Rosa Colombo',
    'Inquilina, 76 anni, usa il testo grande',
    'Tenant, 76 years old, uses large text',
  ),
  signIn(
    'tenant-2',
    'marco-brambilla',
    'Marco Brambilla',
    'Inquilino e lavoratore, sta in due gruppi',
    'Tenant and employee, in two groups',
  ),
  signIn(
    'parent',
    'giulia-ferrari',
    'Giulia Ferrari',
    'Mamma di Luca e Sara, con un voucher',
    'Mother of Luca and Sara, with a voucher',
  ),
  signIn(
    'provider-1',
    'laura-bassi',
    'Laura Bassi',
    'Lavora per Cura di Casa, un ente',
    'Works for Cura di Casa, a provider',
  ),
  signIn(
    'provider-2',
    'omar-fadel',
    'Omar Fadel',
    'Lavora per La Ringhiera Solidale, un ente',
    'Works for La Ringhiera Solidale, a provider',
  ),
  signIn(
    'company-hr',
    'silvia-mantovani',
    'Silvia Mantovani',
    'Ufficio del personale di Meccanica Olona',
    'Human resources at Meccanica Olona',
  ),
  signIn(
    'city-officer',
    'anna-ghezzi',
    'Anna Ghezzi',
    'Funzionaria del Comune',
    'Officer of the City',
  ),
  signIn(
    'desk-operator',
    'pietro-vismara',
    'Pietro Vismara',
    'Operatore dello Spazio WeMi Venini',
    'Operator at Spazio WeMi Venini',
  ),
];

/** A provider of the demo and the address of who administers it. */
export type DemoProviderSignIn = {
  readonly key: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly email: string;
};

/** Every provider, so that whoever a new group asks can answer; the sign-in page offers them in a list. */
export const demoProviderSignIns: readonly DemoProviderSignIn[] = demoProviders.flatMap(
  ({ slug, name }) =>
    demoProviderStaff
      .filter(({ providerSlug, role }) => providerSlug === slug && role === 'admin')
      .map((admin) => ({
        key: `provider-${slug}`,
        providerId: demoId.provider(slug),
        providerName: name,
        email: demoEmail(admin.key),
      })),
);
