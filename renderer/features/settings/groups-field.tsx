import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationDetail } from '../../../shared/contract/organizations.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'

interface GroupsFieldProps {
  readonly organizationId: number
  readonly groups: OrganizationDetail['groups']
}

/** The groups of a branch, and a field for one more. */
export function GroupsField({ organizationId, groups }: GroupsFieldProps): ReactNode {
  const { t } = useTranslation('settings')
  const [typed, setTyped] = useState('')
  const add = useCommand('organizations.addGroup')
  const name = typed.trim()
  const submit = (): void => {
    if (name !== '') after(add.mutateAsync({ organizationId, name }), () => setTyped(''))
  }
  return (
    <>
      <h3>{t('organization.groups')}</h3>
      {groups.length === 0 && <p className="quiet">{t('organization.noGroups')}</p>}
      <ul className="group-names" aria-label={t('organization.groups')}>
        {groups.map((group) => (
          <li key={group.id}>{group.name}</li>
        ))}
      </ul>
      <div className="add-group">
        <Input
          aria-label={t('organization.newGroup')}
          placeholder={t('organization.newGroupExample')}
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={submit}
        />
        <Button disabled={name === ''} loading={add.isPending} onClick={submit}>
          {t('organization.addGroup')}
        </Button>
      </div>
    </>
  )
}
