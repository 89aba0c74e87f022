/** Where a service is done: at the household's, where the provider is, at a distance. */
export const SERVICE_PLACES = ['home', 'provider', 'online'] as const;

/** One of them. */
export type ServicePlace = (typeof SERVICE_PLACES)[number];
