import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../shared/contract/imports.ts'
import { call } from '../../client/call.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWriting } from '../../ui/use-writing.ts'

/** Saves the workbooks of an import as they were taken in, one after another. */
export function SaveOriginals({ batch }: { readonly batch: ImportBatch }): ReactNode {
  const { t } = useTranslation('import')
  const save = useCommand('import.saveOriginal')
  const follow = useWriting()
  const [isBusy, setBusy] = useState(false)
  const onSave = async (): Promise<void> => {
    setBusy(true)
    const { id: batchId } = batch
    const { files } = await call('import.batch', { batchId }).finally(() => setBusy(false))
    for (const { sha256 } of files) {
      const writing = save.mutateAsync({ batchId, sha256 })
      follow(writing)
      // Whoever cancels one does not want the next either; why one failed is said already.
      if ((await writing.catch(() => null)) === null) return
    }
  }
  return (
    <Button
      size="small"
      icon={<DownloadOutlined aria-hidden="true" />}
      loading={isBusy}
      aria-label={t('history.saveOriginalOf', { file: batch.file })}
      onClick={() => void onSave()}
    >
      {t('history.saveOriginal')}
    </Button>
  )
}
