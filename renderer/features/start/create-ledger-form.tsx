import { Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { organizationKinds } from '../../../shared/domain/kinds.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { PasswordFields } from '../lock/password-fields.tsx'
import { useShownKey } from '../lock/shown-key.ts'
import { emptyLedgerDraft, linesOf, newLedgerOf, type LedgerDraft } from './ledger-draft.ts'
import { useEnter } from './use-enter.ts'

/** Whose it is, name, kind, committee and groups or branches, and password of a new ledger. */
export function CreateLedgerForm(): ReactNode {
  const { t } = useTranslation('start')
  const [draft, setDraft] = useState(emptyLedgerDraft)
  const [tried, setTried] = useState(false)
  const create = useCommand('ledger.create')
  const enter = useEnter()
  const [, show] = useShownKey()
  const change = (part: Partial<LedgerDraft>): void => setDraft({ ...draft, ...part })
  const ledger = newLedgerOf(draft)
  const fields = { draft, change, tried }
  const submit = (): void => {
    setTried(true)
    if (!ledger) return
    after(create.mutateAsync(ledger), (created) => {
      show(created?.recoveryKey ?? null)
      enter(created?.ledger ?? null)
    })
  }
  return (
    <Form layout="vertical" onFinish={submit} requiredMark={false}>
      <Whose {...fields} />
      <NameAndKind {...fields} />
      {draft.isOfCommittee ? <BranchNames {...fields} /> : <CommitteeAndGroups {...fields} />}
      <PasswordPart {...fields} />
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {t('create.submit')}
      </Button>
      <p className="quiet">{t('create.where')}</p>
    </Form>
  )
}

interface FieldsProps {
  readonly draft: LedgerDraft
  readonly change: (part: Partial<LedgerDraft>) => void
  readonly tried: boolean
}

function Whose({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('start')
  return (
    <Form.Item label={t('create.whose')}>
      <Radio.Group
        aria-label={t('create.whose')}
        value={draft.isOfCommittee}
        onChange={(event) => change({ isOfCommittee: event.target.value === true })}
        options={[
          { value: false, label: t('create.ofBranch') },
          { value: true, label: t('create.ofCommittee') },
        ]}
      />
    </Form.Item>
  )
}

function BranchNames({ draft, change, tried }: FieldsProps): ReactNode {
  const { t } = useTranslation('start')
  const isMissing = tried && linesOf(draft.branches).length === 0
  return (
    <Form.Item
      label={t('create.branches')}
      htmlFor="ledger-branches"
      extra={t('create.branchesHelp')}
      validateStatus={isMissing ? 'error' : ''}
      help={isMissing && t('create.branchesMissing')}
    >
      <Input.TextArea
        id="ledger-branches"
        autoSize={{ minRows: 3, maxRows: 10 }}
        placeholder={t('create.branchesExample')}
        value={draft.branches}
        onChange={(event) => change({ branches: event.target.value })}
      />
    </Form.Item>
  )
}

function NameAndKind({ draft, change, tried }: FieldsProps): ReactNode {
  const { t } = useTranslation(['start', 'common'])
  const nameMissing = tried && draft.name.trim() === ''
  const name = draft.isOfCommittee ? 'committeeName' : 'name'
  return (
    <>
      <Form.Item
        label={t(`create.${name}`)}
        htmlFor="ledger-name"
        validateStatus={nameMissing ? 'error' : ''}
        help={nameMissing && t(`create.${name}Missing`)}
      >
        <Input
          id="ledger-name"
          maxLength={100}
          placeholder={t(`create.${name}Example`)}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('create.kind')} htmlFor="ledger-kind">
        <Select
          id="ledger-kind"
          value={draft.kind}
          options={organizationKinds.map((value) => ({
            value,
            label: t(`common:organizationKinds.${value}`),
          }))}
          onChange={(kind) => change({ kind })}
        />
      </Form.Item>
    </>
  )
}

function CommitteeAndGroups({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('start')
  return (
    <>
      <Form.Item label={t('create.committee')} extra={t('create.committeeHelp')}>
        <Radio.Group
          aria-label={t('create.committee')}
          value={draft.hasCommittee}
          onChange={(event) => change({ hasCommittee: event.target.value === true })}
          options={[
            { value: true, label: t('create.committeeYes') },
            { value: false, label: t('create.committeeNo') },
          ]}
        />
      </Form.Item>
      <Form.Item label={t('create.groups')} htmlFor="ledger-groups" extra={t('create.groupsHelp')}>
        <Input.TextArea
          id="ledger-groups"
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={t('create.groupsExample')}
          value={draft.groups}
          onChange={(event) => change({ groups: event.target.value })}
        />
      </Form.Item>
    </>
  )
}

function PasswordPart({ draft, change, tried }: FieldsProps): ReactNode {
  const { t } = useTranslation('lock')
  return (
    <>
      <Form.Item extra={t('fields.onHelp')}>
        <Checkbox
          checked={draft.hasPassword}
          onChange={(event) => change({ hasPassword: event.target.checked })}
        >
          {t('fields.on')}
        </Checkbox>
      </Form.Item>
      {draft.hasPassword && (
        <>
          <PasswordFields
            draft={draft.typed}
            onChange={(typed) => change({ typed })}
            tried={tried}
            labels={[t('fields.password'), t('fields.again')]}
          />
          <p className="quiet">{t('fields.warning')}</p>
        </>
      )}
    </>
  )
}
