/** Texts of an organisation that registers itself. */
export const registration = {
  title: 'Iscrivete il vostro ente',
  sub: 'Cooperative, associazioni e società sportive che vogliono offrire servizi alle famiglie di Milano.',
  how: 'Come funziona',
  steps: [
    'Scrivete il nome e il codice fiscale: l’ente nasce come bozza, e lo vedete solo voi.',
    'Completate la scheda e mandatela al Comune. Potete già scrivere anche i servizi.',
    'Il Comune la valida, o vi dice che cosa correggere. Ve lo diciamo con un avviso e una mail.',
    'Da quel momento i servizi validati si trovano nel catalogo e i gruppi vi possono scrivere.',
  ],
  nameHint: 'Come sta nello statuto.',
  mayAct: 'Posso agire a nome di questo ente',
  send: 'Iscrivi l’ente',
  sending: 'Un momento…',
  notYet: (p: { name: string }) => `${p.name} non è ancora validato dal Comune`,
  notYetText: {
    draft: 'Completate la scheda e mandatela: fino ad allora nessuno vi trova nel catalogo.',
    submitted:
      'La scheda è dal Comune. Appena decide ve lo diciamo: intanto potete scrivere i servizi.',
    to_correct:
      'Il Comune vi ha rimandato la scheda con le sue note: correggetela e mandatela di nuovo.',
    none: 'Scrivete la scheda e mandatela al Comune: fino ad allora nessuno vi trova nel catalogo.',
  },
  toSheet: 'Apri la scheda',
};
