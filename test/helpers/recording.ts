/** A recording of 8 silent samples. */
export function recording(): Buffer {
  const header = Buffer.from(
    'RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x08\0\0\0',
    'latin1',
  );
  return Buffer.concat([header, Buffer.alloc(8, 128)]);
}
