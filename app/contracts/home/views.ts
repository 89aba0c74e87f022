import type { WaitingItem } from '#app/contracts/notifications/views.ts';

/** The first page: what waits, the person's groups, and the size of the city. */
export type HomeView = {
  readonly name: string | null;
  readonly city: { readonly services: number; readonly providers: number; readonly spaces: number };
  readonly waiting: readonly WaitingItem[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly municipio: number;
    readonly households: number;
  }[];
};
