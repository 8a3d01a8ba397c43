import { Button, Form, Select, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { useText } from '../../i18n/use-text.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import type { ImportJob } from './use-import.ts'
import { Outcomes } from './outcomes.tsx'
import { TableCheck } from './table-check.tsx'
import { countsOf } from './preview-counts.ts'

interface CheckStepProps {
  readonly preview: ImportPreview
  readonly job: ImportJob
}

/** What was understood and what would happen; nothing is written before the button is pressed. */
export function CheckStep({ preview, job }: CheckStepProps): ReactNode {
  const { t } = useTranslation('import')
  const text = useText()
  return (
    <>
      <section className="import-summary">
        <h2>{t('check.file', { file: preview.file })}</h2>
        <TargetBranch preview={preview} job={job} />
        <Outcomes outcomes={preview.outcomes} dryRun />
      </section>
      <CommitBar preview={preview} job={job} />
      <Tabs
        type="card"
        items={preview.tables.map((table, index) => ({
          key: `${table.sheet}:${index}`,
          label: t('check.tab', {
            sheet: table.sheet,
            kind: text({ key: `sheets:kinds.${table.kind}` }),
          }),
          // Outcomes stand in the order of the tables; theirs include problems against the ledger.
          children: (
            <TableCheck
              table={table}
              problems={preview.outcomes[index]?.problems ?? table.problems}
            />
          ),
        }))}
      />
    </>
  )
}

function CommitBar({ preview, job }: CheckStepProps): ReactNode {
  const { t } = useTranslation('import')
  const { written, refused } = countsOf(preview.outcomes)
  return (
    <div className="commit-bar">
      <Button
        type="primary"
        size="large"
        disabled={written === 0 || job.retargeting}
        loading={job.writing}
        onClick={job.commit}
      >
        {written === 0 ? t('commit.nothing') : t('commit.write', { n: written })}
      </Button>
      <Button size="large" onClick={job.startAgain} disabled={job.writing}>
        {t('commit.other')}
      </Button>
      <p className="quiet">
        {refused > 0 ? t('commit.refused', { n: refused }) : t('commit.safe')}
      </p>
    </div>
  )
}

function TargetBranch({ preview, job }: CheckStepProps): ReactNode {
  const { t } = useTranslation('import')
  const branches = useBranches()
  return (
    <Form.Item label={t('check.target')} htmlFor="import-target" className="import-target">
      {branches.length < 2 ? (
        <strong id="import-target">{branches[0]?.name}</strong>
      ) : (
        <Select
          id="import-target"
          loading={job.retargeting}
          disabled={job.writing}
          value={preview.organizationId}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={job.retarget}
        />
      )}
    </Form.Item>
  )
}
