/**
 * The overview of an organization, and for operators the list of all.
 *
 * <p>Decides how organizations are shown. How their addresses look knows the address package alone.
 */
@NullMarked
package dev.gatehouse.web.organization;

import org.jspecify.annotations.NullMarked;
