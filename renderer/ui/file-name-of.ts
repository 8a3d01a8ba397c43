/** The name of a file without its folders, of Windows or of Linux. */
export function fileNameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}
