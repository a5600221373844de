/**
 * Decides how secrets are encrypted at rest and where the key set comes from. It never decides what
 * is a secret.
 */
@NullMarked
package dev.gatehouse.persistence.secret;

import org.jspecify.annotations.NullMarked;
