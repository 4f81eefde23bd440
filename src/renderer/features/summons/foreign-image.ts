/** Whether the bytes begin as a picture that PDF cannot hold as it is: GIF or WebP. */
export function isForeignImage(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  return /^GIF8[79]a/.test(start) || /^RIFF.{4}WEBP/s.test(start);
}
