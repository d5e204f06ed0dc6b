/** HTML as text, for a webmaster to read and paste. Every value is escaped. */
type Attributes = Readonly<Record<string, string | true | undefined>>;

/** A start tag; `true` is an attribute without a value. */
export function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [value === true ? attribute : `${attribute}="${escape(value)}"`],
  );
  return `<${[name, ...written].join(' ')}>`;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
  '\u202f': '&#8239;',
};

export function escape(text: string): string {
  return text.replace(/[&<>"\u00a0\u202f]/g, (sign) => REFERENCES[sign]!);
}
