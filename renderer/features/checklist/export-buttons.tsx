import { FilePdfOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'
import { ExportButton } from '../../ui/export-button.tsx'
import { useWriting } from '../../ui/use-writing.ts'

interface ExportButtonsProps {
  readonly year: number
  /** Null: all branches of the ledger. */
  readonly branch: number | null
}

/** Writes the checklist as a workbook or as paper, then offers to show the file. */
export function ExportButtons({ year, branch }: ExportButtonsProps): ReactNode {
  const { t } = useTranslation('checklist')
  const print = useCommand('checklist.print')
  const follow = useWriting()
  const wanted = { year, ...(branch !== null && { organizationId: branch }) }
  return (
    <>
      <ExportButton table="checklist" organizationId={branch} />
      <Button
        icon={<FilePdfOutlined aria-hidden="true" />}
        loading={print.isPending}
        onClick={() => follow(print.mutateAsync(wanted))}
      >
        {t('export.pdf')}
      </Button>
    </>
  )
}
