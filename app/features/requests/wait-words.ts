import { votesToQuorum } from '#app/domain/requests/decision.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Who is awaited: the reader's own household, or others by their names. */
export type Awaited = { readonly isMine: boolean; readonly names: readonly string[] };

/** Says who is awaited (D6): "you" to whoever is missing, the name of the only one to the others. */
export function useWaitWords() {
  const t = useT().deals.waits;
  const people = ({ isMine, names }: Awaited): string => {
    const [only] = names;
    if (isMine) return t.you;
    if (only === undefined) return t.nobody;
    return names.length === 1 ? t.one({ name: only }) : t.many({ count: names.length });
  };
  return {
    people,
    /** Of a vote: how many it still takes to count, once the reader has voted. */
    votes: (awaited: Awaited, vote: { readonly cast: number; readonly quorum: number }): string => {
      const needed = votesToQuorum(vote.cast, vote.quorum);
      const isAboutQuorum = !awaited.isMine && awaited.names.length > 1 && needed > 0;
      return isAboutQuorum ? t.votes({ count: needed, quorum: vote.quorum }) : people(awaited);
    },
  };
}
