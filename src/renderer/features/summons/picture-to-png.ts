/** Above this many points a picture is more than a page can show, and more than an old computer can hold. */
const mostPoints = 40_000_000;

/** A picture as PNG, of a moving one the first: `undefined` when the browser cannot read it or it is too large. */
export async function pictureToPng(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)])).catch(() => undefined);
  if (picture === undefined) return undefined;
  try {
    if (picture.width * picture.height > mostPoints) return undefined;
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  } finally {
    picture.close();
  }
}
