import { Alert, Steps } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useBranches } from '../../ui/branch-choice.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { BatchHistory } from './batch-history.tsx'
import { CheckStep } from './check-step.tsx'
import { DoneStep } from './done-step.tsx'
import { DropZone } from './drop-zone.tsx'
import { FolderImport } from './folder-import.tsx'
import { ImportProgress } from './import-progress.tsx'
import { useImport } from './use-import.ts'

const steps = ['choose', 'check', 'done'] as const

/** A workbook goes in: choose it, look at what was understood, write it, take it back if needed. */
export function ImportScreen(): ReactNode {
  const { t } = useTranslation('import')
  const job = useImport()
  const { session } = job
  const isSuperior = useBranches().length > 1
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Steps
        size="small"
        className="import-steps"
        current={steps.indexOf(session.step)}
        items={steps.map((step) => ({ title: t(`steps.${step}`) }))}
      />
      {job.error && <ErrorPanel error={job.error} title={t(`failed.${session.step}`)} />}
      {job.cancelled && (
        <Alert type="info" showIcon title={t('cancel.done')} description={t('cancel.doneText')} />
      )}
      <ImportProgress job={job} />
      {session.step === 'choose' && <DropZone job={job} />}
      {session.step === 'choose' && isSuperior && <FolderImport />}
      {session.step === 'check' && (
        <CheckStep preview={session.preview} draft={session.draft} job={job} />
      )}
      {session.step === 'done' && (
        <DoneStep file={session.file} result={session.result} onAgain={job.startAgain} />
      )}
      {session.step !== 'check' && <BatchHistory />}
    </>
  )
}
