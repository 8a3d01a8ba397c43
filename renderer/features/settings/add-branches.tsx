import { Button, Form, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { organizationKinds, type OrganizationKind } from '../../../shared/domain/kinds.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { linesOf } from '../start/ledger-draft.ts'

/** More branches below the committee, one a line. */
export function AddBranches(): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<OrganizationKind>('village')
  const add = useCommand('organizations.addBranches')
  const names = linesOf(typed)
  const submit = (): void => after(add.mutateAsync({ names, kind }), () => setTyped(''))
  return (
    <Form layout="vertical" onFinish={submit}>
      <h3>{t('organization.addBranches.title')}</h3>
      <Form.Item label={t('organization.addBranches.names')} htmlFor="new-branches">
        <Input.TextArea
          id="new-branches"
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder={t('organization.addBranches.example')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Form.Item>
      <div className="add-group">
        <Select<OrganizationKind>
          aria-label={t('organization.addBranches.kind')}
          popupMatchSelectWidth={false}
          value={kind}
          options={organizationKinds.map((value) => ({
            value,
            label: t(`common:organizationKinds.${value}`),
          }))}
          onChange={setKind}
        />
        <Button htmlType="submit" disabled={names.length === 0} loading={add.isPending}>
          {t('organization.addBranches.button')}
        </Button>
      </div>
    </Form>
  )
}
