import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect } from 'react';

import { takeWantedSearch } from './kept-page.ts';

/** Once a kept page is alive, goes to the query its address had (`drawAsKept`). */
export function useWantedSearch(): void {
  const navigate = useNavigate();
  const { pathname, hash } = useLocation();
  useEffect(() => {
    const search = takeWantedSearch();
    if (search !== null) {
      navigate({ pathname, search, hash }, { replace: true, preventScrollReset: true });
    }
  }, [navigate, pathname, hash]);
}
