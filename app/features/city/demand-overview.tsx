import CheckCircle2 from 'lucide-react/icons/circle-check';

import { Bars } from '#app/components/bars.tsx';
import type { CityDemand } from '#app/contracts/city/views.ts';
import { Card, Section } from '#app/components/card.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Where families asked and nobody answered; small numbers are hidden. */
export function DemandOverview({ demand }: { readonly demand: CityDemand }) {
  const t = useT().city;
  return (
    <Section title={t.demand} hint={t.demandHint}>
      {demand.byMunicipio.length === 0 ? (
        <Card>
          <p className="place">
            <CheckCircle2 aria-hidden />
            {t.noDemand}
          </p>
        </Card>
      ) : (
        <div className="desk-columns">
          <Bars
            caption={
              demand.households === null ? t.totalHidden : t.total({ count: demand.households })
            }
            note={t.privacy}
            headers={[t.place, t.households]}
            hidden={t.hidden}
            rows={demand.byMunicipio.map(({ municipio, households }) => ({
              key: String(municipio),
              label: t.municipio({ number: municipio }),
              count: households,
            }))}
          />
        </div>
      )}
    </Section>
  );
}
