import { describe, expect, test } from 'vitest';

import {
  type MatchableProvider,
  type MatchableService,
  providerMatches,
  reasonForNoMatch,
  type RequestTarget,
} from './matching.ts';

const request: RequestTarget = { categoryId: 'education', municipio: 8, providerIds: null };

const service: MatchableService = {
  state: 'validated',
  categoryId: 'education',
  municipi: [7, 8],
  hasValidPrice: true,
};

const provider: MatchableProvider = {
  providerId: 'compiti',
  state: 'validated',
  services: [service],
};

function withService(over: Partial<MatchableService>): MatchableProvider {
  return { ...provider, services: [{ ...service, ...over }] };
}

describe('which providers a request reaches', () => {
  test('[R5] a validated service of a validated provider, category and Municipio right', () => {
    expect(providerMatches(request, provider)).toBe(true);
    expect(providerMatches({ ...request, providerIds: ['compiti'] }, provider)).toBe(true);
  });

  test.each([
    ['not_chosen', { ...request, providerIds: ['other'] }, provider],
    ['not_chosen', { ...request, providerIds: [] }, provider],
    ['not_validated', request, { ...provider, state: 'suspended' }],
    ['not_validated', request, { ...provider, state: 'submitted' }],
    ['other_category', request, withService({ categoryId: 'sport' })],
    ['other_category', request, { ...provider, services: [] }],
    ['service_not_valid', request, withService({ state: 'to_correct' })],
    ['service_not_valid', request, withService({ hasValidPrice: false })],
    ['other_municipio', request, withService({ municipi: [1, 2] })],
  ] as const)('[R5] not reached: %s', (reason, target, given) => {
    expect(reasonForNoMatch(target, given)).toBe(reason);
    expect(providerMatches(target, given)).toBe(false);
  });

  test('[R5] category, Municipio and validity must be of one and the same service', () => {
    const split: MatchableProvider = {
      ...provider,
      services: [
        { ...service, municipi: [1] },
        { ...service, categoryId: 'sport' },
        { ...service, state: 'draft' },
      ],
    };
    expect(providerMatches(request, split)).toBe(false);
    expect(providerMatches(request, { ...split, services: [...split.services, service] })).toBe(
      true,
    );
  });
});
