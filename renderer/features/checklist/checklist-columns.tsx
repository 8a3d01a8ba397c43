import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { useShowsSeveral } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useBasisText } from '../../ui/use-basis-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import { compareUrgency, type ChecklistLine } from './checklist-lines.ts'
import { useLineWords } from './use-line-words.ts'

/** Columns of the checklist; the branch only where there are several. */
export function useChecklistColumns(
  open: (line: ChecklistLine) => void,
): TableColumnsType<ChecklistLine> {
  const { t } = useTranslation(['checklist', 'common'])
  const titleOf = useRuleTitle()
  const format = useFormat()
  const words = useLineWords()
  const basis = useBasisText()
  const severalBranches = useShowsSeveral()
  const columns: TableColumnsType<ChecklistLine> = [
    {
      title: t('columns.status'),
      width: '10%',
      sorter: compareUrgency,
      render: (_, { mark }) => <StatusTag mark={mark} />,
    },
    {
      title: t('columns.duty'),
      width: '14%',
      sorter: (a, b) => compareWords(a.rule, b.rule),
      render: (_, line) => <OpenButton onOpen={() => open(line)}>{titleOf(line.rule)}</OpenButton>,
    },
    {
      title: t('columns.period'),
      width: '12%',
      sorter: (a, b) => compareWords(a.period, b.period),
      render: (_, { period }) => (period === null ? '' : format.period(period)),
    },
    {
      title: t('columns.message'),
      render: (_, line) => (
        <span className={line.mark === 'explained' ? 'quiet' : ''}>{words(line)}</span>
      ),
    },
    {
      title: t('columns.basis'),
      width: '22%',
      render: (_, { rule, duties }) => basis(rule, duties),
    },
  ]
  if (!severalBranches) return columns
  const branch = {
    title: t('common:organization'),
    width: '14%',
    sorter: (a: ChecklistLine, b: ChecklistLine) => compareWords(a.organization, b.organization),
    render: (_: unknown, { organization }: ChecklistLine) => organization,
  }
  return [...columns.slice(0, 1), branch, ...columns.slice(1)]
}
