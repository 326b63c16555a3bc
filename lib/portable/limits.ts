/** In kilobytes: how large a policy file may be, and what the route takes, since a file sent as text in JSON grows. */
export const policyFileLimits = { file: 6 * 1024, sent: 8 * 1024 } as const;
