import { Form, useNavigation } from '@remix-run/react';
import Equal from 'lucide-react/icons/equal';
import UsersRound from 'lucide-react/icons/users-round';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea, TextField } from '#app/components/text-field.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import { FormKey } from '#app/components/form-key.tsx';
import { TEMPLATE_IDS } from '#app/domain/boards/templates/template-ids.ts';
import { GROUP_KINDS } from '#app/domain/groups/kinds.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import {
  HouseholdFields,
  type HouseholdDefaults,
} from '#app/features/accounts/household-fields.tsx';
import { MunicipioSelect } from '#app/features/accounts/municipio-select.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { AGREEMENT_MAX_LENGTH } from '#app/contracts/groups/limits.ts';

import { GroupKindIcon } from './group-kind.tsx';

const SPLIT_ICONS = { per_household: Equal, per_beneficiary: UsersRound } as const;

type NewGroupFormProps = {
  readonly answer: unknown;
  /** For a person without a household, who makes it in the same step; null otherwise. */
  readonly household: HouseholdDefaults | null;
  readonly municipio: number | null;
};

/** Everything that makes a group, in one form. */
export function NewGroupForm({ answer, household, municipio }: NewGroupFormProps) {
  const t = useT().groups;
  const echo = useFormFailure(answer);
  const isSending = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="stack is-loose new-group">
      <FormKey />
      <FormNote echo={echo} />
      {household !== null && (
        <Card className="form">
          <h2>{t.create.householdTitle}</h2>
          <p className="muted form-lead">{t.create.householdText}</p>
          <HouseholdFields
            echo={echo}
            defaults={household}
            municipio={household.municipio === null ? 'elsewhere' : 'known'}
          />
        </Card>
      )}
      <Card className="form">
        {household !== null && <h2>{t.create.groupTitle}</h2>}
        <KindField echo={echo} />
        <TextField
          label={t.create.name}
          {...echo.field('name')}
          hint={t.create.nameHint}
          autoComplete="off"
          maxLength={80}
          required
        />
        <MunicipioSelect
          label={t.create.municipio}
          name="municipio"
          value={echo.value('municipio', municipio?.toString() ?? '')}
          error={echo.error('municipio')}
        />
        <TemplateField echo={echo} />
        <SplitField echo={echo} />
        <TextArea
          label={t.create.agreement}
          {...echo.field('agreement', t.create.agreementText)}
          hint={t.create.agreementHint}
          rows={4}
          maxLength={AGREEMENT_MAX_LENGTH}
          required
        />
        <div className="form-actions">
          <Button type="submit" pending={isSending} pendingLabel={t.create.pending}>
            {t.create.submit}
          </Button>
        </div>
      </Card>
    </Form>
  );
}

function KindField({ echo }: { readonly echo: FormEcho }) {
  const t = useT().groups;
  return (
    <RadioCards
      legend={t.create.kind}
      name="kind"
      required
      value={echo.value('kind')}
      error={echo.error('kind')}
      options={GROUP_KINDS.map((kind) => ({
        value: kind,
        label: t.kinds[kind],
        hint: t.kindHints[kind],
        icon: <GroupKindIcon kind={kind} />,
      }))}
    />
  );
}

function TemplateField({ echo }: { readonly echo: FormEcho }) {
  const { templates } = useT();
  return (
    <Select
      label={templates.groupLabel}
      {...echo.field('template', 'fitting')}
      hint={templates.groupHint}
      options={[
        { value: 'fitting', label: templates.fitting },
        ...TEMPLATE_IDS.map((id) => ({ value: id, label: templates.names[id] })),
      ]}
    />
  );
}

function SplitField({ echo }: { readonly echo: FormEcho }) {
  const t = useT().groups;
  return (
    <RadioCards
      legend={t.create.split}
      name="splitMethod"
      value={echo.value('splitMethod', 'per_household')}
      error={echo.error('splitMethod')}
      options={SIMPLE_SPLIT_KINDS.map((method) => {
        const Icon = SPLIT_ICONS[method];
        return {
          value: method,
          label: t.create.splits[method],
          hint: t.create.splitHints[method],
          icon: <Icon aria-hidden />,
        };
      })}
    />
  );
}
