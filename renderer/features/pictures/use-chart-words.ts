import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/use-format.ts'
import type { ChartWords } from './chart-options.ts'
import { ruleAreas } from '../../ui/rule-areas.ts'

/** The words of charts and their tables, in the language of the window. */
export function useChartWords(): ChartWords {
  const { t } = useTranslation(['pictures', 'common', 'settings'])
  const format = useFormat()
  return useMemo(
    () => ({
      months: Array.from({ length: 12 }, (_, index) => t('pictures:month', { n: index + 1 })),
      weekdays: t('pictures:weekdays').split(' '),
      paid: t('pictures:dues.paid'),
      due: t('pictures:dues.due'),
      states: {
        done: t('common:marks.done'),
        due: t('common:marks.due'),
        late: t('common:marks.late'),
        wrong: t('common:marks.wrong'),
      },
      area: (letter) => {
        const area = ruleAreas.find((one) => one === letter)
        return area ? t(`settings:areas.${area}`) : letter
      },
      day: (day, events) => t('pictures:days.day', { day: format.date(day), n: events }),
      percent: (permille) => t('pictures:percent', { n: permille / 10 }),
      wholePercent: (permille) => t('pictures:percent', { n: Math.floor(permille / 10) }),
      yuan: (amount) => format.yuan(amount),
      wholeYuan: (amount) => t('common:yuan', { amount: Math.floor(amount / 100) }),
    }),
    [t, format],
  )
}
