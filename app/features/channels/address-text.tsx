import { Fragment } from 'react';

/** Letters that stay together; wider than this no piece is on the narrowest phone. */
const PIECE = /[^@.]{0,19}[@.]|[^@.]{1,20}/gu;

/** An e-mail address that may break after its signs, and anywhere when it is long. */
export function AddressText({ address }: { readonly address: string }) {
  return (address.match(PIECE) ?? [address]).map((piece, index) => (
    // The pieces of one address never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ));
}
