/** What the keys of the notices of a card's comments begin with; after it comes the first one told. */
export function talkKeyOf(card: { readonly boardId: string; readonly cardId: string }): string {
  return `talk:${card.boardId}:${card.cardId}:`;
}
