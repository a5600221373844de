/**
 * Decides how Okta's Management API is asked and how its refusals are told. The credential goes to
 * the organization's own origin alone. It never decides what a tenant should look like.
 */
@NullMarked
package dev.gatehouse.okta.management;

import org.jspecify.annotations.NullMarked;
