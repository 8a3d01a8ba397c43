import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import type { ImportDraft } from './import-draft.ts'
import { countsOf } from './preview-counts.ts'
import type { ImportJob } from './use-import.ts'

interface CommitBarProps {
  readonly preview: ImportPreview
  readonly draft: ImportDraft
  readonly job: ImportJob
}

/** Writes what was looked at, and says how many rows that are. */
export function CommitBar({ preview, draft, job }: CommitBarProps): ReactNode {
  const { t } = useTranslation('import')
  const { written, refused } = countsOf(preview.outcomes)
  const left = draft.choices.reduce((sum, choice) => sum + choice.left.length, 0)
  const problems = preview.outcomes.some((outcome) => outcome.problems.length > 0)
  const note = refused > 0 ? t('commit.refused', { n: refused }) : t('commit.safe')
  return (
    <div className="commit-bar">
      <Button
        type="primary"
        size="large"
        disabled={written === 0 || job.revising}
        loading={job.writing}
        onClick={job.commit}
      >
        {written === 0 ? t('commit.nothing') : t('commit.write', { n: written })}
      </Button>
      <Button size="large" onClick={job.startAgain} disabled={job.writing}>
        {t('commit.other')}
      </Button>
      {problems && (
        <Button
          size="large"
          disabled={job.revising || job.writing}
          loading={job.copying}
          onClick={job.saveProblemCopy}
        >
          {t('commit.copy')}
        </Button>
      )}
      {draft.tables.length > 0 && (
        <Checkbox
          checked={draft.remember}
          onChange={(event) => job.revise({ ...draft, remember: event.target.checked })}
        >
          {t('commit.remember')}
        </Checkbox>
      )}
      <p className="quiet" role="status">
        {job.revising ? t('commit.revising') : note}
        {left > 0 && ` ${t('commit.left', { n: left })}`}
      </p>
      {job.copiedTo !== null && <p>{t('commit.copied', { file: job.copiedTo })}</p>}
    </div>
  )
}
