/** Keeps the signing keys of the platform, encrypted. It never uses them. */
@NullMarked
package dev.gatehouse.persistence.platform;

import org.jspecify.annotations.NullMarked;
