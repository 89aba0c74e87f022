import { loadCityOnce } from './app.ts';

/** Before all browser flows: the city that each of them starts from a copy of. */
export default loadCityOnce;
