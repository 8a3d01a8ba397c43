import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { useBranches } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import type { ChecklistLine } from './checklist-lines.ts'
import { useLineWords } from './use-line-words.ts'

const urgency = ['late', 'wrong', 'due', 'suspect', 'done', 'notApplicable'] as const

/** Columns of the checklist; the branch only where there are several. */
export function useChecklistColumns(
  open: (line: ChecklistLine) => void,
): TableColumnsType<ChecklistLine> {
  const { t } = useTranslation(['checklist', 'common'])
  const titleOf = useRuleTitle()
  const format = useFormat()
  const words = useLineWords()
  const severalBranches = useBranches().length > 1
  const columns: TableColumnsType<ChecklistLine> = [
    {
      title: t('columns.status'),
      width: '12%',
      sorter: (a, b) => urgency.indexOf(a.mark) - urgency.indexOf(b.mark),
      render: (_, { mark }) => <StatusTag mark={mark} />,
    },
    {
      title: t('columns.duty'),
      width: '19%',
      sorter: (a, b) => compareWords(a.rule, b.rule),
      render: (_, line) => <OpenButton onOpen={() => open(line)}>{titleOf(line.rule)}</OpenButton>,
    },
    {
      title: t('columns.period'),
      width: '16%',
      sorter: (a, b) => compareWords(a.period, b.period),
      render: (_, { period }) => (period === null ? '' : format.period(period)),
    },
    { title: t('columns.message'), render: (_, line) => words(line) },
  ]
  if (!severalBranches) return columns
  const branch = {
    title: t('common:branch'),
    width: '17%',
    sorter: (a: ChecklistLine, b: ChecklistLine) => compareWords(a.organization, b.organization),
    render: (_: unknown, { organization }: ChecklistLine) => organization,
  }
  return [...columns.slice(0, 1), branch, ...columns.slice(1)]
}
