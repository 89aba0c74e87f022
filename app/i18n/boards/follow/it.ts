/** Following somebody over the board. */
export const follow = {
  follow: (p: { name: string }) => `Segui ${p.name}`,
  following: (p: { name: string }) => `Seguite ${p.name}`,
  stop: 'Smetti',
  left: (p: { name: string }) => `${p.name} ha lasciato la bacheca`,
  onBoard: 'guarda la bacheca',
  isIn: (p: { title: string }) => `in «${p.title}»`,
  writesIn: (p: { title: string }) => `in «${p.title}», scrive`,
};

/** Keys of the board. */
export const shortcuts = {
  title: 'Tasti della bacheca',
  singleKeys: 'Usa i tasti singoli',
  keys: {
    search: { keys: '/', text: 'cerca nella bacheca' },
    new: { keys: 'N', text: 'nuovo bisogno' },
    arrows: { keys: 'Frecce', text: 'da una scheda all’altra' },
    open: { keys: 'Invio', text: 'apri la scheda' },
    take: { keys: 'Spazio', text: 'sulla maniglia: prendi o lascia la scheda' },
    menu: { keys: 'M', text: 'menu della scheda' },
    vote: { keys: 'V', text: 'vai al voto della scheda' },
    close: { keys: 'Esc', text: 'chiudi o annulla' },
    help: { keys: '?', text: 'questo elenco' },
  },
};
