/** A ballot is a few dozen bytes. */
const MAX_BODY_BYTES = 4096;

export type Body =
  | { readonly json: unknown; readonly fault?: undefined }
  | { readonly fault: 'not-json' | 'too-large' | 'bad-json' };

export type FormBody =
  | { readonly fields: URLSearchParams; readonly fault?: undefined }
  | { readonly fault: 'not-form' | 'too-large' | 'broken' };

/** Reads a JSON body within the limit of size; never throws for what a client sent. */
export async function readJsonBody(request: Request): Promise<Body> {
  if (!isOfType(request, /^application\/json\s*(;|$)/i)) return { fault: 'not-json' };
  try {
    const text = await readText(request);
    if (text === undefined) return { fault: 'too-large' };
    return { json: JSON.parse(text) as unknown };
  } catch {
    // No JSON, or broken off on the way.
    return { fault: 'bad-json' };
  }
}

/** Reads the fields of a plain HTML form; never throws for what a client sent. */
export async function readFormBody(request: Request): Promise<FormBody> {
  if (!isOfType(request, /^application\/x-www-form-urlencoded\s*(;|$)/i))
    return { fault: 'not-form' };
  try {
    const text = await readText(request);
    return text === undefined ? { fault: 'too-large' } : { fields: new URLSearchParams(text) };
  } catch {
    return { fault: 'broken' };
  }
}

function isOfType({ headers }: Request, type: RegExp): boolean {
  return type.test(headers.get('content-type') ?? '') && !headers.has('content-encoding');
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
