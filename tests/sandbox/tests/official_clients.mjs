// The vendors' own clients against the sandbox. One line of JSON for every step, or the error that ended it.
// Usage: node official_clients.mjs http://127.0.0.1:PORT PHOTO_IN_BASE64
import assert from "node:assert/strict";
import { createFalClient, ValidationError, ApiError } from "@fal-ai/client";
import { GoogleGenAI, ApiError as GeminiError } from "@google/genai";
import { createClient } from "@supabase/supabase-js";

const [base, photo] = process.argv.slice(2);
const KEY = "sandbox-publishable-key";
const done = (step, seen = {}) => console.log(JSON.stringify({ step, ...seen }));
const good = ({ data, error }) => {
  assert.equal(error, null, String(error));
  return data;
};

function browserless(flowType) {
  const kept = new Map();
  const storage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
  const auth = { flowType, storage, autoRefreshToken: false, detectSessionInUrl: false, persistSession: true };
  return createClient(base, KEY, { auth }).auth;
}

const mailTo = async (address) => {
  const mails = await (await fetch(`${base}/control/mails?to=${encodeURIComponent(address)}`)).json();
  assert.ok(mails.length > 0, `no mail to ${address}`);
  return mails.at(-1);
};

async function passwords() {
  const auth = browserless("implicit");
  const email = `sari-${crypto.randomUUID()}@toko.example`;
  const signedUp = good(await auth.signUp({ email, password: "kain batik tulis", options: { data: { shop: "Sari" } } }));
  assert.equal(signedUp.user.email, email);
  assert.equal(signedUp.user.user_metadata.shop, "Sari");
  done("sign up", { user: signedUp.user.id });

  const again = await auth.signUp({ email, password: "kain batik tulis" });
  assert.equal(again.error.code, "user_already_exists");
  const weak = await auth.signUp({ email: `x${email}`, password: "12345" });
  assert.deepEqual([weak.error.code, weak.error.reasons], ["weak_password", ["length"]]);
  const wrong = await auth.signInWithPassword({ email, password: "salah" });
  assert.deepEqual([wrong.error.code, wrong.error.status], ["invalid_credentials", 400]);
  done("sign up and in refused");

  const { session } = good(await auth.signInWithPassword({ email, password: "kain batik tulis" }));
  const { claims, header } = good(await auth.getClaims());
  assert.equal(header.alg, "ES256");
  assert.equal(claims.sub, signedUp.user.id);
  assert.equal(claims.iss, `${base}/auth/v1`);
  done("sign in", { kid: header.kid });

  const refreshed = good(await auth.refreshSession()).session;
  assert.notEqual(refreshed.refresh_token, session.refresh_token);
  done("refresh");

  assert.equal(good(await auth.getUser()).user.id, signedUp.user.id);
  good(await auth.updateUser({ data: { shop: "Sari Jaya" }, password: "kain tenun ikat" }));
  assert.equal(good(await auth.getUser()).user.user_metadata.shop, "Sari Jaya");
  done("user");

  const { access_token } = good(await auth.getSession()).session;
  assert.equal((await auth.signOut()).error, null);
  // How the client names `session_not_found`.
  assert.equal((await auth.getUser(access_token)).error.name, "AuthSessionMissingError");
  good(await auth.signInWithPassword({ email, password: "kain tenun ikat" }));
  done("sign out");
}

async function mailed() {
  const email = `budi-${crypto.randomUUID()}@toko.example`;
  const byCode = browserless("implicit");
  good(await byCode.signInWithOtp({ email }));
  const mail = await mailTo(email);
  const bad = await byCode.verifyOtp({ email, token: mail.code === "000000" ? "000001" : "000000", type: "email" });
  assert.equal(bad.error.code, "otp_expired");
  assert.equal(good(await byCode.verifyOtp({ email, token: mail.code, type: "email" })).user.email, email);
  done("one-time code");

  const byHash = browserless("implicit");
  good(await byHash.signInWithOtp({ email }));
  const { token_hash } = await mailTo(email);
  assert.equal(good(await byHash.verifyOtp({ token_hash, type: "magiclink" })).user.email, email);
  assert.equal((await byHash.verifyOtp({ token_hash, type: "magiclink" })).error.code, "otp_expired");
  done("mailed hash");

  const byLink = browserless("pkce");
  good(await byLink.signInWithOtp({ email, options: { emailRedirectTo: "http://127.0.0.1:8787/masuk" } }));
  const { link } = await mailTo(email);
  const code = codeIn(await fetch(link, { redirect: "manual" }), "http://127.0.0.1:8787/masuk");
  assert.equal(good(await byLink.exchangeCodeForSession(code)).user.email, email);
  done("mailed link with proof");

  good(await byLink.resetPasswordForEmail(email));
  const recovery = await mailTo(email);
  assert.equal(recovery.kind, "recovery");
  good(await browserless("implicit").verifyOtp({ email, token: recovery.code, type: "recovery" }));
  done("recovery");
}

