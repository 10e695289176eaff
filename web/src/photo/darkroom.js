// Asks the darkroom, web/photo.js. It is opened with the first request and stays open; when it cannot be opened, or
// dies of a photo, whoever waits is told and the next request opens another.
const trusted = globalThis.trustedTypes?.createPolicy("etalase", { createScriptURL: (url) => url });
const waiting = new Set();
let darkroom;

const open = () => {
  const address = document.querySelector("[data-photo]").dataset.photo;
  const worker = new Worker(trusted?.createScriptURL(address) ?? address);
  worker.onerror = () => {
    worker.terminate();
    darkroom = undefined;
    waiting.forEach((fail) => fail());
    waiting.clear();
  };
  return worker;
};

/** What it makes of the request: an object, or null if the photo cannot be decoded. */
export const develop = (request) => new Promise((resolve, reject) => {
  darkroom ??= open();
  const { port1, port2 } = new MessageChannel();
  waiting.add(reject);
  port1.onmessage = ({ data }) => {
    waiting.delete(reject);
    port1.close();
    resolve(data);
  };
  darkroom.postMessage(request, [port2]);
});
