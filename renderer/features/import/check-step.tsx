import { Form, Select, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { useText } from '../../i18n/use-text.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import { checkedTables } from './checked-table.ts'
import { CommitBar } from './commit-bar.tsx'
import type { ImportDraft } from './import-draft.ts'
import type { ImportJob } from './use-import.ts'
import { Outcomes } from './outcomes.tsx'
import { TableCheck } from './table-check.tsx'

interface CheckStepProps {
  readonly preview: ImportPreview
  readonly draft: ImportDraft
  readonly job: ImportJob
}

/** What was understood and what would happen; nothing is written before the button is pressed. */
export function CheckStep({ preview, draft, job }: CheckStepProps): ReactNode {
  const { t } = useTranslation('import')
  const text = useText()
  return (
    <>
      <section className="import-summary">
        <h2>{t('check.file', { file: preview.file })}</h2>
        <TargetBranch preview={preview} draft={draft} job={job} />
        <Outcomes outcomes={preview.outcomes} dryRun />
      </section>
      <CommitBar preview={preview} draft={draft} job={job} />
      <Tabs
        type="card"
        items={checkedTables(preview, draft, job.revise).map((checked) => ({
          key: checked.detail.key,
          label: t('check.tab', {
            sheet: checked.table.sheet,
            kind: text({ key: `sheets:kinds.${checked.table.kind}` }),
          }),
          children: <TableCheck checked={checked} preview={preview} job={job} />,
        }))}
      />
    </>
  )
}

function TargetBranch({ draft, job }: CheckStepProps): ReactNode {
  const { t } = useTranslation('import')
  const branches = useBranches()
  return (
    <Form.Item label={t('check.target')} htmlFor="import-target" className="import-target">
      {branches.length < 2 ? (
        <strong id="import-target">{branches[0]?.name}</strong>
      ) : (
        <Select
          id="import-target"
          loading={job.revising}
          disabled={job.writing}
          value={draft.organizationId}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(organizationId) => job.revise({ ...draft, organizationId })}
        />
      )}
    </Form.Item>
  )
}
