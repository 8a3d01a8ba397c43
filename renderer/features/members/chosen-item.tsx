import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { memberTypes, sexes } from '../../../shared/domain/kinds.ts'
import { useProcedure } from '../../client/hooks.ts'
import { ChoiceItem } from './choice-item.tsx'
import type { MemberDraft, TypedField } from './member-draft.ts'

interface ChosenItemProps {
  readonly field: Exclude<keyof MemberDraft, TypedField>
  readonly draft: MemberDraft
  readonly organizationId: number
  readonly onChange: (part: Partial<MemberDraft>) => void
}

/** An item of the card that is chosen: sex, type, group, floating, lost. */
export function ChosenItem({ field, draft, organizationId, onChange }: ChosenItemProps): ReactNode {
  const { t } = useTranslation('common')
  if (field === 'groupId') {
    const { groupId } = draft
    const choose = (value: number | null): void => onChange({ groupId: value })
    return <GroupItem organizationId={organizationId} value={groupId} onChange={choose} />
  }
  if (field === 'sex') {
    const options = sexes.map((value) => ({ value, label: t(`sexes.${value}`) }))
    const choose = (sex: MemberDraft['sex']): void => onChange({ sex })
    return <ChoiceItem field="sex" options={options} value={draft.sex} onChange={choose} />
  }
  if (field === 'type') {
    const options = memberTypes.map((value) => ({ value, label: t(`memberTypes.${value}`) }))
    const choose = (type: MemberDraft['type']): void => onChange({ type })
    return <ChoiceItem field="type" options={options} value={draft.type} onChange={choose} />
  }
  const flag = draft[field]
  return (
    <ChoiceItem
      field={field}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      value={flag === null ? null : flag ? 'yes' : 'no'}
      onChange={(value) => onChange({ [field]: value === null ? null : value === 'yes' })}
    />
  )
}

interface GroupItemProps {
  readonly organizationId: number
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function GroupItem({ organizationId, value, onChange }: GroupItemProps): ReactNode {
  const branch = useProcedure('organizations.get', { id: organizationId })
  const options = (branch.data?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return <ChoiceItem field="group" options={options} value={value} onChange={onChange} />
}
