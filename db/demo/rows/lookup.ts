import { mustHave } from '#app/domain/must-have.ts';

import { type DemoHousehold, demoHouseholds } from '../people.ts';
import { demoProviderStaff } from '../staff.ts';
import { demoId } from '../ids.ts';

const householdByKey = new Map(demoHouseholds.map((household) => [household.key, household]));
const adminByProvider = new Map(
  demoProviderStaff
    .filter(({ role }) => role === 'admin')
    .map((staff) => [staff.providerSlug, staff]),
);

/** A household by its key. @throws RangeError when a story names one that does not exist. */
export function householdOf(key: string): DemoHousehold {
  const household = householdByKey.get(key);
  if (!household) throw new RangeError(`No demo household: ${key}`);
  return household;
}

/** The person who answers for a household. */
export function speakerOf(householdKey: string): string {
  const [adult] = householdOf(householdKey).adults;
  if (!adult) throw new RangeError(`Nobody speaks for ${householdKey}`);
  return demoId.person(adult.key);
}

/** The person who answers for a provider. @throws RangeError when nobody administers it in the demo. */
export function staffOf(providerSlug: string): string {
  const admin = adminByProvider.get(providerSlug);
  if (!admin) throw new RangeError(`No demo administrator of ${providerSlug}`);
  return demoId.person(admin.key);
}

/** `household/name`, as vouchers name a dependant, checked against the people. */
export function dependantKey(householdKey: string, firstName: string): string {
  const isKnown = householdOf(householdKey).dependants.some((d) => d.firstName === firstName);
  if (!isKnown) throw new RangeError(`No dependant ${firstName} in ${householdKey}`);
  return `${householdKey}/${firstName.toLowerCase()}`;
}

/** The key of the household that a person is an adult of. */
export function householdKeyOfAdult(personId: string): string {
  const household = demoHouseholds.find(({ adults }) =>
    adults.some(({ key }) => demoId.person(key) === personId),
  );
  return mustHave(household, `the household of ${personId}`).key;
}

/** The household's key in that of one of its dependants. */
export function householdKeyOf(dependant: string): string {
  return mustHave(dependant.split('/')[0], 'the household of a dependant');
}
