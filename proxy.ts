import { NextResponse, type NextRequest } from "next/server";

/**
 * Gives each page of the desk a Content-Security-Policy with a nonce of its own, which
 * Next reads from the request and puts on its scripts. Nothing else is decided here: no authority, no rewrites.
 */
export function proxy(request: NextRequest) {
  const development = process.env.NODE_ENV === "development";
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = [
    "default-src 'none'",
    // React's development build explains errors by means of eval.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // react-aria sets styles on elements.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // The worker that keeps the handbook for when there is no network.
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

  const requestHeaders = new Headers(request.headers);
  requestHeaders.set("Content-Security-Policy", policy);
  // A page does not know its own address; where one has to sign in first, this leads back.
  requestHeaders.set("x-keepword-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers: requestHeaders } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  // Files, JSON, and the public pages and versions of the handbook (which carry no script) have policies of their own.
  matcher:
    "/((?!_next/|api/|s/|handbook/[^/]+/v/|handbook/(?:[^/]+/)?[^/]+\\.[a-z]+$|icon.svg|robots.txt).*)",
};
