import { hkdfSync, randomInt } from 'node:crypto'
import { recoverySymbols, secretLength } from '../../shared/recovery-key.ts'

declare const ledgerKey: unique symbol

/** 32 bytes in hex digits: what the pages of a locked ledger are encrypted with. */
export type LedgerKey = string & { readonly [ledgerKey]: true }

const KEY_BYTES = 32

/** The one secret of a new locked ledger; printed, it is its recovery key. */
export function newSecret(): string {
  const symbols = Array.from({ length: secretLength }, () =>
    recoverySymbols.charAt(randomInt(recoverySymbols.length)),
  )
  return symbols.join('')
}

/** HKDF (RFC 5869): the secret is 150 random bits already, a slow function would add nothing. */
function derived(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES)).toString('hex')
}

export const keyOfSecret = (secret: string): LedgerKey =>
  derived(secret, 'branch-ledger pages') as LedgerKey

/** Tells whether a secret is the one of a key file; nothing else follows from it. */
export const markOfSecret = (secret: string): string => derived(secret, 'branch-ledger mark')
