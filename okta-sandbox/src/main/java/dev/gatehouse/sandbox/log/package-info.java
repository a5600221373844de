/**
 * The System Log of a tenant: what happened, why it was refused, and who wants to hear of it; kept
 * in memory only.
 */
@NullMarked
package dev.gatehouse.sandbox.log;

import org.jspecify.annotations.NullMarked;
