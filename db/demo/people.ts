import type { Locale, TextSize } from '#app/domain/accounts/profile.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';

/** An adult with an account; `key` is the id's last part and, with a dot, the e-mail name. */
export type DemoAdult = { key: string; name: string; locale?: Locale; textSize?: TextSize };

/** A child or a cared-for person; the birth date is counted back from the day of loading. */
export type DemoDependant = { firstName: string; ageYears: number; kind: 'minor' | 'assisted' };

export type DemoHousehold = {
  key: string;
  name: string;
  municipio: Municipio;
  adults: readonly DemoAdult[];
  dependants: readonly DemoDependant[];
};

const child = (firstName: string, ageYears: number): DemoDependant => ({
  firstName,
  ageYears,
  kind: 'minor',
});

const elder = (firstName: string, ageYears: number): DemoDependant => ({
  firstName,
  ageYears,
  kind: 'assisted',
});

/** A household of one adult: most of them are. */
function home(
  municipio: Municipio,
  surname: string,
  adult: DemoAdult,
  ...dependants: readonly DemoDependant[]
): DemoHousehold {
  return householdOf(municipio, surname, [adult], dependants);
}

function householdOf(
  municipio: Municipio,
  surname: string,
  adults: readonly DemoAdult[],
  dependants: readonly DemoDependant[],
): DemoHousehold {
  const key = surname.toLowerCase().replace(' ', '-');
  return { key, name: `Famiglia ${surname}`, municipio, adults, dependants };
}

/** Tenants of via dei Cinquecento 12. */
const cinquecento: readonly DemoHousehold[] = [
  householdOf(
    4,
    'Diallo',
    [
      { key: 'amina-diallo', name: 'Amina Diallo' },
      { key: 'ousmane-diallo', name: 'Ousmane Diallo' },
    ],
    [child('Ibrahim', 9), child('Fatou', 6), elder('Mariama', 74)],
  ),
  home(
    4,
    'Colombo',
    { key: 'rosa-colombo', name: 'Rosa Colombo', textSize: 'large' },
    elder('Aldo', 81),
  ),
  householdOf(
    4,
    'Brambilla',
    [
      { key: 'marco-brambilla', name: 'Marco Brambilla' },
      { key: 'elena-sala', name: 'Elena Sala' },
    ],
    [child('Tommaso', 6), elder('Piera', 79)],
  ),
  home(4, 'Esposito', { key: 'carmela-esposito', name: 'Carmela Esposito' }, elder('Gennaro', 84)),
  home(4, 'Rossetti', { key: 'ivano-rossetti', name: 'Ivano Rossetti' }),
  home(
    4,
    'Hu',
    { key: 'chen-hu', name: 'Chen Hu', locale: 'en' },
    child('Giulia', 7),
    elder('Meiling', 77),
  ),
];

/** Parents of class 2B in via Mantegna. */
const mantegna: readonly DemoHousehold[] = [
  householdOf(
    8,
    'Ferrari',
    [
      { key: 'giulia-ferrari', name: 'Giulia Ferrari' },
      { key: 'davide-ferrari', name: 'Davide Ferrari' },
    ],
    [child('Luca', 7), child('Sara', 10)],
  ),
  householdOf(
    8,
    'Santoro',
    [
      { key: 'chiara-santoro', name: 'Chiara Santoro' },
      { key: 'fabio-santoro', name: 'Fabio Santoro' },
    ],
    [child('Giorgia', 7), child('Pietro', 7)],
  ),
  home(8, 'Benali', { key: 'samira-benali', name: 'Samira Benali' }, child('Youssef', 7)),
  home(8, 'Moretti', { key: 'valeria-moretti', name: 'Valeria Moretti' }, child('Emma', 7)),
  home(8, 'Popescu', { key: 'ioana-popescu', name: 'Ioana Popescu' }, child('Andrei', 8)),
  home(8, 'Ricci', { key: 'simone-ricci', name: 'Simone Ricci' }, child('Matteo', 7)),
  home(8, 'Fernandez', { key: 'pilar-fernandez', name: 'Pilar Fernandez' }, child('Camila', 8)),
  home(
    8,
    'Kowalski',
    { key: 'anna-kowalski', name: 'Anna Kowalski', locale: 'en' },
    child('Zofia', 7),
  ),
  home(8, 'Conti', { key: 'roberto-conti', name: 'Roberto Conti' }, child('Leonardo', 7)),
];

