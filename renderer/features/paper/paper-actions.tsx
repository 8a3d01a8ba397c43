import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperWanted } from '../../../shared/contract/paper.ts'
import { useCommand } from '../../client/hooks.ts'
import { usePrinting } from '../../ui/use-printing.ts'
import { useWriting } from '../../ui/use-writing.ts'

/** Printer, PDF, and Word for what is changed afterwards. */
export function PaperActions({ wanted }: { readonly wanted: PaperWanted }): ReactNode {
  const { t } = useTranslation('paper')
  const save = useCommand('paper.save')
  const print = useCommand('paper.print')
  const followPrinting = usePrinting()
  const follow = useWriting('paper')
  const isBusy = save.isPending || print.isPending
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
        loading={print.isPending}
        onClick={() => followPrinting(print.mutateAsync(wanted))}
      >
        {t('print')}
      </Button>
    </>
  )
}
