import { Form, Link } from '@remix-run/react';
import Search from 'lucide-react/icons/search';

import { Button } from '#app/components/button.tsx';
import { NoWords } from '#app/components/no-words.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { wordlessText } from '#app/domain/plain-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Looks for words among a group's expenses; without scripts it is a form like any other. */
export function SearchExpenses(props: {
  readonly words: string;
  readonly count: number;
  readonly path: string;
}) {
  const t = useT().expenses;
  const { words, count, path } = props;
  return (
    <div className="expense-search">
      <Form method="get" action={path} role="search">
        <TextField
          key={words}
          label={t.search}
          hideLabel
          name="words"
          type="search"
          placeholder={t.search}
          defaultValue={words}
          maxLength={80}
          autoComplete="off"
        />
        <Button type="submit" variant="quiet" icon={<Search aria-hidden />}>
          {t.searchButton}
        </Button>
      </Form>
      <NoWords typed={words} />
      {words !== '' && wordlessText(words) === null && (
        <p role="status">
          {t.found({ count, words })} · <Link to={path}>{t.all}</Link>
        </p>
      )}
    </div>
  );
}
