/** Keeps API users and API keys, these by their hash alone. It never computes a right. */
@NullMarked
package dev.gatehouse.persistence.apiaccess;

import org.jspecify.annotations.NullMarked;
