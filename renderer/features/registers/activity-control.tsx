import { Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useLedger } from '../../client/use-status.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useYear } from '../../ui/year-choice.tsx'
import type { FieldOf, FieldProps } from './field-props.ts'
import { PickControl } from './pick-control.tsx'

/** An event of the branch: the year first, then the events of it, the latest at the top. */
export function ActivityControl(props: FieldProps<FieldOf<'activity'>>): ReactNode {
  const { name, draft, names } = props
  const { t } = useTranslation(['registers', 'common'])
  const format = useFormat()
  const { organizations, years } = useLedger()
  const [lookedAt] = useYear()
  const saved = names[name]
  const [year, setYear] = useState(saved === undefined ? lookedAt : yearOf(saved))
  const activities = useProcedure('activities.list', { year }).data ?? []
  const organization = organizations.find(({ id }) => id === draft.organizationId)?.name
  const options = activities
    .filter((activity) => activity.organization === organization)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
    .map(({ id, heldOn, kinds, name: title }) => ({
      value: id,
      label: t('form.activity', {
        date: format.date(heldOn),
        kinds: kinds.map((kind) => t(`common:activityKinds.${kind}`)).join('、'),
        name: title ?? '',
      }).trim(),
    }))
  const offered = [...new Set([...years, year])].toSorted((a, b) => b - a)
  return (
    <PickControl
      {...props}
      wide
      options={options}
      empty={t('form.noActivities', { year })}
      before={
        <Select<number>
          aria-label={t('form.activityYear')}
          className="pick-year"
          value={year}
          onChange={setYear}
          options={offered.map((value) => ({
            value,
            label: t('common:dates.year', { year: value }),
          }))}
        />
      }
    />
  )
}
