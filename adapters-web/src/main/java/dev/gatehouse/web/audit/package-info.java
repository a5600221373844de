/**
 * The audit log of an organization.
 *
 * <p>Decides how entries are shown. It never writes one.
 */
@NullMarked
package dev.gatehouse.web.audit;

import org.jspecify.annotations.NullMarked;
