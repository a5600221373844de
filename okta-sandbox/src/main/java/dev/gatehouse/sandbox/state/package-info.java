/**
 * Keeps everything that should survive a restart in one file: written whole, beside, and moved into
 * place, by one thread that is woken after a change; readable by the owner alone.
 */
@NullMarked
package dev.gatehouse.sandbox.state;

import org.jspecify.annotations.NullMarked;
