import { firstAnswer } from './first-answer.ts';
import { currentVisitor, findAnswer, keepAnswer, noteVisitor } from './kept-copies.ts';
import { shell } from './shell-manifest.ts';
import { visitorOfAnswer, type Visitor } from './visitor.ts';

/** The frame of the page is the same on all kept pages, so one answer serves them all. */
const ADDRESS = '/groups.data?_routes=root';
const key = `shell-data#${shell.buildId}`;

/** True when a page asks for the frame alone, as it does on its way between kept pages. */
export function isShellData(url: URL): boolean {
  return url.searchParams.get('_routes') === 'root';
}

/** Fetches what the frame needs, once a build and visitor. */
export async function keepShellData(visitor: Visitor): Promise<void> {
  if (await findAnswer(key)) return;
  const response = await fetch(ADDRESS);
  if (response.ok && visitorOfAnswer(response) === visitor) {
    await keepAnswer(visitor, key, await response.text());
  }
}

/** The frame's data from the server while it answers, else as it was last. */
export async function answerShellData(request: Request): Promise<Response> {
  return firstAnswer(
    fetch(request).then(async (response) => {
      const visitor = visitorOfAnswer(response);
      if (visitor === undefined) return response;
      await noteVisitor(visitor);
      if (visitor !== null && response.ok) {
        await keepAnswer(visitor, key, await response.clone().text());
      }
      return response;
    }),
    async () => ((await currentVisitor()) === null ? undefined : findAnswer(key)),
  );
}
