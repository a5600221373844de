/**
 * Decides which addresses may be reached from inside, for how long and for how many bytes; every
 * outbound request of every connector goes through its one guard. It never decides what an answer
 * means, and it never believes a header that widens a limit.
 */
@NullMarked
package dev.gatehouse.oidc.outbound;

import org.jspecify.annotations.NullMarked;