function codeIn(response, target) {
  assert.ok([302, 303].includes(response.status), `status ${response.status}`);
  const location = new URL(response.headers.get("location"));
  assert.equal(location.origin + location.pathname, target);
  return location.searchParams.get("code");
}

async function google() {
  const auth = browserless("pkce");
  const redirectTo = "http://127.0.0.1:8787/masuk";
  const options = { redirectTo, skipBrowserRedirect: true, queryParams: { login_hint: "wati@toko.example" } };
  const { url } = good(await auth.signInWithOAuth({ provider: "google", options }));
  const code = codeIn(await fetch(url, { redirect: "manual" }), redirectTo);
  const { session, user } = good(await auth.exchangeCodeForSession(code));
  assert.deepEqual([user.email, user.app_metadata.provider], ["wati@toko.example", "google"]);
  assert.ok(session.provider_token);
  done("google with proof");

  const anonymous = good(await browserless("implicit").signInAnonymously());
  assert.equal(anonymous.user.is_anonymous, true);
  done("anonymous");
}

async function fal() {
  // The client always calls https://fal.run; the sandbox stands there.
  const requestMiddleware = async (request) => ({ ...request, url: request.url.replace("https://fal.run", base) });
  const client = createFalClient({ credentials: "key-id:key-secret", requestMiddleware });
  const input = { prompt: "A red bag on a shelf", image_size: "square", num_images: 2, seed: 42 };
  const { data, requestId } = await client.run("fal-ai/flux/schnell", { input });
  assert.equal(data.images.length, 2);
  assert.ok(requestId);
  assert.deepEqual([data.seed, data.prompt, data.has_nsfw_concepts], [42, input.prompt, [false, false]]);
  for (const { url, width, height, content_type } of data.images) {
    assert.deepEqual([width, height, content_type], [512, 512, "image/jpeg"]);
    const file = await fetch(url);
    assert.equal(file.headers.get("content-type"), "image/jpeg");
    assert.deepEqual([...new Uint8Array(await file.arrayBuffer()).slice(0, 3)], [0xff, 0xd8, 0xff]);
  }
  done("fal run");

  const refused = await client.run("fal-ai/flux/schnell", { input: { ...input, num_images: 9 } }).catch((e) => e);
  assert.ok(refused instanceof ValidationError, String(refused));
  assert.equal(refused.fieldErrors[0].type, "less_than_equal");
  const elsewhere = await client.run("fal-ai/flux/other", { input }).catch((e) => e);
  assert.ok(elsewhere instanceof ApiError && elsewhere.status === 404, String(elsewhere));
  done("fal refused");
}

async function gemini() {
  const ai = new GoogleGenAI({ apiKey: "sandbox-gemini-key", httpOptions: { baseUrl: base } });
  const contents = [{ inlineData: { mimeType: "image/jpeg", data: photo } }, { text: "Describe the product." }];
  const config = { systemInstruction: "80 to 150 words.", thinkingConfig: { thinkingLevel: "MINIMAL" } };
  const answer = await ai.models.generateContent({ model: "gemini-3.5-flash-lite", contents, config });
  assert.match(answer.text, /512 x 384 pixels/);
  assert.equal(answer.candidates[0].finishReason, "STOP");
  assert.ok(answer.usageMetadata.totalTokenCount > 258);
  assert.equal(answer.modelVersion, "gemini-3.5-flash-lite");
  done("gemini describes", { words: answer.text.split(/\s+/).length });

  let streamed = "";
  for await (const chunk of await ai.models.generateContentStream({ model: "gemini-3.5-flash-lite", contents, config })) {
    streamed += chunk.text ?? "";
  }
  assert.equal(streamed, answer.text);
  done("gemini streams");

  const retired = await ai.models.generateContent({ model: "gemini-2.0-flash-exp", contents }).catch((e) => e);
  assert.ok(retired instanceof GeminiError && retired.status === 404, String(retired));
  const broken = [{ inlineData: { mimeType: "image/png", data: "AAAA" } }];
  const bad = await ai.models.generateContent({ model: "gemini-3.5-flash-lite", contents: broken }).catch((e) => e);
  assert.ok(bad instanceof GeminiError && bad.status === 400, String(bad));
  done("gemini refused");
}

await passwords();
await mailed();
await google();
await fal();
await gemini();
done("all");
