// Full-width digits too: they come out of Chinese input methods and old workbooks.
const digit = '[0-9０-９]'
const gap = '[- ]?'

const personalNumbers: readonly RegExp[] = [
  // Identity cards (18 or 15) and whatever else has 11 digits or more: a mistyped card with 17 or
  // 19 digits tells as much as a right one.
  `(?<!${digit})${digit}{11,}[XxＸｘ]?`,
  // The same written in groups: 999999-19620504-023X.
  `(?<!${digit})${digit}{6}${gap}${digit}{8}${gap}${digit}{3}[0-9０-９XxＸｘ]`,
  // Mobile numbers in groups of 3-4-4, with or without the country code.
  `(?<!${digit})1${digit}{2}${gap}${digit}{4}${gap}${digit}{4}(?!${digit})`,
  // Landlines with their area code.
  `(?<!${digit})0${digit}{2,3}${gap}${digit}{7,8}(?!${digit})`,
].map((pattern) => new RegExp(pattern, 'g'))

/** Takes numbers that name a person out of text that may leave the machine: logs, crash reports. */
export function redact(text: string): string {
  return personalNumbers.reduce((left, pattern) => left.replace(pattern, '[redacted]'), text)
}
