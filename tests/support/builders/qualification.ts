import type { Db } from '#db/client.ts';
import { cityOfficers } from '#db/schema/city.ts';
import { providerStaff } from '#db/schema/providers.ts';
import type { PersonActor } from '#server/context.ts';
import type { TypedSheet } from '#app/domain/qualification/typed-sheet.ts';

import { buildPerson } from './accounts.ts';
import { buildCatalogueProvider } from './catalogue.ts';

/** A complete sheet of a service as it is typed, but for what a test says. */
export function typedService(changes: TypedSheet = {}): TypedSheet {
  return {
    titleIt: 'Corso di nuoto',
    titleEn: '',
    descriptionIt: 'Una volta a settimana, in acqua bassa.',
    descriptionEn: '',
    keywords: 'piscina',
    type: 'sport/swimming',
    minAge: '6',
    maxAge: '12',
    municipi: ['2', '4'],
    places: ['provider'],
    isAccessible: 'yes',
    unit: 'hour',
    minQuantity: '1',
    isShareable: 'yes',
    priceKind: 'paid',
    fundingIt: '',
    fundingEn: '',
    personsMin: ['1', '2'],
    personsMax: ['1', '6'],
    quantityMin: ['1', '1'],
    quantityMax: ['', ''],
    price: ['12', '18'],
    ...changes,
  };
}

/** A complete sheet of a provider as it is typed, but for what a test says. */
export function typedProvider(changes: TypedSheet = {}): TypedSheet {
  return {
    name: 'Nidiamo',
    kind: 'association',
    taxCode: '99000000010',
    descriptionIt: 'Del quartiere, dal 1998.',
    descriptionEn: '',
    municipi: ['2', '3'],
    languages: ['it', 'en'],
    email: 'ciao@nidiamo.example.org',
    phone: '02 0000 0101',
    ...changes,
  };
}

/** A provider with two administrators and an operator, and two officers who check sheets. */
export async function buildSheetScene(db: Db) {
  const providerId = await buildCatalogueProvider(db, { name: 'Nidiamo' });
  return {
    providerId,
    admin: await buildStaff(db, providerId, 'admin'),
    otherAdmin: await buildStaff(db, providerId, 'admin'),
    operator: await buildStaff(db, providerId, 'operator'),
    officer: await buildChecker(db),
    otherOfficer: await buildChecker(db),
  };
}

/** Somebody who works for a provider. */
export async function buildStaff(
  db: Db,
  providerId: string,
  role: 'admin' | 'operator',
): Promise<PersonActor> {
  const person = await buildPerson(db);
  await db.insert(providerStaff).values({ providerId, personId: person.personId, role });
  return person;
}

/** An officer who checks sheets; one that is there when `person` is given. */
export async function buildChecker(db: Db, person?: PersonActor): Promise<PersonActor> {
  const officer = person ?? (await buildPerson(db));
  const { personId } = officer;
  await db.insert(cityOfficers).values({ personId, permission: 'qualification' });
  return officer;
}
