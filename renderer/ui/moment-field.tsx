import { Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'

interface MomentFieldProps {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  readonly placeholder: string
  /** As typed; once the field is left, as the ledger writes it where it can be read. */
  readonly value: string
  readonly onChange: (text: string) => void
  /** The day or time that a text means; null: none. */
  readonly read: (text: string) => string | null
  /** What to say of a text that cannot be read. */
  readonly unreadable: string
  /** What else is wrong with the field. */
  readonly problem: string | null
  readonly hint: ReactNode
  readonly button: {
    readonly label: string
    readonly icon: ReactNode
    readonly press: () => void
  }
  /** The calendar or clock, drawn where the field stands. */
  readonly picker: ReactNode
}

/**
 * A day or a time that is typed in any common writing, or picked. The library's own pickers throw
 * away what they cannot read; here it stays, with a sentence beside it.
 */
export function MomentField(props: MomentFieldProps): ReactNode {
  const { id, label, required, placeholder, value, onChange, read, picker, button } = props
  const [typing, setTyping] = useState(false)
  const isUnreadable = !typing && value !== '' && read(value) === null
  const problem = isUnreadable ? props.unreadable : props.problem
  const settle = (): void => {
    setTyping(false)
    const known = read(value)
    if (known !== null && known !== value) onChange(known)
  }
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={required ?? false}
      validateStatus={problem === null ? '' : 'error'}
      help={problem ?? props.hint}
    >
      <div className="moment-field">
        <Input
          id={id}
          aria-required={required ?? false}
          autoComplete="off"
          placeholder={placeholder}
          value={value}
          onFocus={() => setTyping(true)}
          onBlur={settle}
          onPressEnter={settle}
          onChange={(event) => {
            setTyping(true)
            onChange(event.target.value)
          }}
          suffix={
            <Button
              type="text"
              size="small"
              // Its panel is for the mouse; Tab goes from field to field.
              tabIndex={-1}
              aria-label={button.label}
              icon={button.icon}
              onClick={button.press}
            />
          }
        />
        {picker}
      </div>
    </Form.Item>
  )
}
