import { addCard, joinCard, setDueOn } from '#app/domain/boards/document/edit-board.ts';
import { COLUMN_IDS } from '#app/domain/boards/document/board-schema.ts';
import { spread } from '#app/domain/boards/document/position.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { RawClient } from '#tests/realtime/support/raw-client.ts';

/** Cards of one message, well under what a client may send a second. */
const CARDS_A_MESSAGE = 25;

/**
 * Puts cards on a board as a member would, spread over the columns, each with a note, a due day and
 * a household.
 */
export async function fillBoard(
  address: string,
  member: { cookie: string; personId: string; householdId: string; boardId: string },
  count: number,
): Promise<void> {
  const client = new RawClient(address, member.cookie);
  await client.join(member.boardId);
  const positions = spread(count);
  for (let first = 0; first < count; first += CARDS_A_MESSAGE) {
    const update = client.change((doc) => {
      for (let index = first; index < Math.min(first + CARDS_A_MESSAGE, count); index += 1) {
        const id = `many-${index}`;
        addCard(doc, {
          id,
          position: positions[index] ?? 'V',
          column: COLUMN_IDS[index % COLUMN_IDS.length] ?? 'needs',
          category: CATEGORY_IDS[index % CATEGORY_IDS.length] ?? '',
          title: `Bisogno numero ${index} della scala`,
          notes: 'Tre pomeriggi a settimana, dalle 16:30, con merenda e compiti.',
          createdBy: member.personId,
        });
        setDueOn(doc, id, '2027-03-01');
        joinCard(doc, id, member.householdId, { dependantIds: [], hours: 2 });
      }
    });
    const refusal = await client.outcome(client.sendUpdate(update));
    if (refusal !== null) throw new Error(`the board refused a card: ${refusal}`);
  }
  client.close();
}
