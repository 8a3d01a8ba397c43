import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import {
  admissionLine,
  admissionPhases,
  phaseOf,
  type AdmissionStepLine,
} from '../../../shared/recording/admission-line.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { Loaded } from '../../ui/loaded.tsx'
import type { EntryName, EntryPrefill } from '../../ui/overlays.ts'
import { StepRow } from './step-row.tsx'

export interface AdmissionLineProps {
  /** The person: an entry of the register `admission`. */
  readonly person: EntryRow
  readonly onRecord: (prefill: EntryPrefill) => void
  readonly onOpen: (entry: EntryName) => void
}

/** The way into the Party as a line of 25 steps: what was done when, what is due until when. */
export function AdmissionLine(props: AdmissionLineProps): ReactNode {
  const { t } = useTranslation('admission')
  const heading = useId()
  const { today } = useStatus()
  const { id, organizationId } = props.person
  const steps = useProcedure('entries.list', {
    register: 'admissionStep',
    organizationId,
    parentId: id,
  })
  // A case of years ago is judged by what today's rules say of its open steps.
  const checklist = useProcedure('checklist.get', { year: yearOf(today), organizationId })
  return (
    <section className="entry-children" aria-labelledby={heading}>
      <h3 id={heading}>{t('title')}</h3>
      <Loaded query={steps}>
        {(entries) => (
          <Loaded query={checklist}>
            {({ duties }) => <Phases {...props} line={admissionLine(id, entries, duties)} />}
          </Loaded>
        )}
      </Loaded>
    </section>
  )
}

interface PhasesProps extends AdmissionLineProps {
  readonly line: readonly AdmissionStepLine[]
}

function Phases({ line, ...props }: PhasesProps): ReactNode {
  const { t } = useTranslation('admission')
  const done = line.filter(({ entries }) => entries.length > 0).length
  return (
    <>
      <p className="quiet">{t('progress', { done, all: line.length })}</p>
      {admissionPhases.map((phase) => (
        <section key={phase} className="step-phase" aria-label={t(`phases.${phase}`)}>
          <h4>{t(`phases.${phase}`)}</h4>
          <ol className="step-line">
            {line
              .filter(({ step }) => phaseOf(step) === phase)
              .map((one) => (
                <StepRow key={one.step} {...props} line={one} />
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}
