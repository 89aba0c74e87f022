/**
 * Files that import each other in a circle, the first again at the end; null when there are none. One
 * of them would run before what it needs, and the page or the server stop at its first line.
 *
 * @param importsOf What each file imports before it runs; what is loaded later may lead back.
 */
export function findCircle(
  importsOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const next of importsOf.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of importsOf.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}
