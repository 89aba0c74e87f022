import { lazy, Suspense, type ComponentType } from 'react';

import type { ProfileMenuProps } from './profile-menu.tsx';

type Tools = ComponentType<ProfileMenuProps>;

const load = async () => (await import('./person-tools.tsx')).PersonTools;
const Later = lazy(async () => ({ default: await load() }));
let atOnce: Tools | null = null;

/**
 * The tools of a person, in the frame of every page. A guest's page does not load what draws them.
 * Where they were drawn it is here before the page comes alive: what comes alive later is thrown away
 * by the first change around it (React error 421).
 */
export function PersonSlot(props: ProfileMenuProps) {
  if (atOnce !== null) {
    const AtOnce = atOnce;
    return <AtOnce {...props} />;
  }
  return (
    <Suspense fallback={null}>
      <Later {...props} />
    </Suspense>
  );
}

/** The server has all of it in memory. */
export function keepPersonTools(tools: Tools): void {
  atOnce = tools;
}

/** Before the page comes alive: fetches what the server has drawn. */
export async function loadDrawnPersonTools(): Promise<void> {
  if (document.querySelector('.profile-menu')) atOnce = await load();
}
