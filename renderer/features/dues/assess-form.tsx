import { Button, Checkbox, Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesMonthDetail } from '../../../shared/contract/dues.ts'
import { duesCategories } from '../../../shared/domain/kinds.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { AssessProposal } from './assess-proposal.tsx'
import type { AssessDraft } from './assess-draft.ts'
import type { useDuesSteps } from './dues-steps.ts'
import { TextItem } from '../../ui/text-item.tsx'
import { useAssessing } from './use-assessing.ts'

interface AssessFormProps {
  readonly detail: DuesMonthDetail
  readonly steps: ReturnType<typeof useDuesSteps>
}

/** What is asked of a member from a month on; the provisions propose the amount. */
export function AssessForm({ detail, steps }: AssessFormProps): ReactNode {
  const { t } = useTranslation('dues')
  const assessing = useAssessing(detail, steps)
  const { draft, change, problems } = assessing
  const line = (field: TextField, id: string, problem: (typeof problems)[number] | null = null) => (
    <TextItem
      id={id}
      label={t(`assess.${field}`)}
      value={draft[fieldOf[field]]}
      onChange={(value) => change({ [fieldOf[field]]: value })}
      problem={
        problem !== null && problems.includes(problem) ? t(`assess.problems.${problem}`) : null
      }
    />
  )
  return (
    <Form layout="vertical" className="dues-form" onFinish={assessing.onSave}>
      {assessing.error && <ErrorPanel error={assessing.error} />}
      <CategoryItem
        category={draft.category}
        problem={problems.includes('nothing') ? t('assess.problems.nothing') : null}
        onChange={(category) => change({ category })}
      />
      {line('base', 'assess-base', 'base')}
      {line('monthly', 'assess-monthly', 'monthly')}
      <AssessProposal draft={draft} onTake={(monthly) => change({ monthly })} />
      {line('from', 'assess-from', 'months')}
      {line('to', 'assess-to')}
      {line('remark', 'assess-remark')}
      <Checkbox
        checked={draft.exempt}
        onChange={(event) => change({ exempt: event.target.checked })}
      >
        {t('assess.exempt')}
      </Checkbox>
      <div className="dues-form-actions">
        <Button type="primary" htmlType="submit" loading={assessing.isSaving}>
          {t('assess.save')}
        </Button>
        {assessing.isSaved && <span role="status">{t('assess.saved')}</span>}
      </div>
    </Form>
  )
}

/** Lines of text by the names of their labels. */
const fieldOf = {
  base: 'base',
  monthly: 'monthly',
  from: 'fromMonth',
  to: 'toMonth',
  remark: 'remark',
} as const
type TextField = keyof typeof fieldOf

interface CategoryItemProps {
  readonly category: AssessDraft['category']
  readonly problem: string | null
  readonly onChange: (category: AssessDraft['category']) => void
}

function CategoryItem({ category, problem, onChange }: CategoryItemProps): ReactNode {
  const { t } = useTranslation(['dues', 'forms'])
  return (
    <Form.Item
      label={t('assess.category')}
      htmlFor="assess-category"
      validateStatus={problem === null ? '' : 'error'}
      help={problem}
    >
      <Select
        id="assess-category"
        allowClear={{ label: t('assess.clear') }}
        value={category}
        options={duesCategories.map((value) => ({
          value,
          label: t(`forms:duesAssessment.categoryOf.${value}`),
        }))}
        onChange={(value: AssessDraft['category'] | undefined) => onChange(value ?? null)}
      />
    </Form.Item>
  )
}
