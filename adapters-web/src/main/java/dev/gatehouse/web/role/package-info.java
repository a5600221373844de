/**
 * The roles of an organization and what each permits.
 *
 * <p>Decides how roles are shown. It never decides what a role permits.
 */
@NullMarked
package dev.gatehouse.web.role;

import org.jspecify.annotations.NullMarked;
