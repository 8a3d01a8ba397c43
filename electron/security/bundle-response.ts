import { readFile } from 'node:fs/promises'
import { bundleFile } from './bundle-file.ts'
import { contentTypeOf, securityHeaders } from './content-policy.ts'

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders })
}

/** Answers a request for a file of the bundle; whatever it does not know is 404. */
export async function bundleResponse(
  folder: string,
  request: { readonly method: string; readonly url: string },
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const file = await bundleFile(folder, request.url)
  const type = file === null ? null : contentTypeOf(file)
  if (file === null || type === null) return refusal(404)
  const body = await readFile(file)
  const headers = {
    ...securityHeaders,
    'Content-Type': type,
    'Content-Length': String(body.length),
  }
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}
