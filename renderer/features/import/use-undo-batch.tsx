import { ExclamationCircleFilled } from '@ant-design/icons'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

interface Batch {
  readonly id: number
  readonly file: string
}

interface UndoBatch {
  readonly ask: (batch: Batch) => void
  readonly undoing: boolean
}

/** Takes an import back after asking. */
export function useUndoBatch(onUndone?: () => void): UndoBatch {
  const { t } = useTranslation(['import', 'common'])
  const { modal } = App.useApp()
  const { tell } = useNotices()
  const undo = useCommand('import.undo')
  const run = async ({ id, file }: Batch): Promise<void> => {
    await undo.mutateAsync({ batchId: id })
    tell({
      key: 'import',
      kind: 'done',
      title: (words) => words('import:undo.done'),
      detail: (words) => words('import:undo.doneText', { file }),
    })
    onUndone?.()
  }
  return {
    ask: (batch) =>
      void modal.confirm({
        icon: <ExclamationCircleFilled aria-hidden="true" />,
        title: t('undo.ask', { file: batch.file }),
        content: t('undo.askText'),
        okText: t('undo.confirm'),
        cancelText: t('common:cancel'),
        // A failure is shown as a notice by the window; the question closes either way.
        onOk: () => run(batch).catch(() => undefined),
      }),
    undoing: undo.isPending,
  }
}
