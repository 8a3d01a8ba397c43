import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportResult } from '../../../shared/contract/imports.ts'
import { countsOf } from './preview-counts.ts'
import { Outcomes } from './outcomes.tsx'
import { useUndoBatch } from './use-undo-batch.tsx'

interface DoneStepProps {
  readonly file: string
  readonly result: ImportResult
  readonly onAgain: () => void
}

/** What was written, and how to take it back. */
export function DoneStep({ file, result, onAgain }: DoneStepProps): ReactNode {
  const { t } = useTranslation('import')
  const navigate = useNavigate()
  const { ask, undoing } = useUndoBatch(onAgain)
  const { batchId } = result
  const { written } = countsOf(result.outcomes)
  return (
    <Result
      status="success"
      className="import-done"
      title={batchId === null ? t('done.nothing') : t('done.title', { n: written })}
      subTitle={t('done.file', { file })}
      extra={
        <>
          <Button type="primary" onClick={() => void navigate('/today')}>
            {t('done.today')}
          </Button>
          <Button onClick={onAgain}>{t('done.again')}</Button>
          {batchId !== null && (
            <Button loading={undoing} onClick={() => ask({ id: batchId, file })}>
              {t('undo.button')}
            </Button>
          )}
        </>
      }
    >
      <Outcomes outcomes={result.outcomes} />
    </Result>
  )
}
