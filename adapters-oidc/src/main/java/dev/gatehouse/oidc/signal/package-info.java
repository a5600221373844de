/**
 * Decides whether a provider's signed word is genuine and what it says: logout tokens, security
 * event tokens, subject identifiers. It never decides what follows from it.
 */
@NullMarked
package dev.gatehouse.oidc.signal;

import org.jspecify.annotations.NullMarked;
