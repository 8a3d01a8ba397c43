import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperWanted } from '../../../shared/contract/paper.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWriting } from '../../ui/use-writing.ts'
import { usePrinting } from './use-printing.ts'

/** Printer, PDF, and Word for what is changed afterwards. */
export function PaperActions({ wanted }: { readonly wanted: PaperWanted }): ReactNode {
  const { t } = useTranslation('paper')
  const save = useCommand('paper.save')
  const printing = usePrinting()
  const follow = useWriting('paper')
  const isBusy = save.isPending || printing.isPending
  const format = save.isPending ? save.variables.format : null
  return (
    <>
      <Button
        icon={<FileWordOutlined aria-hidden="true" />}
        title={t('wordHint')}
        disabled={isBusy}
        loading={format === 'docx'}
        onClick={() => follow(save.mutateAsync({ ...wanted, format: 'docx' }))}
      >
        {t('word')}
      </Button>
      <Button
        icon={<FilePdfOutlined aria-hidden="true" />}
        disabled={isBusy}
        loading={format === 'pdf'}
        onClick={() => follow(save.mutateAsync({ ...wanted, format: 'pdf' }))}
      >
        {t('pdf')}
      </Button>
      <Button
        type="primary"
        icon={<PrinterOutlined aria-hidden="true" />}
        disabled={isBusy}
        loading={printing.isPending}
        onClick={() => printing.print(wanted)}
      >
        {t('print')}
      </Button>
    </>
  )
}
