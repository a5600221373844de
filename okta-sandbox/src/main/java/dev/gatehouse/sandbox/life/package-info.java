/**
 * What an administrator does to people, groups and keys, with everything that follows from it:
 * sessions ended, tokens revoked, events written; used by the Management API and by the admin page
 * alike.
 */
@NullMarked
package dev.gatehouse.sandbox.life;

import org.jspecify.annotations.NullMarked;
