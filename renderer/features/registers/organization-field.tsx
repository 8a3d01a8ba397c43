import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { useOrganizations, useShowsSeveral } from '../../ui/branch-choice.tsx'
import type { Draft } from './entry-draft.ts'
import { fieldsOf } from './entry-fields.ts'
import { isForCommittee } from './register-areas.ts'

interface OrganizationFieldProps {
  readonly register: RegisterName
  readonly editor: { readonly draft: Draft; readonly put: (draft: Draft) => void }
}

const owned = new Set(['member', 'activity', 'entry'])

/** Whose entry it is, where the ledger holds several; what is chosen of one is not of another. */
export function OrganizationField({ register, editor }: OrganizationFieldProps): ReactNode {
  const { t } = useTranslation('registers')
  const { draft, put } = editor
  const showsSeveral = useShowsSeveral()
  const offered = useOrganizations().filter(
    ({ level }) => level === 'branch' || isForCommittee(register),
  )
  // Where one is looked at, it is clear whose entry it is.
  if (!showsSeveral || offered.length < 2) return null
  const move = (organizationId: number): void => {
    const references = fieldsOf(register).filter(({ field }) => owned.has(field.type))
    const emptied = Object.fromEntries(references.map(({ key }) => [key, null]))
    put({ organizationId, values: { ...draft.values, ...emptied } })
  }
  return (
    <Form layout="vertical" className="record-form">
      <Form.Item label={t('belongsTo')} htmlFor="entry-organization">
        <Select
          id="entry-organization"
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.organizationId}
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={move}
        />
      </Form.Item>
    </Form>
  )
}
