/**
 * Decides what a user is and how a user is bound to a login at the provider. It never decides
 * whether the provider told the truth.
 */
@NullMarked
package dev.gatehouse.domain.user;

import org.jspecify.annotations.NullMarked;
