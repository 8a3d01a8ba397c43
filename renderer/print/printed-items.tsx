import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import type { TodayItem } from '../../shared/rules/today-list.ts'
import { useLocalized } from '../i18n/use-localized.ts'
import { useText } from '../i18n/use-text.ts'
import { useOrganizations } from '../ui/branch-choice.tsx'
import { findRule } from '../ui/find-rule.ts'
import { markSymbols } from '../ui/marks.ts'
import { todayKey } from '../ui/today-key.ts'
import { useBasisText } from '../ui/use-basis-text.ts'
import { useFormat } from '../ui/use-format.ts'

interface PrintedItemsProps {
  readonly items: readonly TodayItem[]
  readonly book: RuleBook
}

const columns = ['seq', 'status', 'duty', 'period', 'message', 'basis'] as const

/** What is not done, wrong or needs a second look, with the document it rests on. */
export function PrintedItems({ items, book }: PrintedItemsProps): ReactNode {
  const { t } = useTranslation('print')
  if (items.length === 0) return <p>{t('checklist.allDone')}</p>
  return (
    <table className="paper-table paper-items">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} className={`paper-${column}`}>
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <PrintedItem key={todayKey(item)} item={item} seq={index + 1} book={book} />
        ))}
      </tbody>
    </table>
  )
}

interface PrintedItemProps {
  readonly item: TodayItem
  readonly seq: number
  readonly book: RuleBook
}

function PrintedItem({ item, seq, book }: PrintedItemProps): ReactNode {
  const { t } = useTranslation(['print', 'common'])
  const text = useText()
  const localized = useLocalized()
  const basis = useBasisText()
  const format = useFormat()
  const severalBranches = useOrganizations().length > 1
  const rule = findRule(book, item.rule)
  const subject = item.duties[0]?.subject
  const about = [
    severalBranches ? item.organization : null,
    subject && subject.type !== 'member' ? subject.name : null,
  ]
  const mark = `${markSymbols[item.section]} ${t(`common:marks.${item.section}`)}`
  return (
    <tr>
      <td className="centered">{seq}</td>
      <td className="centered paper-mark">{mark}</td>
      <td>{rule ? localized(rule.title) : item.rule}</td>
      <td className="centered">{item.period === null ? '' : format.period(item.period)}</td>
      <td>{[...about, text(item.message)].filter(Boolean).join(' · ')}</td>
      <td>{basis(item.rule, item.duties)}</td>
    </tr>
  )
}
