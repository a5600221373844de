/**
 * Decides what an identity provider connection is, which state it is in, and when a draft may
 * replace the live settings. It never talks to a provider.
 */
@NullMarked
package dev.gatehouse.domain.connection;

import org.jspecify.annotations.NullMarked;
