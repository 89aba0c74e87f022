/** A number to call with one touch, as far as it is one. */
export function PhoneLink({ number }: { readonly number: string }) {
  const dialled = number.replaceAll(/[^\d+]/g, '');
  return dialled.length < 3 ? number : <a href={`tel:${dialled}`}>{number}</a>;
}