/** Families of people who work at Meccanica Olona; the Brambilla are tenants as well. */
const olona: readonly DemoHousehold[] = [
  home(
    9,
    'Galli',
    { key: 'paolo-galli', name: 'Paolo Galli' },
    child('Marta', 8),
    child('Nina', 6),
  ),
  home(9, 'Bianchi', { key: 'monica-bianchi', name: 'Monica Bianchi' }, child('Diego', 10)),
  home(9, 'Haddad', { key: 'nabil-haddad', name: 'Nabil Haddad' }, child('Karim', 9)),
  home(9, 'Villa', { key: 'sergio-villa', name: 'Sergio Villa' }, child('Beatrice', 7)),
];

/** The old houses of via Padova. */
const padova: readonly DemoHousehold[] = [
  home(2, 'Marchetti', { key: 'teresa-marchetti', name: 'Teresa Marchetti' }),
  home(2, 'Osman', { key: 'hodan-osman', name: 'Hodan Osman' }, child('Ayan', 5)),
  home(2, 'Gatti', { key: 'luigi-gatti', name: 'Luigi Gatti', textSize: 'large' }),
  home(2, 'Quispe', { key: 'rosario-quispe', name: 'Rosario Quispe' }, child('Mateo', 11)),
  home(2, 'Bellini', { key: 'ines-bellini', name: 'Ines Bellini', textSize: 'large' }),
  home(2, 'Zhang', { key: 'min-zhang', name: 'Min Zhang', locale: 'en' }, elder('Jun', 80)),
  home(2, 'Cattaneo', { key: 'piero-cattaneo', name: 'Piero Cattaneo' }, elder('Luisa', 78)),
  home(2, 'Fontana', { key: 'silvana-fontana', name: 'Silvana Fontana' }),
  home(2, 'Nasr', { key: 'mona-nasr', name: 'Mona Nasr' }, child('Mohamed', 9)),
  home(2, 'Romano', { key: 'antonio-romano', name: 'Antonio Romano' }),
  home(2, 'Vitali', { key: 'franca-vitali', name: 'Franca Vitali' }),
  home(2, 'Sow', { key: 'awa-sow', name: 'Awa Sow' }, child('Khadim', 4)),
  home(2, 'Mauri', { key: 'ernesto-mauri', name: 'Ernesto Mauri' }, elder('Bruna', 83)),
  home(2, 'Perego', { key: 'daniela-perego', name: 'Daniela Perego' }),
];

/** Grandparents of Baggio. */
const baggio: readonly DemoHousehold[] = [
  home(7, 'Riva', { key: 'giancarlo-riva', name: 'Giancarlo Riva' }, elder('Adele', 79)),
  home(7, 'Oldani', { key: 'maria-oldani', name: 'Maria Oldani', textSize: 'large' }),
  home(7, 'Pirola', { key: 'enzo-pirola', name: 'Enzo Pirola' }, elder('Ida', 82)),
  home(7, 'Sironi', { key: 'lucia-sironi', name: 'Lucia Sironi' }, elder('Carlo', 85)),
  home(7, 'Tagliabue', { key: 'gino-tagliabue', name: 'Gino Tagliabue' }),
];

/** Mothers of Barona. */
const barona: readonly DemoHousehold[] = [
  home(6, 'Greco', { key: 'francesca-greco', name: 'Francesca Greco' }, child('Viola', 1)),
  home(
    6,
    'Adeyemi',
    { key: 'grace-adeyemi', name: 'Grace Adeyemi', locale: 'en' },
    child('Daniel', 2),
  ),
  home(6, 'Lombardi', { key: 'martina-lombardi', name: 'Martina Lombardi' }, child('Elia', 1)),
  home(6, 'Morales', { key: 'lucia-morales', name: 'Lucia Morales' }, child('Noemi', 2)),
];

/** The invented households of the six demo groups. */
export const demoHouseholds: readonly DemoHousehold[] = [
  ...cinquecento,
  ...mantegna,
  ...olona,
  ...padova,
  ...baggio,
  ...barona,
];
