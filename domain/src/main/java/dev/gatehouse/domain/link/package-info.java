/**
 * Decides what the one-time links are for: shown by GET, consumed by POST, stored only as hashes.
 */
@NullMarked
package dev.gatehouse.domain.link;

import org.jspecify.annotations.NullMarked;
