import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableDetail } from '../../../shared/sheets/correct/table-detail.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { ImportJob } from './use-import.ts'

interface RememberedNoticeProps {
  readonly detail: TableDetail
  readonly job: ImportJob
}

/** Says that a table is read as somebody said earlier, and lets that be forgotten. */
export function RememberedNotice({ detail, job }: RememberedNoticeProps): ReactNode {
  const { t } = useTranslation('import')
  const format = useFormat()
  const layouts = useProcedure('import.layouts', {})
  const id = detail.rememberedId
  const layout = layouts.data?.find((one) => one.id === id)
  if (id === null || !layout) return null
  const { file, rememberedAt } = layout
  const day = format.date(rememberedAt.slice(0, 10))
  return (
    <Alert
      type="info"
      showIcon
      title={t('remembered.title', { day, file })}
      action={
        <Button size="small" onClick={() => job.forgetLayout(id)}>
          {t('remembered.forget')}
        </Button>
      }
    />
  )
}
