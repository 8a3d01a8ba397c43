import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FiguresWanted } from '../../../shared/contract/figures.ts'
import { useCommand } from '../../client/hooks.ts'
import { usePrinting } from '../../ui/use-printing.ts'
import { useWriting } from '../../ui/use-writing.ts'

/** The pictures on the printer, or as PDF. */
export function PictureActions({ wanted }: { readonly wanted: FiguresWanted }): ReactNode {
  const { t } = useTranslation('paper')
  const save = useCommand('figures.save')
  const print = useCommand('figures.print')
  const follow = useWriting('paper')
  const followPrinting = usePrinting()
  const isBusy = save.isPending || print.isPending
  return (
    <>
      <Button
        icon={<FilePdfOutlined aria-hidden="true" />}
        disabled={isBusy}
        loading={save.isPending}
        onClick={() => follow(save.mutateAsync(wanted))}
      >
        {t('pdf')}
      </Button>
      <Button
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
