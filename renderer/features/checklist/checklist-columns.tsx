import { useTranslation } from 'react-i18next'
import { useShowsSeveral } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import { withOrganization, type ListColumn } from '../../ui/list-column.ts'
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
): readonly ListColumn<ChecklistLine>[] {
  const { t } = useTranslation(['checklist', 'common'])
  const titleOf = useRuleTitle()
  const format = useFormat()
  const words = useLineWords()
  const basis = useBasisText()
  const severalBranches = useShowsSeveral()
  const columns: ListColumn<ChecklistLine>[] = [
    {
      key: 'status',
      title: t('columns.status'),
      width: '10%',
      compare: compareUrgency,
      text: ({ mark }) => t(`common:marks.${mark}`),
      render: ({ mark }) => <StatusTag mark={mark} />,
    },
    {
      key: 'duty',
      title: t('columns.duty'),
      width: '14%',
      compare: (a, b) => compareWords(a.rule, b.rule),
      text: ({ rule }) => titleOf(rule),
      render: (line) => <OpenButton onOpen={() => open(line)}>{titleOf(line.rule)}</OpenButton>,
    },
    {
      key: 'period',
      title: t('columns.period'),
      width: '12%',
      compare: (a, b) => compareWords(a.period, b.period),
      text: ({ period }) => (period === null ? '' : format.period(period)),
    },
    {
      key: 'message',
      title: t('columns.message'),
      compare: false,
      text: words,
      render: (line) => (
        <span className={line.mark === 'explained' ? 'quiet' : ''}>{words(line)}</span>
      ),
    },
    {
      key: 'basis',
      title: t('columns.basis'),
      width: '22%',
      compare: false,
      text: ({ rule, duties }) => basis(rule, duties),
    },
  ]
  return withOrganization(columns, {
    isShown: severalBranches,
    title: t('common:organization'),
    width: '14%',
  })
}
