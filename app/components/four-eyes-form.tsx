import { Form } from '@remix-run/react';

import { Button } from './button.tsx';
import { FormKey } from './form-key.tsx';

/** What is asked by one and decided by another: who asked may take it back, somebody else answers. */
export function FourEyesForm(props: {
  /** The field that names what is asked. */
  readonly name: string;
  readonly id: string;
  readonly isOwn: boolean;
  readonly words: { readonly withdraw: string; readonly confirm: string; readonly refuse: string };
}) {
  const { name, id, isOwn, words } = props;
  return (
    <Form method="post" className="form-actions">
      <FormKey />
      <input type="hidden" name={name} value={id} />
      {isOwn ? (
        <Button type="submit" variant="quiet" name="intent" value="withdraw">
          {words.withdraw}
        </Button>
      ) : (
        <>
          <Button type="submit" name="intent" value="confirm">
            {words.confirm}
          </Button>
          <Button type="submit" variant="quiet" name="intent" value="refuse">
            {words.refuse}
          </Button>
        </>
      )}
    </Form>
  );
}
