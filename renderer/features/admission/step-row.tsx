import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import type { AdmissionStepLine } from '../../../shared/recording/admission-line.ts'
import { useText } from '../../i18n/use-text.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useBasisText } from '../../ui/use-basis-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import type { AdmissionLineProps } from './admission-line.tsx'

interface StepRowProps extends AdmissionLineProps {
  readonly line: AdmissionStepLine
}

/** What the rules say of a step beyond the next one. */
const NOT_YET = 'rules:duty.admission.notYet'

/** One step: its state, when it was done, what is missing until when, and the rule behind it. */
export function StepRow({ line, person, onRecord, onOpen }: StepRowProps): ReactNode {
  const { t } = useTranslation('admission')
  const text = useText()
  const titleOf = useRuleTitle()
  const basis = useBasisText()
  const { step, rule, entries, finding, status } = line
  const isOpen = entries.length === 0
  // Steps that nobody has come to yet would all say the same long sentence.
  const isAhead = isOpen && finding?.message.key === NOT_YET
  const says = finding && !isAhead && (status !== 'done' || isOpen)
  const title = titleOf(rule)
  const record = (): void =>
    onRecord({
      register: 'admissionStep',
      organizationId: person.organizationId,
      values: { admissionId: person.id, step },
      asked: true,
    })
  return (
    <li className={`step step-${status}`} value={step}>
      <div className="step-head">
        <strong>{t('step', { step, title })}</strong>
        {isAhead && <span className="quiet">{t('ahead')}</span>}
        {!isAhead && (finding !== null || !isOpen) && <StatusTag mark={status} />}
        {entries.map((entry) => (
          <StepDate key={entry.id} entry={entry} onOpen={onOpen} />
        ))}
        {status !== 'notApplicable' && (
          <RecordButton title={title} isOpen={isOpen} onPress={record} />
        )}
      </div>
      {says && <p>{text(finding.message)}</p>}
      {says && status !== 'notApplicable' && <p className="quiet">{basis(rule, [finding])}</p>}
    </li>
  )
}

interface RecordButtonProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onPress: () => void
}

function RecordButton({ title, isOpen, onPress }: RecordButtonProps): ReactNode {
  const { t } = useTranslation('admission')
  return (
    <Button
      size="small"
      type={isOpen ? 'primary' : 'default'}
      aria-label={t(isOpen ? 'recordStep' : 'recordAgainStep', { title })}
      onClick={onPress}
    >
      {t(isOpen ? 'record' : 'recordAgain')}
    </Button>
  )
}

interface StepDateProps {
  readonly entry: EntryRow
  readonly onOpen: AdmissionLineProps['onOpen']
}

function StepDate({ entry, onOpen }: StepDateProps): ReactNode {
  const { t } = useTranslation('common')
  const format = useFormat()
  return (
    <OpenButton onOpen={() => onOpen({ register: 'admissionStep', id: entry.id })}>
      {entry.date === null ? t('dateUnknown') : format.date(entry.date)}
    </OpenButton>
  )
}
