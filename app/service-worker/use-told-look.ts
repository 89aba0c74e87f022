import { useEffect } from 'react';

import type { Look } from './kept-look.ts';
import { tellWorker } from './tell-worker.ts';

/** Tells the worker how screens look, so that a page it makes by itself looks alike. */
export function useToldLook({ locale, textSize, theme }: Look): void {
  useEffect(() => {
    tellWorker({ kind: 'looks', look: { locale, textSize, theme } });
  }, [locale, textSize, theme]);
}
