import { plain } from '#app/domain/accounts/password-patterns.ts';

/**
 * What Italians add to the lists, which come from all over the world: longer than ten letters and
 * never quite a word.
 */
const ITALIAN = `
  forzainter forzamilan forzajuve forzajuventus forzanapoli forzaroma forzalazio forzafiorentina
  forzatoro forzaitalia forzagenoa forzasamp forzaatalanta forzabologna forzapalermo vivalitalia
  tiamotanto tiamotantissimo tivogliobene tvttb amoremio amoremiobello amoremiograndissimo
  amoredellamiavita seilamiavita vitamia tesoromio stellina stellinamia principessa principessina
  mammaepapa mammamia ciaomamma ciaobella ciaobello ciaoatutti ciaomondo buongiornoatutti
  buonanotte buonpomeriggio nonloso nonlosoio nonmiricordo nonricordo passwordsegreta
  parolasegreta paroladordine lamiapassword miapassword passworddimenticata nuovapassword
  cambiami cambialapassword cambiapassword benvenuti benvenuto benvenuta accesso accessolibero
  apritisesamo supercalifragilistichespiralidoso viadelcorso piazzaduomo madonnina navigli
  milanocitta comunedimilano cittadimilano vaffanculo andatealdiavolo porcamiseria
`;

/**
 * Passwords that many chose and words that many would: the commonest of leaked lists, words and names
 * of Italy, English words. Some eighty thousand, in memory once somebody chooses a password; none of
 * it reaches a browser.
 */
async function readCommonPasswords(): Promise<(word: string) => boolean> {
  const [common, italian] = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-it'),
  ]);
  const { commonWords, firstnames, lastnames } = italian.dictionary;
  const lists = [...Object.values(common.dictionary), commonWords, firstnames, lastnames];
  const words = new Set(ITALIAN.split(/\s+/));
  for (const list of lists) for (const word of list) words.add(plain(word));
  return (word) => word.length >= SHORTEST_WORD && words.has(word);
}

/** Shorter ones are syllables. */
const SHORTEST_WORD = 3;

let known: Promise<(word: string) => boolean> | null = null;

/** Whether a word is among the common ones; read once in a process, some 100 ms. */
export function commonPasswords(): Promise<(word: string) => boolean> {
  known ??= readCommonPasswords();
  return known;
}
