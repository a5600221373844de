/**
 * Decides which objects of an Okta tenant belong to an organization's connection, and reads them.
 * It never judges or changes them.
 */
@NullMarked
package dev.gatehouse.okta.tenant;

import org.jspecify.annotations.NullMarked;
