import { Button, Checkbox } from 'antd'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemsOf, problemText } from '../../../shared/supervision/problem-text.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { useText } from '../../i18n/use-text.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import { useYear } from '../../ui/year-choice.tsx'

interface ProblemPickerProps {
  readonly organizationId: number
  readonly ticked: readonly string[]
  readonly onChange: (ticked: readonly string[]) => void
}

/** What the checklist finds late or wrong with a branch: ticked is what has to be put right. */
export function ProblemPicker({ organizationId, ticked, onChange }: ProblemPickerProps): ReactNode {
  const { t } = useTranslation('supervision')
  const { today } = useStatus()
  const [year] = useYear()
  const text = useText()
  const ruleTitle = useRuleTitle()
  const heading = useId()
  const checklist = useProcedure('checklist.get', { year, organizationId })
  const items = useProcedure('supervision.rectification', { organizationId })
  const open = new Set(
    (items.data ?? []).flatMap((one) => (one.finishedOn === null ? [one.problem] : [])),
  )
  return (
    <section className="problem-picker" aria-labelledby={heading}>
      <p id={heading}>{t('recording.pick')}</p>
      <Loaded query={checklist}>
        {({ duties }) => {
          const texts = problemsOf(duties, today).map((item) =>
            problemText(item, ruleTitle(item.rule), text),
          )
          // The same words of two periods are one thing to put right.
          const all = [...new Set(texts)]
          const free = all.filter((one) => !open.has(one))
          if (all.length === 0) return <p className="quiet">{t('recording.pickNone')}</p>
          return (
            <>
              <Button
                size="small"
                disabled={free.every((one) => ticked.includes(one))}
                onClick={() => onChange(free)}
              >
                {t('recording.all')}
              </Button>
              <ul>
                {all.map((one) => (
                  <li key={one}>
                    <Checkbox
                      checked={ticked.includes(one)}
                      disabled={open.has(one)}
                      onChange={({ target }) =>
                        onChange(
                          target.checked ? [...ticked, one] : ticked.filter((own) => own !== one),
                        )
                      }
                    >
                      {one}
                      {open.has(one) && <span className="quiet"> ({t('recording.open')})</span>}
                    </Checkbox>
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
