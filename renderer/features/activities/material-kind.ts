/** What a file most likely is, by the end of its name; a person can say otherwise in the register. */
export function materialKindOf(name: string): 'photo' | 'attendanceSheet' | 'document' {
  if (/签到/.test(name)) return 'attendanceSheet'
  return /\.(jpe?g|png|gif|webp|bmp|heic|tiff?)$/i.test(name) ? 'photo' : 'document'
}
