import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PaperForm } from '../../shared/paper/paper-forms.ts'
import { paperAddress } from './paper-address.ts'
import { useYear } from './year-choice.tsx'

interface PrintButtonProps {
  readonly form: PaperForm
  readonly subjectId?: number
  /** The year of what is printed, where it is not the one that is looked at. */
  readonly year?: number
  /** What stands on it; else that something is printed. */
  readonly words?: string
  /** Called before the preview opens: closes a drawer that would lie over it. */
  readonly onLeave?: () => void
}

/** Leads to the print preview with a form chosen: the one way to paper. */
export function PrintButton(props: PrintButtonProps): ReactNode {
  const { form, subjectId = null, year, words, onLeave } = props
  const { t } = useTranslation('paper')
  const navigate = useNavigate()
  const [, chooseYear] = useYear()
  return (
    <Button
      icon={<PrinterOutlined aria-hidden="true" />}
      onClick={() => {
        if (year !== undefined) chooseYear(year)
        onLeave?.()
        void navigate(paperAddress({ form, subjectId }))
      }}
    >
      {words ?? t('print')}
    </Button>
  )
}
