import { Button } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface AttachZoneProps {
  /** Files that wait until the record is saved. */
  readonly waiting: readonly File[]
  readonly note: string | null
  readonly onFiles: (files: readonly File[]) => void
  readonly onLeaveOut: (file: File) => void
}

/** A place to drop papers and photos on; a button for those who do not drag. */
export function AttachZone({ waiting, note, onFiles, onLeaveOut }: AttachZoneProps): ReactNode {
  const { t } = useTranslation('recording')
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <section
      className={over ? 'attach-zone over' : 'attach-zone'}
      aria-label={t('attach.title')}
      data-testid="attach-zone"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <p>
        {t('attach.drop')}{' '}
        <Button size="small" onClick={() => chooser.current?.click()}>
          {t('attach.choose')}
        </Button>
      </p>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('attach.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {waiting.length > 0 && (
        <ul>
          {waiting.map((file) => (
            <li key={`${file.name} ${file.lastModified} ${file.size}`}>
              {file.name}{' '}
              <Button type="link" size="small" onClick={() => onLeaveOut(file)}>
                {t('attach.leaveOut')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {note !== null && <p className="quiet">{note}</p>}
    </section>
  )
}
