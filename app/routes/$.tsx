/**
 * Any address nobody else answers. As a route of its own it lets the root load the frame, so the
 * page that says so keeps the reader's name, text size, colours and scripts.
 */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** A post to such an address is answered in the same way. */
export function action(): never {
  return loader();
}

/** Never shown: the root's error screen stands in its place. */
export default function NotFound() {
  return null;
}
