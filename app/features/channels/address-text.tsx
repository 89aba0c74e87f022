import { Fragment } from 'react';

/** Letters that stay together; wider than this no piece is on the narrowest phone. */
const PIECE = /[^@.]{0,19}[@.]|[^@.]{1,20}/gu;

/** An e-mail address that may break after its signs, and anywhere when it is long. */
export function AddressText({ address }: { readonly address: string }) {
  return (address.match(PIECE) ?? [address]).map((piece, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the pieces of one address never change places
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ));
}
