/** Keeps one-time links as hashes and gives each out once. */
@NullMarked
package dev.gatehouse.persistence.link;

import org.jspecify.annotations.NullMarked;
