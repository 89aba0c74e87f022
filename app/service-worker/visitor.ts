/**
 * Who is here, as the server says in the header of its answers: the person's id and a mark of the
 * session, `<person id>~<mark>`. What a device keeps belongs to one of these.
 */
export type Visitor = string;

/** Header of every answer behind the door: a visitor, or `guest`. */
const VISITOR_HEADER = 'Cortile-Visitor';

/** The person of a visitor. */
export function personOf(visitor: Visitor): string {
  return visitor.slice(0, visitor.lastIndexOf('~'));
}

/** Who an answer is for; null: a guest; undefined: it does not say, so it is not our server's. */
export function visitorOfAnswer(response: Response): Visitor | null | undefined {
  const visitor = response.headers.get(VISITOR_HEADER);
  if (visitor === null) return undefined;
  return visitor === 'guest' ? null : visitor;
}
