import type { ServiceContext } from '#server/context.ts';

/** Who did what a notice tells of, for receivers who may know their name; nothing where the clock did it. */
export function byWhom({ actor }: Pick<ServiceContext, 'actor'>): { readonly by?: string } {
  return actor.kind === 'person' ? { by: actor.name } : {};
}
