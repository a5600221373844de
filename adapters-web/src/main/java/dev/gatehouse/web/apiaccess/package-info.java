/**
 * The programs that use an organization's API, and who a caller is.
 *
 * <p>Decides how they are shown. It never judges a token.
 */
@NullMarked
package dev.gatehouse.web.apiaccess;

import org.jspecify.annotations.NullMarked;
