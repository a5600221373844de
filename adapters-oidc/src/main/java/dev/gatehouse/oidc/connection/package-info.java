/**
 * Decides what may be believed of a provider's own description: its metadata and its signing keys,
 * fetched through the outbound guard and remembered for minutes. It never judges a token, and it
 * never believes metadata that names another issuer.
 */
@NullMarked
package dev.gatehouse.oidc.connection;

import org.jspecify.annotations.NullMarked;
