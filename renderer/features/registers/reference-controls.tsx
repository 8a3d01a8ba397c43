import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { registerNames } from '../../../shared/registers/registers.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useLedger } from '../../client/use-status.ts'
import { useLocalized } from '../../i18n/use-localized.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { FieldOf, FieldProps } from './field-props.ts'
import { PickControl } from './pick-control.tsx'
import { readableName } from './readable-name.ts'
import { useRegisterWords } from './use-register-words.ts'

/** A member of the branch, found by name, pinyin or initials; those who left come last. */
export function MemberControl(props: FieldProps<FieldOf<'member'>>): ReactNode {
  const { organizationId } = props.draft
  const { t } = useTranslation(['registers', 'common'])
  const organization = useOrganizationName(organizationId)
  const members = useProcedure('members.list', {}).data ?? []
  const own = members.filter((member) => member.organization === organization)
  const here = own.filter(({ status }) => status === 'active')
  const gone = own.filter(({ status }) => status !== 'active')
  const options = [
    ...here.map(({ id, name, group, searchText }) => ({
      value: id,
      label: [name, group].filter(Boolean).join(' · '),
      searchText,
    })),
    ...gone.map(({ id, name, status, searchText }) => ({
      value: id,
      label: t('form.statusOf', { name, status: t(`common:memberStatuses.${status}`) }),
      searchText,
    })),
  ]
  return (
    <PickControl
      {...props}
      options={options}
      placeholder={t('form.chooseMember')}
      empty={t('form.noMembers', { organization })}
    />
  )
}

/** An entry of another register of the same organization. */
export function EntryControl(props: FieldProps<FieldOf<'entry'>>): ReactNode {
  const { field, draft } = props
  const { t } = useTranslation('registers')
  const format = useFormat()
  const words = useRegisterWords()
  const register = registerNames.find((one) => one === field.of) ?? 'dutyEntry'
  const { organizationId } = draft
  const rows = useProcedure('entries.list', { register, organizationId }).data ?? []
  const options = rows.map(({ id, label, date }) => ({
    value: id,
    label: [date === null || date === label ? null : format.date(date), readableName(label, format)]
      .filter(Boolean)
      .join(' '),
  }))
  const empty = t('form.noEntries', { register: words.name(register) })
  return <PickControl {...props} options={options} empty={empty} />
}

/** A duty that the generic register keeps, of the level of the organization. */
export function RuleControl(props: FieldProps<FieldOf<'rule'>>): ReactNode {
  const { t } = useTranslation('registers')
  const localized = useLocalized()
  const { organizations } = useLedger()
  const book = useProcedure('rules.book', {}).data
  const { organizationId } = props.draft
  const level = organizations.find(({ id }) => id === organizationId)?.level
  const options = (book?.duties ?? [])
    .filter((rule) => rule.times !== undefined && isOf(rule, level))
    .map(({ id, title }) => ({ value: id, label: localized(title) }))
  return <PickControl {...props} options={options} empty={t('form.noRules')} />
}

/** Duties of each alike are of both levels. */
function isOf(rule: { readonly level: string }, level: string | undefined): boolean {
  return rule.level === 'every' || rule.level === level
}

function useOrganizationName(id: number): string {
  const { organizations } = useLedger()
  return organizations.find((one) => one.id === id)?.name ?? ''
}
