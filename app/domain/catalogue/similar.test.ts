import { describe, expect, it } from 'vitest';

import { similarServices, type Comparable } from './similar.ts';

const service = (id: string, overrides: Partial<Comparable> = {}): Comparable => ({
  id,
  providerId: `provider-${id}`,
  title: `Nuoto ${id}`,
  category: 'sport',
  type: 'swimming',
  municipi: [3],
  minAge: 6,
  maxAge: 10,
  unit: 'course',
  perPersonCents: 10_000,
  ...overrides,
});
const one = service('one');
const idsOf = (others: readonly Comparable[], of = one) =>
  similarServices(of, others).map(({ service: { id } }) => id);

describe('similar services', () => {
  it('[SIM1] the type counts more than the Municipio, and that more than the price', () => {
    const price = service('price', { type: 'football', municipi: [9] });
    const place = service('place', { type: 'football', perPersonCents: 30_000 });
    const type = service('type', { municipi: [9], perPersonCents: 30_000 });
    const all = service('all');
    expect(idsOf([price, place, type, all])).toEqual(['all', 'type', 'place', 'price']);
    expect(similarServices(one, [all, place]).map(({ why }) => why)).toEqual([
      { isSameType: true, isSameMunicipio: true, isCloseInPrice: true },
      { isSameType: false, isSameMunicipio: true, isCloseInPrice: false },
    ]);
  });

  it('[SIM1] another kind of help, other ages and the same provider are not alike', () => {
    const others = [
      service('culture', { category: 'culture' }),
      service('older', { minAge: 11, maxAge: 15 }),
      service('own', { providerId: one.providerId }),
      one,
    ];
    expect(idsOf(others)).toEqual([]);
    const edge = service('edge', { minAge: 10, maxAge: null });
    const anybody = service('anybody', { minAge: null, maxAge: null });
    expect(idsOf([edge, anybody])).toEqual(['anybody', 'edge']);
  });

  it('[SIM1] four at most, one of each provider before a second of any, alike ones by name', () => {
    const twice = { providerId: 'same' };
    const others = [
      service('d'),
      service('b', twice),
      service('a', twice),
      service('c'),
      service('e', { municipi: [9] }),
      service('f', { municipi: [9] }),
    ];
    expect(idsOf(others)).toEqual(['a', 'c', 'd', 'e']);
    expect(idsOf(others.toReversed())).toEqual(['a', 'c', 'd', 'e']);
    expect(idsOf(others.slice(1, 4))).toEqual(['a', 'c', 'b']);
  });

  it('[SIM1] prices are close up to a quarter more, for the same unit alone', () => {
    const closeTo = (overrides: Partial<Comparable>) =>
      similarServices(one, [service('x', overrides)])[0]?.why.isCloseInPrice;
    expect(closeTo({ perPersonCents: 12_500 })).toBe(true);
    expect(closeTo({ perPersonCents: 12_501 })).toBe(false);
    expect(closeTo({ perPersonCents: 8_000 })).toBe(true);
    expect(closeTo({ perPersonCents: 0 })).toBe(false);
    expect(closeTo({ perPersonCents: null })).toBe(false);
    expect(closeTo({ unit: 'hour' })).toBe(false);
  });

  it('[SIM1] a type the table does not have is alike to no other', () => {
    const [similar] = similarServices({ ...one, type: null }, [service('x', { type: null })]);
    expect(similar?.why.isSameType).toBe(false);
  });
});
