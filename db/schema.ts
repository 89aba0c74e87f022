/** The whole schema, for the drivers' types and for the migration generator only. */
export * from './schema/accounts.ts';
export * from './schema/boards.ts';
export * from './schema/catalogue.ts';
export * from './schema/city.ts';
export * from './schema/companies.ts';
export * from './schema/groups.ts';
export * from './schema/notifications.ts';
export * from './schema/orders.ts';
export * from './schema/providers.ts';
export * from './schema/requests.ts';
export * from './schema/spaces.ts';
export * from './schema/wallet.ts';
