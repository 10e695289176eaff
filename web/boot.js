// Runs before the first paint: theme and language without a flash, then the program, whose files the build names in
// this tag's data.
(() => {
  "use strict";
  const tag = document.currentScript;
  const root = document.documentElement;

  const remembered = (key) => {
    try { return localStorage.getItem(key); } catch { return null; } // storage may be forbidden
  };
  const language = remembered("etalase.language")
    ?? ((navigator.languages ?? []).some((tongue) => /^(id|ms|jv|su)\b/i.test(tongue)) || !/^en\b/i.test(navigator.language) ? "id" : "en");
  root.lang = language === "en" ? "en" : "id";
  const theme = remembered("etalase.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  // Who is signed in, or was, will want the studio, and anybody else the door: that outline is seen first, and that piece
  // comes beside the program instead of after it, as does the answer to what the program asks first.
  const signedIn = () => { try { return Object.keys(localStorage).some((key) => /^sb-.+-auth-token$/.test(key)); } catch { return false; } };
  root.dataset.opens = signedIn() ? "studio" : "door";
  const ahead = () => {
    for (const href of ["/api/config", tag.dataset.wasm, ...tag.dataset[root.dataset.opens].split(" ")]) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
    }
    return import(tag.dataset.js);
  };

  const failed = (error) => {
    const said = root.lang === "en"
      ? "Etalase could not be opened. Check your connection, then reload the page."
      : "Etalase belum bisa dibuka. Cek koneksimu, lalu muat ulang halaman ini.";
    for (const note of document.querySelectorAll(".is-opening .shell-note")) {
      note.setAttribute("role", "alert");
      note.textContent = said;
    }
    throw error; // the console says more than the page can
  };

  // What is painted first shares a thin line with nothing, for half a second. A page that nobody sees is never painted.
  const painted = new Promise((resolve) => {
    if (document.visibilityState !== "visible") return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });
  const parsed = new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", resolve, { once: true });
  });

  Promise.all([painted.then(ahead), parsed])
    .then(([program]) => program.default({ module_or_path: tag.dataset.wasm }))
    .then(() => setTimeout(keep, 2000), failed);

  // The next visit opens without a network too. Last of all: it must not take anything away from this one.
  const keep = () => {
    const address = "/offline.js";
    const trusted = globalThis.trustedTypes?.createPolicy("etalase-offline", { createScriptURL: () => address });
    navigator.serviceWorker?.register(trusted?.createScriptURL("") ?? address, { updateViaCache: "none" })
      .catch(() => {}); // where the browser keeps nothing, the next visit is like the first
  };
})();
