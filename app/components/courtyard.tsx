import scene from './courtyard.svg?url&no-inline';

/**
 * The large scene of the home page: a courtyard of railing houses with its arch, washing lines, a
 * tree and neighbours at one table. Decorative. A file of its own, as it is no part of any script;
 * its colours follow the colour scheme of the page around it.
 */
export function Courtyard() {
  return <img src={scene} className="courtyard" width="640" height="420" alt="" />;
}
