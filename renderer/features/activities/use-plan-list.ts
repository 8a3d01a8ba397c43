import { useTranslation } from 'react-i18next'
import type { PlanLine } from '../../../shared/recording/year-plan.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useList, type ListView } from '../../ui/use-list.ts'
import { useYear } from '../../ui/year-choice.tsx'

const marks = { done: 'done', due: 'due', late: 'late' } as const

/** The plan as a list, for paper and Excel as shown. */
export function usePlanList(lines: readonly PlanLine[]): ListView<PlanLine> {
  const { t } = useTranslation(['plan', 'common'])
  const format = useFormat()
  const [year] = useYear()
  const columns: readonly ListColumn<PlanLine>[] = [
    {
      key: 'plannedOn',
      title: t('columns.plannedOn'),
      text: ({ plannedOn }) => (plannedOn.length === 4 ? t('wholeYear') : format.date(plannedOn)),
    },
    {
      key: 'kind',
      title: t('columns.kind'),
      text: ({ kind }) => t(`common:activityKinds.${kind}`),
    },
    {
      key: 'title',
      title: t('columns.title'),
      text: ({ row }) => String(row.values['title'] ?? ''),
    },
    {
      key: 'state',
      title: t('columns.state'),
      text: ({ state }) =>
        state === 'cancelled' ? t('cancelled') : t(`common:marks.${marks[state]}`),
    },
    {
      key: 'held',
      title: t('columns.held'),
      text: ({ held }) => (held === null ? '' : format.date(held.heldOn)),
    },
  ]
  return useList({ label: `${t('title')} ${year}`, columns, rows: lines })
}
