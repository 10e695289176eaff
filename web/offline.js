// Stands between the page and the network, so that the page opens without one. It keeps one deployment's document with
// the files that it needs, together and unchanged: a newer one comes into a room of its own and takes over when no tab
// of the older is open. While there is a network the document always comes from there.
"use strict";

const ROOM = "etalase.shell.";
const OWN = ROOM + "{version}"; // the build writes here what the document has in it
// The build puts the served names here, as it does in index.html, and those of the pieces that everybody needs.
const FILES = ["/page.css", "/window.css", "/boot.js", "/page.js", "/page_bg.wasm", "/photo.js", "/icon.svg", "{pieces}"];
/** Milliseconds that a document may take before the one kept is shown. */
const PATIENCE = 3000;

const kept = async (path) => (await caches.open(OWN)).match(path);

/** The network's document, or the one kept when there is none or it takes too long. */
const opened = async ({ request, preloadResponse }) => {
  const fresh = Promise.resolve(preloadResponse).then((preloaded) => preloaded ?? fetch(request));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([fresh, late]).catch(() => undefined);
  return first ?? await kept("/") ?? fresh;
};

/** What is named by its content is the same wherever it comes from. */
const lasting = async (request) => {
  const there = await kept(request.url);
  if (there) return there;
  const response = await fetch(request);
  if (response.ok) {
    const copy = response.clone();
    caches.open(OWN).then((room) => room.put(request.url, copy)).catch(() => {}); // a full disk only costs data later
  }
  return response;
};

addEventListener("install", (event) => {
  const document = new Request("/", { cache: "reload" });
  event.waitUntil(caches.open(OWN).then((room) => room.addAll([document, ...FILES])));
});

addEventListener("activate", (event) => {
  const tidied = caches.keys().then((rooms) =>
    Promise.all(rooms.filter((room) => room.startsWith(ROOM) && room !== OWN).map((room) => caches.delete(room))));
  event.waitUntil(Promise.all([tidied, registration.navigationPreload?.enable()]));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || /^\/(api|p)\//.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(opened(event));
  else if (pathname.startsWith("/assets/")) event.respondWith(lasting(request));
  else if (FILES.includes(pathname)) event.respondWith(fetch(request).catch(() => kept(pathname)));
});
