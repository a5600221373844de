/**
 * The Management API as far as set-up, diagnosis and tests need it (reference chapter 8): each
 * resource in Okta's paths and shapes, authorized by an API token or by a service app's access
 * token.
 */
@NullMarked
package dev.gatehouse.sandbox.management;

import org.jspecify.annotations.NullMarked;
