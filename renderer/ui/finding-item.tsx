import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyFinding } from '../../shared/rules/finding.ts'
import { useText } from '../i18n/use-text.ts'
import { useShowsSeveral } from './branch-choice.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { RemedyButton } from './remedy-button.tsx'
import { StatusTag } from './status-tag.tsx'

/** One finding in full: status, sentence, records, remedy. */
export function FindingItem({ finding }: { readonly finding: DutyFinding }): ReactNode {
  const { t } = useTranslation()
  const text = useText()
  const severalBranches = useShowsSeveral()
  const { organization, organizationId, subject, status, message, remedy, evidence } = finding
  const about = [severalBranches ? organization : null, subject?.name].filter(Boolean).join(' · ')
  return (
    <article className="finding">
      <p>
        <StatusTag mark={status} /> {about && <strong>{about} </strong>}
        {text(message)}
      </p>
      {evidence.length > 0 && (
        <>
          <p className="quiet">{t('evidence.title')}</p>
          <EvidenceList evidence={evidence} />
        </>
      )}
      {remedy && <RemedyButton remedy={remedy} organizationId={organizationId} primary />}
    </article>
  )
}
