/** `meta` of a route whose loader gives `title`; a page that failed keeps the plain name. */
export function titleMeta({ data }: { data: unknown }): { title: string }[] {
  const hasTitle = typeof data === 'object' && data !== null && 'title' in data;
  return [{ title: hasTitle && typeof data.title === 'string' ? data.title : 'Cortile' }];
}
