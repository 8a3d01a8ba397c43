import { FileExcelOutlined, FilePdfOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenFile } from '../../../shared/contract/checklist.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { fileNameOf } from './file-name-of.ts'

interface ExportButtonsProps {
  readonly year: number
  /** Null: all branches of the ledger. */
  readonly branch: number | null
}

/** Writes the checklist as a workbook or as paper, then offers to show the file. */
export function ExportButtons({ year, branch }: ExportButtonsProps): ReactNode {
  const { t } = useTranslation('checklist')
  const { notification } = App.useApp()
  const write = useCommand('checklist.export')
  const show = useCommand('file.show')
  const tell = (written: WrittenFile | null): void => {
    if (!written) return
    notification.success({
      title: t('export.done'),
      description: t('export.file', { file: fileNameOf(written.file) }),
      duration: 20,
      actions: <Button onClick={() => show.mutate(written)}>{t('export.show')}</Button>,
    })
  }
  const wanted = { year, ...(branch !== null && { organizationId: branch }) }
  const running = (format: 'xlsx' | 'pdf'): boolean =>
    write.isPending && write.variables.format === format
  return (
    <>
      <Button
        icon={<FileExcelOutlined aria-hidden="true" />}
        loading={running('xlsx')}
        disabled={running('pdf')}
        onClick={() => after(write.mutateAsync({ ...wanted, format: 'xlsx' }), tell)}
      >
        {t('export.xlsx')}
      </Button>
      <Button
        icon={<FilePdfOutlined aria-hidden="true" />}
        loading={running('pdf')}
        disabled={running('xlsx')}
        onClick={() => after(write.mutateAsync({ ...wanted, format: 'pdf' }), tell)}
      >
        {t('export.pdf')}
      </Button>
    </>
  )
}
