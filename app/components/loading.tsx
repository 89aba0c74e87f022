/** Grey lines where text will be. */
export function Skeleton({ lines = 3 }: { readonly lines?: number | undefined }) {
  return (
    <span className="skeleton" aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </span>
  );
}
