/** A ballot is a few dozen bytes. */
const MAX_BODY_BYTES = 4096;

export type Body =
  | { readonly json: unknown; readonly fault?: undefined }
  | { readonly fault: 'not-json' | 'too-large' | 'bad-json' };

/** Reads a JSON body within the limit of size; never throws for what a client sent. */
export async function readJsonBody(request: Request): Promise<Body> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type) || request.headers.has('content-encoding'))
    return { fault: 'not-json' };
  try {
    const text = await readText(request);
    if (text === undefined) return { fault: 'too-large' };
    return { json: JSON.parse(text) as unknown };
  } catch {
    // No JSON, or broken off on the way.
    return { fault: 'bad-json' };
  }
}

/** The server has held a body to its `Content-Length`; one without is counted as it comes. */
async function readText(request: Request): Promise<string | undefined> {
  const length = request.headers.get('content-length');
  if (length !== null) return Number(length) <= MAX_BODY_BYTES ? request.text() : undefined;
  const decoder = new TextDecoder();
  let text = '';
  let received = 0;
  for await (const chunk of request.body ?? []) {
    received += chunk.length;
    if (received > MAX_BODY_BYTES) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
