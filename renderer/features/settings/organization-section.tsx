import { Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationDetail } from '../../../shared/contract/organizations.ts'
import { useCommand, useProcedure } from '../../client/hooks.ts'
import { useBranch, useBranches } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { FoundedField } from './founded-field.tsx'
import { GroupsField } from './groups-field.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The branch itself: what the rules ask about it. A township chooses one of many. */
export function OrganizationSection(): ReactNode {
  const { t } = useTranslation('settings')
  const branches = useBranches()
  const [looked] = useBranch()
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
      {id !== null && <Branch key={id} id={id} />}
    </SettingsSection>
  )
}

function Branch({ id }: { readonly id: number }): ReactNode {
  const branch = useProcedure('organizations.get', { id })
  return <Loaded query={branch}>{(data) => <BranchFields branch={data} />}</Loaded>
}

function BranchFields({ branch }: { readonly branch: OrganizationDetail }): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const update = useCommand('organizations.update')
  const { id, name, kind, hasCommittee, foundedOn } = branch
  const change = (part: Partial<Pick<OrganizationDetail, 'hasCommittee' | 'foundedOn'>>): void =>
    update.mutate({ id, hasCommittee, foundedOn, ...part })
  return (
    <>
      <dl className="facts in-rows">
        <dt>{t('organization.name')}</dt>
        <dd>{name}</dd>
        <dt>{t('organization.kind')}</dt>
        <dd>{kind === null ? t('common:notRecorded') : t(`common:organizationKinds.${kind}`)}</dd>
      </dl>
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
