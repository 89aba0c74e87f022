import { useEffect } from 'react';

import { letPressesThrough } from './early-presses.ts';

const ASK_AGAIN_MS = 20;

/** Says that the page is alive: drawn, and with what its first loaders answered (`early-presses.ts`). */
export function PressesThrough() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      // oxlint-disable-next-line eslint/no-underscore-dangle -- the name Remix gives its router
      if (window.__remixRouter.state.initialized) letPressesThrough();
      else timer = setTimeout(ask, ASK_AGAIN_MS);
    };
    ask();
    return () => clearTimeout(timer);
  }, []);
  return null;
}
