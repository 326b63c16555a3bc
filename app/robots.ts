import type { MetadataRoute } from "next";

/** The public pages may be found by search engines; what is for programs and for people signed in may not. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/desk", "/handbook"] } };
}
