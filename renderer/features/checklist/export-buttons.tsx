import { FileExcelOutlined, FilePdfOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WrittenFile } from '../../../shared/contract/checklist.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'
import { fileNameOf } from './file-name-of.ts'

interface ExportButtonsProps {
  readonly year: number
  /** Null: all branches of the ledger. */
  readonly branch: number | null
}

/** Writes the checklist as a workbook or as paper, then offers to show the file. */
export function ExportButtons({ year, branch }: ExportButtonsProps): ReactNode {
  const { t } = useTranslation('checklist')
  const { tell } = useNotices()
  const write = useCommand('checklist.export')
  const show = useCommand('file.show')
  const report = (written: WrittenFile | null): void => {
    if (!written) return
    tell({
      key: 'export',
      kind: 'done',
      title: (words) => words('checklist:export.done'),
      detail: (words) => words('checklist:export.file', { file: fileNameOf(written.file) }),
      action: {
        words: (words) => words('checklist:export.show'),
        run: () => show.mutate(written),
      },
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
        onClick={() => after(write.mutateAsync({ ...wanted, format: 'xlsx' }), report)}
      >
        {t('export.xlsx')}
      </Button>
      <Button
        icon={<FilePdfOutlined aria-hidden="true" />}
        loading={running('pdf')}
        disabled={running('xlsx')}
        onClick={() => after(write.mutateAsync({ ...wanted, format: 'pdf' }), report)}
      >
        {t('export.pdf')}
      </Button>
    </>
  )
}
