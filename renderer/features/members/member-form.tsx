import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberDetail } from '../../../shared/contract/members.ts'
import { useCommand } from '../../client/hooks.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { TextItem } from '../../ui/text-item.tsx'
import { ChosenItem } from './chosen-item.tsx'
import { IdCardHint } from './id-card-hint.tsx'
import {
  draftProblems,
  emptyMember,
  isTyped,
  memberDraft,
  memberValues,
  type MemberDraft,
  type TypedField,
} from './member-draft.ts'

interface MemberFormProps {
  /** Null: a new member. */
  readonly member: MemberDetail | null
  readonly organizationId: number
  readonly onSaved: (id: number) => void
  readonly onLeave: () => void
}

/** The order of the official collection form, in two columns. */
const order = [
  'name',
  'sex',
  'idCard',
  'birthDate',
  'ethnicity',
  'nativePlace',
  'education',
  'type',
  'joinDate',
  'fullMemberDate',
  'groupId',
  'partyPost',
  'workPost',
  'workStartDate',
  'mobile',
  'landline',
  'address',
  'isFloating',
  'isLost',
  'remark',
] as const satisfies readonly (keyof MemberDraft)[]

/** The card of a member as it is written. */
export function MemberForm({ member, organizationId, onSaved, onLeave }: MemberFormProps) {
  const { t } = useTranslation('members')
  const [draft, setDraft] = useState(member ? memberDraft(member) : emptyMember)
  const [isTried, setTried] = useState(false)
  const save = useCommand('members.save', { quiet: true })
  const problems = isTried ? draftProblems(draft) : []
  const change = (part: Partial<MemberDraft>): void => setDraft({ ...draft, ...part })
  const onSave = (): void => {
    setTried(true)
    if (draftProblems(draft).length > 0) return
    const values = memberValues(draft, { id: member?.id ?? null, organizationId })
    save.mutate(values, { onSuccess: ({ id }) => onSaved(id) })
  }
  return (
    <Form layout="vertical" onFinish={onSave}>
      {save.error && <ErrorPanel error={save.error} />}
      <div className="member-form">
        {order.map((field) => (
          <Item
            key={field}
            field={field}
            draft={draft}
            organizationId={organizationId}
            problems={problems}
            onChange={change}
          />
        ))}
      </div>
      <IdCardHint draft={draft} onTake={change} />
      <div className="drawer-actions">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('form.save')}
        </Button>
        <Button onClick={onLeave}>{t('form.leave')}</Button>
      </div>
    </Form>
  )
}

interface ItemProps {
  readonly field: (typeof order)[number]
  readonly draft: MemberDraft
  readonly organizationId: number
  readonly problems: readonly TypedField[]
  readonly onChange: (part: Partial<MemberDraft>) => void
}

/** One item of the card: a choice, or a line of text. */
function Item(props: ItemProps): ReactNode {
  const { field, draft, problems, onChange } = props
  const { t } = useTranslation('members')
  if (!isTyped(field)) return <ChosenItem {...props} field={field} />
  return (
    <TextItem
      id={`member-${field}`}
      label={t(`items.${field}`)}
      required={field === 'name'}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      problem={problems.includes(field) ? t(problemOf(field)) : null}
    />
  )
}

function problemOf(field: TypedField) {
  if (field === 'name') return 'form.problems.name'
  return field === 'idCard' ? 'form.problems.idCard' : 'form.problems.date'
}
