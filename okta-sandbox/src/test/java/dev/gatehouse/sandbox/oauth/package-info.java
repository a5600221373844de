/** Sign-in, tokens and their errors as a client sees them. */
@NullMarked
package dev.gatehouse.sandbox.oauth;

import org.jspecify.annotations.NullMarked;
