import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { yearOf } from '../../../shared/calendar.ts'
import { formSubjects, type PaperForm } from '../../../shared/paper/paper-forms.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useLedger } from '../../client/use-status.ts'
import { useOrganization } from '../../ui/branch-choice.tsx'
import { paperAddress } from '../../ui/paper-address.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useYear } from '../../ui/year-choice.tsx'

interface SubjectSelectProps {
  readonly form: PaperForm
  readonly subjectId: number | null
}

interface Subject {
  readonly id: number
  readonly label: string
}

/** Chooses the activity or talk that a form is about; nothing for other forms. */
export function SubjectSelect(props: SubjectSelectProps): ReactNode {
  const subject = formSubjects[props.form]
  if (subject === 'activity') return <ActivitySelect {...props} />
  return subject === 'talk' ? <TalkSelect {...props} /> : null
}

function ActivitySelect(props: SubjectSelectProps): ReactNode {
  const { t } = useTranslation(['paper', 'common'])
  const [year] = useYear()
  const [organizationId] = useOrganization()
  const { organizations } = useLedger()
  const format = useFormat()
  const branch = organizations.find(({ id }) => id === organizationId)?.name
  const rows = useProcedure('activities.list', { year }).data ?? []
  const subjects = rows
    .filter(({ organization }) => branch === undefined || organization === branch)
    .map(({ id, heldOn, name, kinds }) => {
      const what = name ?? kinds.map((kind) => t(`common:activityKinds.${kind}`)).join('、')
      return { id, label: `${format.date(heldOn)} ${what}` }
    })
  return <OneOf {...props} label={t('subject.activity')} subjects={subjects} />
}

function TalkSelect(props: SubjectSelectProps): ReactNode {
  const { t } = useTranslation('paper')
  const [year] = useYear()
  const [organizationId] = useOrganization()
  const format = useFormat()
  const of = organizationId === null ? {} : { organizationId }
  const rows = useProcedure('entries.list', { register: 'talk', ...of }).data ?? []
  const subjects = rows.flatMap(({ id, values }) => {
    const day = String(values['heldOn'])
    return yearOf(day) === year ? [{ id, label: format.date(day) }] : []
  })
  return <OneOf {...props} label={t('subject.talk')} subjects={subjects} />
}

interface OneOfProps extends SubjectSelectProps {
  readonly label: string
  readonly subjects: readonly Subject[]
}

/** 0 stands for none: an empty value would show nothing in the box. */
const NONE = 0

function OneOf({ form, subjectId, label, subjects }: OneOfProps): ReactNode {
  const { t } = useTranslation('paper')
  const navigate = useNavigate()
  const none = t(form === 'attendanceSheet' ? 'subject.blank' : 'subject.all')
  return (
    <Select<number>
      aria-label={label}
      data-testid="paper-subject"
      className="paper-subject"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={subjectId ?? NONE}
      onChange={(id) =>
        void navigate(paperAddress({ form, subjectId: id === NONE ? null : id }), { replace: true })
      }
      options={[
        { value: NONE, label: none },
        ...subjects.map(({ id, label: name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
