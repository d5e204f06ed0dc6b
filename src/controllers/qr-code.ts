import { svg, type SVGTemplateResult } from 'lit';
import { generate } from 'lean-qr/nano';

/** Light modules around the code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code as one SVG drawing, made on the device; `undefined` for more than a code can hold. */
export function renderQrCode(text: string, label: string): SVGTemplateResult | undefined {
  const code = codeOf(text);
  if (!code) return undefined;
  let path = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  const size = code.size + QUIET_ZONE * 2;
  return svg`<svg class="qr" role="img" aria-label=${label} viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}">
    <path d=${path} />
  </svg>`;
}

/** The largest code holds some 2,950 bytes, and an address with a long query may have more. */
function codeOf(text: string): ReturnType<typeof generate> | undefined {
  try {
    return generate(text);
  } catch {
    return undefined;
  }
}
