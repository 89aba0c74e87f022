/** The parts of a need's details, in the order in which they stand. */
export type CardPartId = 'request' | 'need' | 'who' | 'when' | 'talk' | 'files' | 'history';

/** Id of a part in the page. */
export const anchorOf = (id: CardPartId) => `card-part-${id}`;

/** Path of a card's details on its board, at one of their parts. */
export function cardAddress(card: {
  readonly groupId: string;
  readonly boardId: string;
  readonly cardId: string;
  readonly part: CardPartId;
}): string {
  const { groupId, boardId, cardId, part } = card;
  return `/groups/${groupId}/boards/${boardId}?need=${cardId}#${anchorOf(part)}`;
}
