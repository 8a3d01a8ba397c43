import { Button, Progress, Spin } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportJob } from './use-import.ts'

/** What the import does now and how far it is, with a way to stop it. */
export function ImportProgress({ job }: { readonly job: ImportJob }): ReactNode {
  const { t } = useTranslation('import')
  const { progress } = job
  // A change of what was said takes a moment; the bar below says so without moving the page.
  if (!job.reading && !job.writing) return null
  const stage = progress?.stage ?? (job.writing ? 'writing' : 'reading')
  return (
    <div className="working" data-testid="import-progress">
      {progress === null || progress.total === 0 ? (
        <Spin />
      ) : (
        <Progress percent={Math.floor((100 * progress.done) / progress.total)} status="active" />
      )}
      <p role="status">{t(`stages.${stage}`)}</p>
      <Button onClick={job.cancel} loading={job.cancelling}>
        {t('cancel.button')}
      </Button>
    </div>
  )
}
