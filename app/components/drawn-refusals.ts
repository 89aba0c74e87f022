import { createContext } from 'react';

/**
 * Refusals that a form has drawn while the page was drawn for the first time, on the server too, where
 * no effect runs.
 */
export const DrawnRefusals = createContext<Set<object> | null>(null);
