/**
 * Decides how users are created, changed and found, and how a verified identity becomes one of
 * them. It never decides whether the identity is genuine; the connector did.
 */
@NullMarked
package dev.gatehouse.application.user;

import org.jspecify.annotations.NullMarked;
