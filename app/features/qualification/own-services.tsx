import { Form, Link } from '@remix-run/react';
import Plus from 'lucide-react/icons/plus';

import { Button, LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Table } from '#app/components/table.tsx';
import type { OwnServiceView, OwnSheetsView } from '#app/contracts/qualification/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { PROPOSAL_TONES } from './sheet-tones.ts';

/** The sheets of one provider: its own, those of its services, and a new one to begin. */
export function OwnServices(props: {
  readonly provider: OwnSheetsView;
  /** Whether the provider's name stands above: only where there are several. */
  readonly isNamed: boolean;
}) {
  const { provider, isNamed } = props;
  const t = useT().qualification.list;
  const locale = useLocale();
  const { name, services, mayEdit } = provider;
  return (
    <div className="stack">
      <SheetsToolbar provider={provider} />
      {services.length === 0 ? (
        <EmptyState
          level={isNamed ? 3 : 2}
          title={t.emptyTitle}
          text={mayEdit ? t.emptyText : t.emptyTextReader}
        />
      ) : (
        <Table
          caption={t.caption({ name })}
          hideCaption
          rows={services}
          rowKey={(service) => service.serviceId}
          columns={[
            {
              id: 'name',
              header: t.name,
              render: (service) => {
                const title = locale === 'it' ? service.titleIt : service.titleEn;
                const to = `/provider/services/${service.serviceId}`;
                return (
                  <Link to={mayEdit ? to : `${to}/preview`}>
                    {title === '' ? t.untitled : title}
                  </Link>
                );
              },
            },
            {
              id: 'price',
              header: t.price,
              render: (service) => <ServicePrice service={service} />,
            },
            {
              id: 'where',
              header: t.where,
              render: (service) => service.municipi.join(', '),
            },
            {
              id: 'state',
              header: t.state,
              render: (service) => <ServiceState service={service} />,
            },
            {
              id: 'see',
              header: t.preview,
              render: ({ slug, serviceId }) =>
                slug === null ? (
                  <Link to={`/provider/services/${serviceId}/preview`}>{t.preview}</Link>
                ) : (
                  <Link to={`/services/${slug}`}>{t.see}</Link>
                ),
            },
          ]}
        />
      )}
    </div>
  );
}

function SheetsToolbar({ provider }: { readonly provider: OwnSheetsView }) {
  const t = useT().qualification;
  const { providerId, mayEdit, proposal, state } = provider;
  return (
    <div className="row">
      {mayEdit && (
        <>
          <Form method="post">
            <FormKey />
            <input type="hidden" name="providerId" value={providerId} />
            <Button type="submit" icon={<Plus aria-hidden />}>
              {t.list.newService}
            </Button>
          </Form>
          <LinkButton to={`/provider/sheet/${providerId}`} variant="soft">
            {t.list.ownSheet}
          </LinkButton>
        </>
      )}
      <LinkButton to="/provider/editions" variant="soft">
        {t.list.editions}
      </LinkButton>
      {state === 'suspended' && <Pill tone="red">{t.list.suspended}</Pill>}
      {proposal && (
        <Pill tone={PROPOSAL_TONES[proposal.state]}>{t.list.changes[proposal.state]}</Pill>
      )}
    </div>
  );
}

function ServiceState({ service }: { readonly service: OwnServiceView }) {
  const t = useT().qualification;
  const { state, proposal } = service;
  return (
    <span className="row sheet-state">
      {state === 'validated' && <Pill tone="green">{t.list.onSale}</Pill>}
      {state === 'suspended' && <Pill tone="red">{t.list.suspended}</Pill>}
      {proposal && (
        <Pill tone={PROPOSAL_TONES[proposal.state]}>
          {state === null ? t.states[proposal.state] : t.list.changes[proposal.state]}
        </Pill>
      )}
      {state === null && proposal === null && <Pill>{t.list.notSent}</Pill>}
      {proposal?.state === 'to_correct' && (
        <span className="small">{t.list.remarks({ count: proposal.remarkCount })}</span>
      )}
    </span>
  );
}

function ServicePrice({ service }: { readonly service: OwnServiceView }) {
  const { qualification, components } = useT();
  const t = qualification.list;
  const locale = useLocale();
  const { from, unit, priceKind } = service;
  if (priceKind === null) return null;
  if (priceKind !== 'paid') return t.free;
  if (!from || !unit) return t.none;
  return (
    <>
      {t.from({ price: formatEuro(from.perPersonCents, locale), unit: components.perUnit[unit] })}
      {from.persons > 1 && <>, {t.shared({ count: from.persons })}</>}
    </>
  );
}
