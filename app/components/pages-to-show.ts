/** First, last and the neighbours of the current page, with one gap mark for each hole. */
export function pagesToShow(
  page: number,
  pageCount: number,
): (number | 'gap-before' | 'gap-after')[] {
  const near = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  return pages.flatMap((n, index) => {
    const before = pages[index - 1] ?? n - 1;
    if (n - before <= 1) return [n];
    if (n - before === 2) return [n - 1, n];
    return [n <= page ? ('gap-before' as const) : ('gap-after' as const), n];
  });
}
