/** Gives a card's link the focus, wherever the card shows; once what is under way is drawn. */
export function focusCard(cardId: string | undefined): void {
  requestAnimationFrame(() => {
    const card = cardId === undefined ? null : findLink(cardId);
    (card ?? document.querySelector<HTMLElement>('.board'))?.focus({ preventScroll: true });
  });
}

/** The link of a card to its details, in any view. */
export function findLink(cardId: string): HTMLElement | null {
  const card = `[data-card="${CSS.escape(cardId)}"]`;
  return document.querySelector<HTMLElement>(`${card} :is(.card-cover, .cover-link), ${card} > a`);
}
