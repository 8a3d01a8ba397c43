import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'

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
  const { modal, notification } = App.useApp()
  const undo = useCommand('import.undo')
  const run = async ({ id, file }: Batch): Promise<void> => {
    await undo.mutateAsync({ batchId: id })
    notification.success({ title: t('undo.done'), description: t('undo.doneText', { file }) })
    onUndone?.()
  }
  return {
    ask: (batch) =>
      void modal.confirm({
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
