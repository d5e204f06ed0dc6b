/**
 * The vocabulary in which the feed's model is written: plain objects that say how a value must look.
 * One source for three readers: TypeScript (`Infer`), the validation in the browser (`check.ts`) and
 * the published JSON Schema (`json-schema.ts`). Knows nothing of alerts or services.
 *
 * A general validation library was measured and left out: it can refuse an item or replace a value,
 * but not drop one broken field with a diagnostic and let the rest of the item live.
 */

/** The JSON value was read and kept as it is. */
export interface AnyShape {
  readonly kind: 'any';
}
/** A string; a number is accepted and written out, since spreadsheets make numbers of codes. */
export interface StringShape {
  readonly kind: 'string' | 'url' | 'template' | 'date' | 'dateTime' | 'duration';
}
/** A string, or one string per language tag. */
export interface TextShape {
  readonly kind: 'text';
}
export interface NumberShape {
  readonly kind: 'number' | 'integer';
  readonly min?: number;
  readonly max?: number;
}
export interface BooleanShape {
  readonly kind: 'boolean';
  /** What counts where something else is written, such as `"oui"`; without it, nothing does. */
  readonly otherwise?: boolean;
}
/** Known words; an unknown one is kept and reported, since the list may grow. */
export interface WordShape<W extends string = string> {
  readonly kind: 'word';
  readonly words: readonly W[];
}
/** Zero or more; a single value is taken as a list of one, a broken entry is dropped. */
export interface ListShape<S = unknown> {
  readonly kind: 'list';
  readonly of: S;
  readonly min?: number;
}
/** Named fields; a broken required field breaks the record, a broken optional one is dropped. */
export interface RecordShape<R extends Fields = Fields, O extends Fields = Fields> {
  readonly kind: 'record';
  readonly required: R;
  readonly optional: O;
}
/** The first alternative whose JSON type (string, array, object) is the value's. */
export interface EitherShape<S extends readonly Shape[] = readonly Shape[]> {
  readonly kind: 'either';
  readonly shapes: S;
}

export type Shape =
  | AnyShape
  | StringShape
  | TextShape
  | NumberShape
  | BooleanShape
  | WordShape
  | ListShape
  | RecordShape
  | EitherShape;
export type Fields = Readonly<Record<string, Shape>>;

/** Text for people: a string in the feed's first language, or one string per language tag. */
export type Text = string | Readonly<Record<string, string>>;

/** The TypeScript type of the values that a shape lets through. */
export type Infer<S> =
  S extends RecordShape<infer R, infer O>
    ? { -readonly [K in keyof R]: Infer<R[K]> } & { -readonly [K in keyof O]?: Infer<O[K]> }
    : S extends ListShape<infer I>
      ? Infer<I>[]
      : S extends EitherShape<infer A>
        ? Infer<A[number]>
        : S extends WordShape<infer W>
          ? W | (string & {})
          : S extends TextShape
            ? Text
            : S extends NumberShape
              ? number
              : S extends BooleanShape
                ? boolean
                : S extends StringShape
                  ? string
                  : unknown;

export const any: AnyShape = { kind: 'any' };
export const string: StringShape = { kind: 'string' };
/** An address with a safe scheme, resolved against the document that holds it. */
export const url: StringShape = { kind: 'url' };
/** A web address with places to fill in, such as `{z}`, resolved as a `url` is. */
export const template: StringShape = { kind: 'template' };
/** The address of a picture or a recording: of the web alone, without mail and telephones. */
export const file: StringShape = template;
/** `YYYY-MM-DD`. */
export const date: StringShape = { kind: 'date' };
/** ISO 8601 date and time; without an offset it is read in the feed's time zone. */
export const dateTime: StringShape = { kind: 'dateTime' };
/** ISO 8601 duration such as `P1Y` or `P6M`. */
export const duration: StringShape = { kind: 'duration' };
export const text: TextShape = { kind: 'text' };
export const number: NumberShape = { kind: 'number' };
export const boolean: BooleanShape = { kind: 'boolean' };
/** Where a mistake must not harm anybody: what is neither `true` nor `false` is taken for `otherwise`. */
export const booleanOr = (otherwise: boolean): BooleanShape => ({ kind: 'boolean', otherwise });
export const word = <const W extends string>(...words: W[]): WordShape<W> => ({
  kind: 'word',
  words,
});
export const integer = (min: number, max?: number): NumberShape => ({ kind: 'integer', min, max });
export const list = <S extends Shape>(of: S, min = 0): ListShape<S> => ({ kind: 'list', of, min });
export const record = <R extends Fields, O extends Fields>(
  required: R,
  optional: O,
): RecordShape<R, O> => ({ kind: 'record', required, optional });
export const either = <const S extends readonly Shape[]>(...shapes: S): EitherShape<S> => ({
  kind: 'either',
  shapes,
});
