import { useContext, type Context } from 'react';

/**
 * What a provider above gives.
 * @throws when there is none: a part stands where it does not belong.
 */
export function useGiven<T>(context: Context<T | null>): T {
  const given = useContext(context);
  if (given === null) throw new Error('no provider of this context above this component');
  return given;
}
