import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../client/hooks.ts'
import { useWriting } from './use-writing.ts'
import { useYear } from './year-choice.tsx'

interface ExportButtonProps {
  /** By the names of the command line. */
  readonly table: string
  /** Null: all of the ledger. */
  readonly organizationId: number | null
}

/** Writes what a list is about as a workbook: the one way in which lists are exported. */
export function ExportButton({ table, organizationId }: ExportButtonProps): ReactNode {
  const { t } = useTranslation('exports')
  const [year] = useYear()
  const save = useCommand('exports.save')
  const follow = useWriting()
  const of = organizationId === null ? {} : { organizationId }
  return (
    <Button
      icon={<FileExcelOutlined aria-hidden="true" />}
      loading={save.isPending}
      onClick={() => follow(save.mutateAsync({ table, year, masked: false, ...of }))}
    >
      {t('excel')}
    </Button>
  )
}
