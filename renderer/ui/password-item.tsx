import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

interface PasswordItemProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What helps to fill it in. */
  readonly hint?: string
  /** What is wrong with it; null: nothing. */
  readonly fault?: string | null
  readonly isFirst?: boolean
  readonly disabled?: boolean
}

/** A field for a password or a passphrase: hidden until asked, remembered by no browser. */
export function PasswordItem(props: PasswordItemProps): ReactNode {
  const {
    id,
    label,
    value,
    onChange,
    hint,
    fault = null,
    isFirst = false,
    disabled = false,
  } = props
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      {...(hint !== undefined && { extra: hint })}
      validateStatus={fault === null ? '' : 'error'}
      help={fault}
    >
      <Input.Password
        id={id}
        autoFocus={isFirst}
        maxLength={200}
        autoComplete="off"
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  )
}
