import { createHmac } from 'node:crypto';

/**
 * The headers of one message as the Standard Webhooks specification (1.0, standardwebhooks.com) has them, which
 * receivers in many languages have a library for: `webhook-signature` is `v1,` and the base64 HMAC-SHA256 of
 * `<id>.<timestamp>.<body>`. `seconds` are since 1970; receivers refuse messages that are minutes old.
 */
export function signedHeaders(
  key: Buffer,
  id: string,
  seconds: number,
  body: string,
): Record<string, string> {
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}

/** The key of a secret as the specification writes it: base64 after `whsec_`; other secrets are taken as they are. */
export function secretKey(secret: string): Buffer {
  return secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : Buffer.from(secret);
}
