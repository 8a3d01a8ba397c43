import { Button, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationDetail } from '../../../shared/contract/organizations.ts'
import { organizationKinds, type OrganizationKind } from '../../../shared/domain/kinds.ts'
import { after } from '../../client/after.ts'
import { useCommand, useProcedure } from '../../client/hooks.ts'
import { useBranch, useBranches, useOrganizations } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { AddBranches } from './add-branches.tsx'
import { FoundedField } from './founded-field.tsx'
import { GroupsField } from './groups-field.tsx'
import { NameField } from './name-field.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The branch itself: what the rules ask about it. A township chooses one of many. */
export function OrganizationSection(): ReactNode {
  const { t } = useTranslation('settings')
  const branches = useBranches()
  const [looked] = useBranch()
  const isSuperior = useOrganizations().length > 1
  const [chosen, choose] = useState(looked)
  const id = chosen ?? branches[0]?.id ?? null
  return (
    <SettingsSection title={t('organization.title')}>
      {branches.length > 1 && (
        <Select<number>
          aria-label={t('organization.branch')}
          className="branch-select"
          showSearch={{ optionFilterProp: 'label' }}
          value={id}
          onChange={choose}
          options={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
        />
      )}
      {id !== null && <Branch key={id} id={id} onRemoved={() => choose(null)} />}
      {isSuperior && <AddBranches />}
    </SettingsSection>
  )
}

interface BranchProps {
  readonly id: number
  readonly onRemoved: () => void
}

function Branch({ id, onRemoved }: BranchProps): ReactNode {
  const branch = useProcedure('organizations.get', { id })
  const isOneOfMany = useBranches().length > 1
  return (
    <Loaded query={branch}>
      {(data) => (
        <>
          <BranchFields branch={data} />
          {isOneOfMany && <RemoveBranch id={id} onRemoved={onRemoved} />}
        </>
      )}
    </Loaded>
  )
}

/** A branch that was added by mistake; one with records is not taken away. */
function RemoveBranch({ id, onRemoved }: BranchProps): ReactNode {
  const { t } = useTranslation('settings')
  const remove = useCommand('organizations.removeBranch')
  return (
    <p>
      <Button
        size="small"
        loading={remove.isPending}
        onClick={() => after(remove.mutateAsync({ id }), onRemoved)}
      >
        {t('organization.remove')}
      </Button>{' '}
      <span className="quiet">{t('organization.removeHelp')}</span>
    </p>
  )
}

function BranchFields({ branch }: { readonly branch: OrganizationDetail }): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const update = useCommand('organizations.update')
  const { id, name, kind, hasCommittee, foundedOn } = branch
  const known = { id, name, kind: kind ?? 'other', hasCommittee, foundedOn }
  const change = (part: Partial<typeof known>): void => update.mutate({ ...known, ...part })
  return (
    <>
      <NameField key={name} name={name} onChange={(typed) => change({ name: typed })} />
      <Form.Item layout="vertical" label={t('organization.kind')} htmlFor="branch-kind">
        <Select<OrganizationKind>
          id="branch-kind"
          value={kind}
          options={organizationKinds.map((value) => ({
            value,
            label: t(`common:organizationKinds.${value}`),
          }))}
          onChange={(value) => change({ kind: value })}
        />
      </Form.Item>
      <label className="settings-check">
        <input
          type="checkbox"
          checked={hasCommittee}
          onChange={(event) => change({ hasCommittee: event.target.checked })}
        />
        {t('organization.hasCommittee')}
      </label>
      <FoundedField
        key={foundedOn}
        foundedOn={foundedOn}
        onChange={(date) => change({ foundedOn: date })}
      />
      <GroupsField organizationId={id} groups={branch.groups} />
    </>
  )
}
