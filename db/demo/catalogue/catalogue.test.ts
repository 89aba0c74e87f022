import { describe, expect, it } from 'vitest';

import { CATEGORY_IDS, type CategoryId } from '#app/domain/catalogue/categories.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { checkPriceTerms, fromPrice, hasValidPrice } from '#app/domain/catalogue/prices.ts';
import { SERVICE_TYPES } from '#app/domain/catalogue/service-types.ts';

import { generateServices } from './generate-services.ts';
import { demoProviders } from './providers.ts';
import { serviceTypes } from './service-types.ts';

const services = generateServices(demoProviders, serviceTypes);
const validated = services.filter(({ status }) => status === 'validated');

/** Sentences of at most so many words (ux.md says 12; numbers and compounds are given two more). */
const MAX_WORDS = 14;

function longestSentence(text: string): number {
  return Math.max(...text.split(/[.!?:]\s/).map((sentence) => sentence.split(/\s+/).length));
}

describe('the demo catalogue', () => {
  it('holds 60 types in the 12 categories', () => {
    expect(serviceTypes).toHaveLength(60);
    expect(new Set(serviceTypes.map(({ key }) => key)).size).toBe(60);
    expect([...new Set(serviceTypes.map(({ category }) => category))]).toEqual(CATEGORY_IDS);
    const keys = (category: CategoryId) =>
      serviceTypes.filter((type) => type.category === category).map(({ key }) => key);
    for (const category of CATEGORY_IDS) expect(keys(category)).toEqual(SERVICE_TYPES[category]);
  });

  it('holds 53 providers, each with its own name, address and words', () => {
    expect(demoProviders).toHaveLength(53);
    for (const field of ['slug', 'name', 'it', 'en'] as const) {
      expect(new Set(demoProviders.map((provider) => provider[field])).size).toBe(53);
    }
  });

  it('holds 365 services, of which 351 can be found', () => {
    expect(services).toHaveLength(365);
    expect(validated).toHaveLength(351);
    expect(new Set(services.map(({ status }) => status)).size).toBe(5);
  });

  it('gives the same services every time', () => {
    expect(generateServices(demoProviders, serviceTypes)).toEqual(services);
  });

  it('reaches every category in the city and every Municipio', () => {
    for (const category of CATEGORY_IDS) {
      const here = validated.filter((service) => service.category === category);
      const reached = new Set(here.flatMap(({ municipi }) => municipi));
      expect(
        [...reached].toSorted((a, b) => a - b),
        category,
      ).toEqual(MUNICIPI.map(({ number }) => number));
    }
  });

  it('offers every type somewhere', () => {
    const offered = new Set(validated.map(({ typeKey }) => typeKey));
    expect(serviceTypes.filter(({ key }) => !offered.has(key))).toEqual([]);
  });

  it('names no two services of a provider alike, in either language', () => {
    for (const title of ['titleIt', 'titleEn'] as const) {
      const names = services.map((service) => `${service.providerSlug}: ${service[title]}`);
      expect(new Set(names).size).toBe(services.length);
    }
  });

  it('has ids that fit a board card and unique addresses', () => {
    expect(services.filter(({ id }) => !/^[A-Za-z0-9_-]{1,64}$/.test(id))).toEqual([]);
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    expect(new Set(services.map(({ slug }) => slug)).size).toBe(services.length);
    expect(services.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  it('speaks both languages in two short sentences or more', () => {
    for (const { id, titleIt, titleEn, descriptionIt, descriptionEn } of services) {
      expect(titleIt, id).not.toBe(titleEn);
      for (const text of [descriptionIt, descriptionEn]) {
        expect(text.split(/\.(?:\s|$)/).length, text).toBeGreaterThan(2);
        expect(longestSentence(text), text).toBeLessThanOrEqual(MAX_WORDS);
      }
    }
  });

  it('[P1] has a sound price list for every service', () => {
    for (const { id, minQuantity, prices } of services) {
      const cells = prices.map((cell) => ({ ...cell, validFrom: null, validTo: null }));
      expect(hasValidPrice({ minQuantity, cells }, '2027-01-15'), id).toBe(true);
    }
  });

  it('[P1] has no price for less than is sold, and says the least as it is', () => {
    const least = /(?:minimo (due|tre|quattro|cinque) |(two|three|four|five) hours at least)/i;
    const numbers = ['due', 'tre', 'quattro', 'cinque', 'two', 'three', 'four', 'five'];
    for (const { id, minQuantity, prices, descriptionIt, descriptionEn } of services) {
      expect(Math.min(...prices.map(({ quantityMin }) => quantityMin)), id).toBe(minQuantity);
      for (const words of [descriptionIt, descriptionEn]) {
        const [, italian, english] = least.exec(words) ?? [];
        const said = numbers.indexOf((italian ?? english ?? '').toLowerCase());
        if (said >= 0) expect((said % 4) + 2, `${id}: ${words}`).toBe(minQuantity);
      }
    }
  });

  it('[P4] asks money for what is paid and nothing for what is free', () => {
    for (const { id, priceKind, prices, fundingIt } of services) {
      const unitPricesCents = prices.map(({ unitPriceCents }) => unitPriceCents);
      const checked = checkPriceTerms({ kind: priceKind, unitPricesCents, funder: fundingIt });
      expect(checked.ok, id).toBe(true);
    }
  });

  it('never asks a bigger party for less in all, and keeps the table price for one in three', () => {
    for (const { id, prices } of services) {
      const first = prices.filter(({ quantityMin }) => quantityMin === prices[0]?.quantityMin);
      const amounts = first.map(({ unitPriceCents }) => unitPriceCents);
      expect(amounts, id).toEqual(amounts.toSorted((a, b) => a - b));
    }
    const atTablePrice = services.filter(({ typeKey, prices }) => {
      const type = serviceTypes.find(({ key }) => key === typeKey);
      return prices[0]?.unitPriceCents === type?.persons[0]?.unitPriceCents;
    });
    expect(atTablePrice.length).toBeGreaterThan(services.length / 3);
  });

  it('[P3] shows a shared baby-sitter from 5.25 an hour, shared by four', () => {
    const shared = serviceTypes.find(({ key }) => key === 'shared-baby-sitter');
    const cells = (shared?.persons ?? []).map(({ min, max, unitPriceCents }) => ({
      personsMin: min,
      personsMax: max,
      quantityMin: 1,
      quantityMax: null,
      unitPriceCents,
      validFrom: null,
      validTo: null,
    }));
    const from = fromPrice({ minQuantity: 1, cells }, '2027-01-15');
    expect(from).toEqual({ perPersonCents: 525, persons: 4, quantity: 1 });
  });
});
