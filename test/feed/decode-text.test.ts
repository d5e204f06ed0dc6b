import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../src/feed/decode-text.js';

const TEXT = '{"name":"CAFÉ\u00a0: à 12, « forêt »"}';
const latin1 = Buffer.from(TEXT, 'latin1');
const utf16le = new Uint8Array(Buffer.from(TEXT, 'utf16le'));
const utf16be = new Uint8Array(Buffer.from(TEXT, 'utf16le').swap16());
const marked = (mark: number[], bytes: Uint8Array): Uint8Array => Uint8Array.of(...mark, ...bytes);

describe('decodeText', () => {
  const encodings: Record<string, Uint8Array> = {
    'UTF-8': Buffer.from(TEXT),
    'UTF-8 with a byte order mark': marked([0xef, 0xbb, 0xbf], Buffer.from(TEXT)),
    'UTF-16, little end first': utf16le,
    'UTF-16, little end first, with a byte order mark': marked([0xff, 0xfe], utf16le),
    'UTF-16, big end first': utf16be,
    'UTF-16, big end first, with a byte order mark': marked([0xfe, 0xff], utf16be),
    'Latin-1': latin1,
  };
  for (const [name, bytes] of Object.entries(encodings))
    it(`reads ${name}`, () => assert.equal(decodeText(bytes), TEXT));

  it('does not take one damaged byte for another encoding', () => {
    const bytes = Buffer.from(TEXT);
    bytes[bytes.indexOf('ê')] = 0xff;
    assert.match(decodeText(bytes), /CAFÉ\u00a0: à 12, « for\uFFFD+t »/);
  });

  it('has no text where there are no bytes', () => assert.equal(decodeText(Uint8Array.of()), ''));
});
