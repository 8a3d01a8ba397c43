import { useId, type ReactNode } from 'react'

interface SettingsSectionProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** One group of settings under its heading. */
export function SettingsSection({ title, note, children }: SettingsSectionProps): ReactNode {
  const heading = useId()
  return (
    <section className="settings-section" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {note !== undefined && <p className="quiet">{note}</p>}
      {children}
    </section>
  )
}
