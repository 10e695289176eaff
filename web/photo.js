// The darkroom: a thread of its own for decoding, drawing and encoding photos, because twelve megapixels keep a phone
// busy for half a second and the page must not stand still meanwhile. Each request comes with a port for its answer.
"use strict";

/** The photo upright, on white (JPEG has no alpha, and black would frame a cut-out product), its longer side cut. */
const drawn = async (file, sideMax) => {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const { width, height } = bitmap;
  const longer = Math.max(width, height);
  const shrink = (side) => longer > sideMax ? Math.max(1, Math.floor(side * sideMax / longer)) : side;
  const canvas = new OffscreenCanvas(shrink(width), shrink(height));
  const context = canvas.getContext("2d", { alpha: false });
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return { canvas, width, height };
};

/** JPEG at the best of the qualities that meets the aim, or else the last. */
const encoded = async (canvas, bytesAim, qualities) => {
  let blob;
  for (const quality of qualities) {
    blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    if (blob.size <= bytesAim) break;
  }
  return blob;
};

const work = async ({ file, sideMax, bytesAim, qualities }) => {
  let photo = { blob: file, width: 0, height: 0 };
  if (sideMax) {
    const { canvas, width, height } = await drawn(file, sideMax);
    photo = { blob: await encoded(canvas, bytesAim, qualities), width, height };
  }
  return { ...photo, url: new FileReaderSync().readAsDataURL(photo.blob) };
};

onmessage = async ({ data, ports: [port] }) => {
  try {
    port.postMessage(await work(data));
  } catch {
    port.postMessage(null); // it cannot be decoded
  }
};
