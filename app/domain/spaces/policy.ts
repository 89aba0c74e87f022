/** What can be done at a space. */
export type SpaceAction = 'view' | 'open_desk' | 'hold_events';

/** Who asks: someone who works at a space, or anyone else. */
export type SpaceStanding = 'operator' | 'other';

/** Anyone may read a space's page; the desk and the events are kept by its operators. */
export function mayAtSpace(standing: SpaceStanding, action: SpaceAction): boolean {
  return action === 'view' || standing === 'operator';
}
