/** Value of `Strict-Transport-Security` for origins that are reached over HTTPS: browsers keep to it for a year (RFC 6797). */
export const strictTransport = "max-age=31536000";
