import { Link } from '@remix-run/react';
import Link2 from 'lucide-react/icons/link-2';
import Search from 'lucide-react/icons/search';
import Unlink from 'lucide-react/icons/unlink';
import { useId, useState, type FormEvent, type ReactNode } from 'react';

import { useAnnounce } from '#app/components/announcer.tsx';
import { Button } from '#app/components/button.tsx';
import { CategoryIcon } from '#app/components/category.tsx';
import { NoWords } from '#app/components/no-words.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { ServiceOption } from '#app/contracts/catalogue/service-option.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { askServices, useServiceOptions, type KnownServices } from './use-service-options.ts';

type ServicesProps = { readonly card: CardSnapshot; readonly linked: readonly string[] };

/** Services of the catalogue that may meet the need, with what they cost those who joined. */
export function CardServices({ card, linked }: ServicesProps) {
  const t = useT().boards.services;
  const { view } = useBoardScreen();
  const { writer } = useLiveBoard();
  const known = useServiceOptions(linked, view.openServices);
  const headingId = useId();
  const households = Math.max(1, card.joins.length);
  if (!writer && linked.length === 0) return null;
  return (
    <section className="panel-section" aria-labelledby={headingId}>
      <h3 id={headingId}>{t.title}</h3>
      {linked.length > 0 && (
        <ul className="need-services">
          {linked.map((id) => (
            <ServiceLine key={id} option={known.of(id)} households={households}>
              {writer && (
                <UnlinkButton
                  title={known.of(id)?.title ?? t.unknown}
                  onClick={() => writer.linkService(card.id, id, false)}
                />
              )}
            </ServiceLine>
          ))}
        </ul>
      )}
      {writer && <FindServices {...{ card, linked, known, households }} />}
    </section>
  );
}

function UnlinkButton({ title, onClick }: { title: string; onClick: () => void }) {
  const t = useT().boards.services;
  return (
    <Button
      variant="plain"
      size="s"
      icon={<Unlink aria-hidden />}
      aria-label={t.unlinkThis({ title })}
      onClick={onClick}
    >
      {t.unlink}
    </Button>
  );
}

function ServiceLine(props: {
  option: ServiceOption | null;
  households: number;
  children: ReactNode;
}) {
  const t = useT().boards.services;
  const { option, households } = props;
  return (
    <li data-cat={option?.category}>
      <span className="need-service-icon">
        {option ? <CategoryIcon category={option.category} /> : <Link2 aria-hidden />}
      </span>
      <div>
        {option ? <Link to={`/services/${option.slug}`}>{option.title}</Link> : <b>{t.unknown}</b>}
        <small>
          {option ? (
            <>
              {option.providerName} · <SharedPrice option={option} households={households} />
            </>
          ) : (
            t.unknownHint
          )}
        </small>
      </div>
      {props.children}
    </li>
  );
}

function SharedPrice({ option, households }: { option: ServiceOption; households: number }) {
  const t = useT();
  const words = t.boards.services;
  const locale = useLocale();
  if (option.isFree) return <b className="is-free">{t.components.free}</b>;
  const cents = option.perHouseholdCents[households - 1] ?? null;
  if (cents === null) return words.noPrice({ households });
  const amount = formatEuro(cents, locale);
  const unit = t.components.perUnit[option.unit];
  return words.price({ amount, unit, households });
}

type Found =
  | { readonly kind: 'closed' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'offline' }
  | {
      readonly kind: 'found';
      readonly options: readonly ServiceOption[];
      /** What was looked for. */
      readonly typed: string;
    };

/** Finds services by words; before any words, those of the card's kind near the group. */
function FindServices(props: ServicesProps & { known: KnownServices; households: number }) {
  const t = useT().boards.services;
  const { card, linked, known, households } = props;
  const { view } = useBoardScreen();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>({ kind: 'closed' });
  const find = async (event: FormEvent) => {
    event.preventDefault();
    const params = new URLSearchParams({ q: text, municipio: String(view.group.municipio) });
    if (card.category !== null) params.set('category', card.category);
    setFound({ kind: 'waiting' });
    try {
      const options = await askServices(params);
      known.learn(options);
      setFound({ kind: 'found', options, typed: text });
      announce(t.found({ count: options.length }));
    } catch {
      setFound({ kind: 'offline' });
    }
  };
  return (
    <>
      <form className="add-line" onSubmit={(event) => void find(event)}>
        <TextField
          type="search"
          label={t.search}
          name="service"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="soft"
          icon={<Search aria-hidden />}
          pending={found.kind === 'waiting'}
          pendingLabel={t.searching}
        >
          {t.find}
        </Button>
      </form>
      {found.kind === 'offline' && <p className="field-hint">{t.offline}</p>}
      {found.kind === 'found' && <NoWords typed={found.typed} className="field-hint" />}
      {found.kind === 'found' && (
        <FoundServices options={found.options} {...{ card, linked, households }} />
      )}
    </>
  );
}

function FoundServices(
  props: ServicesProps & { options: readonly ServiceOption[]; households: number },
) {
  const t = useT().boards.services;
  const { card, linked, options, households } = props;
  const { writer } = useLiveBoard();
  if (options.length === 0) return <p className="field-hint">{t.nothing}</p>;
  return (
    <ul className="need-services is-found" aria-label={t.results}>
      {options.map((option) => {
        const isLinked = linked.includes(option.id);
        return (
          <ServiceLine key={option.id} option={option} households={households}>
            <Button
              variant="quiet"
              size="s"
              icon={<Link2 aria-hidden />}
              aria-label={t.linkThis({ title: option.title })}
              aria-pressed={isLinked}
              onClick={() => writer?.linkService(card.id, option.id, !isLinked)}
            >
              {isLinked ? t.linked : t.link}
            </Button>
          </ServiceLine>
        );
      })}
    </ul>
  );
}
