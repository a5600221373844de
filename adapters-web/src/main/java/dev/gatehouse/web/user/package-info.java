/**
 * The users of an organization: list, page of one user, and the same as JSON.
 *
 * <p>Decides how users are shown and read from forms. It never decides who may see or change them.
 */
@NullMarked
package dev.gatehouse.web.user;

import org.jspecify.annotations.NullMarked;
