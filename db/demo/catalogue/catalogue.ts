import { isSellable } from '#app/domain/catalogue/validation-state.ts';

import { generateServices } from './generate-services.ts';
import { demoProviders } from './providers.ts';
import { serviceTypes } from './service-types.ts';

/** All services of the demo. */
export const demoCatalogue = generateServices(demoProviders, serviceTypes);

/** What screens count and sell (R5): every provider of the demo is validated. */
export const servicesOnSale = demoCatalogue.filter(({ status, prices }) =>
  isSellable({ provider: 'validated', service: status, hasValidPrice: prices.length > 0 }),
);

/** Sheets that wait for the city, or that it stopped. */
export const servicesNotOnSale = demoCatalogue.filter(
  (service) => !servicesOnSale.includes(service),
);
