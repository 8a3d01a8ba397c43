import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../../../shared/rules/marks.ts'
import {
  rectificationStates,
  type RectificationLine,
  type RectificationState,
} from '../../../shared/supervision/rectification-lines.ts'
import { useShowsSeveral } from '../../ui/branch-choice.tsx'
import { withOrganization, type ListColumn } from '../../ui/list-column.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useFormat } from '../../ui/use-format.ts'

const marks: Readonly<Record<RectificationState, Mark>> = {
  overdue: 'late',
  open: 'due',
  finished: 'suspect',
  closed: 'done',
}

/** The item as its register has it, its state in front, and whether last year knew it, too. */
export function useRectificationColumns(
  open: (line: RectificationLine) => void,
): readonly ListColumn<RectificationLine>[] {
  const { t } = useTranslation(['supervision', 'registers'])
  const { date } = useFormat()
  const isShown = useShowsSeveral()
  const day = (key: 'foundOn' | 'deadlineOn' | 'finishedOn'): ListColumn<RectificationLine> => ({
    key,
    title: t(`rectification.columns.${key}`),
    width: '8.7rem',
    // ISO dates sort as they are; those without one come last.
    compare: (a, b) => ((a[key] ?? '9999') < (b[key] ?? '9999') ? -1 : 1),
    text: ({ [key]: value }) => (value === null ? '' : date(value)),
  })
  const again = (sameAs: string): string => t('rectification.sameAs', { date: date(sameAs) })
  const columns: readonly ListColumn<RectificationLine>[] = [
    {
      key: 'state',
      title: t('rectification.columns.state'),
      width: '7rem',
      compare: (a, b) =>
        rectificationStates.indexOf(a.state) - rectificationStates.indexOf(b.state),
      text: ({ state }) => t(`rectification.states.${state}`),
      render: ({ state }) => (
        <span className={`mark mark-${marks[state]}`}>{t(`rectification.states.${state}`)}</span>
      ),
    },
    {
      key: 'problem',
      title: t('rectification.columns.problem'),
      text: ({ problem, sameAs }) => (sameAs === null ? problem : `${problem} ${again(sameAs)}`),
      render: (line) => <Problem line={line} again={again} onOpen={() => open(line)} />,
    },
    {
      key: 'source',
      title: t('rectification.columns.source'),
      width: '6.4rem',
      text: ({ source }) => t(`registers:options.rectification.source.${source}`),
    },
    day('foundOn'),
    {
      key: 'owner',
      title: t('rectification.columns.owner'),
      width: '6rem',
      text: ({ owner }) => owner,
    },
    day('deadlineOn'),
    day('finishedOn'),
  ]
  const title = t('rectification.columns.organization')
  return withOrganization(columns, { isShown, title, width: '9rem' })
}

interface ProblemProps {
  readonly line: RectificationLine
  readonly again: (sameAs: string) => string
  readonly onOpen: () => void
}

function Problem({ line, again, onOpen }: ProblemProps): ReactNode {
  const { problem, sameAs } = line
  return (
    <>
      <OpenButton onOpen={onOpen}>{problem}</OpenButton>{' '}
      {sameAs !== null && <span className="mark mark-suspect">{again(sameAs)}</span>}
    </>
  )
}
